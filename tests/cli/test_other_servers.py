# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What assay-cli makes of a server at the appliance's address that is not an A1000."""

import hashlib
import json
import threading
import time
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


class RefusedToken(CliCase):
    """The token is refused while the answers of other rows are on their way."""

    def run_at(self, server, *arguments, stdin=""):
        return self.bare("--appliance", server.url, "--allow-http", "--no-proxy", "--token-file", self.token_file,
                         *arguments, stdin=stdin)

    def test_answers_on_their_way_are_kept(self):
        for status in (401, 403):
            refused = threading.Event()
            begun = threading.Event()

            def answer(_, path, body, status=status, refused=refused, begun=begun):
                if HASHES[0] in path:
                    begun.set()
                    refused.wait(60)
                    time.sleep(1)  # the refusal is there first
                    return 200, "application/json", json.dumps(
                        {"classification": "malicious", "riskscore": 9, "sha1": HASHES[0]}).encode()
                begun.wait(60)
                refused.set()
                return status, "application/json", b'{"detail":"Invalid token."}'

            with PlainServer(answer) as server:
                many = [HASHES[0]] + [hashlib.sha1(b"%d" % n).hexdigest() for n in range(100, 400)]
                result = self.run_at(server, "--in-flight", "4", "classification", "-", stdin="\n".join(many))
                items = result.by_input()
                self.assertEqual((result.code, len(items)), (3, 301), result.err)
                self.assertEqual(items[HASHES[0]]["state"], "done")
                self.assertEqual(items[HASHES[0]]["verdict"]["classification"], "malicious")
                rest = {item["error"]["kind"] for key, item in items.items() if key != HASHES[0]}
                self.assertEqual(rest, {"unauthorized"})
                self.assertLess(len(server.requests), 20, "the rest must not be tried")

    def test_batches_on_their_way_are_kept(self):
        refused = threading.Event()
        begun = threading.Event()
        md5 = HASHES[3]

        def answer(_, path, body):
            if md5.encode() in body:
                begun.set()
                refused.wait(60)
                time.sleep(1)
                return 200, "application/json", json.dumps({"results": [
                    {"md5": md5, "classification": "malicious", "riskscore": 9}]}).encode()
            begun.wait(60)
            refused.set()
            return 403, "application/json", b'{"detail":"Invalid token."}'

        with PlainServer(answer) as server:
            result = self.run_at(server, "--in-flight", "4", "summary", "-", stdin="\n".join(HASHES))
            items = result.by_input()
            self.assertEqual((result.code, len(items)), (3, 4), result.err)
            self.assertEqual(items[md5]["state"], "done", items[md5])
            self.assertEqual({items[h]["error"]["kind"] for h in HASHES[:3]}, {"unauthorized"})

    def test_a_gate_sees_what_was_found_before(self):
        begun = threading.Event()
        refused = threading.Event()

        def answer(_, path, body):
            if HASHES[0] in path:
                begun.set()
                refused.wait(60)
                time.sleep(1)
                return 200, "application/json", json.dumps(
                        {"classification": "malicious", "riskscore": 9, "sha1": HASHES[0]}).encode()
            begun.wait(60)
            refused.set()
            return 401, "application/json", b'{"detail":"Invalid token."}'

        with PlainServer(answer) as server:
            result = self.run_at(server, "--fail-on", "malicious", "classification", "-", stdin="\n".join(HASHES))
            self.assertEqual(result.code, 10, result.err)


if __name__ == "__main__":
    unittest.main(verbosity=2)
