# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Results pushed to a MISP server: a dry run first, one event for one case, and servers that misbehave."""

import json
import os
import sys
import unittest

from cli_case import CliCase

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from misp_like import MispLike  # noqa: E402

KEY = "fedcba9876543210fedcba9876543210fedcba98"


class Misp(CliCase):
    def setUp(self):
        self.key_file = self.file("misp-key", KEY + "\n")
        self.misp = MispLike(KEY).__enter__()

    def tearDown(self):
        self.misp.__exit__()

    def push(self, *arguments, hashes=3, case="INC-7"):
        return self.run_cli("--misp", self.misp.url, "--misp-key-file", self.key_file, *(("--case", case) if case else ()),
                            *arguments, "triage", *self.box.start["hashes"][:hashes])

    def test_a_dry_run_first(self):
        dry = self.push()
        self.assertEqual(dry.code, 0, dry.err)
        self.assertIn("Nothing was sent; add --yes to push.", dry.err)
        self.assertIn("for detection", dry.err)
        self.assertEqual([method for method, *_ in self.misp.requests], ["GET"])
        self.assertEqual(self.misp.events, {})
        self.assertEqual(len(dry.items), 3)  # the results are printed all the same

    def test_a_second_push_updates(self):
        first = self.push("--yes")
        self.assertEqual(first.code, 0, first.err)
        self.assertIn("created event 1", first.err)
        event, = self.misp.events.values()
        self.assertIn("INC-7", event["info"])
        before = {item["uuid"] for item in event["Attribute"]}
        event["distribution"] = "3"
        second = self.push("--yes", hashes=5)
        self.assertIn("updated event 1", second.err)
        self.assertEqual(len(self.misp.events), 1)
        self.assertEqual(event["distribution"], "3")
        self.assertLessEqual(before, {item["uuid"] for item in event["Attribute"]})
        other = self.push("--yes", case="INC-8")
        self.assertIn("created event 2", other.err)

    def test_servers_that_misbehave(self):
        html = {"Content-Type": "text/html"}
        for answer, words in (((302, {"Location": "https://evil.example/login"}, b""), "redirects to evil.example"),
                              (MispLike.json(403, {"message": "No access."}), "No access."),
                              (MispLike.json(500, {"message": "An Internal Error Has Occurred."}), "HTTP 500"),
                              ((200, html, b"<html>welcome</html>"), "JSON object"),
                              ((200, html, KEY.encode() * 100), "JSON object")):
            self.misp.instead = answer
            done = self.push("--yes")
            self.assertEqual(done.code, 1, done.err)
            self.assertIn(words, done.err)
            self.assertNotIn(KEY, done.err + done.out)
            self.assertEqual(len(done.items), 3)
        self.assertEqual({method for method, *_ in self.misp.requests}, {"GET"})

    def test_the_key(self):
        wrong = self.file("wrong-key", "0" * 40)
        done = self.run_cli("--misp", self.misp.url, "--misp-key-file", wrong, "--yes", "triage", self.box.start["hashes"][0])
        self.assertEqual(done.code, 1, done.err)
        self.assertIn("Authentication failed", done.err)
        missing = self.run_cli("--misp", self.misp.url, "triage", self.box.start["hashes"][0],
                               env={"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"})
        self.assertEqual(missing.code, 1, missing.err)
        for arguments in (("--misp", "ftp://misp.example"), ("--misp", "http://misp.example"), ("--misp-ca", self.box.ca),
                          ("--misp", self.misp.url, "--misp-ca", self.key_file)):
            self.assertEqual(self.run_cli(*arguments, "triage", self.box.start["hashes"][0]).code, 2, arguments)
        sent = json.dumps([request[3].decode() for request in self.misp.requests])
        self.assertNotIn(self.box.token, sent)

    def test_nothing_of_this_computer_is_pushed(self):
        with open(self.box.samples[0], "rb") as sample:
            content = sample.read()
        os.makedirs(os.path.join(self.home.name, "Case of Miller"), exist_ok=True)
        path = self.file("Case of Miller/sample.exe", content)
        done = self.run_cli("--misp", self.misp.url, "--misp-key-file", self.key_file, "--yes", "triage", path)
        self.assertEqual(done.code, 0, done.err)
        pushed = json.dumps(list(self.misp.events.values()))
        self.assertNotIn("Case of Miller", pushed)
        self.assertNotIn(self.box.url.split("//")[-1], pushed)


if __name__ == "__main__":
    unittest.main()
