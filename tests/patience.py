"""How long a test waits for what is bound to come: a busy computer is no fault of the program."""

from __future__ import annotations

from functools import partialmethod

from pytestqt.qtbot import QtBot

PATIENCE = 60_000  # milliseconds
SECONDS_FOR_A_PROGRAM = 600.0  # that runs in a process of its own


class PatientBot(QtBot):
    """Waits long for what comes; who waits in vain says so only then."""

    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE)  # noqa: N815
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE)  # noqa: N815
    waitSignals = partialmethod(QtBot.waitSignals, timeout=PATIENCE)  # noqa: N815
    waitExposed = partialmethod(QtBot.waitExposed, timeout=PATIENCE)  # noqa: N815
