"""Charts on the screen. Importing from here loads the plotting library: only when it is shown."""
