# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own things, which nothing is sent about, and warning lists."""

import hashlib
import json
import os
import unittest

from cli_case import CliCase
from test_analysis import sha1_of


class OwnThings(CliCase):
    arguments = ("--processing", "0")

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.sample = sha1_of(cls.box, "readme.txt")
        cls.archive = sha1_of(cls.box, "scan_0042.zip")

    def asked(self, *texts):
        """Requests that name one of the texts."""
        return [one for one in self.box.journal() if any(text in json.dumps(one) for text in texts)]

    def check_withheld(self, item):
        self.assertEqual((item["state"], item["error"]["kind"]), ("failed", "withheld"))
        self.assertIn("--allow-own", item["error"]["message"])

    def test_every_way_in(self):
        own = self.file("own.txt", f"ourcompany.com\n{self.sample}\n")
        text = self.file("mail.txt", f"See {self.sample} and https://www.ourcompany.com/a and www.ourcompany.com.\n")
        hashes = self.file("hashes.txt", f"{self.sample}  readme.txt\n")
        path = next(path for path in self.box.samples if os.path.basename(path) == "readme.txt")
        before = len(self.asked(self.sample, "ourcompany"))
        uploads = len([one for one in self.box.journal() if one["route"] == "submit-file"])
        for arguments in (["summary", self.sample], ["--hash-list", hashes, "summary"], ["triage", path],
                          ["submit-file", path], ["submit-url", "https://www.ourcompany.com/a"],
                          ["network", "www.ourcompany.com"], ["reanalyze", self.sample],
                          ["--from", text, "triage"]):
            done = self.run_cli("--own-list", own, *arguments)
            self.assertEqual(done.code, 1, done.err)
            self.assertTrue(done.items)
            for item in done.items:
                self.check_withheld(item)
                self.assertEqual(item["warnings"], ["own"])
        self.assertEqual(len(self.asked(self.sample, "ourcompany")), before)
        self.assertEqual(len([one for one in self.box.journal() if one["route"] == "submit-file"]), uploads)
        item = self.run_cli("summary", "--own-list", own, "--allow-own", self.sample).items[0]
        self.assertEqual((item["state"], item["warnings"]), ("done", ["own"]))

    def test_children(self):
        children = [child["sha1"] for child in self.run_cli("extracted-files", self.archive).items[0]["children"]
                    if child["classification"] == "malicious"]
        own = self.file("children.txt", children[0])
        items = self.run_cli("--own-list", own, "triage", "--children", "malicious", self.archive).by_input()
        self.check_withheld(items[children[0]])
        self.assertEqual(items[self.archive]["state"], "done")

    def test_resume(self):
        own = self.file("resumed.txt", self.sample)
        state = os.path.join(self.home.name, "state")
        self.check_withheld(self.run_cli("--own-list", own, "--resume", state, "summary", self.sample).items[0])
        before = len(self.asked(self.sample))
        self.check_withheld(self.run_cli("--own-list", own, "--resume", state, "summary").items[0])
        self.assertEqual(len(self.asked(self.sample)), before)
        done = self.run_cli("--own-list", own, "--allow-own", "--resume", state, "summary", self.sample)
        self.assertEqual(done.items[0]["state"], "done")

    def test_lists_that_cannot_be_read(self):
        before = len(self.box.journal())
        for name, content, says in (("bad.json", '{"list": [', "not JSON"), ("regex.json", '{"type":"regex","list":[]}', "regex"),
                                    ("latin.txt", b"caf\xe9.com", "UTF-8")):
            done = self.run_cli("--own-list", self.file(name, content), "summary", self.sample)
            self.assertEqual(done.code, 2)
            self.assertIn(says, done.err)
        self.assertEqual(self.run_cli("--own-list", "/nonexistent", "summary", self.sample).code, 2)
        self.assertEqual(self.run_cli("--warning-lists", "/nonexistent", "summary", self.sample).code, 2)
        self.assertEqual(len(self.box.journal()), before)
        odd = self.file("odd.txt", "com\n0.0.0.0/0\n")
        done = self.run_cli("--own-list", odd, "summary", self.sample)
        self.assertEqual(done.code, 0)
        self.assertIn("2 values left out", done.err)

    def test_the_users_own_list(self):
        folder = os.path.join(self.home.name, ".config", "assay")
        os.makedirs(folder, exist_ok=True)
        path = os.path.join(folder, "own-things.txt")
        try:
            with open(path, "w") as out:
                out.write(self.sample)
            self.check_withheld(self.run_cli("summary", self.sample).items[0])
            with open(path, "wb") as out:
                out.write(b"\xff")
            done = self.run_cli("summary", self.sample)
            self.assertEqual((done.code, done.out), (2, ""))
            self.assertIn("nothing was sent", done.err)
        finally:
            os.remove(path)

    def test_warning_lists(self):
        self.assertEqual(self.run_cli("summary", self.sample).items[0]["warnings"], [])
        empty = hashlib.sha256(b"").hexdigest()
        self.assertEqual(self.run_cli("summary", empty).items[0]["warnings"], ["Empty and trivial files"])
        folder = os.path.join(self.home.name, "lists")
        os.makedirs(os.path.join(folder, "ours"), exist_ok=True)
        bad = next(sha1_of(self.box, os.path.basename(path)) for path in self.box.samples
                   if self.run_cli("summary", sha1_of(self.box, os.path.basename(path))).items[0]["verdict"]
                   ["classification"] == "malicious")
        with open(os.path.join(folder, "ours", "list.json"), "w") as out:
            json.dump({"name": "Test kit", "version": 1, "type": "string", "description": "", "list": [bad]}, out)
        item = self.run_cli("--warning-lists", folder, "summary", bad).items[0]
        self.assertEqual((item["state"], item["warnings"]), ("done", ["Test kit"]))

        def detected(*arguments):
            event = json.loads(self.run_cli(*arguments, "--format", "misp", "summary", bad).out)
            return '"to_ids": true' in json.dumps(event)
        self.assertTrue(detected())
        self.assertFalse(detected("--warning-lists", folder))
        csv = self.run_cli("--warning-lists", folder, "--format", "csv", "--columns", "warnings", "summary", bad).out
        self.assertIn("Test kit", csv)


if __name__ == "__main__":
    unittest.main()
