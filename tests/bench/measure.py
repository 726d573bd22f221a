# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What rows of the benchmark are made of: programs that are timed, rows, and the demo appliance."""

import dataclasses
import json
import os
import subprocess
import sys
import tempfile
import time


@dataclasses.dataclass
class Run:
    """One run of a program."""
    wall: float
    cpu: float
    peak_kib: int
    out: str


# The kernel counts the memory of the process that starts a program to that program's peak. This one is small, however
# many results were collected before.
LAUNCHER = """
import json, os, subprocess, sys, time
begun = time.perf_counter()
process = subprocess.Popen(sys.argv[2:])
_, status, usage = os.wait4(process.pid, 0)
wall = time.perf_counter() - begun
facts = [os.waitstatus_to_exitcode(status), wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss]
os.write(int(sys.argv[1]), json.dumps(facts).encode())
"""


def run(command, env=None, stdin=None, check=True):
    """Runs a program to its end; output goes to a file, so that no pipe slows it down."""
    facts, theirs = os.pipe()
    with tempfile.TemporaryFile() as out:
        subprocess.run([sys.executable, "-I", "-S", "-c", LAUNCHER, str(theirs), *command], check=True, pass_fds=[theirs],
                       stdin=stdin or subprocess.DEVNULL, stdout=out, stderr=subprocess.DEVNULL,
                       env={**os.environ, **(env or {})})
        code, wall, cpu, peak = json.loads(os.read(facts, 4096))
        os.close(facts)
        os.close(theirs)
        out.seek(0)
        text = out.read().decode(errors="replace")
    if check and code != 0:
        raise RuntimeError(f"{command[0]} ended with {code}: {text[-500:]}")
    return Run(wall, cpu, peak, text)


def best(rounds, *sides):
    """The quickest of several rounds of each side, the sides in turn, so that they share what else the machine does."""
    results = [[] for _ in sides]
    for _ in range(rounds):
        for side, into in zip(sides, results):
            into.append(side())
    return [min(runs, key=lambda one: one.wall) for runs in results]


@dataclasses.dataclass
class Row:
    """`ratio` is how many times better Assay is, or, where `at_most`, what it needs for each 1 of the reference."""
    work: str
    assay: float
    reference: float
    goal: float
    at_most: bool = False
    unit: str = "s"
    against: str = ""
    note: str = ""

    @property
    def ratio(self):
        if self.at_most:
            return self.assay / self.reference
        return self.reference / self.assay

    @property
    def met(self):
        return self.ratio <= self.goal if self.at_most else self.ratio >= self.goal

    @property
    def goal_text(self):
        return f"at most {self.goal:g} times" if self.at_most else f"at least {self.goal:g} times better"

    def as_json(self):
        return {"work": self.work, "assay": round(self.assay, 4), "reference": round(self.reference, 4),
                "ratio": round(self.ratio, 3), "goal": self.goal_text, "met": self.met, "unit": self.unit,
                "against": self.against, "note": self.note}

    def line(self):
        return (f"{'met   ' if self.met else 'MISSED'} {self.work}: Assay {self.assay:.3f} {self.unit}, "
                f"{self.against} {self.reference:.3f} {self.unit}, ratio {self.ratio:.2f}, goal {self.goal_text}")


class Appliance:
    """The demo appliance, and how the programs reach it."""

    def __init__(self, program, *arguments, plain=False):
        self.folder = tempfile.TemporaryDirectory()
        self.journal_path = os.path.join(self.folder.name, "journal")
        self.process = subprocess.Popen([program, "--journal", self.journal_path, "--until-stdin-ends", "--processing", "0",
                                         *(["--plain"] if plain else []), *arguments],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.start = json.loads(self.process.stdout.readline())
        self.url, self.token = self.start["url"], self.start["token"]
        self.ca = os.path.join(self.folder.name, "ca.pem")
        with open(self.ca, "w") as out:
            out.write(self.start.get("certificate", ""))
        self.header = os.path.join(self.folder.name, "header")
        with open(self.header, "w") as out:
            out.write(f"Authorization: Token {self.token}\n")

    def requests(self):
        with open(self.journal_path) as lines:
            return sum(1 for _ in lines)

    def journal(self):
        with open(self.journal_path) as lines:
            return [json.loads(line) for line in lines]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(30)
        self.process.stdout.close()
        self.folder.cleanup()
