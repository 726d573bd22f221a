#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts the power under a session that is being written, again and again, and looks for what had been acknowledged.

power_cut.py --worker PROGRAM [--cuts N] [--seed N]

A file system of its own (ext4 on a loop device) is shut down as the kernel's own tests do it: without writing back what
is in memory, journal included. Then it is mounted again, which replays its journal, and the session is opened. Every row
and every submission that the program was told to be on the disk must be there. Files that nobody synced show that
the cuts are some: most must be gone. What this does not show is a disk that loses what it said to have written.

Prints P16. Needs root and loop devices: ends with 77 where there are none.
"""
import argparse
import fcntl
import os
import random
import sqlite3
import struct
import subprocess
import sys
import tempfile
import time

SHUTDOWN = 0x8004587D  # EXT4_IOC_SHUTDOWN
WITHOUT_THE_JOURNAL = 2
IMAGE_BYTES = 64 << 20


def mount(image, folder):
    return subprocess.run(["mount", "-o", "loop", image, folder], capture_output=True).returncode == 0


def cut_the_power(folder):
    fd = os.open(folder, os.O_RDONLY)
    try:
        fcntl.ioctl(fd, SHUTDOWN, struct.pack("I", WITHOUT_THE_JOURNAL))
    finally:
        os.close(fd)


def one_life(worker, session, unsynced, seconds):
    """What the program was told to be safe before the cut: ids of rows."""
    process = subprocess.Popen([worker, "acknowledge", session], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               bufsize=0)
    first = process.stdout.readline()  # it has begun
    time.sleep(seconds)
    with open(unsynced, "wb") as file:
        file.write(bytes(4096))
    # What is acknowledged while the power goes does not count: an fsync that is under way when the kernel shuts the file
    # system down says that it was done, also to a program of three lines.
    os.set_blocking(process.stdout.fileno(), False)
    out = process.stdout.read() or b""
    cut_the_power(os.path.dirname(unsynced))
    process.kill()
    _, err = process.communicate()
    if not first:
        raise RuntimeError(f"the session could not be opened: {err.decode(errors='replace')}")
    lines = (first + out).split(b"\n")[:-1]  # the last one may be half
    return [int(line) for line in lines]


def missing(session, acknowledged):
    """Ids without a row or without their submission, and what SQLite says of the file."""
    database = sqlite3.connect(session)
    try:
        sound = database.execute("PRAGMA integrity_check").fetchone()[0]
        there = {row[0] for row in database.execute(
            "SELECT id FROM item WHERE EXISTS (SELECT 1 FROM submission WHERE item=item.id)")}
    finally:
        database.close()
    return [number for number in acknowledged if number not in there], sound


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--worker", required=True)
    parser.add_argument("--cuts", type=int, default=200 if os.environ.get("ASSAY_TORTURE") == "long" else 20)
    parser.add_argument("--seed", type=int, default=random.randrange(1, 1000000))
    options = parser.parse_args()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory(prefix="assay-power-") as work:
        image, folder = os.path.join(work, "image"), os.path.join(work, "disk")
        os.mkdir(folder)
        with open(image, "wb") as file:
            file.truncate(IMAGE_BYTES)
        try:
            subprocess.run(["mkfs.ext4", "-q", image], check=True)
        except FileNotFoundError:
            sys.exit(77)
        if os.geteuid() != 0 or not mount(image, folder):
            print("no loop device can be mounted here")
            sys.exit(77)
        session = os.path.join(folder, "one.assay-session")
        acknowledged, problems = [], []
        made = gone = 0
        mounted = True
        try:
            for number in range(options.cuts):
                # A new name each time: of a file that was there, ext4 writes the new content when it is closed.
                unsynced = os.path.join(folder, f"nobody-synced-{number}")
                acknowledged += one_life(options.worker, session, unsynced, chance.random() * 0.8)
                subprocess.run(["umount", folder], check=True)
                mounted = mount(image, folder)
                if not mounted:
                    problems.append("the file system cannot be mounted")
                    break
                made += 1
                gone += not os.path.exists(unsynced) or os.path.getsize(unsynced) == 0
                lost, sound = missing(session, acknowledged)
                if lost:
                    problems.append(f"{len(lost)} acknowledged rows are gone, the first is {lost[0]}")
                if sound != "ok":
                    problems.append(f"the file is damaged: {sound}")
                if problems:
                    break
        finally:
            if mounted:
                subprocess.run(["umount", folder], check=True)
    if gone * 2 < made:
        problems.append("files that nobody synced outlived the cuts: they were none")
    figures = (f"{made} cuts, {len(acknowledged)} acknowledged submissions, {gone} of {made} files that nobody synced are"
               f" gone, seed {options.seed}")
    print(f"P16 {'FAIL: ' + problems[0] + ' - ' if problems else 'ok: 0 lost, '}{figures}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
