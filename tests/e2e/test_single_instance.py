#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One window for a session: the second program hands its arguments over and ends.

test_single_instance.py ASSAY
"""
import os
import signal
import stat
import subprocess
import sys
import tempfile
import time
import unittest

ASSAY = sys.argv.pop(1)


class SingleInstance(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.session = os.path.join(self.folder.name, "one.assay-session")
        runtime = os.path.join(self.folder.name, "run")
        os.mkdir(runtime, 0o700)
        self.environment = dict(os.environ, HOME=self.folder.name, XDG_RUNTIME_DIR=runtime,
                                XDG_CONFIG_HOME=self.folder.name, XDG_DATA_HOME=self.folder.name,
                                QT_QPA_PLATFORM="offscreen")
        self.runtime = runtime
        self.running = []

    def tearDown(self):
        for process in self.running:
            if process.poll() is None:
                process.kill()
            process.wait()
        self.folder.cleanup()

    def start(self, *arguments):
        process = subprocess.Popen([ASSAY, "--session-file", self.session, *arguments], env=self.environment)
        self.running.append(process)
        return process

    def wait_for_socket(self):
        for _ in range(600):
            sockets = [name for name in os.listdir(self.runtime) if name.startswith("assay-")]
            if sockets:
                return os.path.join(self.runtime, sockets[0])
            time.sleep(0.1)
        self.fail("nobody listens")

    def test_second_hands_over_and_ends(self):
        first = self.start()
        socket = self.wait_for_socket()
        self.assertEqual(stat.S_IMODE(os.stat(socket).st_mode) & 0o077, 0)
        for _ in range(600):
            if os.path.exists(self.session):
                break
            time.sleep(0.1)
        self.assertTrue(os.path.exists(self.session), "another session was opened than the one that was asked for")
        second = self.start("86bb5ed57999602fc4540ace6086a891c996e3f3")
        self.assertEqual(second.wait(60), 0)
        self.assertIsNone(first.poll())

    def test_two_at_the_same_time(self):
        pair = [self.start(), self.start()]
        ended = []
        for _ in range(600):
            ended = [process for process in pair if process.poll() is not None]
            if ended:
                break
            time.sleep(0.1)
        time.sleep(1)
        self.assertEqual([process.poll() for process in pair].count(None), 1)
        self.assertEqual(ended[0].returncode, 0)

    def test_killed_one_leaves_the_way_free(self):
        first = self.start()
        self.wait_for_socket()
        first.send_signal(signal.SIGKILL)
        first.wait()
        with open(self.session + ".lock", "w") as lock:
            lock.write("garbage")
        second = self.start()
        time.sleep(2)
        self.assertIsNone(second.poll())
        self.assertEqual(self.start().wait(60), 0)


if __name__ == "__main__":
    unittest.main()
