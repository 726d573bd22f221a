# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced: a Debian 12 that nobody has used yet, in a folder of its own, gone when the script ends. Needs root and
# debootstrap.

say() { printf '\n== %s\n' "$*"; }

need_root() { # need_root PROGRAM
    [ "$(id -u)" -eq 0 ] || { echo "$1 needs root" >&2; exit 2; }
    command -v debootstrap >/dev/null || { echo "$1 needs debootstrap" >&2; exit 2; }
}

leave_root() {
    local point
    for point in dev/shm dev/pts proc; do
        umount -l "$root/$point" 2>/dev/null || true
    done
    rm -rf --one-file-system "$root" "$root.log"
}

# make_root MIRROR: leaves its path in $root
make_root() {
    root=$(mktemp -d /var/tmp/assay-fresh.XXXXXX)
    trap leave_root EXIT
    debootstrap --variant=minbase bookworm "$root" "$1" >"$root.log" 2>&1 || {
        tail -n 20 "$root.log"
        exit 1
    }
    chmod 755 "$root"
    # The same mirrors and the same way to them as here.
    rm "$root/etc/apt/sources.list"
    local source
    for source in /etc/apt/sources.list /etc/apt/sources.list.d /etc/apt/apt.conf.d /etc/resolv.conf; do
        [ ! -e "$source" ] || cp -rT "$source" "$root$source"
    done
    mount -t proc proc "$root/proc"
    inside apt-get -q update
}

# A computer has these; some programs do not start without them.
mount_devices() {
    mkdir -p "$root/dev/pts" "$root/dev/shm"
    mount -t devpts -o newinstance,ptmxmode=0666,mode=620,gid=5 devpts "$root/dev/pts"
    mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
    ln -sf pts/ptmx "$root/dev/ptmx"
}

inside() {
    chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}

install() { inside apt-get -q -y -o APT::Sandbox::User=root install --no-install-recommends "$@"; }
