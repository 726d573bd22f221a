# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What needs no appliance: digests, extraction, exports."""

import os
import re
import shutil
import subprocess

from measure import Row, best, run

HERE = os.path.dirname(os.path.abspath(__file__))


def hashing(tools):
    size = tools.scaled(1 << 30)
    path = os.path.join(tools.folder, "to-hash")
    block = os.urandom(1 << 20)
    with open(path, "wb") as out:
        for _ in range(max(1, size // len(block))):
            out.write(block)
    program = tools.bench("digest_bench")

    def own(kinds):
        result = run([program, path, kinds])
        result.wall = float(result.out)
        return result

    # Each digest alone, by the same library: the four of them have two processors, and none can be split.
    kinds = ("all", "md5", "sha1", "sha256", "sha512")
    four, *single = best(tools.rounds, *(lambda kind=kind: own(kind) for kind in kinds))
    os.remove(path)
    gib = size / (1 << 30)
    longest, half = single[-1].wall, sum(one.wall for one in single) / 2
    yield Row(f"all four digests of {gib:g} GiB in one pass", four.wall, max(longest, half), 1.15, at_most=True,
              against="the larger of SHA-512 alone and half the sum of the four")


def extraction(tools):
    package = tools.npm("ioc-extractor")
    program = tools.bench("extract_bench")
    text = os.path.join(tools.folder, "text")
    run([program, text, "100000"])
    out = run([program]).out
    small, large = (float(s) for s in re.findall(r"candidates, ([\d.]+) s", out))
    if package:
        reference = float(run(["node", os.path.join(HERE, "reference_extract.mjs"),
                               os.path.join(package, "dist", "index.mjs"), text]).out)
        yield Row("extraction of 100,000 lines (6.5 MB)", small, reference, 5, against="npm ioc-extractor", unit="s of processor")
    else:
        tools.skip("extraction against ioc-extractor", "npm could not install it")
    yield Row("extraction of 1,000,000 lines", large, small, 11, at_most=True, against="Assay, 100,000 lines",
              unit="s of processor")


def analysis(tools):
    program = tools.bench("decode_bench")
    rounds = [dict(line.split() for line in run([program]).out.splitlines()) for _ in range(tools.rounds)]
    time = {name: min(float(one[name]) for one in rounds) for name in rounds[0]}
    yield Row("static report of 10 MB: decoded, beside the window's thread", time["report"], 1000, 1, at_most=True,
              unit="ms", against="1,000 ms")
    yield Row("1,000,000 strings: the first hits", time["first-hits"], 16, 1, at_most=True, unit="ms", against="one frame")
    yield Row("1,000,000 strings: searched to the end", time["whole-search"], 500, 1, at_most=True, unit="ms",
              against="500 ms")
    yield Row("10,000 extracted files: decoded to a tree", time["contents"], 500, 1, at_most=True, unit="ms",
              against="500 ms")


def warnings(tools):
    program = tools.bench("warning_bench")
    rounds = [dict(line.split() for line in run([program]).out.splitlines()) for _ in range(tools.rounds)]
    yield Row("100,000 indicators against warning lists of 200,000 entries", min(float(one["match"]) for one in rounds),
              500, 1, at_most=True, unit="ms", against="500 ms")


def exports(tools):
    count = tools.scaled(100000)
    program = tools.bench("export_bench")

    def own():
        return run([program, str(count), tools.folder])

    def reference():
        return run(["python3", os.path.join(HERE, "reference_export.py"), os.path.join(tools.folder, "items.csv"),
                    os.path.join(tools.folder, "items.ndjson")])

    seconds = {}
    for _ in range(tools.rounds):
        for side, result in (("assay", own()), ("python", reference())):
            for word, value in re.findall(r"^(csv|ndjson) ([\d.e-]+)", result.out, re.M):
                key = (word, side)
                seconds[key] = min(float(value), seconds.get(key, 1e9))
    for word, against in (("csv", "python3 csv"), ("ndjson", "python3 json")):
        yield Row(f"{word.upper()} of {count:,} rows", seconds[word, "assay"], seconds[word, "python"], 3,
                  against=f"{against}, the same cells")


ROWS = {"hashing": hashing, "analysis": analysis, "extraction": extraction, "warnings": warnings, "exports": exports}
