"""The window: Qt over the core."""
