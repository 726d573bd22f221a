# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""assay-cli search: hits in every format, what is sent, consent, caps and refusals."""

import csv
import io
import json
import signal
import subprocess
import time
import unittest

from cli_case import CLI, CliCase
from appliance import Appliance  # noqa: E402  (cli_case takes the program's path from argv first)

HIT = {"sha1", "sha256", "md5", "verdict", "file_type", "file_size", "file_name", "first_seen", "last_seen", "available"}


class Searching(CliCase):
    arguments = ("--processing", "0", "--max-search-page", "5")

    def searches(self, box=None):
        return [one for one in (box or self.box).journal() if one["route"] == "search"]

    def test_hits_as_lines(self):
        done = self.run_cli("search", "classification:malicious", "AND", "sampletype:PE", "--sort", "sha1:asc")
        self.assertEqual(done.code, 0, done.err)
        self.assertGreaterEqual(len(done.items), 2)
        for item in done.items:
            self.assertLessEqual(HIT, set(item))
            self.assertEqual(item["verdict"]["classification"], "malicious")
            self.assertTrue(item["file_type"].startswith("PE"))
            self.assertEqual((item["action"], item["available"]), ("search", True))
        self.assertEqual([item["sha1"] for item in done.items], sorted(item["sha1"] for item in done.items))

    def test_pages_and_the_cap(self):
        before = len(self.searches())
        everything = self.run_cli("search", "size:[0 TO *]", "--sort", "firstseen:desc")
        self.assertGreater(len(everything.items), 20)
        self.assertGreater(len(self.searches()) - before, 4)
        few = self.run_cli("search", "--max", "7", "size:[0 TO *]", "--sort", "firstseen:desc")
        self.assertEqual([one["sha1"] for one in few.items], [one["sha1"] for one in everything.items[:7]])
        self.assertIn("Only the first 7 of", few.err)
        self.assertEqual(few.code, 0)

    def test_formats(self):
        query = ["search", "filename:readme.txt"]
        row, = csv.DictReader(io.StringIO(self.run_cli(*query, "--format", "csv").out))
        self.assertEqual((row["file_name"], row["verdict"], len(row["sha256"])), ("readme.txt", "goodware", 64))
        table = self.run_cli("--format", "table", *query)
        self.assertIn("readme.txt", table.out)
        whole = json.loads(self.run_cli(*query, "--format", "json").out)
        self.assertEqual(len(whole["items"] if isinstance(whole, dict) else whole), 1)
        raw = json.loads(self.run_cli(*query, "--raw").out)
        self.assertEqual(raw["raw"][0]["answer"]["filename"], "readme.txt")
        columns = self.run_cli(*query, "--format", "csv", "--columns", "file_name,sha1").out.splitlines()
        self.assertEqual(columns[0], "file_name,sha1")
        self.assertIn("bundle", self.run_cli(*query, "--format", "stix").out)

    def test_nothing_found(self):
        done = self.run_cli("search", "filename:nobody-has-this")
        self.assertEqual((done.code, done.out), (0, ""))
        self.assertTrue(done.err.startswith("0 hit"), done.err)
        self.assertEqual(self.run_cli("search", "--quiet", "filename:nobody-has-this").err, "")

    def test_fail_on(self):
        self.assertEqual(self.run_cli("search", "classification:malicious", "--fail-on", "suspicious").code, 10)
        self.assertEqual(self.run_cli("search", "classification:goodware", "--fail-on", "suspicious").code, 0)

    def test_wrong_usage_sends_nothing(self):
        before = len(self.searches())
        for words in (["search"], ["search", ""], ["search", "tag:"], ["search", "(tag:a"], ["search", "tag:\"a"],
                      ["search", "x" * 1025], ["search", "tag:a", "--sort", "colour"], ["search", "tag:a", "--max", "0"],
                      ["search", "tag:a", "--since", "2026-01-01"], ["search", "tag:a", "--cloud", "--since", "monday"],
                      ["search", "tag:a", "--cloud", "--since", "2026-02-02", "--until", "2026-01-01"],
                      ["search", "tag:a", "--format", "docx"], ["search", "tag:a", "--into", "."],
                      ["search", "tag:a", "--hash-only"]):
            done = self.run_cli(*words)
            self.assertEqual((done.code, done.out), (2, ""), words)
            self.assertTrue(done.err, words)
        self.assertEqual(len(self.searches()), before)

    def test_a_query_that_the_appliance_rejects(self):
        done = self.run_cli("search", "nonsense:x")
        self.assertEqual((done.code, done.out), (1, ""))
        self.assertIn('Unknown keyword "nonsense"', done.err)

    def test_own_things_are_withheld(self):
        own = self.file("own.txt", "ours.example\n")
        before = len(self.searches())
        done = self.run_cli("search", "domain:mail.ours.example", "--own-list", own)
        self.assertEqual((done.code, done.out), (1, ""))
        self.assertIn("mail.ours.example", done.err)
        self.assertEqual(len(self.searches()), before)
        self.assertEqual(self.run_cli("search", "domain:mail.ours.example", "--own-list", own, "--allow-own").code, 0)
        self.assertEqual(len(self.searches()), before + 1)

    def test_the_cloud_is_asked_only_with_cloud(self):
        here = self.run_cli("search", "filename:cloud_only.bin")
        self.assertEqual((here.code, here.out), (0, ""))
        there = self.run_cli("search", "--cloud", "--since", "2026-01-01", "--until", "2026-02-01", "filename:cloud_only.bin")
        self.assertEqual(there.code, 0, there.err)
        self.assertEqual((len(there.items), there.items[0]["available"]), (1, False))

    def test_not_licensed(self):
        box = Appliance("--processing", "0", "--fault", "search:status=403")
        self.addCleanup(box.stop)
        token = self.file("other-token", box.token)
        done = self.bare("--appliance", box.url, "--ca", box.ca, "--token-file", token, "search", "tag:x")
        self.assertEqual((done.code, done.out), (1, ""))
        self.assertIn("licence", done.err)

    def test_wrong_token(self):
        wrong = self.file("wrong-token", "0" * 40)
        done = self.bare("search", "--appliance", self.box.url, "--ca", self.box.ca, "--token-file", wrong, "tag:x")
        self.assertEqual((done.code, done.out), (3, ""))

    def test_not_reachable(self):
        done = self.bare("--appliance", "127.0.0.1:1", "--token-file", self.token_file, "search", "tag:x",
                         "--give-up-after", "0")
        self.assertEqual((done.code, done.out), (4, ""))

    def test_an_appliance_that_stays_unavailable(self):
        box = Appliance("--processing", "0", "--fault", "search:status=503")
        self.addCleanup(box.stop)
        token = self.file("ill-token", box.token)
        done = self.bare("search", "--appliance", box.url, "--ca", box.ca, "--token-file", token, "tag:x",
                         "--give-up-after", "2s")
        self.assertEqual((done.code, done.out), (4, ""), done.err)
        self.assertIn("Waiting for the appliance", done.err)

    def test_an_endless_answer_is_interrupted(self):
        box = Appliance("--processing", "0", "--fault", "search:stall")
        self.addCleanup(box.stop)
        token = self.file("stall-token", box.token)
        process = subprocess.Popen([CLI, "--appliance", box.url, "--ca", box.ca, "--token-file", token, "search", "tag:x"],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
                                   cwd=self.home.name, env=self.environment())
        deadline = time.monotonic() + 60
        while not self.started(box) and time.monotonic() < deadline:
            time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
        self.assertEqual((process.returncode, out), (130, b""), err)
        self.assertIn(b"Interrupted", err)

    @staticmethod
    def started(box):
        return any(one["route"] == "search" for one in box.journal())


if __name__ == "__main__":
    unittest.main()
