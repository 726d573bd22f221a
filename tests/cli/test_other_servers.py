# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What assay-cli makes of a server at the appliance's address that is not an A1000."""

import hashlib
import unittest

from cli_case import CliCase
from plain_server import PlainServer

HASHES = [hashlib.sha1(str(n).encode()).hexdigest() for n in range(3)] + [hashlib.md5(b"x").hexdigest()]
FOREIGN = {
    "empty 404": (404, None, b""),
    "404 in text": (404, "text/plain", b"404 page not found\n"),
    "404 page": (404, "text/html", b"<html>nginx</html>"),
    "404 in a JSON of its own": (404, "application/json", b'{"error":"not found"}'),
    "200 in text": (200, "text/plain", b"It works!"),
    "200 in a JSON of its own": (200, "application/json", b'{"status":"ok"}'),
    "401 page": (401, "text/html", b"<html>401 Authorization Required</html>"),
    "403 in text": (403, "text/plain", b"RBAC: access denied"),
}


class OtherServers(CliCase):
    def run_at(self, server, *arguments, stdin=""):
        return self.bare("--appliance", server.url, "--allow-http", "--no-proxy", "--token-file", self.token_file,
                         *arguments, stdin=stdin)

    def test_nothing_is_not_found_there(self):
        for name, foreign in FOREIGN.items():
            with PlainServer(lambda *_, said=foreign: said) as server:
                for action in ("summary", "classification", "triage"):
                    result = self.run_at(server, action, "-", stdin="\n".join(HASHES))
                    self.assertEqual((result.code, len(result.items)), (1, len(HASHES)), (name, action, result.err))
                    for item in result.items:
                        self.assertEqual((item["state"], item["error"]["kind"]), ("failed", "bad_answer"), (name, action))
                        if not name.startswith("200 in a JSON"):
                            self.assertIn("is not an A1000", item["error"]["message"], (name, action))

    def test_the_test_of_a_profile_says_the_same(self):
        for name, foreign in FOREIGN.items():
            with PlainServer(lambda *_, said=foreign: said) as server:
                self.bare("profiles", "remove", "other", env={"ASSAY_TOKEN": self.box.token})
                added = self.bare("profiles", "add", "other", server.url, "--allow-http", "--no-proxy")
                self.assertEqual(added.code, 0, added.err)
                tested = self.bare("profiles", "test", "other", env={"ASSAY_TOKEN": self.box.token})
                self.assertEqual(tested.code, 4, (name, tested.out))
                self.assertIn("is not an A1000", tested.out, name)

    def test_the_appliances_own_404_is_still_a_miss(self):
        for body in (b'{"detail":"Not found."}', b'{"code":404,"message":"Hash not found."}'):
            with PlainServer(lambda *_, said=body: (404, "application/json", said)) as server:
                result = self.run_at(server, "classification", HASHES[0])
                self.assertEqual((result.code, result.items[0]["state"]), (0, "not_found"), result.err)


if __name__ == "__main__":
    unittest.main(verbosity=2)
