# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Inputs of any length: lists, texts, pipes that never end, and what is left when somebody stops them."""

import base64
import hashlib
import json
import os
import signal
import subprocess
import threading
import time
import unittest

from cli_case import CLI, CliCase, Result


def sha1(n):
    return hashlib.sha1(str(n).encode()).hexdigest()


class Inputs(CliCase):
    def known(self, length):
        return [h for h in self.box.start["hashes"] if len(h) == length]

    def test_free_text(self):
        mail = self.file("mail.txt", f"""Hi, we saw hxxp://bad[.]example[.]com/gate and
            {self.known(40)[0].upper()} on the host 203.0.113.9, and again {self.known(40)[0]}. Also {self.known(64)[0]}!""")
        result = self.run_cli("--from", mail, "summary")
        self.assertEqual({i["indicator"] for i in result.items}, {self.known(40)[0], self.known(64)[0]})
        self.assertEqual(result.code, 0, result.err)
        self.assertRegex(result.err, r"2 indicators?(\(s\))? of the text")  # the URL and the address
        piped = self.run_cli("--from", "-", "submit-url", stdin="see hxxps://one[.]example[.]com/x now")
        self.assertEqual([i["indicator"] for i in piped.items], ["https://one.example.com/x"])

    def test_parts_of_a_mail_that_are_not_read_are_named(self):
        inner = base64.b64encode(f"Subject: x\n\n{self.known(40)[0]}\n".encode()).decode()
        mail = self.file("parts.eml", "Mime-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
                         f"Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n{inner}\n--b\n"
                         "Content-Type: application/pkcs7-mime; name=smime.p7m\n\nx\n--b--\n")
        result = self.run_cli("--from", mail, "summary")
        self.assertEqual([i["indicator"] for i in result.items], [self.known(40)[0]])
        self.assertIn("smime.p7m: It is encrypted", result.err)

    def test_hash_lists(self):
        one, two, three = self.known(40)[:3]
        lines = f"""# from the sandbox
{one}
{two}  ./dir/name with blanks.exe

SHA1 (x.bin) = {three}
no hash here
"""
        result = self.run_cli("--hash-list", "-", "summary", stdin=lines)
        self.assertEqual([i["indicator"] for i in result.items if i["state"] == "done"], [one, two, three])
        self.assertEqual([i["error"]["kind"] for i in result.items if i["state"] == "failed"], ["input"])
        self.assertEqual(result.code, 1)

    def test_hash_lists_with_escaped_names(self):
        one, two = self.known(40)[:2]
        listed = f"\\{one}  a\\\\b\n\\{two} *c\\nd\n"
        result = self.run_cli("--hash-list", "-", "summary", stdin=listed)
        self.assertEqual([(i["indicator"], i["state"]) for i in result.items], [(one, "done"), (two, "done")], result.err)

    def test_documents_are_read_as_extract_does(self):
        one, long = self.known(40)[0], self.known(64)[0]
        head = "From: a@example.com\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: "
        documents = {
            "utf16.log": "\ufeff".encode("utf-16-le") + f"seen {one}\n".encode("utf-16-le"),
            "big-endian.log": "\ufeff".encode("utf-16-be") + f"seen {one}".encode("utf-16-be"),
            "base64.eml": f"{head}base64\n\n{base64.b64encode(one.encode()).decode()}\n".encode(),
            "quoted.eml": f"{head}quoted-printable\n\nsee {long[:40]}=\n{long[40:]}\n".encode(),
            "page.html": f"<html><a href='x' title='{one}'>see</a>".encode(),
        }
        for name, content in documents.items():
            value = long if name == "quoted.eml" else one
            path = self.file(name, content)
            with open(path, "rb") as data:
                redirected = subprocess.run([CLI, *self.to_box(), "--from", "-", "summary"], stdin=data,
                                            capture_output=True, env=self.environment(), timeout=60)
            for result in (self.run_cli("--from", path, "summary"), self.run_cli("--from", "-", "summary", stdin=content),
                           Result(redirected.returncode, redirected.stdout, redirected.stderr)):
                self.assertEqual([i["indicator"] for i in result.items], [value], (name, result.err))
                self.assertEqual(result.code, 0, name)

    def test_what_is_no_text_is_said(self):
        content = f"see {self.known(40)[0]}\n".encode("utf-16-le") * 9
        for source, stdin in ((self.file("no-mark.log", content), b""), ("-", content)):
            result = self.run_cli("--from", source, "summary", stdin=stdin)
            self.assertEqual((result.code, result.out), (1, ""), source)
            self.assertIn("This is not a text file", result.err)

    def test_a_closed_standard_input(self):
        for arguments in (("summary", "-"), ("--from", "-", "summary"), ("--hash-list", "-", "summary")):
            done = subprocess.run(["bash", "-c", 'exec "$@" <&-', "bash", CLI, *self.to_box(), *arguments],
                                  capture_output=True, text=True, env=self.environment(), timeout=60)
            self.assertEqual((done.returncode, done.stdout), (1, ""), done.stderr)
            self.assertIn("Standard input cannot be read: it is closed", done.stderr)

    def test_paths_that_end_with_nul(self):
        odd = self.file("a name\nwith a line feed", b"harmless")
        listed = self.run_cli("--files0-from", "-", "--hash-only", "triage",
                              stdin="\0".join([self.box.samples[0], odd]) + "\0")
        self.assertEqual([i["type"] for i in listed.items], ["file", "file"])
        self.assertIn(odd, {i["input"] for i in listed.items})

    def test_sources_go_together(self):
        one, two = self.known(40)[:2]
        result = self.run_cli("summary", one, "--hash-list", self.file("list", two + "\n"))
        self.assertEqual([i["indicator"] for i in result.items], [one, two])
        twice = self.run_cli("summary", "-", "--from", "-")
        self.assertEqual((twice.code, twice.out), (2, ""))

    def test_what_cannot_be_read(self):
        result = self.run_cli("summary", self.known(40)[0], "--from", os.path.join(self.home.name, "absent"))
        self.assertEqual((result.code, len(result.items)), (1, 1), result.err)
        self.assertIn("absent cannot be read", result.err)

    def test_a_line_without_end(self):
        result = self.run_cli("summary", "-", stdin="x" * 3_000_000 + "\n" + self.known(40)[0])
        self.assertEqual([i["state"] for i in result.items], ["failed", "done"])

    def test_nothing_at_all(self):
        result = self.run_cli("--format", "csv", "summary", "-")
        self.assertEqual((result.code, result.out.count("\n")), (0, 1), result.err)


