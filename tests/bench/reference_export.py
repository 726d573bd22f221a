# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the cells of files that export_bench wrote, with python3's own modules: reference_export.py CSV NDJSON

Prints the seconds of the writing alone, until it is on the disk, as Assay does; reading them is not counted."""

import csv
import json
import os
import sys
import time


def on_disk(out):
    out.flush()
    os.fsync(out.fileno())


csv.field_size_limit(1 << 30)
with open(sys.argv[1], newline="", encoding="utf-8") as lines:
    rows = list(csv.reader(lines))
begun = time.perf_counter()
with open(sys.argv[1] + ".reference", "w", newline="", encoding="utf-8") as out:
    csv.writer(out).writerows(rows)
    on_disk(out)
print("csv", time.perf_counter() - begun)
with open(sys.argv[2], encoding="utf-8") as lines:
    items = [json.loads(line) for line in lines]
begun = time.perf_counter()
with open(sys.argv[2] + ".reference", "w", encoding="utf-8") as out:
    for item in items:
        out.write(json.dumps(item))
        out.write("\n")
    on_disk(out)
print("ndjson", time.perf_counter() - begun)
