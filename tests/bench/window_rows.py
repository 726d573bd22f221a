# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What concerns the window: rows at work, start, memory."""

import os
import re

from measure import Row, run

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def start_seconds(tools, count):
    """From the program's start to its first painted window with so many stored rows; nothing where that cannot be
    measured."""
    program = tools.bench("start_bench")
    if not os.path.exists(program):
        return None
    folder = os.path.join(tools.folder, f"stored-{count}")
    if not os.path.isdir(folder):
        os.makedirs(folder)
        run([program, "fill", str(count), folder], env=OFFSCREEN)
    return min(float(run([program, "window", folder], env=OFFSCREEN).out) for _ in range(tools.rounds))


def rows_at_work(tools):
    program = tools.bench("queue_bench")
    if not os.path.exists(program):
        return tools.skip("100,000 rows at work", "queue_bench is not built")
    out = run([program], env=OFFSCREEN).out
    found = re.findall(r"^(.+?): assay ([\d.]+) ms, reference ([\d.]+) ms", out, re.M)
    for work, own, reference in found:
        yield Row(f"100,000 rows: {work}", float(own), float(reference), 5, unit="ms",
                  against="QStandardItemModel with QSortFilterProxyModel")
    held = re.search(r"^longest held: ([\d.]+) ms", out, re.M)
    if held:
        yield Row("100,000 rows: the event loop held", float(held[1]), 50, 1, at_most=True, unit="ms", against="50 ms")


def starting(tools):
    program = tools.bench("start_bench")
    if not os.path.exists(program):
        return tools.skip("start to the first painted window", "start_bench is not built")
    empty = min(float(run([program, "empty"], env=OFFSCREEN).out) for _ in range(tools.rounds))
    some, many = (start_seconds(tools, tools.scaled(n)) for n in (10_000, 100_000))
    yield Row("start to the first painted window, 10,000 stored rows", some, empty, 2.5, at_most=True,
              against="an empty QMainWindow")
    yield Row("start to the first painted window, 100,000 stored rows", many, some, 1.3, at_most=True,
              against="10,000 stored rows")


def memory(tools):
    program = tools.bench("start_bench")
    if not os.path.exists(program):
        return tools.skip("memory with 100,000 finished rows", "start_bench is not built")
    count = tools.scaled(100_000)
    kib = float(run([program, "memory", str(count), tools.folder], env=OFFSCREEN).out)
    yield Row(f"memory of a finished row, of {count:,}", kib, 1.5, 1, at_most=True, unit="KiB", against="1.5 KiB")


ROWS = {"rows": rows_at_work, "start": starting, "memory": memory}