class Output(CliCase):
    def hashes(self):
        return [h for h in self.box.start["hashes"] if len(h) == 40][:5]

    def test_csv_has_one_header_and_the_columns_asked_for(self):
        result = self.run_cli("--format", "csv", "--columns", "indicator,verdict", "summary", *self.hashes())
        lines = result.out.splitlines()
        self.assertEqual(lines[0], "indicator,verdict")
        self.assertEqual({line.split(",")[0] for line in lines[1:]}, set(self.hashes()))
        table = self.run_cli("--format", "table", "--columns", "sha256,state", "summary", self.hashes()[0]).out
        self.assertRegex(table, r"^SHA-256 +Status\n[0-9a-f]{64} +done\n$")
        unknown = self.run_cli("--format", "csv", "--columns", "verdikt", "summary", self.hashes()[0])
        self.assertEqual((unknown.code, unknown.out), (2, ""))
        self.assertIn("verdict", unknown.err)

    def test_fail_on(self):
        items = self.run_cli("classification", *self.box.start["hashes"]).items
        worst = {i["indicator"]: i["verdict"] and i["verdict"]["classification"] for i in items}
        malicious = next(h for h, word in worst.items() if word == "malicious")
        suspicious = next(h for h, word in worst.items() if word == "suspicious")
        good = next(h for h, word in worst.items() if word == "goodware")
        for level, hashes, code in (("malicious", [malicious, good], 10), ("malicious", [suspicious, good], 0),
                                    ("suspicious", [suspicious], 10), ("suspicious", [malicious], 10),
                                    ("suspicious", [good], 0), ("malicious", [malicious, "nonsense"], 10),
                                    ("malicious", [good, "nonsense"], 1)):
            result = self.run_cli("--fail-on", level, "classification", *hashes)
            self.assertEqual(result.code, code, (level, hashes, result.err))
        self.assertEqual(self.run_cli("--fail-on", "goodware", "summary", good).code, 2)

    def test_a_full_disk(self):
        one = self.hashes()[0]
        text = self.file("full.txt", one)
        calls = [[*self.to_box(), "--format", form, "summary", one]
                 for form in ("table", "ndjson", "csv", "json", "attributes", "markdown", "stix")]
        for arguments in (*calls, ["--help"], ["--version"], ["--list-actions"], ["extract", text], ["extract", "--help"],
                          ["completion", "bash"], ["man"]):
            with open("/dev/full", "wb") as out:
                done = subprocess.run([CLI, *arguments], stdout=out, stderr=subprocess.PIPE, text=True, timeout=60,
                                      env=self.environment())
            self.assertEqual(done.returncode, 1, arguments)
            self.assertEqual(done.stderr.strip(), "The output could not be written: No space left on device", arguments)

    def test_options_that_do_not_go_together(self):
        for more, words in ((("--raw", "--format", "csv"), "--raw needs"), (("--raw", "--format", "table"), "--raw needs"),
                            (("--columns", "state", "--format", "json"), "--columns needs"),
                            (("--help-all",), "Unknown option"), (("--\x1b[31mx",), "Unknown option")):
            result = self.run_cli("summary", self.hashes()[0], *more)
            self.assertEqual((result.code, result.out), (2, ""), more)
            self.assertIn(words, result.err)
            self.assertNotIn("\x1b", result.err)
        for pages in ("x", "0", "-1", ""):
            self.assertEqual(self.run_cli("network", "--pages=" + pages, "example.com").code, 2, pages)
        self.assertNotIn("help-all", self.bare("--help").out + self.bare("profiles", "--help").out)


