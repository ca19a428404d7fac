"""Where the built `watchapp` starts."""

import sys

from watchapp.cli import main

sys.exit(main())
