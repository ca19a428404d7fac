"""All words that the program says: found in its source, and asked of its records."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import NamedTuple, TypeVar

T = TypeVar("T")
ROOT = Path(__file__).resolve().parents[2]
CORE = "watchapp"
PACKAGES = (CORE, "ui")


ACTS = ("Remove", "Put back")  # which the core names by the noun of what they are done to


class Said(NamedTuple):
    """A template as it stands in the source, its plural and its context if it has them."""

    words: str
    many: str = ""
    context: str = ""


class Found(NamedTuple):
    """Where something is said."""

    said: Said
    place: str


# By the function's name: which arguments are the template, its plural and its context.
MARKS = {
    "say": (0, None, None),
    "marked": (0, None, None),
    "say_count": (0, 1, None),
    "tr": (0, None, 1),
    "QT_TR_NOOP": (0, None, None),
    "translate": (1, None, 2),  # whose context is the place, and tells nothing
    "QT_TRANSLATE_NOOP": (1, None, 0),
    "change": (0, None, None),  # what is done, as the Edit menu and the history name it
}


def said_in_source(root: Path = ROOT) -> Iterator[Found]:
    """Yield what the modules say in their own words, in order."""
    for place, call in _calls_in(root):
        yield from (Found(said, place) for said in _said_by(call))


def built_in_source(root: Path = ROOT) -> Iterator[str]:
    """Yield the lines whose template is built while the program runs: nobody could find it."""
    for place, call in _calls_in(root):
        if _name_of(call) == "change":
            continue  # of an act with a noun in it, which the records tell
        for index in MARKS[_name_of(call)]:
            if index is not None and len(call.args) > index and _is_built(call.args[index]):
                yield f"{place}:{call.lineno}"


def _calls_in(root: Path) -> Iterator[tuple[str, ast.Call]]:
    for package in PACKAGES:
        for path in sorted((root / package).rglob("*.py")):
            place = path.relative_to(root).as_posix()
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and _name_of(node) in MARKS:
                    yield place, node


def _name_of(call: ast.Call) -> str:
    return str(getattr(call.func, "attr", getattr(call.func, "id", "")))


def _said_by(call: ast.Call) -> Iterator[Said]:
    one, many, context = MARKS[_name_of(call)]
    if len(call.args) <= max(one, many or 0):
        return
    plural = "".join(_literals(call.args[many])) if many is not None else ""
    has_context = context is not None and len(call.args) > context
    where = "".join(_literals(call.args[context or 0])) if has_context else ""
    for words in _literals(call.args[one]):
        if words:
            yield Said(words, plural, where)


def _literals(node: ast.expr) -> Iterator[str]:
    """Yield the literal texts that an argument may be; names stand for words marked elsewhere."""
    match node:
        case ast.Constant(value=str(words)):
            yield words
        case ast.IfExp(body=body, orelse=orelse):
            yield from _literals(body)
            yield from _literals(orelse)
        case _:
            pass


def _is_built(node: ast.expr) -> bool:
    if isinstance(node, ast.IfExp):
        return _is_built(node.body) or _is_built(node.orelse)
    return isinstance(node, ast.JoinedStr | ast.BinOp)


def said_of_records() -> Iterator[Found]:
    """Yield what the records, the settings and their fields and options are called."""
    from watchapp import records  # noqa: PLC0415 - the source is read without the program
    from watchapp.fields import Option  # noqa: PLC0415
    from watchapp.operations.categories import DEFAULTS  # noqa: PLC0415
    from watchapp.schema import Record, fields_of, nouns_of  # noqa: PLC0415

    _import_all()
    kinds = {*records.ALL, *_below(Record)}
    for kind in sorted(kinds, key=lambda each: each.__name__):
        place = f"{kind.__module__}.{kind.__name__}"
        for words in (kind.noun, nouns_of(kind), *(f"{act} {kind.noun}" for act in ACTS)):
            yield Found(Said(words), place)
        for name, field in fields_of(kind).items():
            called = (field.label, field.help, getattr(field, "unit", ""))
            for words in (*called, *getattr(field, "offered", ())):
                yield Found(Said(words), f"{place}.{name}")
    for category in DEFAULTS:
        yield Found(Said(category.name), "watchapp.operations.categories")
    for options in sorted(_below(Option), key=lambda each: each.__name__):
        for option in options:
            yield Found(Said(option.words), f"{options.__module__}.{options.__name__}")


def _import_all() -> None:
    """Read every module of the core, so that no kind of record or option stays unknown."""
    for module in walk_packages(import_module(CORE).__path__, f"{CORE}."):
        if not module.name.endswith("__main__"):
            import_module(module.name)


def _below(kind: type[T]) -> set[type[T]]:
    """Return the program's own classes made from one, near and far."""
    found: set[type[T]] = set()
    for each in kind.__subclasses__():
        if each.__module__.startswith(PACKAGES):
            found |= {each, *_below(each)}
    return found


def all_said() -> Iterator[Found]:
    """Yield all that the program says."""
    yield from said_in_source()
    yield from (found for found in said_of_records() if found.said.words)
