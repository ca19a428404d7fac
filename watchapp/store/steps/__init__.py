"""What each step of the log's shape does; frozen once released."""
