# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""assay-cli yara: rule sets, matches, changes behind --yes, and retro hunts."""

import csv
import io
import json
import time
import unittest

from cli_case import CliCase
from appliance import Appliance  # noqa: E402  (cli_case takes the program's path from argv first)

RULE = "rule ours { condition: true }\n"


class Yara(CliCase):
    arguments = ("--processing", "200")

    def changes(self):
        return [one for one in self.box.journal()
                if one["route"] == "yara-change" or (one["route"].startswith("retro") and one["method"] == "POST")]

    def rule_sets(self):
        done = self.run_cli("yara", "list")
        self.assertEqual(done.code, 0, done.err)
        return {one["name"]: one for one in map(json.loads, done.out.splitlines())}

    def test_list(self):
        known = self.rule_sets()
        self.assertLessEqual({"demo_downloaders", "demo_scripts"}, set(known))
        one = known["demo_downloaders"]
        self.assertLessEqual({"name", "owner", "status", "malicious", "suspicious", "goodware", "unknown", "last_matched"},
                             set(one))
        self.assertEqual((one["status"], one["malicious"] > 0), ("active", True))
        self.assertIn("demo_scripts", self.run_cli("yara", "list", "--format", "table").out)
        self.assertLessEqual(2, len(json.loads(self.run_cli("yara", "list", "--format", "json").out)))
        self.assertEqual(self.run_cli("yara", "list", "--format", "stix").code, 2)

    def test_matches_are_rows(self):
        done = self.run_cli("yara", "matches", "demo_downloaders")
        self.assertEqual(done.code, 0, done.err)
        self.assertEqual(len(done.items), self.rule_sets()["demo_downloaders"]["malicious"])
        for item in done.items:
            self.assertEqual((item["rule"], item["verdict"]["classification"]), ("demo_downloader", "malicious"))
            self.assertEqual(len(item["sha1"]), 40)
        rows = list(csv.DictReader(io.StringIO(
            self.run_cli("yara", "matches", "demo_downloaders", "--format", "csv").out)))
        self.assertEqual([row["sha1"] for row in rows], [item["sha1"] for item in done.items])
        few = self.run_cli("yara", "matches", "demo_downloaders", "--max", "1")
        self.assertEqual(len(few.items), 1)
        self.assertIn("Only the first 1", few.err)
        self.assertEqual(self.run_cli("yara", "matches", "demo_downloaders", "--fail-on", "malicious").code, 10)
        missing = self.run_cli("yara", "matches", "nobody_has_it")
        self.assertEqual((missing.code, missing.out), (1, ""))

    def test_text(self):
        done = self.run_cli("yara", "show", "demo_scripts")
        self.assertEqual((done.code, done.out.startswith("rule demo_script\n")), (0, True))

    def test_names_are_checked_before_anything_is_sent(self):
        before = len(self.box.journal())
        for name in ("ab", "a/b", "../x", "a b", "x" * 49, "rüles"):
            for words in (["matches"], ["show"], ["enable", "--yes"], ["remove", "--yes"]):
                self.assertEqual(self.run_cli("yara", words[0], name, *words[1:]).code, 2, (words, name))
            self.assertEqual(self.run_cli("yara", "retro", "cloud", name, "start", "--yes").code, 2)
        self.assertEqual(len(self.box.journal()), before)

    def test_without_yes_nothing_changes(self):
        before = len(self.changes())
        path = self.file("ours.yar", RULE)
        for words in (["upload", "ours_1", path], ["enable", "demo_scripts"], ["disable", "demo_scripts"],
                      ["remove", "demo_scripts"], ["retro", "local", "start"], ["retro", "local", "stop"],
                      ["retro", "cloud", "demo_scripts", "start"]):
            done = self.run_cli("yara", *words)
            self.assertEqual((done.code, done.out), (2, ""), words)
            self.assertIn("--yes", done.err)
        self.assertEqual(len(self.changes()), before)

    def test_changes(self):
        path = self.file("ours.yar", RULE)
        self.assertEqual(self.run_cli("yara", "upload", "ours_2", path, "--yes").code, 0)
        self.assertEqual(self.run_cli("yara", "show", "ours_2").out, RULE)
        self.assertEqual(self.run_cli("yara", "disable", "ours_2", "--yes").code, 0)
        self.assertEqual(self.rule_sets()["ours_2"]["status"], "disabled")
        self.assertEqual(self.run_cli("yara", "enable", "--yes", "ours_2").code, 0)
        self.assertEqual(self.rule_sets()["ours_2"]["status"], "active")
        self.assertEqual(self.run_cli("yara", "remove", "ours_2", "--yes").code, 0)
        self.assertNotIn("ours_2", self.rule_sets())
        self.assertEqual(self.run_cli("yara", "remove", "ours_2", "--yes").code, 1)
        bad = self.run_cli("yara", "upload", "ours_3", self.file("bad.yar", "nonsense"), "--yes")
        self.assertEqual(bad.code, 1)
        self.assertIn("syntax error", bad.err)

    def test_files_that_are_no_rules(self):
        before = len(self.changes())
        for path in (self.file("large.yar", b"x" * (4 * 1024 * 1024 + 1)), self.file("empty.yar", " \n"),
                     self.file("binary.yar", b"\xff\xfe\x00"), self.home.name, "/dev/zero", "missing.yar"):
            self.assertEqual(self.run_cli("yara", "upload", "ours_4", path, "--yes").code, 2, path)
        self.assertEqual(len(self.changes()), before)

    def test_retro_hunt(self):
        started = json.loads(self.run_cli("yara", "retro", "local", "start", "--yes").out)
        self.assertEqual((started["where"], started["state"]), ("local", "RUNNING"))
        self.assertEqual(self.run_cli("yara", "retro", "local", "start", "--yes").code, 1)  # it runs already
        deadline = time.monotonic() + 60
        status = started
        while status["state"] == "RUNNING" and time.monotonic() < deadline:
            status = json.loads(self.run_cli("yara", "retro", "local", "status").out)
        self.assertEqual((status["state"], status["percent"], status["processed"]), ("COMPLETED", 100, status["samples"]))
        self.assertEqual(self.run_cli("yara", "retro", "local", "stop", "--yes").code, 1)  # none runs
        cloud = self.run_cli("yara", "retro", "cloud", "demo_scripts", "status")
        self.assertEqual((cloud.code, json.loads(cloud.out)["where"]), (0, "cloud"))
        self.assertIn("%", self.run_cli("yara", "retro", "local", "status", "--format", "table").out)
        for words in (["local"], ["cloud", "start"], ["local", "pause"], ["moon", "start"]):
            self.assertEqual(self.run_cli("yara", "retro", *words, "--yes").code, 2, words)

    def test_not_licensed(self):
        box = Appliance("--fault", "yara-list:status=403")
        self.addCleanup(box.stop)
        token = self.file("other-token", box.token)
        done = self.bare("yara", "list", "--appliance", box.url, "--ca", box.ca, "--token-file", token)
        self.assertEqual((done.code, done.out), (1, ""))
        self.assertIn("licence", done.err)


if __name__ == "__main__":
    unittest.main()
