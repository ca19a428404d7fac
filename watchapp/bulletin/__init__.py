"""The printed page: what a bulletin says, and how it looks."""
