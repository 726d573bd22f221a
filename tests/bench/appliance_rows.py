# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Look-ups and uploads over TLS, against a demo appliance on loopback."""

import hashlib
import os
import subprocess
import sys

from measure import Appliance, Row, best, run

HERE = os.path.dirname(os.path.abspath(__file__))
LATENCY = 0.020


def digests(count):
    return [hashlib.sha256(str(n).encode()).hexdigest() for n in range(count)]


class Asked:
    """assay-cli and its references, on one list of digests."""

    def __init__(self, tools, box, count):
        self.tools, self.box = tools, box
        self.list = os.path.join(tools.folder, f"digests-{count}")
        with open(self.list, "w") as out:
            out.write("\n".join(digests(count)) + "\n")

    def assay(self, action, in_flight="auto"):
        with open(self.list) as lines:
            return run([self.tools.cli, "--appliance", self.box.url, "--ca", self.box.ca, "--no-proxy", "--in-flight",
                        str(in_flight), "--format", "ndjson", action, "-"], env={"ASSAY_TOKEN": self.box.token}, stdin=lines)

    def script(self, kind, threads=6):
        with open(self.list) as lines:
            return run([sys.executable, os.path.join(HERE, "reference_requests.py"), kind, self.box.url, self.box.ca,
                        self.box.token, str(threads)], stdin=lines)


def floor_of(journal, latency):
    """What the answers alone take, given how many requests were in flight when each was sent."""
    floor, most = 0.0, 1
    for entry in journal:
        most = max(most, entry["in_flight"])
        floor += latency / most
    return floor


def classifications(tools):
    count = tools.scaled(2000)
    with Appliance(tools.appliance, "--latency", str(int(LATENCY * 1000))) as box:
        asked = Asked(tools, box, count)
        sides = (lambda: asked.assay("classification", "auto"), lambda: asked.assay("classification", 6),
                 lambda: asked.script("sdk"))
        many, six, script = best(tools.rounds, *sides)
        before = len(box.journal())
        last = asked.assay("classification", "auto")
        floor = floor_of(box.journal()[before:], LATENCY)
    work = f"{count:,} classifications over TLS, 20 ms an answer"
    yield Row(work, many.wall, six.wall, 3, against="Assay with 6 in flight")
    yield Row(f"{work}: against the vendor's way", many.wall, script.wall, 6,
              against="python3-requests, a connection each, 6 threads")
    yield Row(f"{work}: against the floor", last.wall, floor, 1.15, at_most=True,
              against="20 ms for each, by what was in flight")


def summaries(tools):
    count = tools.scaled(10000)
    with Appliance(tools.appliance, "--latency", str(int(LATENCY * 1000))) as box:
        asked = Asked(tools, box, count)
        before = box.requests()
        batched = asked.assay("summary")
        between = box.requests()
        single = asked.script("kept")
        after = box.requests()
    yield Row(f"{count:,} summaries: requests", between - before, after - between, 20, unit="requests",
              against="one POST for each hash")
    yield Row(f"{count:,} summaries: time", batched.wall, single.wall, 10, against="one POST for each hash, kept alive, 6 threads")


def resumed(tools):
    """The peak of a run with --resume that is new, of one with the same list again, and of one without a list."""
    count = tools.scaled(300_000)
    state = os.path.join(tools.folder, "resumed.state")
    with Appliance(tools.appliance, "--latency", "0") as box:
        asked = Asked(tools, box, count)
        for how, more in (("new", ["--hash-list", asked.list]), ("with the same list again", ["--hash-list", asked.list]),
                          ("without a list", [])):
            done = run([tools.cli, "--appliance", box.url, "--ca", box.ca, "--no-proxy", "--format", "ndjson", "--resume",
                        state, "summary", *more], env={"ASSAY_TOKEN": box.token})
            if done.out.count("\n") != count:
                raise RuntimeError(f"{done.out.count(chr(10))} results")
            yield Row(f"assay-cli --resume of {count:,} items, {how}: resident memory", done.peak_kib / 1024, 150, 1,
                      at_most=True, unit="MiB", against="150 MiB", note=f"in {done.wall:.0f} s")
    os.remove(state)


def one_large_upload(tools):
    size = tools.scaled(2 << 30)
    path = os.path.join(tools.folder, "large")
    subprocess.run(["fallocate", "-l", str(size), path], check=True)
    small = os.path.join(tools.folder, "small")
    with open(small, "wb") as out:
        out.write(b"small")
    with Appliance(tools.appliance, "--latency", "0", "--max-file", str(size * 2)) as box:
        def assay(file):
            return run([tools.cli, "--appliance", box.url, "--ca", box.ca, "--no-proxy", "submit-file", file],
                       env={"ASSAY_TOKEN": box.token})

        def curl():
            return run(["curl", "-sf", "--cacert", box.ca, "-H", "@" + box.header, "-F", "file=@" + path, "-o", "/dev/null",
                        box.url + "/api/submit/file/"])

        base = assay(small)
        one, other = best(tools.rounds, lambda: assay(path), curl)
    os.remove(path)
    gib = size / (1 << 30)
    yield Row(f"upload of {gib:g} GiB", one.wall, other.wall, 2, at_most=True, against="curl -F",
              note="Assay hashes the file first, and again what it sends")
    yield Row(f"upload of {gib:g} GiB: resident memory more than for a small file", (one.peak_kib - base.peak_kib) / 1024,
              16, 1, at_most=True, unit="MiB", against="16 MiB")


def many_small_uploads(tools):
    count = tools.scaled(500)
    folder = os.path.join(tools.folder, "small-files")
    os.makedirs(folder, exist_ok=True)
    with Appliance(tools.appliance, "--latency", "0") as box:
        turn = [0]

        def fresh():
            """New content each time: what the appliance holds already would cost it less."""
            turn[0] += 1
            paths = [os.path.join(folder, f"{n}") for n in range(count)]
            for n, path in enumerate(paths):
                with open(path, "wb") as out:
                    out.write(hashlib.sha512(f"{turn[0]}/{n}".encode()).digest() * 313)
            return paths

        def assay():
            listed = os.path.join(tools.folder, "paths")
            with open(listed, "w") as out:
                out.write("\0".join(fresh()) + "\0")
            return run([tools.cli, "--appliance", box.url, "--ca", box.ca, "--no-proxy", "--files0-from", listed,
                        "submit-file"], env={"ASSAY_TOKEN": box.token})

        def curl():
            config = os.path.join(tools.folder, "curl-uploads")
            with open(config, "w") as out:
                out.write("\nnext\n".join(
                    f'url = "{box.url}/api/submit/file/"\nform = "file=@{path}"\noutput = "/dev/null"\n'
                    f'cacert = "{box.ca}"\nheader = "@{box.header}"\nsilent' for path in fresh()))
            return run(["curl", "-sZ", "--parallel-max", "6", "-K", config])

        one, other = best(tools.rounds, assay, curl)
        submitted = [e for e in box.journal() if e["route"] == "submit-file" and e["status"] == 201]
        if len(submitted) != 2 * tools.rounds * count:
            raise RuntimeError(f"{len(submitted)} uploads arrived")
    yield Row(f"upload of {count} files of 20 KB", one.wall, other.wall, 1.3, at_most=True,
              against="curl, kept alive, 6 at a time")


ROWS = {"classifications": classifications, "summaries": summaries, "resume": resumed, "large-upload": one_large_upload,
        "small-uploads": many_small_uploads}
