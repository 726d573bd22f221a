# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the real programs do to themselves, how they take a signal, and what they write on a terminal.

test_process.py APPLIANCE CLI WINDOW"""

import os
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile
import time
import unittest

WINDOW = sys.argv.pop(3)
CLI = sys.argv.pop(2)
from appliance import Appliance  # noqa: E402  (takes the appliance's path from argv)

PATIENCE = 120  # seconds; nothing below measures speed


def until(condition):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.05)
    return False


def wish_for_core_dumps():
    resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)


class ProcessCase(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.home = pathlib.Path(self.folder.name)
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(self.home), "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen",
            "XDG_RUNTIME_DIR": str(self.home), "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/bus",
            "ASSAY_DEMO_APPLIANCE": os.environ["ASSAY_DEMO_APPLIANCE"]}

    def tearDown(self):
        self.folder.cleanup()

    def start(self, program, *arguments, **more):
        process = subprocess.Popen([program, *arguments], cwd=self.home, env={**self.environment, **more},
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   preexec_fn=wish_for_core_dumps)
        self.addCleanup(self.end, process)
        return process

    @staticmethod
    def end(process):
        if process.poll() is None:
            process.kill()
        process.communicate()

    def started_window(self):
        """The window, once its event loop runs: it has taken over the signals by then."""
        window = self.start(WINDOW)
        catches = f"/proc/{window.pid}/status"

        def is_up():
            fields = dict(line.split(":", 1) for line in pathlib.Path(catches).read_text().splitlines())
            return int(fields["SigCgt"], 16) >> (signal.SIGTERM - 1) & 1
        self.assertTrue(until(is_up))
        return window


class Window(ProcessCase):
    def test_no_core_and_private_files(self):
        window = self.started_window()
        proc = pathlib.Path(f"/proc/{window.pid}")
        self.assertIn("Umask:\t0077", (proc / "status").read_text())
        limit = next(line for line in (proc / "limits").read_text().splitlines() if "core file" in line)
        self.assertEqual(limit.split()[4:6], ["0", "0"], limit)
        self.assertEqual((proc / "mem").stat().st_uid, 0)  # not dumpable: root's
        window.send_signal(signal.SIGSEGV)
        is_sanitized = os.environ.get("ASSAY_SANITIZED") == "1"  # the sanitizer takes the signal and aborts
        self.assertEqual(window.wait(PATIENCE), -signal.SIGABRT if is_sanitized else -signal.SIGSEGV)
        self.assertEqual([name for name in os.listdir(self.home) if "core" in name], [])

    def test_sigterm_ends_in_order(self):
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            window = self.started_window()
            window.send_signal(number)
            self.assertEqual(window.wait(PATIENCE), 0)
            preferences = self.home / ".config" / "assay" / "preferences.ini"
            self.assertIn("geometry", preferences.read_text().lower())
            self.assertEqual(preferences.stat().st_mode & 0o777, 0o600)
            preferences.unlink()


class Terminal(ProcessCase):
    def test_terminal_gets_no_control(self):
        names = ["\x1b]52;c;eA==\x07", "\x1b[31mred", "a\rb", "a\x9bb", "invoice\u202efdp.exe", "line\nfeed", "%1 %n"]
        files = []
        for number, name in enumerate(names):
            folder = self.home / str(number)
            folder.mkdir()
            files.append(folder / name)
            files[-1].write_bytes(b"sample %d" % number)
        box = Appliance()
        self.addCleanup(box.stop)
        for form in ("table", "ndjson", "json"):
            cli = self.start(CLI, "--appliance", box.url, "--ca", box.ca, "--format", form, "--hash-only", "triage",
                             *map(str, files), ASSAY_TOKEN=box.token)
            out, err = cli.communicate(timeout=PATIENCE)
            for text in (out.decode(), err.decode()):
                bad = [c for c in text if (ord(c) < 32 and c != "\n") or 0x7F <= ord(c) < 0xA0 or c == "\u202e"]
                self.assertEqual(bad, [], form)
            self.assertNotIn(box.token, out.decode() + err.decode())


if __name__ == "__main__":
    unittest.main()
