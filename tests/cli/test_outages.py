# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What assay-cli does while the appliance, a proxy's settings or a pipe does not answer."""

import json
import os
import signal
import socket
import subprocess
import threading
import time
import unittest

from cli_case import CLI, CliCase
from plain_server import PlainServer

JSON = "application/json"


LONG = os.environ.get("ASSAY_TORTURE") == "long"


def hashes(count):
    return [f"{n:032x}" for n in range(1, count + 1)]


def verdict(path):
    md5 = path.split("/")[4]
    return 200, JSON, b'{"classification":"malicious","riskscore":9,"md5":"%s"}' % md5.encode()


class Listener:
    """Reads both outputs of a program from the start: a full pipe would stop it."""

    def __init__(self, process):
        self.process, self.lines, self.complaints = process, [], []
        self.threads = [threading.Thread(target=lambda: self.lines.extend(process.stdout.readlines())),
                        threading.Thread(target=lambda: self.complaints.extend(process.stderr.readlines()))]
        for thread in self.threads:
            thread.start()

    def write(self, count):
        self.process.stdin.write("\n".join(hashes(count)).encode())
        self.process.stdin.flush()

    def end(self):
        self.process.stdin.close()
        self.process.wait(3000)
        for thread in self.threads:
            thread.join()
        self.process.stdout.close()
        self.process.stderr.close()
        return b"".join(self.complaints).decode()


