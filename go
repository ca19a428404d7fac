#!/bin/sh
# Sets the application up on a bare machine, once, and then runs, tests, checks or builds it.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
venv=$root/.venv
python=$venv/bin/python
scratch=$root/.go
log=$scratch/setup.log

# Qt needs the first list to start, and the second on a screen. Whether it lacks any is asked of Qt
# itself, so these names matter only then: releases differ in them.
qt_packages="libglib2.0-0 libegl1 libgl1 libx11-6 libdbus-1-3 libfontconfig1 libxkbcommon0 libgssapi-krb5-2"
screen_packages="libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
    libxcb-render-util0 libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1
    libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0 libcups2"

say() { printf '%s\n' "$*" >&2; }
die() {
    say "go: $*"
    exit 1
}

help() {
    cat <<'END'
./go run [arguments]    open the application (without a screen: make the sample log's bulletin)
./go test [arguments]   run all tests; arguments go to pytest
./go check              lint, formatting, types and the rules of who may import whom
./go build              make the folder dist/watchapp, which runs where no Python is
./go pictures           take the manual's pictures again
./go words              gather all words for the translators, and make of theirs what is read
./go help               show this

The first command sets everything up; on Debian and Ubuntu it installs what the system lacks.
END
}

# Run a command quietly, its words kept in the log.
quietly() {
    mkdir -p "$scratch"
    "$@" >>"$log" 2>&1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

# Install system packages where apt-get is to be had; say what to do elsewhere.
install_packages() {
    purpose=$1
    shift
    command -v apt-get >/dev/null ||
        die "This system has no apt-get: please install $purpose with its own package tool, then try again."
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null ||
        die "Please run this once as root, so that $purpose can be installed."
    say "Installing $purpose …"
    [ "$(id -u)" = 0 ] || sudo -v || die "Without sudo's password $purpose cannot be installed."
    quietly as_root apt-get update || say "The list of packages could not be renewed; trying with the old one."
    quietly apt_install "$@" && return
    # One name that this release does not know must not keep the others out; the caller asks again.
    for package in "$@"; do
        quietly apt_install "$package" || :
    done
}

apt_install() { as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; }

# Print the first Python that is new enough and can make an environment, or fail.
find_python() {
    for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

make_environment() {
    if ! base=$(find_python); then
        install_packages "Python" python3 python3-venv
        base=$(find_python) || die "Python 3.11 or newer is needed, and this system does not offer it."
    fi
    say "Making an environment in .venv …"
    quietly "$base" -m venv --clear "$venv" ||
        die "The environment in .venv could not be made; $log says why."
}

pip() { "$python" -m pip --disable-pip-version-check "$@"; }

install_project() {
    say "Installing what the application needs …"
    # Groups of dependencies are known to pip since 25.1.
    pip install --help 2>/dev/null | grep -q -e --group || quietly pip install --upgrade 'pip>=25.1' ||
        die "pip could not be renewed; is there a connection? $log says more."
    if [ "$1" = dev ]; then
        quietly pip install --editable "$root" --group "$root/pyproject.toml:dev"
    else
        quietly pip install --editable "$root"
    fi || die "The needed packages could not be installed; is there a connection? $log says more."
}

# Ask Qt whether it can start on a platform; what it lacks goes to the log.
qt_starts() {
    quietly env QT_QPA_PLATFORM="$1" "$python" -c '
from PySide6 import QtOpenGL, QtPrintSupport, QtSvg, QtWidgets
QtWidgets.QApplication([])'
}

need_qt() {
    qt_starts offscreen && return
    # shellcheck disable=SC2086 # a list of words
    install_packages "the system libraries that Qt needs" $qt_packages
    qt_starts offscreen || die "Qt cannot start yet: $(tail -n 1 "$log")"
}

# Ask the loader whether windows or printers would lack a library.
lacks_libraries() {
    find "$venv" \( -name libqxcb.so -o -name libcupsprintersupport.so \) -exec ldd {} + 2>/dev/null |
        grep -q 'not found'
}

need_screen_libraries() {
    [ ! -e "$venv/screen-is-ready" ] || return 0
    if [ "$(uname -s)" = Linux ] && ! qt_starts "${QT_QPA_PLATFORM:-}"; then
        # shellcheck disable=SC2086 # a list of words
        ! lacks_libraries || install_packages "the system libraries that windows need" $screen_packages
        qt_starts "${QT_QPA_PLATFORM:-}" || die "No window can be opened on this screen; $log says why."
    fi
    : >"$venv/screen-is-ready"
}

# What the environment was made from: when any of it changes, it is made again.
made_from() { printf '%s\n' "$root" "$("$python" -V 2>&1)" && cat "$root/pyproject.toml"; }
stamped() { [ -e "$venv/made-for-$1" ] && made_from | cmp -s - "$venv/made-for-$1"; }
moved() {
    for stamp in "$venv"/made-for-*; do
        [ ! -e "$stamp" ] || [ "$(head -n 1 "$stamp")" = "$root" ] || return 0
    done
    return 1
}

# Make everything ready for "run" or, with the tools, for "dev".
set_up() {
    if [ -x "$python" ] && { stamped "$1" || stamped dev; }; then return; fi
    rm -f "$log"
    if moved || ! quietly "$python" -m pip --version; then make_environment; fi
    # What installs for the tools serves the application too, but not the other way.
    if [ -e "$venv/made-for-dev" ]; then set -- dev; fi
    install_project "$1"
    need_qt
    made_from >"$venv/made-for-$1"
}

has_screen() {
    case ${QT_QPA_PLATFORM:-} in
        offscreen | minimal) return 1 ;;
        ?*) return 0 ;;
    esac
    [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]
}

run() {
    set_up run
    if has_screen; then
        need_screen_libraries
        exec "$venv/bin/watchapp-ui" "$@"
    fi
    say "There is no screen here, so the sample log's bulletin is made instead of opening the window."
    mkdir -p "$root/build"
    rm -f "$root"/build/sample.db*
    "$venv/bin/watchapp" --log "$root/build/sample.db" sample
    "$venv/bin/watchapp" --log "$root/build/sample.db" bulletin --out "$root/build/sample-bulletin.pdf"
}

run_tests() {
    set_up dev
    cd "$root"
    QT_QPA_PLATFORM=offscreen exec "$python" -m pytest -n 2 "$@"
}

# Every check runs, so that one look shows all that is wrong.
check() {
    set_up dev
    cd "$root"
    failed=
    for tool in "ruff check" "ruff format --check" mypy lint-imports; do
        say "== $tool"
        # shellcheck disable=SC2086 # a command and its arguments
        "$venv/bin"/$tool || failed="$failed, $tool"
    done
    [ -z "$failed" ] || die "These checks failed: ${failed#, }."
}

# The folder takes along the libraries of this system that Qt wants on a screen, so they must be here.
need_build_libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    command -v objdump >/dev/null || install_packages "what the build needs" binutils
    quietly "$python" -c '
from PyInstaller.depend.bindepend import get_python_library_path as find
find()' || install_packages "Python's own library" "$("$python" -c '
import sys
print("libpython%d.%d" % sys.version_info[:2])')"
    # shellcheck disable=SC2086 # a list of words
    ! lacks_libraries || install_packages "the system libraries that windows need" $screen_packages
    ! lacks_libraries || say "Some libraries are missing, so the built window may not open everywhere."
}

build() {
    set_up dev
    cd "$root"
    need_build_libraries
    "$venv/bin/pyinstaller" --noconfirm --clean --log-level ERROR \
        --distpath "$root/dist" --workpath "$root/build/pyinstaller" "$root/build.spec" ||
        die "The folder could not be built."
    say "The application is in dist/watchapp."
}

pictures() {
    set_up dev
    cd "$root"
    QT_QPA_PLATFORM=offscreen exec "$python" docs/pictures/make.py "$@"
}

words() {
    set_up dev
    cd "$root"
    exec "$python" -m docs.translating.words "$@"
}

command=${1:-help}
[ $# = 0 ] || shift
case $command in
    run) run "$@" ;;
    test) run_tests "$@" ;;
    check) check ;;
    build) build ;;
    pictures) pictures "$@" ;;
    words) words "$@" ;;
    help | -h | --help) help ;;
    *) die "I do not know \"$command\"; ./go help tells what there is." ;;
esac
