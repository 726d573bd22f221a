# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Assay and what people use today, side by side, in one run.

bench.py BUILD [--only WORD]... [--scale N] [--rounds N] [--document FILE] [--growth]

Prints a line for each row and writes bench.json beside the build folder. Ratios are what counts: seconds depend on the
machine, and what it does besides."""

import argparse
import datetime
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile

import appliance_rows
import document
import growth
import local_rows
import window_rows

GROUPS = {**appliance_rows.ROWS, **local_rows.ROWS, **window_rows.ROWS}


class Tools:
    """Where the programs are, and how much is asked of them."""

    def __init__(self, build, scale, rounds, folder):
        self.build, self.scale, self.rounds, self.folder = os.path.abspath(build), scale, rounds, folder
        self.cli = os.path.join(self.build, "app", "cli", "assay-cli")
        self.window = os.path.join(self.build, "app", "desktop", "assay")
        self.appliance = os.path.join(self.build, "tests", "support", "appliance", "assay-test-appliance")
        self.skipped = []

    def scaled(self, count):
        return max(1, count // self.scale)

    def bench(self, name):
        return os.path.join(self.build, "tests", "bench", name)

    def skip(self, work, why):
        self.skipped.append((work, why))
        print(f"not measured: {work}: {why}", flush=True)

    def npm(self, package):
        """The folder of a package, installed below the build folder; empty when that is not possible."""
        place = os.path.join(os.path.dirname(self.build), "bench-npm")
        folder = os.path.join(place, "node_modules", package)
        if not os.path.isdir(folder) and shutil.which("npm"):
            os.makedirs(place, exist_ok=True)
            subprocess.run(["npm", "install", "--prefix", place, "--no-audit", "--no-fund", package], check=False,
                           stdout=subprocess.DEVNULL)
        return folder if os.path.isdir(folder) else ""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build")
    parser.add_argument("--only", action="append", choices=sorted(GROUPS), help="these rows only")
    parser.add_argument("--scale", type=int, default=1, help="do the N-th part of the work, to try the bench itself")
    parser.add_argument("--rounds", type=int, default=3, help="the quickest of so many counts")
    parser.add_argument("--growth", action="store_true", help="plot time and memory against 1k, 10k, 100k items, too")
    parser.add_argument("--document", help="write the figures into this Markdown file")
    arguments = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory(dir=os.path.dirname(os.path.abspath(arguments.build))) as folder:
        tools = Tools(arguments.build, arguments.scale, arguments.rounds, folder)
        for word, group in GROUPS.items():
            if arguments.only and word not in arguments.only:
                continue
            try:
                for row in group(tools):
                    print(row.line(), flush=True)
                    rows.append(row)
            except (OSError, RuntimeError, ValueError) as error:
                tools.skip(word, str(error))
        curves = growth.measure(tools) if arguments.growth else []
    path = os.path.join(os.path.dirname(tools.build), "bench.json")
    with open(path, "w") as out:
        json.dump({"rows": [row.as_json() for row in rows]}, out, indent=1)
    if arguments.document:
        document.write(arguments.document, rows, curves, tools.skipped, sys.argv)
    print(f"{sum(row.met for row in rows)} of {len(rows)} goals met; {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
