# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of --fault, seen from the other end of a real connection."""

import http.client
import json
import socket
import ssl
import subprocess
import time
import unittest
from concurrent.futures import ThreadPoolExecutor, wait

from appliance import PROGRAM, Appliance


def drained(connection):
    got = b""
    try:
        while chunk := connection.recv(65536):
            got += chunk
    except ConnectionResetError:
        return got, "reset"
    return got, "closed"


def over_tls(connection, ca, host, request):
    """TLS on memory buffers: Python's own TLS sockets report a reset as an end."""
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    tls = ssl.create_default_context(cafile=ca).wrap_bio(incoming, outgoing, server_hostname=host)
    while True:
        try:
            tls.do_handshake()
            break
        except ssl.SSLWantReadError:
            connection.sendall(outgoing.read())
            incoming.write(connection.recv(65536))
    tls.write(request)
    connection.sendall(outgoing.read())
    encrypted, end = drained(connection)
    incoming.write(encrypted)
    got = b""
    try:
        while chunk := tls.read(65536):
            got += chunk
    except ssl.SSLWantReadError:
        pass
    return got, end


class Faults(unittest.TestCase):
    schemes = ((), ("--plain",))

    def appliance(self, *specs, more=()):
        arguments = [word for spec in specs for word in ("--fault", spec)]
        box = Appliance("--processing", "0", *arguments, *more)
        self.addCleanup(lambda: self.assertEqual(box.stop(), 0))
        return box

    def list_known(self, box):
        digest = next(digest for digest in box.start["hashes"] if len(digest) == 40)
        with box.session() as http_session:
            return http_session.post(box.url + "/api/samples/v2/list/", json={"hash_values": [digest]}, timeout=30,
                                     allow_redirects=False)

    def raw(self, box, body=b'{"hash_values":["' + b"1" * 40 + b'"]}', route="/api/samples/v2/list/"):
        """All plain bytes that came until the end, and how the connection ended."""
        host, port = box.url.split("/")[2].split(":")
        head = (f"POST {route} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Token {box.token}\r\n"
                f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n")
        with socket.create_connection((host, int(port)), 20) as connection:
            if box.url.startswith("https"):
                return over_tls(connection, box.ca, host, head.encode() + body)
            connection.sendall(head.encode() + body)
            return drained(connection)

    def test_statuses(self):
        for code in (400, 401, 403, 404, 413, 429, 500, 502, 503, 504):
            box = self.appliance(f"list:status={code}")
            answer = self.list_known(box)
            self.assertEqual(answer.status_code, code)
            self.assertEqual("html" in answer.headers["Content-Type"], code in (413, 502, 504))

    def test_answers_instead(self):
        box = self.appliance("list:retry-after=7,count=1", "list:redirect=https://other.example/a:b,count=1",
                             "list:html,count=1", "list:host-html,count=1", "list:maintenance,count=1")
        answer = self.list_known(box)
        self.assertEqual((answer.status_code, answer.headers["Retry-After"]), (429, "7"))
        answer = self.list_known(box)
        self.assertEqual((answer.status_code, answer.headers["Location"]), (302, "https://other.example/a:b"))
        answer = self.list_known(box)
        self.assertEqual((answer.status_code, answer.headers["Content-Type"][:9]), (200, "text/html"))
        answer = self.list_known(box)
        self.assertEqual((answer.status_code, answer.headers["Content-Type"][:9]), (400, "text/html"))
        answer = self.list_known(box)
        self.assertEqual((answer.status_code, answer.json()["code"]), (405, 405))
        self.assertEqual(self.list_known(box).json()["count"], 1)

    def test_spoiled_answers(self):
        box = self.appliance(*(f"list:{kind},count=1" for kind in
                               ("not-json", "wrong-types", "nulls", "empty-object", "message-only", "wrong-hash")))
        with self.assertRaises(ValueError):
            self.list_known(box).json()
        answer = self.list_known(box).json()
        self.assertNotIsInstance(answer["results"], list)
        self.assertNotIsInstance(answer["count"], int)
        self.assertEqual(set(self.list_known(box).json().values()), {None})
        self.assertEqual(self.list_known(box).json(), {})
        self.assertEqual(self.list_known(box).json().keys(), {"message"})
        row = self.list_known(box).json()["results"][0]
        self.assertNotIn(row["sha1"], box.start["hashes"])
        self.assertEqual(len(row["sha1"]), 40)

    def test_pdf_faults(self):
        box = self.appliance("pdf-download:not-a-pdf,count=1", "pdf-download:cut-pdf,count=1")
        http_session = box.session()
        self.addCleanup(http_session.close)
        path = f"{box.url}/api/pdf/{box.start['hashes'][0]}/"
        http_session.get(path + "create")
        not_pdf, cut, good = [http_session.get(path + "download") for _ in range(3)]
        self.assertEqual((not_pdf.status_code, not_pdf.headers["Content-Type"]), (200, "application/pdf"))
        self.assertNotIn(b"%PDF", not_pdf.content)
        self.assertTrue(good.content.startswith(cut.content) and len(cut.content) < len(good.content))

    def test_resets(self):
        for scheme in self.schemes:
            for kind in ("reset", "reset-early"):
                with self.subTest(kind=kind, scheme=scheme):
                    box = self.appliance(f"list:{kind},count=1", more=scheme)
                    self.assertEqual(self.raw(box), (b"", "reset"))
                    self.assertEqual(self.list_known(box).status_code, 200)

    def test_reset_comes_after_the_action(self):
        box = self.appliance("submit-url:reset")
        body = b'{"url":"http://a.example/"}'
        self.assertEqual(self.raw(box, body, "/api/submit/url/"), (b"", "reset"))
        self.assertEqual(box.journal()[-1]["submitted"]["url"], "http://a.example/")
        early = self.appliance("submit-url:reset-early")
        self.raw(early, body, "/api/submit/url/")
        self.assertNotIn("submitted", early.journal()[-1])

    def test_truncation(self):
        for scheme in self.schemes:
            with self.subTest(scheme=scheme):
                box = self.appliance("list:truncate", more=scheme)
                got, end = self.raw(box)
                head, body = got.split(b"\r\n\r\n")
                length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
                self.assertTrue(0 < len(body) < length)
                self.assertEqual(end, "closed")

    def test_stall_lasts_until_the_end(self):
        for scheme in self.schemes:
            with self.subTest(scheme=scheme):
                box = Appliance("--fault", "list:stall", *scheme)
                host, port = box.url.split("/")[2].split(":")
                connection = (http.client.HTTPConnection(host, int(port), timeout=0.5) if scheme else
                              http.client.HTTPSConnection(host, int(port), timeout=0.5,
                                                          context=ssl.create_default_context(cafile=box.ca)))
                body = json.dumps({"hash_values": ["1" * 40]})
                connection.request("POST", "/api/samples/v2/list/", body,
                                   {"Authorization": "Token " + box.token, "Content-Type": "application/json"})
                with self.assertRaises(TimeoutError):
                    connection.getresponse()
                started = time.monotonic()
                self.assertEqual(box.stop(), 0)
                self.assertLess(time.monotonic() - started, 20)
                connection.close()

    def test_slow_and_trickle(self):
        box = self.appliance("list:slow=700,count=1", "list:trickle,count=1,after=0")
        started = time.monotonic()
        self.assertEqual(self.list_known(box).status_code, 200)
        self.assertGreaterEqual(time.monotonic() - started, 0.7)
        host, port = box.url.split("/")[2].split(":")
        connection = http.client.HTTPSConnection(host, int(port), timeout=20,
                                                 context=ssl.create_default_context(cafile=box.ca))
        connection.request("POST", "/api/samples/v2/list/", json.dumps({"hash_values": ["1" * 40]}),
                           {"Authorization": "Token " + box.token, "Content-Type": "application/json"})
        answer = connection.getresponse()
        started = time.monotonic()
        self.assertEqual(answer.read(3), b'{"c')
        self.assertGreaterEqual(time.monotonic() - started, 0.9)
        connection.close()

    def test_together(self):
        box = self.appliance("list:together=3")
        with ThreadPoolExecutor() as pool:
            answers = [pool.submit(self.list_known, box) for _ in range(2)]
            self.assertEqual(wait(answers, timeout=1).done, set())
            answers.append(pool.submit(self.list_known, box))
            wait(answers, return_when="FIRST_COMPLETED")
            answers.append(pool.submit(self.list_known, box))
            self.assertEqual({answer.result().status_code for answer in answers}, {200})
        self.assertEqual(["alone" in entry for entry in box.journal()], [False, False, True, True])

    def test_after_count_percent(self):
        box = self.appliance("list:status=500,after=2,count=1")
        self.assertEqual([self.list_known(box).status_code for _ in range(5)], [200, 200, 500, 200, 200])
        box = self.appliance("any:status=500,percent=50,seed=3")
        codes = [self.list_known(box).status_code for _ in range(40)]
        self.assertTrue(8 <= codes.count(500) <= 32, codes)
        again = self.appliance("any:status=500,percent=50,seed=3")
        self.assertEqual([self.list_known(again).status_code for _ in range(40)], codes)

    def test_old_upload_counts_as_its_submission(self):
        box = self.appliance("submit-file:maintenance", "submit-url:status=503")
        http_session = box.session()
        self.addCleanup(http_session.close)
        post = lambda **more: http_session.post(box.url + "/api/uploads/", **more).status_code
        self.assertEqual(post(files={"file": ("a", b"x")}), 405)
        self.assertEqual(post(data={"url": "http://a.example/"}), 503)

    def test_unusable_specs(self):
        for spec in ("list", "list:", "nowhere:html", "list:nonsense", "list:status", "list:status=x", "list:html=1",
                     "list:html,count", "list:html,size=3"):
            done = subprocess.run([PROGRAM, "--fault", spec], capture_output=True, timeout=30)
            self.assertEqual((done.returncode, done.stdout), (2, b""), spec)
            self.assertIn(b"--fault", done.stderr)


if __name__ == "__main__":
    unittest.main()
