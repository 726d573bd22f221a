# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many connections, a large upload, and what the journal may hold."""

import concurrent.futures
import hashlib
import http.client
import json
import ssl
import unittest

from appliance import ApplianceCase

GIB = 1024 ** 3
CONNECTIONS = 64


class Load(ApplianceCase):
    arguments = ("--processing", "0", "--max-file", str(2 * GIB))

    def connection(self):
        host, port = self.box.url.split("/")[2].split(":")
        return http.client.HTTPSConnection(host, int(port), timeout=120,
                                           context=ssl.create_default_context(cafile=self.box.ca))

    def ask(self, connection):
        connection.request("POST", "/api/samples/status/", json.dumps({"hash_values": ["0" * 40]}),
                           {"Authorization": "Token " + self.box.token, "Content-Type": "application/json"})
        answer = connection.getresponse()
        return answer.status, answer.read()

    def test_kept_alive_connections(self):
        connections = [self.connection() for _ in range(CONNECTIONS)]
        with concurrent.futures.ThreadPoolExecutor(CONNECTIONS) as pool:
            for _ in range(3):
                self.assertEqual({status for status, _ in pool.map(self.ask, connections)}, {200})
        ports = {connection.sock.getsockname()[1] for connection in connections}
        seen = [entry["connection"] for entry in self.box.journal()]
        self.assertEqual({port: seen.count(port) for port in ports}, {port: 3 for port in ports})
        self.assertEqual(len(ports), CONNECTIONS)
        for connection in connections:
            connection.close()

    def test_large_upload_leaves_memory_flat(self):
        chunk = bytes(range(256)) * 4096
        head = (b'--edge\r\nContent-Disposition: form-data; name="tags"\r\n\r\nbig\r\n'
                b'--edge\r\nContent-Disposition: form-data; name="file"; filename="big.bin"\r\n'
                b"Content-Type: application/octet-stream\r\n\r\n")
        tail = b"\r\n--edge--\r\n"
        digest = hashlib.sha1()

        def body():
            yield head
            for _ in range(GIB // len(chunk)):
                digest.update(chunk)
                yield chunk
            yield tail

        connection = self.connection()
        self.ask(connection)
        before = self.box.peak_kib()
        connection.request("POST", "/api/submit/file/", body(),
                           {"Authorization": "Token " + self.box.token,
                            "Content-Length": str(len(head) + GIB + len(tail)),
                            "Content-Type": 'multipart/form-data; boundary="edge"'})
        answer = connection.getresponse()
        self.assertEqual(answer.status, 201)
        self.assertEqual(json.load(answer)["detail"]["sha1"], digest.hexdigest())
        self.assertLess(self.box.peak_kib() - before, 16 * 1024)
        connection.close()

    def test_long_forms(self):
        hashes = ["%064x" % number for number in range(1000)]
        answer = self.post("/api/samples/status/", data={"hash_values": hashes})
        self.assertEqual(len(answer.json()["results"]), 1000)
        self.assertEqual(self.box.journal()[-1]["digests"], 1000)

    def test_connection_lives_on_after_refusals(self):
        connection = self.connection()
        connection.request("POST", "/api/submit/file/", b"x" * 1_000_000,
                           {"Authorization": "Token wrong", "Content-Type": "multipart/form-data; boundary=e"})
        answer = connection.getresponse()
        answer.read()
        self.assertEqual(answer.status, 403)
        self.assertEqual(self.ask(connection)[0], 200)
        connection.close()

    def test_journal(self):
        self.get(f"/api/samples/v3/{self.box.token}/classification/?note={self.box.token}",
                 headers={"User-Agent": "a " + self.box.token})
        self.post("/api/submit/url/", json={"url": f"http://a.example/{self.box.token}"})
        self.assertNotIn(self.box.token, self.box.journal_text())
        self.assertNotIn("uthorization", self.box.journal_text())
        entry = self.box.journal()[-1]
        self.assertEqual(entry["submitted"], {"url": "http://a.example/[token]", "crawler": "local"})
        self.assertEqual((entry["method"], entry["path"], entry["status"], entry["route"], entry["query"]),
                         ("POST", "/api/submit/url/", 201, "submit-url", ""))
        for key in ("n", "ms", "took", "body_bytes", "in_flight", "connection", "user_agent", "digests"):
            self.assertIn(key, entry)


if __name__ == "__main__":
    unittest.main()
