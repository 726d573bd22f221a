# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files whose names are no text, and folders with odd things in them."""

import hashlib
import os
import shutil
import unittest

from cli_case import CliCase

ODD = b"\xff\xfe caf\xe9.bin"
SPELLED = "%FF%FE%20caf%E9.bin"


class Names(CliCase):
    def setUp(self):
        self.folder = os.path.join(os.fsencode(self.home.name), b"tree")
        os.makedirs(os.path.join(self.folder, b"sub"))
        self.sha1 = {}
        for name in (ODD, b"sub/" + ODD, b"plain.bin"):
            content = b"MZ " + os.urandom(32)
            with open(os.path.join(self.folder, name), "wb") as out:
                out.write(content)
            self.sha1[name] = hashlib.sha1(content).hexdigest()
        self.url = f"file://{self.home.name}/tree/{SPELLED}"

    def tearDown(self):
        shutil.rmtree(self.folder)

    def submitted(self, result):
        self.assertEqual(result.code, 0, result.err)
        self.assertTrue(all(item["state"] == "done" for item in result.items), result.out)
        return [(item["input"], item["related"][0]["value"]) for item in result.items]

    def test_however_they_are_named(self):
        expected = [(self.url, self.sha1[ODD])]
        for word in (os.path.join(self.folder, ODD), b"tree/" + ODD, self.url):
            with self.subTest(word):
                self.assertEqual(self.submitted(self.run_cli("submit-file", word)), expected)
        self.assertEqual(self.submitted(self.run_cli("submit-file", "-", stdin=b"tree/" + ODD + b"\n")), expected)
        self.assertEqual(
            self.submitted(self.run_cli("submit-file", "--files0-from", "-", stdin=b"tree/" + ODD + b"\0")), expected)
        known = self.run_cli("triage", b"tree/" + ODD).items[0]
        self.assertEqual((known["state"], known["input"]), ("done", self.url))

    def test_a_list_of_such_a_name_is_read(self):
        with open(os.path.join(self.folder, ODD), "wb") as out:
            out.write(self.sha1[b"plain.bin"].encode() + b"  " + ODD + b"\n")
        for words in ([b"--hash-list", b"tree/" + ODD], [b"--hash-list=tree/" + ODD]):
            result = self.run_cli("summary", *words)
            self.assertEqual([item["input"] for item in result.items], [self.sha1[b"plain.bin"]], result.err)
        self.assertEqual(self.bare("extract", b"tree/" + ODD).code, 0)
        missing = self.bare("extract", b"tree/missing\xff")
        self.assertEqual(missing.code, 1)
        self.assertIn("missing%FF", missing.err)

    def test_folders_are_walked_whole(self):
        os.symlink("plain.bin", os.path.join(self.folder, b"link.bin"))
        os.symlink("..", os.path.join(self.folder, b"loop"))
        found = self.submitted(self.run_cli("submit-file", "--recursive", "tree"))
        self.assertEqual(sorted(found), sorted([
            (self.url, self.sha1[ODD]),
            (f"file://{self.home.name}/tree/sub/{SPELLED}", self.sha1[b"sub/" + ODD]),
            ("tree/plain.bin", self.sha1[b"plain.bin"])]))
        os.mkfifo(os.path.join(self.folder, b"pipe"))
        result = self.run_cli("submit-file", "--recursive", "tree")
        self.assertEqual((result.code, len(result.items)), (1, 4))
        failed = [item for item in result.items if item["state"] == "failed"]
        self.assertEqual(len(failed), 1)
        self.assertTrue(failed[0]["input"].endswith("tree/pipe"))
        self.assertIn("FIFO", failed[0]["error"]["message"])


if __name__ == "__main__":
    unittest.main()
