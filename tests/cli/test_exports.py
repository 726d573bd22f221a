# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every export format tells of this computer and of the appliance's host."""

import json
import os
import re
import socket
import sys
import unittest

from cli_case import CliCase

SUPPORT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support")
sys.path.insert(0, SUPPORT)
from json_schema import faults_of_file  # noqa: E402

SCHEMA = os.path.join(SUPPORT, "..", "..", "docs", "iocs-1.schema.json")

# What the window offers with a switch for paths; here they are on, for the user named the files.
WITH_PATHS = {"csv", "json", "ndjson", "attributes"}


class Exports(CliCase):
    def formats(self):
        words = re.search(r"--format.*?\(table, ([^)]*)\)", self.bare("--help").out, re.DOTALL)
        return re.split(r",\s+", words.group(1))

    def setUp(self):
        self.folder = os.path.join(self.home.name, "Case of Miller")
        os.makedirs(self.folder, exist_ok=True)
        with open(self.box.samples[0], "rb") as sample:
            self.sample = self.file("Case of Miller/sample.exe", sample.read())
        self.host = self.box.url.split("//")[-1]

    def test_neither_folders_nor_the_host(self):
        formats = self.formats()
        self.assertLess(WITH_PATHS | {"stix", "misp", "html"}, set(formats))
        for word in formats:
            with self.subTest(word):
                done = self.run_cli("--format", word, "triage", self.sample, os.path.join(self.folder, "missing"))
                self.assertEqual(done.code, 1, done.err)
                self.assertNotIn(self.host, done.out)
                self.assertEqual("Case of Miller" in done.out, word in WITH_PATHS, done.out)
                reports = self.run_cli("--format", word, "--into", self.folder, "get-pdf", self.box.start["hashes"][0])
                self.assertEqual(reports.code, 0, reports.err)
                self.assertNotIn(self.host, reports.out)
                if word not in WITH_PATHS:
                    self.assertNotIn("Case of Miller", reports.out)

    def test_errors_do_not_name_the_host(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            host = "127.0.0.1:%d" % free.getsockname()[1]
        for word in self.formats():
            done = self.bare("--appliance", "https://" + host, "--token-file", self.token_file, "--format", word,
                             "summary", "0" * 40)
            self.assertEqual(done.code, 4, done.err)
            self.assertNotIn(host, done.out)

    def test_a_profile_has_a_label(self):
        store = os.path.join(self.home.name, ".config", "assay")
        added = self.bare("profiles", "add", "Lab", self.box.url, "--ca", self.box.ca)
        self.assertEqual(added.code, 0, added.err)
        try:
            done = self.bare("--profile", "Lab", "--token-file", self.token_file, "--format", "json", "summary",
                             self.box.start["hashes"][0])
            self.assertEqual(json.loads(done.out)["appliance"]["label"], "Lab", done.err)
            self.assertNotIn(self.host, done.out)
        finally:
            for name in os.listdir(store):
                os.remove(os.path.join(store, name))

    def test_a_case_report_with_its_indicators(self):
        note = self.file("note.txt", "From http://evil.example.net/a.\n\n<script>")
        iocs = os.path.join(self.home.name, "case-iocs.json")
        done = self.run_cli("--format", "case-html", "--case", "INC-7", "--title", "The parcel", "--assessment", note,
                            "--iocs", iocs, "triage", self.sample, *self.box.start["hashes"][:3])
        self.assertEqual(done.code, 0, done.err)
        self.assertIn("<h1>The parcel</h1>", done.out)
        self.assertIn("From hxxp://evil[.]example[.]net/a.", done.out)
        self.assertNotIn("<script", done.out)
        with open(iocs, encoding="utf-8") as file:
            document = json.load(file)
        self.assertEqual(document["case"], "INC-7")
        self.assertEqual(faults_of_file(SCHEMA, document), [])
        self.assertTrue(any(ioc["to_ids"] for ioc in document["iocs"]), document)
        self.assertNotIn("Case of Miller", json.dumps(document))
        self.assertNotIn(self.host, json.dumps(document))
        # A second run keeps the first file; its output alone is the same.
        again = self.run_cli("--format", "iocs", "--case", "INC-7", "--iocs", iocs, "triage", self.sample)
        self.assertEqual(faults_of_file(SCHEMA, json.loads(again.out)), [], again.err)
        self.assertEqual(len([name for name in os.listdir(self.home.name) if name.startswith("case-iocs")]), 2)

    def test_wrong_options_of_a_case_send_nothing(self):
        binary = self.file("binary", b"\xff\xfe")
        long = self.file("long", "x" * 20001)
        for wrong in (("--format", "csv", "--case", "1"), ("--format", "iocs", "--assessment", binary),
                      ("--format", "case-html", "--assessment", binary), ("--format", "case-html", "--assessment", long),
                      ("--format", "case-html", "--assessment", self.home.name), ("--iocs", ""),
                      ("--format", "case-html", "--title", "x" * 201)):
            with self.subTest(wrong[:3]):
                done = self.run_cli(*wrong, "triage", self.sample)
                self.assertEqual(done.code, 2, done.err)
                self.assertEqual(done.out, "")
        full = self.run_cli("--iocs", "/dev/full/x.json", "triage", self.box.start["hashes"][0])
        self.assertEqual(full.code, 1, full.err)


if __name__ == "__main__":
    unittest.main()
