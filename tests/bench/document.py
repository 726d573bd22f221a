# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/benchmarks.md from the rows of a run. What stands above the first `## Figures` is written by people and kept."""

import datetime
import os
import platform

from plot import svg

MARK = "## Figures"


def processor():
    with open("/proc/cpuinfo") as lines:
        names = [line.split(":")[1].strip() for line in lines if line.startswith("model name")]
    return f"{len(names)} x {names[0]}" if names else platform.machine()


def figure(value):
    return f"{value:,.0f}" if value >= 1000 else f"{value:.3g}"


def table(rows):
    lines = ["| work | Assay | reference | ratio | goal | met |", "|---|---|---|---|---|---|"]
    for row in rows:
        note = f"; {row.note}" if row.note else ""
        lines.append(f"| {row.work} | {figure(row.assay)} {row.unit} | {figure(row.reference)} {row.unit} ({row.against}{note}) | "
                     f"{row.ratio:.2f} | {row.goal_text} | {'yes' if row.met else '**no**'} |")
    return lines


def plots(path, curves):
    lines = []
    for unit, name, title in (("s", "growth-time", "Time"), ("MiB", "growth-memory", "Peak of resident memory")):
        chosen = [curve for curve in curves if curve["unit"] == unit]
        if chosen:
            with open(os.path.join(os.path.dirname(path), name + ".svg"), "w") as out:
                out.write(svg(title, unit, chosen))
            lines += ["", f"![{title} against the number of items]({name}.svg)"]
    return lines


def write(path, rows, curves, skipped, command):
    head = ""
    if os.path.exists(path):
        with open(path) as before:
            head = before.read().split(MARK)[0].rstrip()
    words = ["bench.py" if word.endswith("bench.py") else word for word in command]
    words = [os.path.relpath(word) if os.path.isabs(word) else word for word in words]
    today = datetime.date.today().isoformat()
    lines = [head, "", MARK, "", f"Made on {today} by `./dev bench {' '.join(words[2:])}`".rstrip().rstrip("`").rstrip() + "`",
             f"on {processor()}, Linux {platform.release().split('-')[0]}.", "", *table(rows)]
    lines += [f"\nNot measured: {work}: {why}" for work, why in skipped]
    lines += plots(path, curves)
    with open(path, "w") as out:
        out.write("\n".join(lines).strip() + "\n")
