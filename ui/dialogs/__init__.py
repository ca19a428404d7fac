"""Dialogs ask, and hand back what was answered; they never write."""
