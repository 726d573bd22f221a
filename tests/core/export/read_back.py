# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads an export with Python's own parsers and prints what they saw as ASCII JSON."""
import csv
import json
import sys

form, path = sys.argv[1], sys.argv[2]
if form == "csv":
    csv.field_size_limit(1 << 24)
    with open(path, newline="", encoding="utf-8") as file:
        seen = list(csv.reader(file, delimiter=sys.argv[3], strict=True))
elif form == "json":
    with open(path, encoding="utf-8") as file:
        seen = json.load(file)
elif form == "ndjson":
    with open(path, encoding="utf-8", newline="\n") as file:
        seen = [json.loads(line) for line in file]
elif form == "keys":
    with open(path, encoding="utf-8") as file:
        seen = json.load(file, object_pairs_hook=lambda pairs: [[key, value] for key, value in pairs])
json.dump(seen, sys.stdout)
