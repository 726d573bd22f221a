#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the program at random moments of a mixed run until all is done, and lets the appliance's journal judge.

kill_driver.py --worker PROGRAM [--window PROGRAM] [--kills N] [--seed N]

Without --window the engine alone is killed (kill_worker run), with it the real window, offscreen, with the token in the
keyring. Every run works on files, URLs and hashes. At the end of each round: every row is there and has ended, no
file and no URL was submitted twice, and everything that says "done" was submitted once. Prints P1, P2 and P15; the
seconds of P15 are judged only where ASSAY_TORTURE says that nothing else runs.
"""
import argparse
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

FINAL = ("done", "not_found", "failed", "cancelled")
CHECK_BYTES = 300  # of the journal: the window's look whether the appliance is there is no work yet
LONGEST_START = 2.0  # seconds


class Appliance:
    def __init__(self, folder):
        self.journal = os.path.join(folder, "journal")
        self.token = os.environ.get("ASSAY_TEST_TOKEN") or "0123456789abcdef0123456789abcdef01234567"
        self.process = subprocess.Popen(
            [os.environ["ASSAY_DEMO_APPLIANCE"], "--token", self.token, "--journal", self.journal, "--processing", "400",
             "--until-stdin-ends"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.ready = json.loads(self.process.stdout.readline())
        certificate = os.path.join(folder, "certificate.pem")
        with open(certificate, "w") as file:
            file.write(self.ready["certificate"])
        self.environment = dict(os.environ, ASSAY_KILL_HOST=self.ready["url"], ASSAY_KILL_CA=certificate,
                                ASSAY_TEST_TOKEN=self.token)

    def size(self):
        return os.path.getsize(self.journal) if os.path.exists(self.journal) else 0

    def submissions(self):
        counts = {}
        with open(self.journal) as lines:
            for line in lines:
                submitted = json.loads(line).get("submitted", {})
                for key in ("sha1", "url"):
                    if key in submitted:
                        counts[submitted[key]] = counts.get(submitted[key], 0) + 1
        return counts

    def stop(self):
        self.process.stdin.close()
        self.process.wait(10)


def rows_of(session):
    """(id, type, indicator, state, unclear) of every row, through a connection of our own."""
    database = sqlite3.connect(f"file:{session}?mode=ro", uri=True, timeout=10)
    try:
        return database.execute(
            "SELECT id, type, indicator, state, EXISTS (SELECT 1 FROM submission s WHERE s.item=item.id AND s.state<>1)"
            " FROM item").fetchall()
    finally:
        database.close()


def sha1_of(path):
    import hashlib
    with open(path, "rb") as file:
        return hashlib.sha1(file.read()).hexdigest()


class Driver:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.random = random.Random(options.seed)
        self.appliance = Appliance(folder)
        self.kills = self.rounds = self.items = self.unclear = 0
        self.problems = []
        self.twice = 0
        self.slowest = 0.0

    def command(self, session):
        if self.options.window:
            return [self.options.window, "--session-file", session]
        return [self.options.worker, "run", session]

    def prepare(self):
        self.rounds += 1
        # Only a session of this user's home goes on by itself.
        data = self.appliance.environment.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")
        sessions = os.path.join(data, "assay", "sessions") if self.options.window else self.folder
        os.makedirs(sessions, exist_ok=True)
        session = os.path.join(sessions, f"round{self.rounds}.assay-session")
        lines = []
        for number in range(self.options.items):
            name = f"{self.options.seed}-{self.rounds}-{number}"
            if number % 3 == 0:
                path = os.path.join(self.folder, name)
                with open(path, "w") as file:
                    file.write(name * 10)
                lines.append(path)
            elif number % 3 == 1:
                lines.append(f"http://h{name}.example/")
            else:
                lines.append(self.appliance.ready["hashes"][number % len(self.appliance.ready["hashes"])])
        subprocess.run([self.options.worker, "prepare", session], input="\n".join(lines), text=True, check=True,
                       env=self.appliance.environment)
        return session, lines

    def is_over(self, session):
        return all(row[3] in FINAL for row in rows_of(session))

    def one_life(self, session):
        """Starts the program, kills it somewhere; True when it had nothing left to do."""
        before = self.appliance.size()
        process = subprocess.Popen(self.command(session), env=self.appliance.environment, stdout=subprocess.DEVNULL)
        if self.random.random() < 0.15:  # while it starts
            pause = self.random.random() * 0.3
        else:  # while it works
            self.wait_for_work(process, session, before)
            pause = self.random.random() * self.random.choice((0.03, 0.2, 0.8))
        end = time.monotonic() + pause
        while time.monotonic() < end and process.poll() is None:
            time.sleep(0.001)
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
            self.kills += 1
        process.wait()
        if process.returncode not in (0, -signal.SIGKILL):
            self.problems.append(f"the program ended with {process.returncode}")
        return process.returncode == 0

    def wait_for_work(self, process, session, before):
        started = looked = time.monotonic()
        has_asked = False
        work = before + (CHECK_BYTES if self.options.window else 0)
        while self.appliance.size() <= work and process.poll() is None and time.monotonic() - started < 60:
            if not has_asked and self.appliance.size() > before:
                has_asked = True
                self.slowest = max(self.slowest, time.monotonic() - started)
            if time.monotonic() - looked > 0.5:
                looked = time.monotonic()
                if self.is_over(session):
                    return
            time.sleep(0.002)
        if not has_asked and self.appliance.size() > before:
            self.slowest = max(self.slowest, time.monotonic() - started)

    def finish(self, session):
        """Lets it come to its end."""
        process = subprocess.Popen(self.command(session), env=self.appliance.environment, stdout=subprocess.DEVNULL)
        end = time.monotonic() + 240
        while time.monotonic() < end and process.poll() is None and not self.is_over(session):
            time.sleep(0.1)
        time.sleep(0.3)
        if process.poll() is None:
            process.terminate() if not self.options.window else process.kill()
        process.wait()

    def judge(self, session, lines):
        rows = rows_of(session)
        submissions = self.appliance.submissions()
        self.items += len(lines)
        if sorted(row[0] for row in rows) != list(range(1, len(lines) + 1)):
            self.problems.append(f"{len(rows)} of {len(lines)} rows are there")
        for number, kind, indicator, state, unclear in rows:
            if state not in FINAL:
                self.problems.append(f"row {number} is still {state}")
            self.unclear += unclear
            if kind not in ("file", "url"):
                continue
            times = submissions.get(sha1_of(indicator) if kind == "file" else indicator, 0)
            self.twice += times > 1
            if state == "done" and times != 1:
                self.problems.append(f"row {number} is done and was submitted {times} times")
            elif state != "done" and not unclear:
                self.problems.append(f"row {number} is {state} for no good reason")

    def run(self):
        if self.options.window:
            subprocess.run([self.options.worker, "profile"], check=True, env=self.appliance.environment)
        while self.kills < self.options.kills and not self.problems:
            session, lines = self.prepare()
            while self.kills < self.options.kills and not self.problems:
                if self.one_life(session) or self.is_over(session):
                    break
            self.finish(session)
            self.judge(session, lines)
        self.appliance.stop()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--worker", required=True)
    parser.add_argument("--window")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--items", type=int, default=90)
    parser.add_argument("--seed", type=int, default=random.randrange(1, 1000000))
    options = parser.parse_args()
    if os.environ.get("ASSAY_TORTURE") == "long":
        options.kills *= 10
    what = "the window" if options.window else "the engine"
    print(f"seed {options.seed}", flush=True)
    folder = tempfile.mkdtemp(prefix="assay-kill-")
    try:
        driver = Driver(options, folder)
        driver.run()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    lost = "; ".join(driver.problems[:5])
    figures = f"{driver.kills} kills of {what}, {driver.items} items, {driver.unclear} unclear, seed {options.seed}"
    print(f"P1 {'FAIL: ' + lost + ' - ' if lost else 'ok: 0 lost, '}{figures}")
    print(f"P2 {'FAIL' if driver.twice else 'ok'}: {driver.twice} submitted twice, {figures}")
    late = os.environ.get("ASSAY_TORTURE") and driver.slowest > LONGEST_START
    print(f"P15 {'FAIL' if late or lost else 'ok'}: at most {driver.slowest:.2f} s from a start of {what} to its first"
          f" request, {driver.items - driver.unclear} of {driver.items} rows ended for certain, the others are shown as"
          " unclear")
    return 1 if lost or driver.twice or late else 0


if __name__ == "__main__":
    sys.exit(main())
