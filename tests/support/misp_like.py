# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A server that behaves as MISP does where events are viewed, added and edited, or as something that is no MISP."""

import http.server
import json
import threading


class MispLike:
    """with MispLike(key) as misp: its address is misp.url, its events misp.events, all requests misp.requests."""

    def __init__(self, key):
        self.key = key
        self.events = {}
        self.requests = []
        self.instead = None  # (status, headers, body) of every answer
        misp = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.answer(b"")

            def do_POST(self):
                self.answer(self.rfile.read(int(self.headers.get("Content-Length", 0))))

            def answer(self, body):
                misp.requests.append((self.command, self.path, dict(self.headers), body))
                status, headers, text = misp.instead or misp.handle(self.command, self.path, self.headers, body)
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(text)))
                self.end_headers()
                self.wfile.write(text)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = "http://127.0.0.1:%d" % self.server.server_port
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    @staticmethod
    def json(status, value):
        return status, {"Content-Type": "application/json"}, json.dumps(value).encode()

    def handle(self, method, path, headers, body):
        if headers.get("Authorization") != self.key:
            return self.json(403, {"name": "Authentication failed.", "message": "Authentication failed.", "url": path})
        missing = self.json(404, {"name": "Invalid event", "message": "Invalid event", "url": path})
        word, _, name = path[1:].removeprefix("events/").partition("/")
        found = next((event for event in self.events.values() if name in (event["uuid"], event["id"])), None)
        if method == "GET" and word == "view":
            return self.json(200, {"Event": found}) if found else missing
        if method != "POST" or word not in ("add", "edit") or (word == "edit" and not found):
            return missing
        sent = json.loads(body)["Event"]
        if word == "add":
            if sent["uuid"] in self.events:
                return self.json(403, {"saved": False, "name": "Could not add Event", "message": "Could not add Event",
                                       "errors": {"uuid": ["The UUID provided is not unique"]}})
            sent["id"] = str(len(self.events) + 1)
            self.events[sent["uuid"]] = sent
            return self.json(200, {"Event": sent})
        if int(sent["timestamp"]) < int(found["timestamp"]):
            return self.json(403, {"saved": False, "message": "Event in the request not newer than the local copy."})
        for list_name in ("Attribute", "Object"):  # by their uuids, as MISP does
            merged = {item["uuid"]: item for item in found.get(list_name, [])}
            merged.update({item["uuid"]: item for item in sent.pop(list_name, [])})
            found[list_name] = list(merged.values())
        found.update(sent)
        return self.json(200, {"Event": found})