class Pipes(CliCase):
    def test_a_text_is_read_as_it_comes(self):
        process = self.start_cli("--from", "-", "summary")
        for n in range(3):
            process.stdin.write(f"seen {sha1(n)} today\n".encode())
            process.stdin.flush()
            self.assertEqual(json.loads(process.stdout.readline())["input"], sha1(n))
        process.send_signal(signal.SIGINT)  # while it waits for more
        self.assertEqual(process.wait(30), 130)
        for pipe in (process.stdin, process.stdout, process.stderr):
            pipe.close()

    def test_results_come_before_the_input_ends(self):
        process = self.start_cli("summary", "-")
        for n in range(3):
            process.stdin.write((sha1(n) + "\n").encode())
            process.stdin.flush()
            self.assertEqual(json.loads(process.stdout.readline())["input"], sha1(n))
        process.stdin.close()
        self.assertEqual(process.wait(30), 0)
        self.assertNotIn(b"\r", process.stderr.read(), "a progress line in a file")
        process.stdout.close()
        process.stderr.close()

    def test_memory_stays_flat(self):
        known = self.box.start["hashes"]
        # A sanitizer keeps what was freed, so that only the release build can tell: it runs this, too.
        is_sanitized = os.environ.get("ASSAY_SANITIZED") == "1"
        lines, warm = (6_000, 2_000) if is_sanitized else (48_000, 24_000)  # until caches have their size
        process = self.start_cli("summary", "-")

        def write():
            for n in range(lines):
                process.stdin.write((known[n % len(known)] if n % 3 == 0 else sha1(n)).encode() + b"\n")
            process.stdin.close()

        writer = threading.Thread(target=write)
        writer.start()
        sizes = []
        for n in range(lines):
            self.assertTrue(process.stdout.readline())
            if n in (warm, lines - 2_000):
                with open(f"/proc/{process.pid}/statm") as numbers:
                    sizes.append(int(numbers.read().split()[1]) * os.sysconf("SC_PAGESIZE") // 1024)
        writer.join()
        self.assertEqual(process.stdout.read(), b"")
        self.assertEqual(process.wait(60), 0)
        process.stdout.close()
        process.stderr.close()
        print(f"resident: {sizes[0]} KiB after {warm} of {lines}, {sizes[1]} KiB at the end")
        if not is_sanitized:
            self.assertLess(sizes[1] - sizes[0], 4 * 1024)

    def test_words_that_need_the_disk_are_not_read_ahead(self):
        lines = 40_000
        process = self.start_cli("summary", "-")
        written = 0

        def write():
            nonlocal written
            for n in range(lines):
                process.stdin.write(f"there is no file of this name, and it is no indicator {n}\n".encode())
                written += 1
            process.stdin.close()

        writer = threading.Thread(target=write)
        writer.start()
        lead = 0
        for n in range(lines):
            self.assertTrue(process.stdout.readline())
            lead = max(lead, written - n)
        writer.join()
        self.assertEqual(process.wait(60), 1)
        process.stdout.close()
        process.stderr.close()
        self.assertLess(lead, 10_000, "lines that were read before their results were")

    def test_a_reader_that_leaves(self):
        process = self.start_cli("summary", "-")
        process.stdin.write((sha1(1) + "\n").encode())
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        process.stdin.write((sha1(2) + "\n").encode())
        process.stdin.close()
        self.assertEqual(process.wait(30), 1)
        process.stderr.close()


class Interrupts(CliCase):
    arguments = ("--latency", "100", "--processing", "0")

    def test_what_is_in_flight_is_finished(self):
        hashes = [sha1(f"in flight {n}") for n in range(400)]  # no other test asks for them
        process = self.start_cli("--in-flight", "2", "classification", "-")
        process.stdin.write("\n".join(hashes).encode())
        process.stdin.flush()
        first = [process.stdout.readline() for _ in range(3)]
        process.send_signal(signal.SIGINT)
        rest, err = self.rest_of(process)
        items = [json.loads(line) for line in first + rest.splitlines()]
        by_input = {i["input"]: i for i in items}
        done = {i["input"] for i in items if i["state"] == "not_found"}
        journal = [e for e in self.box.journal() if e["path"].split("/")[-3] in hashes]
        asked = {e["path"].split("/")[-3] for e in journal}
        self.assertEqual(process.returncode, 130)
        odd = done ^ asked
        self.assertEqual(done, asked, "each request that was sent has its answer printed; but: " + json.dumps(
            {n: [(i := by_input.get(n, {})).get("state"), i.get("error"), [e for e in journal if n in e["path"]]] for n in odd}))
        cancelled = [i["input"] for i in items if i["state"] == "cancelled"]
        self.assertGreater(len(cancelled), 100)
        err = err.decode()
        self.assertRegex(err, rf"{len(cancelled)} items?(\(s\))? were not done")
        self.assertIn(cancelled[0], err)
        self.assertIn("The input was not read to its end", err)

    def test_twice_leaves_at_once(self):
        process = self.start_cli("classification", *[sha1(n) for n in range(50)])
        process.stdout.readline()
        process.send_signal(signal.SIGTERM)
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.wait(30), 130)
        process.communicate()

    def test_a_progress_line_on_a_terminal(self):
        master, slave = os.openpty()
        process = subprocess.Popen([CLI, *self.to_box(), "--in-flight", "1", "classification",
                                    *[sha1(n) for n in range(30)]], stdout=subprocess.PIPE, stderr=slave,
                                   env=self.environment())
        os.close(slave)
        seen = b""
        while True:
            try:
                piece = os.read(master, 4096)
            except OSError:
                break
            seen += piece
        process.communicate()
        os.close(master)
        self.assertRegex(seen.decode(), r"\d+ of \d+ done")
        self.assertRegex(seen.decode(), r"\[=+>? *\] \d+ of \d+ done, [0-9.]+/s, \d+ s left")
        lines = seen.decode().split("\r\x1b[K")
        self.assertEqual([line for line, after in zip(lines, lines[1:]) if line and line == after], [],
                         "painted again without a change")
        self.assertTrue(seen.decode().rstrip().endswith("0 cancelled"), seen[-200:])


