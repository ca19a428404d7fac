"""Where the built `watchapp-ui` starts."""

import sys

from ui.__main__ import main

sys.exit(main())
