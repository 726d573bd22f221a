# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every export format tells of this computer and of the appliance's host."""

import json
import os
import re
import socket
import unittest

from cli_case import CliCase

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


if __name__ == "__main__":
    unittest.main()