class HostileAnswers(CliCase):
    """A server whose every text is an order to the terminal."""

    EVIL = "\x1b]52;c;ZXZpbA==\x07\x9b31m\u202e\r\x08"

    def test_nothing_commands_a_terminal(self):
        import http.server
        evil = self.EVIL

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["hash_values"]
                body = json.dumps({"results": [{
                    "sha1": h, "classification": "malicious", "riskscore": 9, "classification_result": "A" + evil,
                    "file_type": "PE" + evil, "category": evil, "tags": {"ticore": [evil], "user": [evil]}} for h in asked]}).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        host = f"http://127.0.0.1:{server.server_address[1]}"
        try:
            for form in ("table", "ndjson", "csv", "json", "attributes"):
                master, slave = os.openpty()
                process = subprocess.Popen([CLI, "--appliance", host, "--format", form, "summary", sha1(1), "x" + evil],
                                           stdout=slave, stderr=slave, stdin=subprocess.DEVNULL,
                                           env=self.environment(ASSAY_TOKEN="f" * 40))
                os.close(slave)
                seen = b""
                while True:
                    try:
                        piece = os.read(master, 65536)
                    except OSError:
                        break
                    seen += piece
                process.wait(30)
                os.close(master)
                text = seen.decode().replace("\r\n", "\n").replace("\r\x1b[K", "")
                self.assertIn("malicious", text.lower(), form)
                bad = [c for c in text if c != "\n" and (ord(c) < 32 or 127 <= ord(c) < 160 or c == "\u202e")]
                self.assertEqual(bad, [], (form, text))
        finally:
            server.shutdown()
            server.server_close()


del CliCase
if __name__ == "__main__":
    unittest.main(verbosity=2)
