#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with_keyring.sh keyring|no-keyring PROGRAM [ARGUMENT...]
# Runs a program on a session bus of its own with a HOME of its own; with a real, unlocked gnome-keyring or with no Secret Service at
# all. ASSAY_TEST_TOKEN holds a secret that the program may keep: if any file of HOME shows it afterwards, the run has failed.
# The exit code is the program's; 77 = a tool is missing.
set -eu

if [ "${1-}" != --inside ]; then
    mode=$1
    shift
    for tool in dbus-run-session dbus-send gnome-keyring-daemon; do
        command -v "$tool" >/dev/null || { echo "with_keyring.sh: $tool is not installed" >&2; exit 77; }
    done
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    mkdir -m 700 "$work/home" "$work/run"
    # No service files: the bus starts nothing by itself, no second keyring and no window that asks for a password.
    cat >"$work/bus.conf" <<BUS
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$work/run</listen>
  <auth>EXTERNAL</auth>
  <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
BUS
    unset XDG_CURRENT_DESKTOP DISPLAY WAYLAND_DISPLAY GNOME_KEYRING_CONTROL
    HOME=$work/home XDG_RUNTIME_DIR=$work/run
    XDG_DATA_HOME=$HOME/.local/share XDG_CONFIG_HOME=$HOME/.config XDG_CACHE_HOME=$HOME/.cache XDG_STATE_HOME=$HOME/.local/state
    ASSAY_TEST_TOKEN=$(od -An -N20 -tx1 /dev/urandom | tr -d ' \n')
    export HOME XDG_RUNTIME_DIR XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME XDG_STATE_HOME ASSAY_TEST_TOKEN
    code=0
    dbus-run-session --config-file="$work/bus.conf" -- "$0" --inside "$mode" "$@" || code=$?

    # QtKeychain keeps binary secrets as Base64.
    for form in "$ASSAY_TEST_TOKEN" "$(printf %s "$ASSAY_TEST_TOKEN" | base64)"; do
        if grep -r -a -l -i -F -e "$form" "$work/home"; then
            echo "with_keyring.sh: the token is in the files above" >&2
            exit 1
        fi
    done
    exit "$code"
fi

mode=$2
shift 2
case $mode in
no-keyring) exec "$@" ;;
keyring) ;;
*) echo "with_keyring.sh: unknown mode $mode" >&2; exit 2 ;;
esac
printf '\n' | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
daemon=$!
trap 'kill -CONT "$daemon" 2>/dev/null || true; kill "$daemon" 2>/dev/null || true' EXIT
tries=0
until dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
    string:org.freedesktop.secrets | grep -q 'boolean true'; do
    tries=$((tries + 1))
    [ "$tries" -lt 300 ] || { echo "with_keyring.sh: the keyring does not start" >&2; exit 77; }
    sleep 0.1
done
code=0
"$@" || code=$?
[ -n "$(find "$HOME" -name '*.keyring')" ] || { echo "with_keyring.sh: no keyring was written" >&2; exit 1; }
exit "$code"
