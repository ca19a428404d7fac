"""Editors for the kinds of field, and the forms that people laid out with them."""
