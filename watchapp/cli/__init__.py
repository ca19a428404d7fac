"""`watchapp …`: what the window does, from a terminal."""

from __future__ import annotations

import os
import sys
from argparse import SUPPRESS, Action, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from typing_extensions import override

from watchapp.cli import counting, entries, files, hours, lists, logs, trends
from watchapp.cli.command import Command
from watchapp.cli.release import release
from watchapp.cli.reply import Reply, write_reply
from watchapp.errors import WatchError
from watchapp.paths import settings_file
from watchapp.progress import Cancelled
from watchapp.settings import own_log, read_settings, speech_chosen
from watchapp.speech import speak
from watchapp.store import Store

COMMANDS: tuple[Command, ...] = (
    *logs.BEGINNING,
    *lists.COMMANDS,
    *counting.COMMANDS,
    *hours.COMMANDS,
    *trends.COMMANDS,
    *entries.COMMANDS,
    *files.COMMANDS,
    *logs.KEEPING,
)
"""Every command, in the order of the help."""

_ABOUT = "The neighborhood watch captain's log, from a terminal."
_WRONG, _CANCELLED, _CUT = 1, 130, 141  # as shells tell an interrupt and a closed pipe


def main(words: Sequence[str] | None = None) -> int:
    """Do what the words ask for and return the exit code.

    0 done, 1 refused with a sentence on standard error, 2 not understood, 130 cancelled, 141
    nobody read the answer to its end.
    """
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    arguments = _parser().parse_args(words, Namespace(log=None, json=False))
    try:
        speak(speech_chosen(read_settings(settings_file())))
        _run(arguments.command, arguments)
    except WatchError as error:
        sys.stderr.write(f"{error.sentence}\n")
        return _WRONG
    except (Cancelled, KeyboardInterrupt):
        sys.stderr.write("Stopped; nothing of it was kept.\n")
        return _CANCELLED
    except BrokenPipeError:
        # What is left in the buffer goes nowhere, or the interpreter would complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _CUT
    return 0


def _run(command: Command, arguments: Namespace) -> None:
    if command.begin is not None:
        _answer(command.begin(arguments), arguments)
    elif command.do is not None:
        with Store.open(arguments.log or own_log()) as store:
            _answer(command.do(store, arguments), arguments)


def _answer(reply: Reply, arguments: Namespace) -> None:
    write_reply(reply, sys.stdout, as_json=arguments.json)


class _Version(Action):
    """Tell the version, which is looked up only when it is asked for."""

    @override
    def __call__(
        self, parser: ArgumentParser, namespace: object, values: object, option: object = None
    ) -> NoReturn:
        sys.stdout.write(f"watchapp {release()}\n")
        parser.exit()


def _parser() -> ArgumentParser:
    shared = _shared_options()
    parser = ArgumentParser(prog="watchapp", description=_ABOUT, parents=[shared])
    parser.add_argument("--version", action=_Version, nargs=0, help="tell the version and exit")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        own = commands.add_parser(
            command.name,
            help=command.help,
            description=command.help[:1].upper() + command.help[1:] + ".",
            epilog=f"Example:\n  {command.example}",
            formatter_class=RawDescriptionHelpFormatter,
            parents=[shared],
        )
        command.takes(own)
        own.set_defaults(command=command)
    return parser


def _shared_options() -> ArgumentParser:
    """Return the options that may stand before the command or after it."""
    shared = ArgumentParser(add_help=False)
    shared.add_argument(
        "--log",
        type=Path,
        default=SUPPRESS,
        metavar="FILE",
        help="the log (default: the one that the window opens)",
    )
    shared.add_argument(
        "--json", action="store_true", default=SUPPRESS, help="answer as JSON, for programs"
    )
    return shared
