# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""assay-cli at full rate for a long time: memory and open files stay as they are.

soak.py CLI APPLIANCE [--minutes M] [--results N]: ends after M minutes, or after N results, whichever comes first.
Looks up hashes, some of them known, some not, over one endless pipe; every hundredth line is no indicator at all."""

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import threading
import time

WARM = 5_000  # results until caches, connections and arenas have their size
MOST_GROWTH_KIB = 10 * 1024
IN_FLIGHT = 24
# A connection for each request in flight, which Qt opens when it needs it, pipes, and event queues.
MOST_DESCRIPTORS = IN_FLIGHT + 24


def resident_kib(pid):
    with open(f"/proc/{pid}/statm") as numbers:
        return int(numbers.read().split()[1]) * os.sysconf("SC_PAGESIZE") // 1024


def descriptors(pid):
    """None where nobody but root may look: the program does not let itself be inspected."""
    try:
        return len(os.listdir(f"/proc/{pid}/fd"))
    except PermissionError:
        return None


def lines(known, stopped):
    n = 0
    while not stopped.is_set():
        n += 1
        if n % 100 == 0:
            yield f"no indicator {n}\n"
        elif n % 3 == 0:
            yield known[n % len(known)] + "\n"
        else:
            yield hashlib.sha256(str(n).encode()).hexdigest() + "\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli")
    parser.add_argument("appliance")
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--results", type=int, default=10 ** 9)
    arguments = parser.parse_args()

    appliance = subprocess.Popen([arguments.appliance, "--latency", "0", "--until-stdin-ends"], stdin=subprocess.PIPE,
                                 stdout=subprocess.PIPE)
    start = json.loads(appliance.stdout.readline())
    with tempfile.NamedTemporaryFile("w", suffix=".pem") as ca:
        ca.write(start["certificate"])
        ca.flush()
        cli = subprocess.Popen([arguments.cli, "--appliance", start["url"], "--ca", ca.name, "--no-proxy", "--in-flight",
                                str(IN_FLIGHT), "--format", "ndjson", "summary", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               env={**os.environ, "ASSAY_TOKEN": start["token"]})
        stopped = threading.Event()

        def write():
            try:
                for line in lines(start["hashes"], stopped):
                    cli.stdin.write(line.encode())
            except BrokenPipeError:
                pass
            cli.stdin.close()

        writer = threading.Thread(target=write)
        writer.start()
        begun = time.monotonic()
        end = begun + arguments.minutes * 60
        results, base, worst, files, most_files, shown = 0, 0, 0, None, None, begun
        try:
            for _ in cli.stdout:
                results += 1
                if results == WARM:
                    base, files = resident_kib(cli.pid), descriptors(cli.pid)
                if results >= WARM and results % 1000 == 0 and not stopped.is_set():
                    worst = max(worst, resident_kib(cli.pid))
                    if files is not None:
                        most_files = max(most_files or 0, descriptors(cli.pid))
                    if time.monotonic() - shown > 60:
                        shown = time.monotonic()
                        print(f"{results:,} results, {resident_kib(cli.pid):,} KiB, {most_files} descriptors", flush=True)
                if results >= arguments.results or time.monotonic() > end:
                    stopped.set()
        except BaseException:  # or the writer would go on, and nothing would end
            cli.kill()
            appliance.kill()
            raise
        writer.join()
        code = cli.wait()
        took = time.monotonic() - begun
    appliance.stdin.close()
    appliance.wait()
    growth = worst - base
    opened = "not counted (root may)" if files is None else f"{files}, at most {most_files}"
    # 1: the lines that were no indicators
    fine = code == 1 and base and growth <= MOST_GROWTH_KIB and (most_files or 0) <= MOST_DESCRIPTORS
    print(f"soak {'ok' if fine else 'FAIL'}: {results:,} results in {took / 60:.1f} min ({results / took:.0f}/s), resident "
          f"{base:,} KiB after {WARM:,}, at most {growth:,} KiB more, descriptors {opened}, exit code {code}")
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
