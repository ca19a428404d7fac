"""The pages on which the log answers questions."""
