#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One window for a session: the second program hands its arguments over and ends.

test_single_instance.py ASSAY
"""
import fcntl
import hashlib
import os
import pwd
import shutil
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

    def is_locked(self, path):
        try:
            with open(path + ".lock", "w") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return False
        except BlockingIOError:
            return True
        except FileNotFoundError:
            return False

    def is_made(self):
        try:
            with open(self.session, "rb") as session:
                return session.read(72)[68:] == b"ASsy"
        except FileNotFoundError:
            return False

    def usual(self, *arguments):
        process = subprocess.Popen([ASSAY, *arguments], env=self.environment)
        self.running.append(process)
        return process

    def wait_until(self, good, what):
        for _ in range(600):
            if good():
                return
            time.sleep(0.1)
        self.fail(what)

    def test_the_next_start_shows_the_session_that_was_open(self):
        first = self.start()  # makes a session
        self.wait_until(self.is_made, "no session was made")
        first.kill()
        first.wait()
        settings = os.path.join(self.folder.name, "assay")
        os.makedirs(settings, mode=0o700, exist_ok=True)
        with open(os.path.join(settings, "preferences.ini"), "w") as out:
            out.write(f"[session]\nlast={self.session}\n")
        home = os.path.join(self.folder.name, "assay", "sessions", "current.assay-session")
        second = self.usual()
        self.wait_until(lambda: self.is_locked(self.session), "the session that was open last is not open")
        self.assertFalse(self.is_locked(home))
        self.assertEqual(self.usual("86bb5ed57999602fc4540ace6086a891c996e3f3").wait(60), 0)  # it still listens
        self.assertIsNone(second.poll())

        # Another window has it: the usual one opens. Killed and started again, it is still the usual one.
        second.kill()
        second.wait()
        other = self.start()
        self.wait_until(lambda: self.is_locked(self.session), "the other window does not open it")
        third = self.usual()
        self.wait_until(lambda: self.is_locked(home), "the usual session is not open")
        self.assertIsNone(third.poll())
        self.assertIsNone(other.poll())

    def test_another_kind_of_file_is_left_alone(self):
        content = b"PK\x03\x04 and what a letter has" * 100
        with open(self.session, "wb") as out:
            out.write(content)
        first = self.start()
        self.wait_for_socket()
        time.sleep(2)
        self.assertIsNone(first.poll())
        first.terminate()
        self.assertEqual(first.wait(60), 0)
        with open(self.session, "rb") as after:
            self.assertEqual(after.read(), content)
        name = os.path.basename(self.session)
        self.assertEqual({one for one in os.listdir(self.folder.name) if one.startswith(name)} - {name + ".lock"}, {name})

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


# A program of another user that listens where the window of this user would. It takes what is sent, writes it down and
# thanks for it, as a window does.
STRANGER = """
import os, socket, sys
listening = socket.socket(socket.AF_UNIX)
listening.bind(sys.argv[1])
os.chmod(sys.argv[1], 0o777)
listening.listen()
open(sys.argv[2] + ".ready", "w").close()
while True:
    connection, _ = listening.accept()
    data = connection.recv(65536)
    with open(sys.argv[2], "ab") as taken:
        taken.write(data or b"connected")
    connection.sendall(b"+")
    connection.close()
"""
NOBODY = 65534


@unittest.skipUnless(os.geteuid() == 0 and shutil.which("setpriv"), "two users are needed, which only root can be")
class OtherUsers(SingleInstance):
    """Each test of one user again, without a runtime folder; and a stranger in the places where one could be."""

    def setUp(self):
        super().setUp()
        os.chmod(self.folder.name, 0o755)
        self.temporary = os.path.join(self.folder.name, "tmp")
        os.mkdir(self.temporary)
        os.chmod(self.temporary, 0o1777)
        self.taken = os.path.join(self.temporary, "taken")
        self.environment.update(TMPDIR=self.temporary, XDG_CACHE_HOME=os.path.join(self.folder.name, "cache"))
        del self.environment["XDG_RUNTIME_DIR"]
        self.runtime = os.path.join(self.folder.name, "cache", "assay", "run")
        os.makedirs(self.runtime, 0o700)
        digest = hashlib.sha256(self.session.encode()).hexdigest()
        self.name = "assay-" + digest[:16]

    def stranger(self, path):
        process = subprocess.Popen(["setpriv", "--reuid", str(NOBODY), "--regid", str(NOBODY), "--clear-groups",
                                    sys.executable, "-c", STRANGER, path, self.taken])
        self.running.append(process)
        for _ in range(600):
            if os.path.exists(self.taken + ".ready"):
                return os.remove(self.taken + ".ready")
            time.sleep(0.1)
        self.fail("the stranger does not listen")

    def works_by_itself(self):
        """It opens the session, as one does that no other window answers."""
        process = self.start("86bb5ed57999602fc4540ace6086a891c996e3f3")
        for _ in range(600):
            if os.path.exists(self.session) or process.poll() is not None:
                break
            time.sleep(0.1)
        time.sleep(0.5)
        self.assertIsNone(process.poll(), "the arguments were handed over")
        self.assertFalse(os.path.exists(self.taken), "the stranger was given something")

    def test_stranger_in_the_folder_for_temporary_files(self):
        # Qt would fall back to the first, and without it we would to the other.
        fallback = os.path.join(self.temporary, "runtime-" + pwd.getpwuid(os.geteuid()).pw_name)
        os.mkdir(fallback, 0o700)
        os.chown(fallback, NOBODY, NOBODY)
        self.stranger(os.path.join(fallback, self.name))
        self.stranger(os.path.join(self.temporary, self.name))
        self.works_by_itself()

    def test_strangers_runtime_folder(self):
        foreign = os.path.join(self.folder.name, "foreign")
        os.mkdir(foreign, 0o700)
        os.chown(foreign, NOBODY, NOBODY)
        self.environment["XDG_RUNTIME_DIR"] = foreign
        self.stranger(os.path.join(foreign, self.name))
        self.works_by_itself()

    def test_runtime_folder_that_everybody_may_write_to(self):
        self.environment["XDG_RUNTIME_DIR"] = os.path.join(self.folder.name, "open")
        os.mkdir(self.environment["XDG_RUNTIME_DIR"])
        os.chmod(self.environment["XDG_RUNTIME_DIR"], 0o777)
        self.stranger(os.path.join(self.environment["XDG_RUNTIME_DIR"], self.name))
        self.works_by_itself()

    def test_strangers_socket_in_the_users_own_folder(self):
        os.chmod(self.runtime, 0o777)
        os.chmod(os.path.join(self.folder.name, "cache"), 0o755)
        self.stranger(os.path.join(self.runtime, self.name))
        os.chmod(self.runtime, 0o700)
        process = self.start("86bb5ed57999602fc4540ace6086a891c996e3f3")
        time.sleep(3)
        self.assertIsNone(process.poll(), "the arguments were handed over")
        if os.path.exists(self.taken):
            with open(self.taken, "rb") as taken:
                self.assertEqual(taken.read(), b"connected")  # and nothing more


if __name__ == "__main__":
    unittest.main()
