# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""assay-cli extract: files in every format, standard input, pipes; no appliance anywhere."""

import base64
import json
import os
import subprocess
import sys
import tempfile
import time
import unittest

CLI = sys.argv.pop(1)
KEYS = ["value", "type", "as_pasted", "count", "offset", "ticked", "remark"]
MAIL = b"""Received: from c2.example.net by mx.example.org\r
Subject: =?utf-8?Q?see_evil.example.com?=\r
Content-Type: text/plain\r
Content-Transfer-Encoding: quoted-printable\r
\r
hxxp://evil[.]example[.]com/a=3D1=\r
2 and bob@mail.example.com\r
"""
PAGE = b"BT /F1 12 Tf 72 700 Td (see hxxp://evil[.]example[.]com/a.php) Tj ET"
PDF = (b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
       b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font"
       b"/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n4 0 obj<</Length %d>>stream\n%b\nendstream endobj\n"
       b"trailer<</Root 1 0 R>>\n%%%%EOF\n" % (len(PAGE), PAGE))


class Extract(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def make(self, name, data):
        path = os.path.join(self.folder.name, name)
        with open(path, "wb") as out:
            out.write(data)
        return path

    def extract(self, *arguments, stdin=b"", code=0):
        done = subprocess.run([CLI, "extract", *arguments], input=stdin, capture_output=True, timeout=600,
                              cwd=self.folder.name,
                              env={"PATH": os.environ["PATH"], "HOME": self.folder.name, "LC_ALL": "C.UTF-8"})
        self.err = done.stderr.decode()
        self.assertEqual(done.returncode, code, self.err)
        return [json.loads(line) for line in done.stdout.decode().splitlines()]

    def values(self, *arguments, **more):
        return [row["value"] for row in self.extract(*arguments, **more) if "value" in row]

    def test_attachments_are_saved_as_the_window_does(self):
        def mail(*parts):
            return b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + b"".join(
                b"--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"" + name
                + b"\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.b64encode(data) + b"\r\n"
                for name, data in parts) + b"--b--\r\n"

        one = self.make("one.eml", mail((b"invoice.exe", b"MZ first"), (b"../../up.sh", b"#!/bin/sh\n"),
                                        (b"invoice.exe", b"MZ second")))
        two = self.make("two.eml", mail((b"invoice.exe", b"MZ third"),))
        folder = os.path.join(self.folder.name, "new", "saved")
        rows = [row for row in self.extract("--attachments", folder, one, two) if "attachment" in row]
        self.assertEqual([list(row) for row in rows], [["file", "attachment", "path", "size"]] * 4)
        self.assertEqual([row["attachment"] for row in rows if row["file"] == one], ["invoice.exe", "../../up.sh", "invoice.exe"])
        content = [open(row["path"], "rb").read() for row in rows]
        self.assertEqual(content, [b"MZ first", b"#!/bin/sh\n", b"MZ second", b"MZ third"], "none replaces another")
        self.assertEqual([row["size"] for row in rows], [len(data) for data in content])
        self.assertEqual({os.path.dirname(row["path"]) for row in rows}, {folder})
        self.assertEqual(len(os.listdir(folder)), 4)
        self.assertEqual({os.stat(row["path"]).st_mode & 0o777 for row in rows}, {0o600})
        self.assertEqual(os.stat(folder).st_mode & 0o777, 0o700)
        self.assertFalse(os.path.exists(os.path.join(self.folder.name, "up.sh")))
        file = self.make("a-file", b"x")
        self.extract("--attachments", file, one, code=1)
        self.assertIn("is not a folder", self.err)
        self.assertEqual([row for row in self.extract(one) if "attachment" in row], [], "only when asked for")

    def test_one_object_per_candidate(self):
        text = "caf\u00e9 hxxp://evil[.]example[.]com/a.php and http://evil.example.com/a.php, then invoice.zip"
        rows = self.extract("-", stdin=text.encode())
        self.assertEqual([list(row) for row in rows], [KEYS, KEYS])
        self.assertEqual(rows[0], {"value": "http://evil.example.com/a.php", "type": "url",
                                   "as_pasted": "hxxp://evil[.]example[.]com/a.php", "count": 2, "offset": 6,
                                   "ticked": True, "remark": None})
        self.assertEqual((rows[1]["value"], rows[1]["type"], rows[1]["ticked"], rows[1]["remark"]),
                         ("invoice.zip", "fqdn", False, "host_or_file_name"))
        self.assertEqual(rows[1]["offset"], text.encode().index(b"invoice.zip"))

    def test_rejected_have_reasons(self):
        text = b"44d88612fea8a8f36de82e1278abb02\nftp://evil.example.com/x\nevil.example.com\n"
        self.assertEqual(self.values("-", stdin=text), ["evil.example.com"])
        rows = self.extract("--rejected", stdin=text)
        rejected = [row for row in rows if "rejected" in row]
        self.assertEqual({row["rejected"] for row in rejected}, {"digest_length", "scheme"})
        for row in rejected:
            self.assertEqual(list(row), ["rejected", "as_pasted", "offset", "reason"])
            self.assertTrue(row["reason"].endswith("."), row)
            self.assertTrue(text[row["offset"]:].decode().startswith(row["as_pasted"]), row)

    def test_every_format(self):
        cases = {
            "a.txt": b"http://evil.example.com/a.php",
            "utf16.log": "\ufeffhttp://evil.example.com/a.php".encode("utf-16-le"),
            "latin1.txt": "caf\u00e9 \u201chttp://evil.example.com/a.php\u201d".encode("cp1252"),
            "a.csv": b"1,http://evil.example.com/a.php,x",
            "a.json": b'{"u": "http:\\/\\/evil.example.com\\/a.php\\n"}',
            "a.html": b"<p><a href='http://evil.example.com/a.php'>click</a></p>",
            "a.pdf": PDF,
            "named-like-a-text.txt": PDF,
        }
        for name, data in cases.items():
            with self.subTest(name):
                path = self.make(name, data)
                self.assertEqual(self.values(path), ["http://evil.example.com/a.php"], self.err)
        path = self.make("a.eml", MAIL)
        self.assertEqual(self.values(path), ["c2.example.net", "mx.example.org", "evil.example.com",
                                             "http://evil.example.com/a=12"])
        self.assertIn("mail.example.com", self.values("--hosts-of-mail", path))
        self.assertIn("latin1.txt: ", self.note(self.make("latin1.txt", cases["latin1.txt"])))

    def note(self, path):
        self.extract(path)
        return self.err

    def test_streams(self):
        self.assertEqual(self.values(stdin=b"evil.example.com"), ["evil.example.com"])
        self.assertEqual(self.values("-", stdin=PDF), ["http://evil.example.com/a.php"])
        self.assertIn("http://evil.example.com/a=12", self.values("-", stdin=MAIL))
        self.assertEqual(self.values("-", stdin=b""), [])
        self.assertEqual(self.values(self.make("empty.txt", b"")), [])
        pipe = os.path.join(self.folder.name, "pipe")
        os.mkfifo(pipe)
        writer = subprocess.Popen(["sh", "-c", f"echo evil.example.com > '{pipe}'"])
        self.assertEqual(self.values(pipe), ["evil.example.com"])
        writer.wait()

    @unittest.skipIf(os.environ.get("ASSAY_SANITIZED") == "1", "a sanitizer maps terabytes; the release build runs this")
    def test_large_streams_need_no_memory(self):
        # 200 MB with two distinct values, in less address space than the text has.
        script = f"ulimit -v 190000; yes 'GET http://evil.example.com/a.php from 203.0.113.7' | head -c 200000000 | '{CLI}' extract -"
        done = subprocess.run(["bash", "-c", script], capture_output=True, timeout=280,
                              env={"PATH": os.environ["PATH"], "HOME": self.folder.name, "LC_ALL": "C.UTF-8"})
        rows = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([row["value"] for row in rows[:2]], ["http://evil.example.com/a.php", "203.0.113.7"], done.stderr)
        self.assertGreater(rows[0]["count"], 3_900_000)

    def test_several_files_are_told_apart(self):
        one, two = self.make("1.txt", b"a.example.com"), self.make("2.txt", b"a.example.com b.example.com")
        rows = self.extract(one, two)
        self.assertEqual([(row["file"], row["value"]) for row in rows],
                         [(one, "a.example.com"), (two, "a.example.com"), (two, "b.example.com")])

    def test_what_cannot_be_read_is_named_and_the_rest_goes_on(self):
        good = self.make("good.txt", b"evil.example.com")
        bad = self.make("bad.pdf", b"%PDF-1.4 broken")
        rows = self.extract(os.path.join(self.folder.name, "missing.txt"), bad, self.folder.name, good, code=1)
        self.assertEqual([row["value"] for row in rows], ["evil.example.com"])
        for words in ("missing.txt", "pdftotext cannot read this PDF", "is a folder"):
            self.assertIn(words, self.err)
        self.extract("--no-such-option", code=2)

    def test_parts_that_are_not_read_are_named(self):
        inner = base64.b64encode(b"Subject: inner\n\nhttp://inner.example.com/\n")
        mail = (b"Mime-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
                b"--b\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n" + inner +
                b"\n--b\nContent-Type: application/pkcs7-mime; name=\"smime.p7m\"\n\nx"
                b"\n--b\nContent-Type: application/zip; name=\"\x1b[31ma.zip\"\n\nPK\n--b--\n")
        path = self.make("parts.eml", mail)
        rows = self.extract("--rejected", path)
        self.assertIn("http://inner.example.com/", [row.get("value") for row in rows])
        named = {(row["rejected"], row["as_pasted"]): row for row in rows if row.get("rejected") in ("encrypted", "attachment")}
        self.assertIn(("encrypted", "smime.p7m"), named)
        self.assertTrue(any(name.endswith("a.zip") for _, name in named), named)
        for row in named.values():
            self.assertEqual(list(row), ["rejected", "as_pasted", "offset", "reason"])
        for words in ("smime.p7m: It is encrypted", "a.zip: It is an attachment"):
            self.assertIn(words, self.err)
        self.assertNotIn("\x1b", self.err)
        self.extract(path)  # without --rejected
        self.assertIn("smime.p7m: It is encrypted", self.err)
        # A note about a whole file, and a file that cannot be read at all, are rows, too.
        self.assertEqual([row["rejected"] for row in self.extract("--rejected", self.make("l1.txt", b"caf\xe9 x"))], ["note"])
        rows = self.extract("--rejected", self.make("broken.pdf", b"%PDF-1.4 broken"), code=1)
        self.assertEqual([row["rejected"] for row in rows], ["file"])
        self.assertIn("pdftotext cannot read this PDF", rows[0]["reason"])

    def test_a_mail_that_ends_its_reader_ends_only_that(self):
        mail = b"Mime-Version: 1.0\nTo: " + b"a:" * 500_000 + b"\n\nhttp://evil.example.com/\n"
        self.assertEqual(self.values("-", stdin=mail), ["http://evil.example.com/"])

    def test_the_token_leaves_the_environment(self):
        # Also what the kernel shows of it, to root: others of the same user see nothing of this program.
        token = "0123456789abcdef-canary"
        process = subprocess.Popen([CLI, "extract", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   env={"PATH": os.environ["PATH"], "HOME": self.folder.name, "ASSAY_TOKEN": token})

        def shown():
            try:
                with open(f"/proc/{process.pid}/environ", "rb") as variables:
                    return variables.read()
            except PermissionError:
                return b"HOME="
        # Between fork and exec, and in the first moments, it is still there.
        end = time.monotonic() + 60
        while (b"HOME=" not in shown() or token.encode() in shown()) and time.monotonic() < end:
            time.sleep(0.02)
        environ = shown()
        process.communicate(b"evil.example.com", timeout=60)
        self.assertNotIn(token.encode(), environ)
        self.assertIn(b"HOME=", environ)

    def test_hostile_text_stays_harmless_on_a_terminal(self):
        rows = self.extract("--rejected", stdin="http://ev\u202eil.example.com/\x1b]0;x\x07".encode())
        self.assertTrue(rows)
        name = "\x1b[31mred.txt"
        self.extract(name, code=1)
        self.assertNotIn("\x1b", self.err)


if __name__ == "__main__":
    unittest.main()
