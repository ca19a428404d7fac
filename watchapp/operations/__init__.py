"""What a captain can do: verbs that return the change they made, or the file."""
