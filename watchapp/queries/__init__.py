"""Questions to the log; each function is named by its answer and never writes."""
