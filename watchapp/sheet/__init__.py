"""What is typed on a patrol's sheet: its legs, and the lines of its log."""