class Outages(CliCase):
    def start_at(self, url, *arguments, env=None):
        return subprocess.Popen([CLI, "--appliance", url, "--allow-http", "--no-proxy", "--token-file",
                                 self.token_file, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, cwd=self.home.name, env=self.environment(**(env or {})))

    def finish(self, process, text=""):
        out, err = process.communicate(text.encode(), timeout=300)
        return process.returncode, out.decode().splitlines(), err.decode()

    def test_ill_in_any_form(self):
        """Each item is done, once, however many attempts fail."""
        for status, kind, body in ((503, JSON, b"{}"), (502, "text/html", b"<html>"), (503, "text/plain", b"no server"),
                                   (429, JSON, b"{}")):
            ill = time.monotonic() + 3
            asked = []

            def answer(_method, path, _body, said=(status, kind, body), until=ill, good=asked):
                if time.monotonic() < until:
                    return said
                good.append(path)
                return verdict(path)

            with PlainServer(answer) as server:
                code, lines, err = self.finish(self.start_at(server.url, "classification", "-"),
                                               "\n".join(hashes(200)))
                self.assertEqual(code, 0, (status, err))
                self.assertEqual(len(lines), 200)
                self.assertIn("200 done", err)
                self.assertEqual(len(asked), len(set(asked)), status)  # none twice
                self.assertLess(len(server.requests), 400, status)  # it is not asked again and again

    def test_the_appliance_is_away_for_a_while(self):
        with PlainServer(lambda _m, path, _b: (time.sleep(0.1), verdict(path))[1]) as server:
            port = server.server.server_port
            process = self.start_at(server.url, "classification", "-")
            process.stdin.write("\n".join(hashes(2000)).encode())
            process.stdin.close()
            process.stdin = None
            first = process.stdout.readline()
            self.assertTrue(first)
        rest = []
        reader = threading.Thread(target=lambda: rest.extend(process.stdout.readlines()))
        reader.start()
        time.sleep(4)
        with PlainServer(lambda _m, path, _b: verdict(path), port) as server:
            process.wait(300)
            reader.join()
            err = process.stderr.read().decode()
            process.stderr.close()
            process.stdout.close()
        self.assertEqual(process.returncode, 0, err)
        self.assertEqual(len(rest) + 1, 2000)
        self.assertIn("2000 done", err)
        self.assertIn("Waiting for the appliance", err)
        self.assertIn("answers again", err)

    def all_are_done(self, listener, count):
        """A result for each of `count` hashes, and none twice."""
        err = listener.end()
        self.assertEqual(listener.process.returncode, 0, err[-2000:])
        results = [json.loads(line) for line in listener.lines]
        self.assertEqual({result["input"] for result in results}, set(hashes(count)))
        self.assertEqual(len(results), count)
        self.assertTrue(all(result["state"] == "done" for result in results))
        return err

    def test_ill_for_long(self):
        ill = 300 if LONG else 5
        end = time.monotonic() + ill
        answers = lambda _m, path, _b: (503, JSON, b"{}") if time.monotonic() < end else verdict(path)
        with PlainServer(answers) as server:
            listener = Listener(self.start_at(server.url, "classification", "-"))
            listener.write(1000)
            err = self.all_are_done(listener, 1000)
            self.assertIn("Waiting for the appliance", err)
        print(f"P20 ok: 1,000 rows done after {ill} s of 503")

    def test_well_and_ill_in_turns(self):
        count = 3000 if LONG else 400
        begun = time.monotonic()
        at_work, largest = set(), {}  # by period

        def answer(_method, path, _body):
            period, moment = divmod(time.monotonic() - begun, 2)
            if moment >= 1.2:
                return 503, JSON, b"{}"
            at_work.add(path)
            largest[period] = max(largest.get(period, 0), len(at_work))
            time.sleep(0.1)
            at_work.discard(path)
            return verdict(path)

        with PlainServer(answer) as server:
            listener = Listener(self.start_at(server.url, "classification", "-"))
            listener.write(count)
            self.all_are_done(listener, count)
        self.assertGreater(max(largest[period] for period in sorted(largest)[2:]), 1, largest)  # illness is no load
        print(f"P20 ok: {count:,} rows done by an appliance that is well for 1.2 s and ill for 0.8 s, in turns")

    def test_a_name_that_does_not_resolve_for_a_while(self):
        count, gone = (20_000, 90) if LONG else (1000, 4)  # Qt keeps an address for a minute
        hosts = self.file("hosts", b"127.0.0.1 localhost appliance.test\n")
        outside = ["unshare", "-rm", "sh", "-c", f'mount --bind "{hosts}" /etc/hosts && exec "$0" "$@"']
        if subprocess.run([*outside, "true"], capture_output=True, check=False).returncode != 0:
            self.skipTest("needs a mount namespace")
        answer = lambda _m, path, _b: (time.sleep(0.002), verdict(path))[1]
        with PlainServer(answer) as server:
            port = server.server.server_port
            process = subprocess.Popen(
                [*outside, CLI, "--appliance", f"http://appliance.test:{port}", "--allow-http", "--no-proxy",
                 "--token-file", self.token_file, "classification", "-"], stdin=subprocess.PIPE,
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.home.name, env=self.environment())
            listener = Listener(process)
            feeding = threading.Thread(target=lambda: listener.write(count))
            feeding.start()
            while len(server.requests) < count // 10:
                time.sleep(0.01)
            with open(hosts, "w") as out:
                out.write("127.0.0.1 localhost\n")
        time.sleep(gone)
        with PlainServer(answer, port):
            with open(hosts, "w") as out:
                out.write("127.0.0.1 localhost appliance.test\n")
            feeding.join()
            self.all_are_done(listener, count)
        print(f"P20 ok: {count:,} rows done though the appliance's name did not resolve for {gone} s")

    def test_many_rows_while_it_is_gone(self):
        count, gone = (60_000, 25) if LONG else (3000, 3)
        answer = lambda _m, path, _b: (time.sleep(0.002), verdict(path))[1]
        with PlainServer(answer) as server:
            port = server.server.server_port
            listener = Listener(self.start_at(server.url, "classification", "-"))
            feeding = threading.Thread(target=lambda: listener.write(count))
            feeding.start()
            while len(server.requests) < count // 10:
                time.sleep(0.05)
        time.sleep(gone)
        with PlainServer(answer, port):
            feeding.join()
            self.all_are_done(listener, count)
        print(f"P20 ok: {count:,} rows done though the appliance was gone for {gone} s")

    def test_give_up_after(self):
        with PlainServer(lambda *_: (503, JSON, b"{}")) as server:
            started = time.monotonic()
            code, lines, err = self.finish(
                self.start_at(server.url, "--give-up-after", "4s", "classification", "-"), "\n".join(hashes(3000)))
            self.assertGreaterEqual(time.monotonic() - started, 4)
            self.assertEqual(code, 4, err)
            self.assertEqual(len(lines), 3000 if "3000 failed" in err else len(lines), err)
            self.assertNotIn(" 0 failed", err)
            self.assertLess(len(server.requests), 60)

    def test_without_a_wait(self):
        with PlainServer(lambda *_: (503, JSON, b"{}")) as server:
            code, lines, err = self.finish(
                self.start_at(server.url, "--give-up-after", "0", "classification", *hashes(2)))
            self.assertEqual((code, len(lines)), (1, 2), err)
            self.assertEqual(len(server.requests), 8)

    def test_a_port_that_refuses(self):
        with socket.socket() as reserved:
            reserved.bind(("127.0.0.1", 0))  # does not listen
            started = time.monotonic()
            code, lines, err = self.finish(self.start_at(
                f"http://127.0.0.1:{reserved.getsockname()[1]}", "classification", "0" * 31 + "1"))
            self.assertEqual((code, len(lines)), (4, 1), err)
            self.assertLess(time.monotonic() - started, 20)

    def test_interrupted_while_it_waits(self):
        with PlainServer(lambda *_: (503, JSON, b"{}")) as server:
            process = self.start_at(server.url, "classification", *hashes(20))
            self.assertIn(b"Waiting for the appliance", process.stderr.readline())
            process.send_signal(signal.SIGINT)
            process.send_signal(signal.SIGINT)
            process.stdout.read()
            process.stderr.read()
            self.assertEqual(process.wait(60), 130)
            for pipe in (process.stdin, process.stdout, process.stderr):
                pipe.close()

    def test_timeout_is_that_of_the_question(self):
        with PlainServer(lambda *_: (time.sleep(60), (200, JSON, b"{}"))[1]) as server:
            started = time.monotonic()
            code, lines, err = self.finish(self.start_at(server.url, "--timeout", "3", "classification", hashes(1)[0]))
            self.assertEqual((code, len(lines)), (4, 1), err)
            self.assertIn("timed_out", lines[0])
            self.assertGreaterEqual(time.monotonic() - started, 3)
            self.assertLess(time.monotonic() - started, 40)

    def test_wrong_durations(self):
        for option, value in (("--give-up-after", "10"), ("--give-up-after", "x"), ("--give-up-after", "-1s"),
                              ("--give-up-after", "999h"), ("--timeout", "0"), ("--timeout", "1s")):
            result = self.run_cli(option, value, "classification", "0" * 32)
            self.assertEqual(result.code, 2, (option, value, result.err))

    def test_silent_proxy_settings(self):
        """A proxy configuration script at a server that takes the connection and says nothing."""
        with socket.create_server(("127.0.0.1", 0)) as script:
            started = time.monotonic()
            result = self.bare("--appliance", "https://192.0.2.1", "--token-file", self.token_file, "--timeout", "2",
                               "classification", "0" * 31 + "1",
                               env={"https_proxy": f"pac+http://127.0.0.1:{script.getsockname()[1]}/proxy.pac"})
            self.assertIn("proxy settings of the system do not answer", result.err)
            self.assertEqual((result.code, len(result.items)), (4, 1), result.err)
            self.assertLess(time.monotonic() - started, 60)

    def test_a_token_file_without_a_writer(self):
        pipe = os.path.join(self.home.name, "token-pipe")
        os.mkfifo(pipe)
        process = subprocess.Popen([CLI, "--appliance", self.box.url, "--ca", self.box.ca, "--token-file", pipe,
                                    "classification", self.box.start["hashes"][0]], stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.home.name,
                                   env=self.environment())
        time.sleep(3)
        self.assertIsNone(process.poll())
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
        self.assertEqual(process.returncode, 130)
        # With a writer it works.
        threading.Thread(target=lambda: open(pipe, "w").write(self.box.token + "\n"), daemon=True).start()
        result = self.bare("--appliance", self.box.url, "--ca", self.box.ca, "--token-file", pipe, "classification",
                           self.box.start["hashes"][0])
        self.assertEqual(result.code, 0, result.err)

    def test_lists_in_utf_16(self):
        known = self.box.start["hashes"][:2]
        for encoding, mark in (("utf-16-le", "\ufeff"), ("utf-16-be", "\ufeff"), ("utf-16-le", ""), ("utf-8", "\ufeff")):
            text = (mark + "\r\n".join(known) + "\r\n").encode(encoding)
            listed = self.file("list.txt", text)
            for result in (self.run_cli("--hash-list", listed, "classification"),
                           self.run_cli("classification", "-", stdin=text)):
                self.assertEqual([i["state"] for i in result.items], ["done"] * 2, (encoding, mark, result.err))


if __name__ == "__main__":
    unittest.main()
