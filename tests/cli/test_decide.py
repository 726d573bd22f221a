# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What changes something for all users of the appliance, tickets, and the log."""

import json
import os
import unittest

from cli_case import CliCase
from test_analysis import sha1_of


class Decide(CliCase):
    arguments = ("--processing", "0")

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.sample = sha1_of(cls.box, "readme.txt")

    def changes(self):
        return [one for one in self.box.journal() if one["route"] in ("own-verdict", "tags") and one["method"] != "GET"]

    def test_without_yes_nothing_is_sent(self):
        before = len(self.changes())
        for words in (["set-verdict", "--classification", "goodware"], ["remove-verdict"], ["add-tags", "--tags", "x"],
                      ["remove-tags", "--tags", "x"]):
            done = self.run_cli(*words, self.sample)
            self.assertEqual(done.code, 2, words)
            self.assertIn("all users of the appliance", done.err)
        self.assertEqual(len(self.changes()), before)

    def test_verdict_is_set_and_removed(self):
        item = self.run_cli("set-verdict", "--classification", "malicious", "--risk", "9", "--name", "Ours", "--yes",
                            self.sample).items[0]
        self.assertEqual(item["state"], "done")
        self.assertEqual(item["verdict"]["classification"], "malicious")
        self.assertEqual(item["verdict"]["reason"].lower(), "user")
        self.assertEqual(item["decision"], {"classification": "malicious", "risk_score": 9,
                                            "threat_name": "Win32.Malware.Ours", "where": "local"})
        item = self.run_cli("remove-verdict", "--yes", self.sample).items[0]
        self.assertEqual(item["state"], "done")
        self.assertNotEqual(item["verdict"]["reason"].lower(), "user")
        self.assertEqual(self.run_cli("remove-verdict", "--yes", self.sample).items[0]["state"], "not_found")

    def test_wrong_verdicts_are_refused(self):
        before = len(self.changes())
        self.assertEqual(self.run_cli("set-verdict", "--classification", "bad", "--yes", self.sample).code, 2)
        item = self.run_cli("set-verdict", "--classification", "goodware", "--risk", "9", "--yes", self.sample).items[0]
        self.assertEqual((item["state"], item["error"]["kind"]), ("failed", "input"))
        self.assertEqual(len(self.changes()), before)

    def test_tags(self):
        item = self.run_cli("add-tags", "--tags", "case-17, two words", "--yes", self.sample).items[0]
        self.assertEqual(item["state"], "done")
        self.assertLessEqual({"case-17", "two words"}, set(item["tags"]))
        item = self.run_cli("remove-tags", "--tags", "case-17,two words", "--yes", self.sample).items[0]
        self.assertNotIn("case-17", item["tags"])
        self.assertNotIn("case-17", item["sample"].get("tags", []))

    def test_tickets(self):
        for name, word in (("jira", "h2."), ("markdown", "# "), ("text", "=="), ("html", "<h2>")):
            done = self.run_cli("--format", "ticket", "--template", name, "summary", self.sample)
            self.assertEqual(done.code, 0, done.err)
            self.assertIn(word, done.out)
            self.assertIn(self.sample, done.out)
        own = self.file("own.txt", "{{count}} of ours")
        self.assertEqual(self.run_cli("--format", "ticket", "--template", own, "summary", self.sample).out, "1 of ours\n")
        wrong = self.file("wrong.txt", "\n{{nonsense}}")
        done = self.run_cli("--format", "ticket", "--template", wrong, "summary", self.sample)
        self.assertEqual(done.code, 2)
        self.assertIn("nonsense", done.err)
        self.assertEqual(self.run_cli("--template", "jira", "summary", self.sample).code, 2)

    def test_log_of_nothing(self):
        done = self.bare("log")
        self.assertEqual(done.code, 1)
        self.assertIn("cannot be read", done.err)
        self.assertEqual(self.bare("log", "--since", "yesterday").code, 2)


if __name__ == "__main__":
    unittest.main()
