#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with_desktop.sh [-s WIDTHxHEIGHT] PROGRAM [ARGUMENT...]
# Runs a program on a desktop of its own: X server, window manager, session bus, accessibility bus and an unlocked keyring,
# with a HOME that is gone afterwards. The exit code is the program's; 77 = a tool is missing.
set -u

if [ "${1-}" != --inside ]; then
    size=1400x900
    if [ "${1-}" = -s ]; then
        size=$2
        shift 2
    fi
    for tool in Xvfb openbox dbus-run-session gnome-keyring-daemon xdotool import xprop; do
        command -v "$tool" >/dev/null || { echo "with_desktop.sh: $tool is not installed" >&2; exit 77; }
    done
    work=$(mktemp -d)
    mkdir -m 700 "$work/home" "$work/run"
    mkfifo "$work/display"
    # -noreset: the first xprop below may be the only client, and with its end the server would throw out the manager.
    Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset 3>"$work/display" >/dev/null 2>&1 &
    server=$!
    trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null; rm -rf "$work"' EXIT
    read -r number <"$work/display" || { echo 'with_desktop.sh: no X server' >&2; exit 77; }
    for variable in XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME XDG_CURRENT_DESKTOP WAYLAND_DISPLAY LANGUAGE; do
        unset "$variable"
    done
    export DISPLAY=":$number" HOME="$work/home" XDG_RUNTIME_DIR="$work/run" LC_ALL=C.UTF-8 NO_AT_BRIDGE=0
    export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_QPA_PLATFORM=xcb
    # At this fixed size of a pixel all pictures are alike, whatever the screen says of itself.
    export QT_SCALE_FACTOR="${QT_SCALE_FACTOR:-1}"
    dbus-run-session -- "$0" --inside "$@"
    exit
fi

shift
openbox >/dev/null 2>&1 &
manager=$!
/usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
bus=$!
printf '\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
trap 'kill "$manager" "$bus" 2>/dev/null' EXIT
for _ in $(seq 100); do # without a window manager windows get neither focus nor place
    xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id' && break
    sleep 0.1
done
"$@"
