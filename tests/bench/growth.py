# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Time and memory against the number of items."""

import os
import re

from appliance_rows import Asked
from measure import Appliance, run
from window_rows import starts

COUNTS = (1_000, 10_000, 100_000)


def measure(tools):
    """Curves: {"title", "unit", "points": [(items, value), ...]}."""
    seconds = {"triage of hashes": [], "CSV export": [], "NDJSON export": [], "filter": [], "start to the first painted window": [],
               "start until all rows are there": []}
    memory = {"triage of hashes": [], "export": []}
    for count in (n // tools.scale for n in COUNTS):
        with Appliance(tools.appliance, "--latency", "0") as box:
            triage = Asked(tools, box, count).assay("triage", 24)
        seconds["triage of hashes"].append((count, triage.wall))
        memory["triage of hashes"].append((count, triage.peak_kib / 1024))
        exported = run([tools.bench("export_bench"), str(count), tools.folder])
        for word, title in (("csv", "CSV export"), ("ndjson", "NDJSON export"), ("filter", "filter")):
            seconds[title].append((count, float(re.search(rf"^{word} ([\d.e-]+)", exported.out, re.M)[1])))
        memory["export"].append((count, exported.peak_kib / 1024))
        _, (painted, loaded) = starts(tools, count)
        seconds["start to the first painted window"].append((count, painted))
        seconds["start until all rows are there"].append((count, loaded))
    curves = [{"title": title, "unit": "s", "points": points} for title, points in seconds.items() if points]
    curves += [{"title": title, "unit": "MiB", "points": points} for title, points in memory.items() if points]
    for curve in curves:
        print(curve["title"], curve["unit"], curve["points"], flush=True)
    return curves
