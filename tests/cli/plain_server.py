# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A web server on loopback that answers as a test says, and writes down what it was asked."""

import http.server
import socket
import threading


class PlainServer:
    """`answer(method, path, body)` returns status, content type (or None) and body; it may wait. `port`: one that
    another server had. At the end of the `with` block its connections are cut, too."""

    def __init__(self, answer, port=0):
        self.requests = []
        self.connections = set()
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def respond(self):
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                outer.requests.append((self.command, self.path, body))
                status, kind, text = answer(self.command, self.path, body)
                self.send_response(status)
                if kind:
                    self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(text)))
                self.end_headers()
                self.wfile.write(text)

            do_GET = do_POST = respond

            def log_message(self, *_):
                pass

            def handle(self):
                outer.connections.add(self.connection)
                try:
                    super().handle()
                except OSError:  # the program left, or the server did
                    pass
                finally:
                    outer.connections.discard(self.connection)

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
        for connection in list(self.connections):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:  # ended meanwhile
                pass
