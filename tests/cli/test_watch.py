# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""assay-cli watch: files that come into a folder, once each, until it is interrupted."""

import json
import os
import shutil
import signal
import subprocess
import threading
import time
import unittest

from cli_case import CLI, CliCase


class Watching:
    """A run of watch whose results are gathered as they come."""

    def __init__(self, case, *arguments):
        self.process = subprocess.Popen([CLI, *case.to_box(), *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, cwd=case.home.name, env=case.environment())
        self.items = []
        self.errors = []
        self.readers = [threading.Thread(target=self.read), threading.Thread(target=self.read_errors)]
        for reader in self.readers:
            reader.start()

    def read(self):
        for line in self.process.stdout:
            self.items.append(json.loads(line))

    def read_errors(self):
        for line in self.process.stderr:
            self.errors.append(line.decode())

    def names(self):
        return sorted(os.path.basename(item["indicator"]) for item in self.items)

    def wait_for(self, count, seconds=90):
        deadline = time.monotonic() + seconds
        while len(self.items) < count and time.monotonic() < deadline and self.process.poll() is None:
            time.sleep(0.1)

    def end(self):
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(60)
        for reader in self.readers:
            reader.join()
        self.process.stdout.close()
        self.process.stderr.close()
        return code


class Watch(CliCase):
    arguments = ("--processing", "0")

    def folder(self, name):
        path = os.path.join(self.home.name, name)
        os.mkdir(path)
        return path

    def put(self, folder, name, content=b"content"):
        with open(os.path.join(folder, name), "wb") as out:
            out.write(content)

    def known(self, number):
        return open(self.box.samples[number], "rb").read()

    def test_files_are_taken_once_each(self):
        inbox = self.folder("inbox")
        self.put(inbox, "before.bin", self.known(0))
        watch = Watching(self, "watch", inbox, "summary", "--exclude", "*.part")
        watch.wait_for(1)
        self.put(inbox, "half.part")
        for number in range(20):
            self.put(inbox, f"file{number}.bin", b"file %d" % number)
        self.put(inbox, "known.bin", self.known(2))
        watch.wait_for(22)
        os.rename(os.path.join(inbox, "half.part"), os.path.join(inbox, "whole.bin"))
        watch.wait_for(23)
        time.sleep(3)
        self.assertEqual(watch.end(), 130)
        self.assertEqual(watch.names(), sorted(["before.bin", "known.bin", "whole.bin"]
                                               + [f"file{number}.bin" for number in range(20)]), watch.errors)
        states = {os.path.basename(item["indicator"]): item["state"] for item in watch.items}
        self.assertEqual((states["known.bin"], states["file3.bin"]), ("done", "not_found"))
        self.assertFalse(any("not read to its end" in line for line in watch.errors))

    def test_a_later_run_goes_on(self):
        inbox = self.folder("again")
        state = os.path.join(self.home.name, "again.state")
        self.put(inbox, "one.bin", self.known(0))
        watch = Watching(self, "watch", inbox, "summary", "--resume", state)
        watch.wait_for(1)
        watch.end()
        before = len([one for one in self.box.journal() if one["route"] == "list"])
        self.put(inbox, "two.bin", self.known(2))
        watch = Watching(self, "watch", inbox, "summary", "--resume", state)
        watch.wait_for(2)
        watch.end()
        self.assertEqual(watch.names(), ["one.bin", "two.bin"])
        self.assertEqual(len([one for one in self.box.journal() if one["route"] == "list"]), before + 1)

    def test_a_folder_that_goes_and_comes_back(self):
        inbox = self.folder("goes")
        watch = Watching(self, "watch", inbox, "summary", "--recursive")
        os.mkdir(os.path.join(inbox, "below"))
        self.put(os.path.join(inbox, "below"), "deep.bin")
        watch.wait_for(1)
        shutil.rmtree(inbox)
        deadline = time.monotonic() + 60
        while not any("Waiting for it" in line for line in watch.errors) and time.monotonic() < deadline:
            time.sleep(0.1)
        os.mkdir(inbox)
        self.put(inbox, "later.bin")
        watch.wait_for(2)
        self.assertEqual(watch.end(), 130)
        self.assertEqual(watch.names(), ["deep.bin", "later.bin"], watch.errors)

    def test_links_out_of_the_folder(self):
        inbox = self.folder("links")
        os.symlink("/etc/passwd", os.path.join(inbox, "passwd"))
        os.symlink("/etc", os.path.join(inbox, "etc"))
        self.put(inbox, "real.bin")
        watch = Watching(self, "watch", inbox, "summary", "--recursive")
        watch.wait_for(1)
        time.sleep(3)
        watch.end()
        self.assertEqual(watch.names(), ["real.bin"])

    def test_wrong_usage(self):
        inbox = self.folder("usage")
        before = len(self.box.journal())
        for words in (["watch"], ["watch", os.path.join(inbox, "nothing")], ["watch", inbox, "url-status"],
                      ["watch", inbox, "nonsense"], ["summary", "--include", "*.exe", "0" * 40],
                      ["watch", self.file("plain.txt", "x")]):
            done = self.run_cli(*words)
            self.assertEqual((done.code, done.out), (2, ""), words)
        self.assertEqual(len(self.box.journal()), before)
        self.assertIn("--watch", self.run_cli("watch", "--help").out)


if __name__ == "__main__":
    unittest.main()
