"""The shape of the code: who may import whom, and how modules and classes are named and sized."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import files
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("watchapp", "ui", "tests", "benchmarks", "docs", "launch")
LONGEST_MODULE = 300
VAGUE_CLASSES = {"Base", "Controller", "Handler", "Helper", "Impl", "Manager", "Service", "Util"}
VAGUE_MODULES = {"base", "common", "helpers", "misc", "types", "util", "utils"}
OTHER_COPIES_OF_SQLITE = {"sqlite3", "_sqlite3", "pysqlite3", "apsw", "PySide6.QtSql"}
LINT_IMPORTS = "import importlinter.cli as c; raise SystemExit(c.lint_imports(cache_dir=None))"


@cache
def modules() -> dict[str, Path]:
    """Return every module of the project by its path as one reads it in the tree."""
    paths = (path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
    return {path.relative_to(ROOT).as_posix(): path for path in sorted(paths)}


@cache
def tree_of(module: str) -> ast.Module:
    """Return a module's syntax."""
    return ast.parse(modules()[module].read_text("utf-8"))


def imports_of(module: str) -> Iterator[str]:
    """Yield each module that a module names in an import, `from a import b` as `a` and `a.b`."""
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_the_walk_finds_the_modules() -> None:
    assert {"watchapp/errors.py", "ui/__init__.py", "tests/conftest.py"} <= modules().keys()


def test_the_import_contracts_hold() -> None:
    command = [sys.executable, "-c", LINT_IMPORTS]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_one_sqlite_in_the_process() -> None:
    """Two copies of the library on one file lose acknowledged rows; the store has the one."""
    others = modules().keys() - {"watchapp/store/driver.py"}
    assert not {m: f for m in others if (f := OTHER_COPIES_OF_SQLITE & set(imports_of(m)))}


def test_qt_is_what_the_project_installs() -> None:
    """A machine may hold more of Qt than the one package that the project depends on."""
    # Only compiled modules count: the package describes types of modules that it does not hold.
    compiled = [
        file for file in files("PySide6_Essentials") or [] if file.suffix in {".so", ".pyd"}
    ]
    installed = {file.name.split(".")[0] for file in compiled if file.match("PySide6/Qt*")}
    assert "QtWidgets" in installed
    for module in modules():
        used = {name.split(".")[1] for name in imports_of(module) if name.startswith("PySide6.")}
        assert used <= installed, module


def test_modules_are_short() -> None:
    lengths = {m: len(path.read_text("utf-8").splitlines()) for m, path in modules().items()}
    assert not {m: length for m, length in lengths.items() if length > LONGEST_MODULE}


def test_modules_say_what_lives_in_them() -> None:
    assert not [m for m in modules() if tree_of(m).body and not ast.get_docstring(tree_of(m))]


def test_names_say_something() -> None:
    assert not [m for m, path in modules().items() if path.stem in VAGUE_MODULES]
    for module in modules():
        classes = [n.name for n in ast.walk(tree_of(module)) if isinstance(n, ast.ClassDef)]
        assert not [name for name in classes if VAGUE_CLASSES & set(words_of(name))], module


def words_of(name: str) -> list[str]:
    """Return the words of a class name, `MainWindow` as `Main` and `Window`, plurals as one."""
    return [word.removesuffix("s") for word in re.findall(r"[A-Z][a-z]*|[a-z]+", name)]


def test_the_translator_finds_every_word() -> None:
    """Only a literal inside `tr()` reaches the translator's list."""
    hidden = [
        f"{module}:{node.lineno}"
        for module in modules()
        if module.startswith("ui/")
        for node in ast.walk(tree_of(module))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "tr"
        and not (node.args and isinstance(node.args[0], ast.Constant))
    ]
    assert not hidden
