# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""How scripts ask an appliance today: reference_requests.py KIND URL CA TOKEN THREADS < digests

KIND `sdk`: a classification each, a new connection each, as the vendor's SDK does it. `kept`: one summary request for
each digest, connections kept."""

import concurrent.futures
import sys
import threading

import requests

kind, url, ca, token, threads = sys.argv[1:]
head = {"Authorization": "Token " + token}
local = threading.local()


def sdk(digest):
    answer = requests.get(f"{url}/api/samples/v3/{digest}/classification/", headers=head, verify=ca)
    return answer.status_code


def kept(digest):
    if not hasattr(local, "session"):
        local.session = requests.Session()
        local.session.trust_env = False
        local.session.verify = ca
        local.session.headers.update(head)
    answer = local.session.post(f"{url}/api/samples/v2/list/", json={"hash_values": [digest]})
    return len(answer.json()["results"])


digests = sys.stdin.read().split()
with concurrent.futures.ThreadPoolExecutor(int(threads)) as pool:
    for _ in pool.map({"sdk": sdk, "kept": kept}[kind], digests):
        pass
