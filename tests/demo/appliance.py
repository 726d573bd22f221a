# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the real program and talks to it."""

import json
import os
import subprocess
import sys
import tempfile
import unittest

import requests

PROGRAM = sys.argv.pop(1)


class Appliance:
    def __init__(self, *arguments):
        self.folder = tempfile.TemporaryDirectory()
        self.journal_path = os.path.join(self.folder.name, "journal")
        self.samples_path = os.path.join(self.folder.name, "samples")
        self.process = subprocess.Popen(
            [PROGRAM, "--samples-into", self.samples_path, "--journal", self.journal_path, "--until-stdin-ends",
             "--latency", "0", *arguments],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.start = json.loads(self.process.stdout.readline())
        self.url = self.start["url"]
        self.token = self.start["token"]
        self.samples = self.start["samples"]
        self.ca = os.path.join(self.folder.name, "ca.pem")
        with open(self.ca, "w") as out:
            out.write(self.start.get("certificate", ""))

    def session(self, token=None):
        session = requests.Session()
        session.trust_env = False
        session.verify = self.ca
        session.headers["Authorization"] = "Token " + (token or self.token)
        return session

    def journal(self):
        with open(self.journal_path) as lines:
            return [json.loads(line) for line in lines]

    def journal_text(self):
        with open(self.journal_path) as lines:
            return lines.read()

    def peak_kib(self):
        with open(f"/proc/{self.process.pid}/status") as lines:
            return int(next(line for line in lines if line.startswith("VmHWM")).split()[1])

    def stop(self):
        self.process.stdin.close()
        code = self.process.wait(30)
        self.process.stdout.close()
        self.folder.cleanup()
        return code


class ApplianceCase(unittest.TestCase):
    """One appliance for the whole class, with the class's arguments."""

    arguments = ()

    @classmethod
    def setUpClass(cls):
        cls.box = Appliance(*cls.arguments)
        cls.http = cls.box.session()

    @classmethod
    def tearDownClass(cls):
        cls.http.close()
        assert cls.box.stop() == 0, "the appliance did not end cleanly"

    def get(self, path, **more):
        return self.http.get(self.box.url + path, allow_redirects=False, timeout=60, **more)

    def post(self, path, **more):
        return self.http.post(self.box.url + path, allow_redirects=False, timeout=60, **more)

    def sha1_of_known(self, kind_length=40):
        return next(digest for digest in self.box.start["hashes"] if len(digest) == kind_length)
