"""Charts as values: all is settled here, so that screen and paper cannot disagree."""
