#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Nape developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds Nape and starts or tests it. POSIX sh, nothing else is taken for granted.
set -eu

usage() {
    cat <<'END'
Usage: sh packaging/dev.sh COMMAND

  run [ARGUMENT...]    build Nape (preset release) and start it with these arguments;
                       without a display it is shown on a virtual one, and a picture of its
                       window is saved to build/nape-window.png
  test [ARGUMENT...]   build everything (preset dev) and run all tests; arguments go to ctest
  build [PRESET]       only build: dev, release (the default), asan or coverage

Each installs what is missing first, and says what. NAPE_NO_INSTALL=1 installs nothing.
CMAKE_BUILD_PARALLEL_LEVEL and CTEST_PARALLEL_LEVEL limit how much is done at once.
END
}

say() { printf 'nape: %s\n' "$*"; }
fail() { printf 'nape: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# --- What has to be installed -----------------------------------------------------------------------

# Sets `manager`, and `packages` to what this system calls the things that are needed.
# $1: "virtual" if programs for a virtual display are needed too.
choose_packages() {
    shown=
    if [ "$(uname -s)" = Darwin ]; then
        manager=brew
        packages="cmake ninja qt libsndfile sqlite tl-expected boost googletest google-benchmark"
        shown="librsvg poppler"
    elif has apt-get; then
        manager=apt
        # Qt's speech needs a header of qt6-declarative-dev without saying so.
        packages="g++ cmake ninja-build qt6-base-dev qt6-svg-dev qt6-multimedia-dev qt6-tools-dev qt6-l10n-tools
                  qt6-speech-dev qt6-speech-flite-plugin qt6-declarative-dev libqt6sql6-sqlite libsndfile1-dev
                  libsqlite3-dev libexpected-dev libboost-dev libgtest-dev libgmock-dev libbenchmark-dev
                  fonts-dejavu-core tzdata"
        shown="xvfb xauth openbox xdotool imagemagick dbus at-spi2-core python3-pyatspi desktop-file-utils
               appstream librsvg2-bin poppler-utils"
        wayland=qt6-wayland
    elif has dnf; then
        manager=dnf
        packages="gcc-c++ cmake ninja-build qt6-qtbase-devel qt6-qtsvg-devel qt6-qtmultimedia-devel qt6-qttools-devel
                  qt6-qtspeech-devel qt6-qtspeech-flite libsndfile-devel sqlite-devel expected-devel boost-devel
                  gtest-devel gmock-devel google-benchmark-devel dejavu-sans-fonts tzdata"
        shown="xorg-x11-server-Xvfb xorg-x11-xauth openbox xdotool ImageMagick dbus-daemon at-spi2-core
               python3-pyatspi desktop-file-utils appstream librsvg2-tools poppler-utils"
        wayland=qt6-qtwayland
    elif has pacman; then
        manager=pacman
        packages="gcc cmake ninja qt6-base qt6-svg qt6-multimedia qt6-speech qt6-tools flite libsndfile
                  sqlite tl-expected boost gtest benchmark ttf-dejavu tzdata"
        shown="xorg-server-xvfb xorg-xauth openbox xdotool imagemagick dbus at-spi2-core python-atspi
               desktop-file-utils appstream librsvg poppler"
        wayland=qt6-wayland
    else
        manager=unknown
        packages=
    fi
    if [ "$1" = virtual ]; then
        packages="$packages $shown"
    elif [ -n "${WAYLAND_DISPLAY:-}" ] && [ -z "${DISPLAY:-}" ] && [ "$manager" != unknown ]; then
        packages="$packages ${wayland:-}"
    fi
}

is_installed() {
    case $manager in
    apt) dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed' ;;
    dnf) rpm -q --quiet "$1" ;;
    pacman) pacman -T "$1" >/dev/null ;;
    brew) [ -n "$(brew list --versions "$1")" ] ;;
    esac
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

install_missing() {
    if [ -n "${NAPE_NO_INSTALL:-}" ]; then
        say "Installing nothing, as asked (NAPE_NO_INSTALL)."
        return
    fi
    choose_packages "$1"
    case $manager in
    unknown)
        say "Nothing is installed here: this system has none of apt, dnf, pacman and Homebrew." \
            "Needed are a C++20 compiler, CMake 3.25, Ninja, Qt 6.4 (Base, SVG, Multimedia, SQLite; Speech for" \
            "a voice), libsndfile, SQLite, tl::expected, GoogleTest and Google Benchmark."
        return ;;
    brew)
        has brew || fail "Homebrew is needed to install the rest. Please install it from https://brew.sh first."
        xcode-select -p >/dev/null 2>&1 || fail "The compiler is missing. Please run: xcode-select --install" ;;
    esac

    missing=
    for package in $packages; do
        is_installed "$package" || missing="$missing $package"
    done
    if [ -z "$missing" ]; then
        say "Everything that is needed is installed."
        return
    fi

    say "Not installed yet:$missing"
    if [ "$manager" != brew ] && [ "$(id -u)" -ne 0 ] && ! has sudo; then
        fail "Neither root nor sudo: please let an administrator install these packages, then try again."
    fi
    say "Installing them with $manager, and what they depend on."
    # Unquoted on purpose: a list of package names.
    # shellcheck disable=SC2086
    case $manager in
    apt)
        # A broken source of something else is no reason to stop: what matters is whether installing works.
        as_root apt-get update </dev/null || say "Not all package lists could be refreshed, trying nevertheless."
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 \
            install -y --no-install-recommends $missing </dev/null ;;
    dnf) as_root dnf install -y --setopt=install_weak_deps=False $missing ;;
    pacman)
        # Refreshing the lists without upgrading would leave a half-upgraded system, so both or neither.
        if [ -n "$(find /var/lib/pacman/sync -name '*.db' 2>/dev/null)" ]; then
            as_root pacman -S --needed --noconfirm $missing
        else
            as_root pacman -Syu --needed --noconfirm $missing
        fi ;;
    brew) brew install $missing ;;
    esac || fail "The packages could not be installed. Debian 12, Ubuntu 24.04 and newer ones have all of them."
}

