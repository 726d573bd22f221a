#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with_small_disk.sh PROGRAM [ARGUMENT...]
# Runs a program with ASSAY_SMALL_DISK naming an empty disk of 1 MiB, in a mount namespace of its own: nobody else sees the disk, and it
# goes with the program. 77 = this computer allows no such namespace.
set -eu

if [ "${1-}" != --inside ]; then
    command -v unshare >/dev/null || { echo "with_small_disk.sh: unshare is not installed" >&2; exit 77; }
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    flags=--mount
    [ "$(id -u)" -eq 0 ] || flags="--mount --map-root-user"
    # shellcheck disable=SC2086
    unshare $flags true 2>/dev/null || { echo "with_small_disk.sh: no mount namespace here" >&2; exit 77; }
    code=0
    # shellcheck disable=SC2086
    unshare $flags "$0" --inside "$work" "$@" || code=$?
    exit "$code"
fi
disk=$2
shift 2
mount -t tmpfs -o size=1m,nr_inodes=100 none "$disk" || exit 77
ASSAY_SMALL_DISK=$disk exec "$@"
