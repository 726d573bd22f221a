# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What changes something for all users of the appliance, tickets, and the log."""

import hashlib
import io
import os
import unittest
import zipfile

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

    def test_deletion(self):
        path = next(path for path in self.box.samples
                    if os.path.basename(path) not in ("readme.txt", "scan_0042.zip"))
        sample = sha1_of(self.box, os.path.basename(path))
        deletions = lambda: len([one for one in self.box.journal() if one["route"] == "delete"])  # noqa: E731
        done = self.run_cli("delete", sample)
        self.assertEqual((done.code, deletions()), (2, 0))
        self.assertEqual(self.run_cli("delete", "--yes", sample).items[0]["state"], "done")
        self.assertEqual(self.run_cli("delete", "--yes", sample).items[0]["state"], "not_found")
        self.assertEqual(self.run_cli("summary", sample).items[0]["state"], "not_found")

    def test_samples_to_the_lab(self):
        into = os.path.join(self.home.name, "lab")
        done = self.run_cli("get-sample", "--into", into, self.sample)
        self.assertEqual(done.code, 0, done.err)
        path = os.path.join(into, self.sample + ".zip")
        self.assertEqual(done.items[0]["attachments"][0]["path"].rpartition("/")[2], self.sample + ".zip")
        self.assertEqual(os.stat(path).st_mode & 0o777, 0o600)
        with zipfile.ZipFile(path) as archive:
            entry, = archive.infolist()
            self.assertTrue(entry.flag_bits & 1)
            content = archive.read(entry, b"infected")
        self.assertEqual(hashlib.sha1(content).hexdigest(), self.sample)
        self.assertEqual(hashlib.sha256(content).hexdigest(), entry.filename)
        again = self.run_cli("get-sample", "--into", into, "--zip-password", "other", "--overwrite", self.sample)
        self.assertEqual(again.code, 0, again.err)
        with zipfile.ZipFile(path) as archive:
            self.assertEqual(archive.read(entry.filename, b"other"), content)
        plain = self.run_cli("get-sample", "--into", into, "--plain", self.sample)
        self.assertIn("Warning", plain.err)
        with open(os.path.join(into, self.sample + ".bin"), "rb") as saved:
            self.assertEqual(saved.read(), content)
        container = sha1_of(self.box, "scan_0042.zip")
        children = self.run_cli("get-children", "--into", into, container)
        self.assertEqual(children.code, 0, children.err)
        with zipfile.ZipFile(os.path.join(into, container + "-children.zip")) as archive:
            inner = archive.read(archive.namelist()[0], b"infected")
        with zipfile.ZipFile(io.BytesIO(inner)) as archive:
            self.assertTrue(archive.namelist())
        missing = self.run_cli("get-sample", "--into", into, "0" * 40)
        self.assertEqual(missing.items[0]["state"], "not_found")
        self.assertEqual(self.run_cli("summary", "--fetch", self.sample).code, 2)
        self.assertEqual(sorted(os.listdir(into)),
                         sorted([self.sample + ".zip", self.sample + ".bin", container + "-children.zip"]))

    def test_dynamic_reports(self):
        into = os.path.join(self.home.name, "dynamic")
        bad = next(sha1 for sha1 in (sha1_of(self.box, os.path.basename(path)) for path in self.box.samples)
                   if ((self.run_cli("summary", sha1).items[0]["verdict"] or {}).get("classification") == "malicious"))
        for kind, begins in (("pdf", b"%PDF-"), ("html", b"<!DOCTYPE html>")):
            done = self.run_cli("dynamic-report", "--kind", kind, "--into", into, bad)
            self.assertEqual(done.code, 0, done.err)
            name = f"ReversingLabs Dynamic Analysis - {bad}.{kind}"
            self.assertEqual(os.path.basename(done.items[0]["attachments"][0]["path"]), name)
            with open(os.path.join(into, name), "rb") as saved:
                self.assertTrue(saved.read().startswith(begins))
        self.assertEqual(self.run_cli("dynamic-report", "--kind", "docx", bad).code, 2)

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
