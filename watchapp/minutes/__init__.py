"""Agendas, quorums and minutes as text and arithmetic, from records that are handed in."""
