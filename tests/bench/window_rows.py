# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What concerns the window: rows at work, start, memory."""

import os
import re
import time

from measure import Row, run

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def timed(tools, *arguments):
    out = run([tools.bench("start_bench"), *arguments],
              env={**OFFSCREEN, "BENCH_BEGAN": repr(time.clock_gettime(time.CLOCK_MONOTONIC))}).out
    return tuple(float(word) for word in out.split())


STARTS = 7  # they take a tenth of a second each: among so many, one is not disturbed


def starts(tools, *counts):
    """The quickest start of an empty window, then of ours with each count of stored rows: the seconds from the
    program's start to its first paint, and until all rows were there. The sides in turn."""
    kinds = [("empty",)] + [("window", stored(tools, count)) for count in counts]
    runs = [[timed(tools, *kind) for kind in kinds] for _ in range(STARTS)]
    return [min(side) for side in zip(*runs)]


def stored(tools, count):
    """The folder of a session with so many finished rows."""
    folder = os.path.join(tools.folder, f"stored-{count}")
    if not os.path.isdir(folder):
        os.makedirs(folder)
        run([tools.bench("start_bench"), "fill", str(count), folder], env=OFFSCREEN)
    return folder


LINE = re.compile(r"^(\S.{33}) +(\d+) +(\d+) \| +(\d+) +(\d+) \|", re.M)


def rows_at_work(tools):
    """queue_bench prints for each kind of work the longest time that the event loop was held, and the time until the
    view showed it; for live updates, which last as long as they are told to, only the first means something."""
    count = tools.scaled(100_000)
    found = LINE.findall(run([tools.bench("queue_bench"), str(count)], env=OFFSCREEN).out)
    if not found:
        raise RuntimeError("queue_bench printed no figures")
    for work, held, whole, their_held, their_whole in found:
        work = work.strip()
        live = "a second" in work or "the same" in work
        if int(their_held) == 0 or work == "select all":
            continue  # the standard models have nothing like it; or the goals do not name it
        if not live:
            yield Row(f"{count:,} rows: {work}", max(1, int(whole)), int(their_whole), 5, unit="ms",
                      against="QStandardItemModel with QSortFilterProxyModel")
    work, held = max(((work.strip(), int(held)) for work, held, *_ in found), key=lambda one: one[1])
    yield Row(f"{count:,} rows: the event loop held at most", max(1, held), 50, 1, at_most=True, unit="ms", against="50 ms",
              note=f"by: {work}")


def a_million(tools):
    """The list alone with rows of a session file, as the window finds them when it starts."""
    most = tools.scaled(1_000_000)
    folder = os.path.join(tools.folder, "million")
    os.makedirs(folder, exist_ok=True)
    file = os.path.join(folder, "million.assay-session")
    run([tools.bench("queue_bench"), "fill", str(most), file], env=OFFSCREEN)
    out = run([tools.bench("queue_bench"), "alone", str(most), file], env=OFFSCREEN).out
    for work, held, whole in re.findall(r"^(\S.{33}) +(\d+) +(\d+) +\d+$", out, re.M):
        live = "a second" in work or "the same" in work
        goal = 50 if live else 100
        yield Row(f"{most:,} rows: {work.strip()}: the event loop held", max(1, int(held)), goal, 1, at_most=True, unit="ms",
                  against=f"{goal} ms", note="" if live else f"whole: {int(whole):,} ms")
    mib = float(re.search(r"^(\d+) MiB resident at the end", out, re.M)[1])
    yield Row(f"{most:,} rows: resident memory after all of that", mib, 800, 1, at_most=True, unit="MiB", against="800 MiB",
              note="the list and its session, sorted by indicator")


FIGURES = re.compile(r"^(\S.{49}) +(\d+) +(\d+)$", re.M)
FRAME = 16  # ms


def analysis(tools):
    """analysis_bench prints the longest time that the event loop was held, and the time until the view showed it."""
    found = FIGURES.findall(run([tools.bench("analysis_bench"), str(tools.scaled(100))], env=OFFSCREEN).out)
    if not found:
        raise RuntimeError("analysis_bench printed no figures")
    for work, held, whole in found:
        yield Row(f"{work.strip()}: event loop held", max(1, int(held)), 50, 1, at_most=True, unit="ms", against="50 ms",
                  note=f"whole: {int(whole):,} ms")
        if "first matches" in work:
            yield Row(work.strip(), max(1, int(whole)), FRAME, 1, at_most=True, unit="ms", against="one frame")


def starting(tools):
    (empty,), some, many = starts(tools, tools.scaled(10_000), tools.scaled(100_000))
    for count, (painted, loaded), base, goal, against in (
            (10_000, some, empty, 2.5, "an empty QMainWindow"),
            (100_000, many, some[0], 1.3, "with the tenth part of the rows")):
        yield Row(f"start to the first painted window, {tools.scaled(count):,} stored rows", painted, base, goal,
                  at_most=True, against=against, note=f"all rows are there after {loaded:.2f} s")


def memory(tools):
    count = tools.scaled(100_000)
    kib = float(run([tools.bench("start_bench"), "memory", str(count), stored(tools, count)], env=OFFSCREEN).out)
    yield Row(f"resident memory of each of {count:,} finished rows", max(kib, 0.001), 0.7, 1, at_most=True, unit="KiB",
              against="0.7 KiB", note="by which the window with all its models grew")


ROWS = {"rows": rows_at_work, "million": a_million, "analysis": analysis, "start": starting, "memory": memory}
