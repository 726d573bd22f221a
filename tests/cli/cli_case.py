# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""assay-cli as a script uses it: real program, real demo appliance, real TLS."""

import json
import os
import subprocess
import sys
import tempfile
import threading
import unittest

CLI = sys.argv.pop(2)
from appliance import Appliance  # noqa: E402  (takes the appliance's path from argv)

FIELDS = {"input", "indicator", "type", "action", "state", "verdict", "sample", "attributes", "related", "detections",
          "attachments", "error", "queried_at", "appliance"}


class Result:
    def __init__(self, code, out, err):
        self.code = code
        self.raw = out
        self.out = out.decode()
        self.err = err.decode()
        self.items = [json.loads(line) for line in self.out.splitlines()] if self.out.startswith('{"input"') else []

    def by_input(self):
        return {item["input"]: item for item in self.items}


class CliCase(unittest.TestCase):
    """One appliance and one home for the whole class."""

    arguments = ("--processing", "300")

    @classmethod
    def setUpClass(cls):
        cls.box = Appliance(*cls.arguments)
        cls.home = tempfile.TemporaryDirectory()
        cls.token_file = os.path.join(cls.home.name, "token")
        with open(cls.token_file, "w") as out:
            out.write(cls.box.token + "\n")

    @classmethod
    def tearDownClass(cls):
        cls.box.stop()
        cls.home.cleanup()

    def environment(self, **more):
        return {"PATH": os.environ["PATH"], "HOME": self.home.name, "LC_ALL": "C.UTF-8",
                "ASSAY_DEMO_APPLIANCE": os.environ["ASSAY_DEMO_APPLIANCE"], **more}

    def to_box(self, box=None):
        box = box or self.box
        return ["--appliance", box.url, "--ca", box.ca, "--token-file", self.token_file]

    def bare(self, *arguments, stdin="", env=None):
        stdin = stdin if isinstance(stdin, bytes) else stdin.encode()
        done = subprocess.run([CLI, *arguments], input=stdin, capture_output=True, timeout=300, cwd=self.home.name,
                              env=self.environment(**(env or {})))
        return Result(done.returncode, done.stdout, done.stderr)

    def run_cli(self, *arguments, box=None, **more):
        return self.bare(*self.to_box(box), *arguments, **more)

    def start_cli(self, *arguments, **more):
        return subprocess.Popen([CLI, *self.to_box(), *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, cwd=self.home.name, env=self.environment(), **more)

    def rest_of(self, process, seconds=120):
        """What is left of both outputs, to the end. Not communicate(): it loses what readline() has read ahead, and ends
        standard input at once."""
        errors = []
        reader = threading.Thread(target=lambda: errors.append(process.stderr.read()))
        watch = threading.Timer(seconds, process.kill)
        reader.start()
        watch.start()
        out = process.stdout.read()
        reader.join()
        process.wait()
        watch.cancel()
        for pipe in (process.stdin, process.stdout, process.stderr):
            pipe.close()
        return out, errors[0]

    def file(self, name, content):
        path = os.path.join(self.home.name, name)
        with open(path, "wb") as out:
            out.write(content if isinstance(content, bytes) else content.encode())
        return path