# --- Building ---------------------------------------------------------------------------------------

# As many jobs as there are cores, but none without the 1.5 GB that a large file takes to compile.
jobs_that_fit() {
    cores=$(nproc 2>/dev/null || sysctl -n hw.ncpu 2>/dev/null || echo 1)
    if [ -r /proc/meminfo ]; then
        kilobytes=$(sed -n 's/^MemAvailable: *\([0-9]*\) kB$/\1/p' /proc/meminfo)
    else
        kilobytes=$(($(sysctl -n hw.memsize 2>/dev/null || echo 0) / 1024))
    fi
    fitting=$((${kilobytes:-0} / 1500000))
    if [ "${kilobytes:-0}" -eq 0 ] || [ "$fitting" -gt "$cores" ]; then
        fitting=$cores
    fi
    [ "$fitting" -ge 1 ] || fitting=1
    echo "$fitting"
}

# build PRESET [TARGET]
build() {
    has cmake || fail "CMake is missing."
    version=$(cmake --version | sed -n '1s/^cmake version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
    [ "${version% *}" -gt 3 ] || { [ "${version% *}" -eq 3 ] && [ "${version#* }" -ge 25 ]; } ||
        fail "CMake 3.25 or newer is needed, this is $(cmake --version | sed -n '1s/^cmake version //p')."

    fresh=
    cache=build/$1/CMakeCache.txt
    if [ -f "$cache" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
        say "This folder was moved or copied since it was built: configuring anew."
        fresh=--fresh
    fi
    # shellcheck disable=SC2086
    cmake $fresh --preset "$1"
    cmake --build --preset "$1" ${2:+--target "$2"}
}

# --- Displays ---------------------------------------------------------------------------------------

wants_virtual_display() {
    [ "$(uname -s)" != Darwin ] && [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]
}

wayland_answers() {
    case ${WAYLAND_DISPLAY:-} in
    '') return 1 ;;
    /*) [ -S "$WAYLAND_DISPLAY" ] ;;
    *) [ -S "${XDG_RUNTIME_DIR:-/nonexistent}/$WAYLAND_DISPLAY" ] ;;
    esac
}

x_answers() {
    [ -n "${DISPLAY:-}" ] || return 1
    if has xdotool; then
        xdotool getdisplaygeometry >/dev/null 2>&1
        return
    fi
    case $DISPLAY in
    :*) # A local display is there if something listens on its socket.
        number=${DISPLAY#:}
        number=${number%%.*}
        [ -S "/tmp/.X11-unix/X$number" ] || grep -q "@/tmp/.X11-unix/X$number\$" /proc/net/unix 2>/dev/null ;;
    esac
}

start_on_display() {
    if [ "$(uname -s)" != Darwin ] && ! wayland_answers && ! x_answers; then
        fail "The display ${DISPLAY:-$WAYLAND_DISPLAY} cannot be reached. Is it still there, and may you use it?" \
            "Without DISPLAY and WAYLAND_DISPLAY a virtual one is used."
    fi
    exec "$program" "$@"
}

# Waits up to $1 seconds until the rest of the line succeeds, or until the program is gone.
wait_for() {
    tries=$(($1 * 5))
    shift
    until "$@"; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] && { [ -z "${nape:-}" ] || kill -0 "$nape" 2>/dev/null; } || return 1
        sleep 0.2
    done
}

stop_all() {
    trap - EXIT
    # The program first, so that it can still say goodbye to the display and the bus.
    for child in $children; do
        kill "$child" 2>/dev/null || continue
        tries=25
        while kill -0 "$child" 2>/dev/null && [ "$tries" -gt 0 ]; do
            tries=$((tries - 1))
            sleep 0.2
        done
        kill -9 "$child" 2>/dev/null || true
        wait "$child" 2>/dev/null || true
    done
    rm -rf "$scratch"
}

find_window() {
    window=$(xdotool search --onlyvisible --pid "$nape" 2>/dev/null | head -n 1)
    [ -n "$window" ]
}

# Painted: more than the plain background, and the same twice in a row.
is_painted() {
    mv -f "$scratch/now.ppm" "$scratch/before.ppm" 2>/dev/null || true
    import -silent -window "$window" "$scratch/now.ppm" 2>/dev/null || return 1
    [ "$(identify -format %k "$scratch/now.ppm")" -gt 2 ] || return 1
    painted=yes
    cmp -s "$scratch/now.ppm" "$scratch/before.ppm"
}

show_on_virtual_display() {
    for tool in Xvfb xauth mcookie openbox dbus-daemon xdotool import identify; do
        has "$tool" || fail "There is no display, and $tool, needed for a virtual one, is missing."
    done
    say "There is no display: starting Nape on a virtual one."
    picture=$root/build/nape-window.png
    rm -f "$picture"
    scratch=$(mktemp -d)
    children=
    trap stop_all EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP

    # A display of our own, closed to other people of this machine: the diary is private.
    export XDG_RUNTIME_DIR="$scratch/runtime" XAUTHORITY="$scratch/xauthority" QT_QPA_PLATFORM=xcb
    mkdir -m 700 "$XDG_RUNTIME_DIR"
    cookie=$(mcookie)
    touch "$XAUTHORITY"
    xauth -q add :0 . "$cookie"
    Xvfb -displayfd 3 -screen 0 1440x1000x24 -nolisten tcp -auth "$XAUTHORITY" \
        3>"$scratch/display" >"$scratch/xvfb.log" 2>&1 &
    children=$!
    wait_for 15 test -s "$scratch/display" ||
        fail "The virtual display did not start: $(tail -n 1 "$scratch/xvfb.log")"
    DISPLAY=:$(cat "$scratch/display")
    export DISPLAY
    xauth -q add "$DISPLAY" . "$cookie"

    dbus-daemon --session --nofork --print-address=3 3>"$scratch/bus" >"$scratch/bus.log" 2>&1 &
    children="$! $children"
    wait_for 15 test -s "$scratch/bus" || fail "The message bus did not start: $(tail -n 1 "$scratch/bus.log")"
    DBUS_SESSION_BUS_ADDRESS=$(cat "$scratch/bus")
    export DBUS_SESSION_BUS_ADDRESS

    # A window that asks to be shown while openbox looks around is never shown.
    openbox --sm-disable --startup "touch $scratch/managed" >"$scratch/openbox.log" 2>&1 &
    children="$! $children"
    wait_for 15 test -e "$scratch/managed" ||
        fail "The window manager did not start: $(tail -n 1 "$scratch/openbox.log")"

    "$program" "$@" &
    nape=$!
    children="$nape $children"
    if ! wait_for 30 find_window; then
        if kill -0 "$nape" 2>/dev/null; then
            fail "No window came within 30 seconds."
        fi
        status=0
        wait "$nape" || status=$?
        fail "The program ended (exit code $status) before a window came."
    fi
    painted=
    wait_for 10 is_painted || [ -n "$painted" ] || fail "The window came but stayed empty."
    import -silent -window "$window" "$picture" || fail "The picture of the window could not be saved."
    say "The window was there. Its picture: $picture"
}

# ----------------------------------------------------------------------------------------------------

command=${1:-}
[ $# -eq 0 ] || shift
case $command in
run | test) ;;
build) [ $# -le 1 ] || { usage >&2; exit 2; } ;;
help | --help | -h) usage; exit 0 ;;
*) usage >&2; exit 2 ;;
esac

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)

if [ "$(locale charmap 2>/dev/null || true)" != UTF-8 ]; then
    if [ "$(uname -s)" = Darwin ]; then
        export LC_ALL=en_US.UTF-8
    else
        export LC_ALL=C.UTF-8
    fi
fi
[ -z "${CI:-}" ] || export TERM=dumb
: "${CMAKE_BUILD_PARALLEL_LEVEL:=$(jobs_that_fit)}"
: "${CTEST_PARALLEL_LEVEL:=$CMAKE_BUILD_PARALLEL_LEVEL}"
export CMAKE_BUILD_PARALLEL_LEVEL CTEST_PARALLEL_LEVEL

if [ "$command" = test ] || { [ "$command" = run ] && wants_virtual_display; }; then
    install_missing virtual
else
    install_missing ordinary
fi
if [ "$(uname -s)" = Darwin ] && has brew; then
    CMAKE_PREFIX_PATH="$(brew --prefix)${CMAKE_PREFIX_PATH:+:$CMAKE_PREFIX_PATH}"
    export CMAKE_PREFIX_PATH
fi

case $command in
build)
    cd "$root"
    build "${1:-release}" ;;
test)
    cd "$root"
    build dev
    exec ctest --preset dev "$@" ;;
run)
    # In a subshell: the program itself starts where the person is, so that it finds the files they name.
    (
        cd "$root"
        build release nape
    )
    program=$root/build/release/bin/nape
    [ ! -d "$program.app" ] || program=$program.app/Contents/MacOS/nape
    [ -x "$program" ] || fail "The build made no program at $program."
    if wants_virtual_display; then
        show_on_virtual_display "$@"
    else
        start_on_display "$@"
    fi ;;
esac
