"""How long the window takes to its first paint, beside a bare Qt window started in turn with it.

Every start is a new process whose modules are compiled beforehand. With `--drop-caches` (root,
Linux) the system's file cache is emptied before each, as after switching the laptop on.
"""

from __future__ import annotations

import argparse
import compileall
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent
DROP_CACHES = Path("/proc/sys/vm/drop_caches")
FEWEST_RUNS = 7
SECONDS_TO_GIVE_UP = 60.0
PROMISED_RATIO = 2.5


def main() -> None:
    """Measure both programs in turn and print one table."""
    asked = arguments()
    compile_modules()
    with tempfile.TemporaryDirectory() as folder:
        environment = environment_in(Path(folder))
        log = asked.log or sample_log(Path(folder), environment)
        programs = {
            "bare QMainWindow": [sys.executable, str(HERE / "bare_window.py")],
            "watchapp-ui": [*command("watchapp-ui"), "--log", str(log)],
        }
        taken: dict[str, list[float]] = {name: [] for name in programs}
        # The first round fills caches of Qt and the system that no later start has to fill.
        for number in range(asked.runs + 1):
            for name, program in programs.items():
                if asked.drop_caches:
                    drop_caches()
                milliseconds = first_paint(program, environment)
                if number:
                    taken[name].append(milliseconds)
        print_table(taken, log, cold=asked.drop_caches)


def arguments() -> argparse.Namespace:
    """Return what was asked for on the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--log", type=Path, help="the log to open; without it, the sample log")
    parser.add_argument("--runs", type=int, default=11, help="starts of each program")
    parser.add_argument("--drop-caches", action="store_true", help="empty the file cache each time")
    asked = parser.parse_args()
    if asked.runs < FEWEST_RUNS:
        parser.error(f"a median of fewer than {FEWEST_RUNS} runs says little")
    return asked


def command(name: str) -> list[str]:
    """Return the start of an installed program's command line."""
    installed = Path(sys.executable).with_name(name)
    if not installed.exists():
        sys.exit(f"{name} is not installed beside {sys.executable}: run ./go check once.")
    return [str(installed)]


def compile_modules() -> None:
    """Compile the application, as installing it would; an editable copy may lack that."""
    for package in ("watchapp", "ui"):
        found = find_spec(package)
        for folder in (found and found.submodule_search_locations) or []:
            compileall.compile_dir(folder, quiet=1)


def environment_in(folder: Path) -> dict[str, str]:
    """Return the environment of the programs: a home of their own, and compiled modules in use."""
    environment = {**os.environ, "WATCHAPP_HOME": str(folder / "home"), "WATCHAPP_FIRST_PAINT": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if not {"DISPLAY", "WAYLAND_DISPLAY"} & environment.keys():
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    return environment


def sample_log(folder: Path, environment: dict[str, str]) -> Path:
    """Make the sample log and return its path."""
    log = folder / "sample.db"
    subprocess.run([*command("watchapp"), "--log", str(log), "sample"], env=environment, check=True)
    return log


def drop_caches() -> None:
    """Empty the system's file cache."""
    os.sync()
    DROP_CACHES.write_text("3", "ascii")


def first_paint(program: list[str], environment: dict[str, str]) -> float:
    """Return the milliseconds from starting a program until it says that it has painted."""
    started = time.perf_counter()
    with subprocess.Popen(
        program, env=environment, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    ) as process:
        # A program that asks something, or waits for ever, must not keep the measuring waiting.
        patience = threading.Timer(SECONDS_TO_GIVE_UP, process.kill)
        patience.start()
        said: list[str] = []
        painted = 0.0
        for line in process.stderr or []:
            said.append(line)
            if line.strip() == "first paint":
                painted = time.perf_counter()
        patience.cancel()
    if not painted or process.returncode:
        sys.exit(f"{program[0]} did not paint and leave:\n{''.join(said)}")
    return (painted - started) * 1000


def print_table(taken: dict[str, list[float]], log: Path, *, cold: bool) -> None:
    """Print medians, extremes and the ratio of the medians."""
    medians = {name: statistics.median(times) for name, times in taken.items()}
    bare, ours = medians.values()
    size = log.stat().st_size / 1e6
    print(f"Milliseconds to the first paint; log of {size:.1f} MB; file cache dropped: {cold}")
    print(f"| {'program':<18} | {'runs':>4} | {'median':>6} | {'least':>6} | {'most':>6} | ratio |")
    print(f"|{'-' * 20}|{'-' * 6}|{'-' * 8}|{'-' * 8}|{'-' * 8}|-------|")
    for name, times in taken.items():
        cells = f"{medians[name]:6.0f} | {min(times):6.0f} | {max(times):6.0f}"
        print(f"| {name:<18} | {len(times):>4} | {cells} | {medians[name] / bare:5.2f} |")
    kept = "kept" if ours <= PROMISED_RATIO * bare else "NOT kept"
    print(f"Promise: at most {PROMISED_RATIO} times the bare window; {kept}.")


if __name__ == "__main__":
    main()
