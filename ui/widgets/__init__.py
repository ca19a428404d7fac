"""Widgets that could belong to any program.

They take their words, icons and readers from outside and know nothing of the program's records.
Colors come from the style sheet by the dynamic property `role` (title, heading, quiet, problem,
warning, good, card, notice, primary, link, chip, sidebar) and by `problem` on an editor.
"""
