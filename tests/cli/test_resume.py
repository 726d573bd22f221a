# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""--resume: a run that was stopped or killed and its second half are together what one run would have been, and the
appliance's journal shows that nothing was asked or uploaded twice."""

import collections
import contextlib
import hashlib
import json
import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import time
import unittest

WORKER = sys.argv.pop()  # makes session files

from cli_case import CLI, CliCase  # noqa: E402  (takes the other arguments)


class Resume(CliCase):
    arguments = ("--latency", "40", "--processing", "300")

    def setUp(self):
        self.state = os.path.join(self.home.name, self.id().split(".")[-1] + ".state")
        self.before = len(self.box.journal())

    def hashes(self, count):
        return [hashlib.sha1(f"{self.id()} {n}".encode()).hexdigest() for n in range(count)]

    def files(self, count):
        return [self.file(f"{self.id().split('.')[-1]}-{n}", f"{self.id()} {n}\n" * 9) for n in range(count)]

    def entries(self):
        return self.box.journal()[self.before:]

    def asked(self):
        return collections.Counter(e["path"].split("/")[-3] for e in self.entries() if e["route"] == "classification")

    def uploads(self):
        return collections.Counter(e["submitted"]["sha1"] for e in self.entries() if "sha1" in e.get("submitted", {}))

    def stopped(self, how, printed, *arguments):
        """A run that is stopped after so many results; its items."""
        process = self.start_cli("--resume", self.state, *arguments)
        lines = [process.stdout.readline() for _ in range(printed)]
        if how == signal.SIGKILL:
            # What is printed is on the disk a few milliseconds later, or a moment later on a busy machine.
            self.wait_until_kept(printed)
        process.send_signal(how)
        out, err = self.rest_of(process)
        if how == signal.SIGINT:
            self.assertEqual(process.returncode, 130, err)
            self.assertIn(b"Run the same command again to continue", err)
        whole = [line for line in lines + out.splitlines(keepends=True) if line.endswith(b"\n")]
        return [json.loads(line) for line in whole]

    def wait_until_kept(self, count):
        end = time.monotonic() + 60
        while self.kept() < count:
            self.assertLess(time.monotonic(), end, "what was printed did not reach the disk")
            time.sleep(0.05)

    def kept(self):
        with contextlib.closing(sqlite3.connect(f"file:{self.state}?mode=ro", uri=True)) as database:
            return database.execute("SELECT count(*) FROM item WHERE state IN ('done', 'not_found')").fetchone()[0]

    def results(self, items):
        return {i["input"]: (i["state"], i["verdict"] and i["verdict"]["classification"]) for i in items}

    def made_by_others(self, *rows):
        """A state file in which everything is wanted and agreed to, as somebody else may send one."""
        subprocess.run([WORKER, "prepare", self.state], input="\n".join(rows), text=True, check=True,
                       env=dict(self.environment(), ASSAY_KILL_HOST="a1000.example.org"))

    def test_only_what_the_command_line_names_is_sent(self):
        theirs, mine = self.files(2)
        url = "http://beacon.example/" + self.id()
        self.made_by_others(theirs, url)
        result = self.run_cli("--resume", self.state, "triage", mine)
        self.assertEqual(result.code, 0, result.err)
        self.assertEqual([item["input"] for item in result.items], [mine])
        with open(mine, "rb") as file:
            self.assertEqual(set(self.uploads()), {hashlib.sha1(file.read()).hexdigest()})
        self.assertEqual([e for e in self.entries() if e["route"] in ("submit-url", "uploads", "intel")], [])

    def test_without_inputs_nothing_is_submitted(self):
        theirs = self.files(1)[0]
        url = "http://beacon.example/" + self.id()
        known = self.box.start["hashes"][0]
        self.made_by_others(theirs, url, known)
        result = self.run_cli("--resume", self.state, "triage")
        self.assertEqual(result.code, 1, result.err)
        items = result.by_input()
        for withheld in (theirs, url):
            self.assertEqual((items[withheld]["state"], items[withheld]["error"]["kind"]), ("failed", "withheld"))
        self.assertEqual(items[known]["state"], "done")  # a hash is looked up, as the run was asked to go on
        self.assertEqual(self.uploads(), {})
        self.assertEqual([e for e in self.entries() if e["route"] in ("submit-url", "uploads", "intel")], [])
        named = self.run_cli("--resume", self.state, "triage", theirs)  # now the command line names it
        self.assertEqual(named.code, 0, named.err)
        self.assertEqual(sum(self.uploads().values()), 1)

    def test_archive_password_is_in_no_state_file(self):
        password = "correct horse battery"
        result = self.run_cli("--resume", self.state, "--archive-password", password, "--comment", "kept comment",
                              "submit-file", *self.files(1))
        self.assertEqual(result.code, 0, result.err)
        content = b"".join(open(self.state + tail, "rb").read() for tail in ("", "-wal")
                           if os.path.exists(self.state + tail))
        self.assertIn(b"kept comment", content)
        self.assertNotIn(password.encode(), content)

    def test_stopped_and_gone_on_with_is_one_run(self):
        hashes = self.hashes(300) + [h for h in self.box.start["hashes"] if len(h) == 40] + ["nonsense"]
        listed = self.file("list-int", "\n".join(hashes))
        first = self.stopped(signal.SIGINT, 20, "--in-flight", "2", "--hash-list", listed, "classification")
        done = {i["input"] for i in first if i["state"] == "not_found"}
        self.assertGreater(len(hashes) - len(done), 100)
        self.assertEqual(set(self.asked()), {i["input"] for i in first if i["state"] in ("done", "not_found")})
        second = self.run_cli("--resume", self.state, "--hash-list", listed, "classification")
        self.assertEqual(second.code, 1, second.err)  # for the nonsense
        self.assertEqual(self.asked().most_common(1)[0][1], 1, "a hash was asked for twice")
        once = self.run_cli("--hash-list", listed, "classification")
        self.assertEqual(self.results(second.items), self.results(once.items))
        self.assertEqual(len(second.items), len(hashes), "each result is printed once")

    def test_killed_and_gone_on_with(self):
        hashes = self.hashes(200)
        listed = self.file("list-kill", "\n".join(hashes))
        first = self.stopped(signal.SIGKILL, 30, "--in-flight", "2", "--hash-list", listed, "classification")
        second = self.run_cli("--resume", self.state, "--hash-list", listed, "classification")
        self.assertEqual((second.code, len(second.items)), (0, 200), second.err)
        twice = {h for h, n in self.asked().items() if n > 1}
        self.assertEqual(twice & {i["input"] for i in first[:30]}, set(), "what was kept was asked for again")
        before = len(self.box.journal())
        third = self.run_cli("--resume", self.state, "--format", "json", "--hash-list", listed, "classification")
        self.assertEqual(len(json.loads(third.out)["items"]), 200, third.err)
        self.assertEqual(len(self.box.journal()), before, "a third run has nothing to ask")

    def upload_run(self, how):
        paths = self.files(40)
        first = self.stopped(how, 3, "--in-flight", "3", "triage", *paths)
        self.assertLess(len([i for i in first if i["state"] == "done"]), 40)
        second = self.run_cli("--resume", self.state, "triage", *paths)
        self.assertEqual(second.code, 0, second.err)
        self.assertEqual({i["input"]: i["state"] for i in second.items}, {path: "done" for path in paths})
        self.assertEqual(len(second.items), 40)
        self.assertEqual(self.uploads().most_common(1)[0][1], 1, "a file was uploaded twice")
        self.assertEqual(len(self.uploads()), 40)

    def test_uploads_of_a_stopped_run(self):
        self.upload_run(signal.SIGINT)

    def test_uploads_of_a_killed_run(self):
        self.wait_until_kept = lambda count: None  # whenever it is: what was sent was remembered before
        self.upload_run(signal.SIGKILL)

    def test_without_inputs_it_does_what_the_file_holds(self):
        listed = self.file("list-none", "\n".join(self.hashes(150)))
        first = self.stopped(signal.SIGINT, 5, "--in-flight", "1", "--hash-list", listed, "classification")
        second = self.run_cli("--resume", self.state, "classification")
        self.assertEqual(set(self.results(second.items)), set(self.results(first)), second.err)
        self.assertEqual({i["state"] for i in second.items}, {"not_found"})

    def test_rows_that_left_memory_are_read_again(self):
        """More rows than are in memory at a time, some of them twice."""
        hashes = self.hashes(2000)
        listed = self.file("list-many", "\n".join(hashes + hashes[:500]))
        asked = ("--resume", self.state, "--in-flight", "24", "summary")
        first = self.run_cli(*asked, "--hash-list", listed)
        self.assertEqual((first.code, len(first.items)), (0, 2500), first.err)
        before = len(self.entries())
        for more in (("--hash-list", listed), (), ("--hash-list", listed, "--format", "json")):
            again = self.run_cli(*asked, *more)
            items = json.loads(again.out)["items"] if "json" in more else again.items
            self.assertEqual((again.code, len(items)), (0, 2500), again.err)
            self.assertEqual({i["input"] for i in items}, set(hashes))
            self.assertEqual({i["state"] for i in items}, {"not_found"})
            self.assertEqual(len(self.entries()), before, "the appliance was asked again")

    def test_the_same_input_twice(self):
        one = self.hashes(1)[0]
        for _ in range(2):
            result = self.run_cli("--resume", self.state, "classification", one, one, "x y")
            self.assertEqual([i["state"] for i in result.items if i["input"] == one], ["not_found"] * 2, result.err)
            self.assertEqual(len(result.items), 3)
        self.assertEqual(self.asked()[one], 2)

    def test_a_failure_is_tried_again(self):
        path = os.path.join(self.home.name, "comes-later")
        first = self.run_cli("--resume", self.state, "triage", path, self.hashes(1)[0])
        self.assertEqual((first.code, {i["state"] for i in first.items}), (1, {"failed", "not_found"}), first.err)
        self.file("comes-later", b"now it is there")
        second = self.run_cli("--resume", self.state, "triage", path, self.hashes(1)[0])
        self.assertEqual((second.code, {i["state"] for i in second.items}), (0, {"done", "not_found"}), second.err)
        self.assertEqual(self.asked()[self.hashes(1)[0]], 1)

    def refused(self, path, words, **more):
        """No such file, and nothing of it or beside it is touched."""
        before = os.lstat(path)
        result = self.run_cli("--resume", path, "classification", self.hashes(1)[0], **more)
        self.assertEqual((result.code, result.out), (2, ""), result.err)
        self.assertIn(words, result.err)
        self.assertEqual((os.lstat(path).st_ino, os.lstat(path).st_size), (before.st_ino, before.st_size))
        self.assertFalse(os.path.exists(path + ".lock"))

    def test_what_is_no_file_is_left_alone(self):
        names = {word: os.path.join(self.home.name, f"resume {word}") for word in
                 ("pipe", "link", "dangling", "folder", "device")}
        os.mkfifo(names["pipe"])
        os.symlink("resume pipe", names["link"])
        os.symlink("nothing here", names["dangling"])
        os.mkdir(names["folder"])
        try:
            os.mknod(names["device"], 0o666 | stat.S_IFCHR, os.makedev(1, 7))
        except PermissionError:  # not root, or not even root may
            del names["device"]
        for word, path in names.items():
            with self.subTest(word):
                self.refused(path, "No such file" if word == "dangling" else "it is not a regular file")

    def test_another_programs_database_is_left_alone(self):
        path = os.path.join(self.home.name, "places.sqlite")
        with contextlib.closing(sqlite3.connect(path)) as database:
            database.execute("CREATE TABLE moz_places (url TEXT)")
            database.commit()
        self.refused(path, "is not a file of --resume")

    def test_another_kind_of_file_is_left_alone(self):
        letter = self.file("letter.docx", "PK\x03\x04 and what a letter has")
        with open(letter, "rb") as before:
            content = before.read()
        self.refused(letter, "is not a file of --resume")
        with open(letter, "rb") as after:
            self.assertEqual(after.read(), content)
        beside = [name for name in os.listdir(self.home.name) if name.startswith("letter.docx")]
        self.assertEqual(beside, ["letter.docx"])

    def test_a_session_made_to_do_harm_is_left_alone(self):
        self.assertEqual(self.run_cli("--resume", self.state, "classification", self.hashes(1)[0]).code, 0)
        with contextlib.closing(sqlite3.connect(self.state)) as database:
            database.execute("PRAGMA legacy_alter_table=1")
            database.execute("ALTER TABLE item RENAME TO kept")
            database.execute("CREATE VIEW item AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM n) SELECT x AS"
                             " id, '' AS type, '' AS indicator, '' AS verdict, '' AS state, 0 AS removed, x'' AS row,"
                             " x'' AS brief FROM n WHERE x<0")
            database.commit()
        os.remove(self.state + ".lock")
        with open(self.state, "rb") as before:
            content = before.read()
        result = self.run_cli("--resume", self.state, "classification", self.hashes(1)[0])
        self.assertEqual((result.code, result.out), (1, ""), result.err)
        self.assertIn("something that Assay did not make", result.err)
        with open(self.state, "rb") as after:
            self.assertEqual(after.read(), content)
        name = os.path.basename(self.state)
        self.assertEqual([one for one in os.listdir(self.home.name) if one.startswith(name)], [name])

    def test_a_damaged_one_is_put_aside(self):
        self.assertEqual(self.run_cli("--resume", self.state, "classification", *self.hashes(60)).code, 0)
        with open(self.state, "r+b") as session:
            session.seek(8192)
            session.write(b"x" * 4096)
        result = self.run_cli("--resume", self.state, "classification", self.hashes(1)[0])
        self.assertEqual((result.code, result.out), (1, ""), result.err)
        self.assertIn("was damaged", result.err)
        self.assertTrue(any(".bad-" in name for name in os.listdir(self.home.name)))

    def test_what_became_a_link_is_not_uploaded(self):
        paths = self.files(80)
        secret = self.file("secret", "mine alone")
        self.stopped(signal.SIGKILL, 1, "--in-flight", "1", "triage", *paths)
        for path in paths:  # those that were found, and not sent yet
            os.remove(path)
            os.symlink(secret, path)
        result = self.run_cli("--resume", self.state, "triage")
        self.assertEqual(result.code, 1, result.err)
        refused = [i for i in result.items if i["error"]]
        self.assertGreater(len(refused), 0, result.out)
        self.assertEqual({i["error"]["kind"] for i in refused}, {"withheld"})  # nor is any other one sent without a name
        self.assertNotIn(hashlib.sha1(b"mine alone").hexdigest(), self.uploads())
        # Named again, the link is what is meant.
        self.assertEqual(self.run_cli("--resume", self.state, "triage", *paths).code, 0)
        self.assertIn(hashlib.sha1(b"mine alone").hexdigest(), self.uploads())

    def test_a_session_is_no_sample(self):
        self.assertEqual(self.run_cli("--resume", self.state, "classification", self.hashes(1)[0]).code, 0)
        os.makedirs(os.path.join(self.home.name, "cases"), exist_ok=True)
        inside = os.path.join(self.home.name, "cases", "report.exe")
        shutil.copy(self.state, inside)
        for command in (("triage", self.state), ("submit-file", self.state), ("--recursive", "submit-file",
                        os.path.dirname(inside)), ("summary", inside)):
            with self.subTest(command):
                before = len(self.box.journal())
                result = self.run_cli(*command)
                self.assertEqual(result.code, 1, result.err)
                self.assertEqual([i["error"]["kind"] for i in result.items], ["input"], result.out)
                self.assertIn("session of Assay", result.items[0]["error"]["message"])
                self.assertEqual([e["route"] for e in self.box.journal()[before:] if "submit" in e["route"]], [])

    def test_a_file_that_may_not_be_read(self):
        path = self.file("unreadable", "x")
        os.chmod(path, 0)
        if os.geteuid() != 0:
            self.refused(path, "Permission denied")
            return
        # Root reads everything; without that right it does not. The token's file and the certificate are its own.
        drop = shutil.which("setpriv")
        if not drop:
            self.skipTest("no setpriv here")
        done = subprocess.run([drop, "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all", CLI,
                               *self.to_box(), "--resume", path, "classification", self.hashes(1)[0]],
                              capture_output=True, text=True, cwd=self.home.name, env=self.environment(), timeout=60)
        if done.stderr.startswith("setpriv:"):
            self.skipTest(done.stderr)
        self.assertEqual((done.returncode, done.stdout), (2, ""), done.stderr)
        self.assertIn("Permission denied", done.stderr)

    def test_an_empty_file_is_new(self):
        one = self.hashes(1)[0]
        self.state = self.file("as mktemp leaves it", "")
        for _ in range(2):
            result = self.run_cli("--resume", self.state, "classification", one)
            self.assertEqual((result.code, len(result.items)), (0, 1), result.err)
            self.assertNotIn("damaged", result.err)
        self.assertEqual(self.asked()[one], 1)

    def test_one_run_at_a_time(self):
        process = self.start_cli("--resume", self.state, "classification", *self.hashes(60))
        process.stdout.readline()
        second = self.run_cli("--resume", self.state, "classification")
        self.assertEqual((second.code, second.out), (1, ""))
        self.assertIn("another program works with it", second.err)
        self.rest_of(process)

    def test_what_it_does_not_go_on_with(self):
        one = self.hashes(1)[0]
        self.assertEqual(self.run_cli("--resume", self.state, "classification", one).code, 0)
        other = self.run_cli("--resume", self.state, "summary", one)
        self.assertEqual((other.code, other.out), (2, ""))
        self.assertIn("it belongs to a run of classification", other.err)
        mine = self.file("notes.txt", "not a session\n")
        result = self.run_cli("--resume", mine, "classification", one)
        self.assertEqual((result.code, result.out), (2, ""))
        with open(mine) as kept:
            self.assertEqual(kept.read(), "not a session\n")
        self.assertEqual(self.run_cli("--resume", os.path.join(self.home.name, "absent"), "classification").code, 2)


class Rate(CliCase):
    arguments = ("--latency", "0", "--processing", "0")

    def test_requests_are_spaced(self):
        hashes = [hashlib.sha1(f"rate {n}".encode()).hexdigest() for n in range(6)]
        for rate, apart in (("5/s", 200), ("120/m", 500)):
            before = len(self.box.journal())
            result = self.run_cli("--rate", rate, "classification", *hashes)
            self.assertEqual(result.code, 0, result.err)
            at = sorted(e["ms"] for e in self.box.journal()[before:])
            # The way to the appliance may take longer for an earlier one: the ends say more than neighbours.
            self.assertGreater(at[-1] - at[0], apart * 4, rate)

    def test_what_is_no_rate(self):
        for rate in ("", "5", "0/s", "5/h", "x/s", "1001/s", "60001/m", "5/s/m"):
            result = self.run_cli("--rate", rate, "classification", "0" * 40)
            self.assertEqual((result.code, result.out), (2, ""), rate)
            self.assertIn("--rate takes", result.err)


del CliCase
if __name__ == "__main__":
    unittest.main(verbosity=2)
