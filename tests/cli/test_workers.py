# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several programs on one appliance: what docs/scaling.md promises, judged by the appliance's own journal."""

import collections
import concurrent.futures
import json
import os
import shutil
import subprocess
import time
import unittest

from cli_case import CLI, CliCase

FILES = 60


def outputs_of(workers):
    """All at once: a worker whose pipe is full keeps its claims, and the others would wait for it."""
    with concurrent.futures.ThreadPoolExecutor(len(workers)) as pool:
        return list(pool.map(lambda worker: worker.communicate(timeout=240), workers))


class Workers(CliCase):
    arguments = ("--processing", "700", "--latency", "15")

    def new_files(self, stem):
        return [self.file(f"{stem}-{n}", f"{stem} {n} of this test\n") for n in range(FILES)]

    def uploads_since(self, before):
        return collections.Counter(e["submitted"]["sha1"] for e in self.box.journal()[before:]
                                   if "sha1" in e.get("submitted", {}))

    def test_four_workers_on_one_list_send_each_file_once(self):
        paths = self.new_files("four")
        before = len(self.box.journal())
        workers = [self.start_cli("triage", *paths) for _ in range(4)]
        outputs = outputs_of(workers)
        self.assertEqual([worker.returncode for worker in workers], [0] * 4, outputs)
        for out, _ in outputs:
            items = [json.loads(line) for line in out.splitlines()]
            self.assertEqual({i["input"]: i["state"] for i in items}, {path: "done" for path in paths})
        self.assertEqual(self.uploads_since(before).most_common(1)[0][1], 1, "a file was uploaded twice")
        self.assertEqual(len(self.uploads_since(before)), FILES)

    def test_a_worker_that_dies_leaves_its_files_to_the_others(self):
        paths = self.new_files("dies")
        first = self.start_cli("--in-flight", "1", "triage", *paths)
        first.stdout.readline()
        second = self.start_cli("triage", *paths)
        first.kill()
        first.communicate()
        out, err = second.communicate(timeout=240)
        self.assertEqual(second.returncode, 0, err)
        self.assertEqual({json.loads(line)["state"] for line in out.splitlines()}, {"done"})

    def test_one_of_four_is_killed_after_an_upload(self):
        """The appliance is still at work on what the dead worker sent: the others follow it and send nothing twice."""
        paths = self.new_files("killed")
        before = len(self.box.journal())
        workers = [self.start_cli("triage", *paths) for _ in range(4)]
        while not self.uploads_since(before):
            time.sleep(0.02)
        workers[0].kill()
        outputs = outputs_of(workers)
        self.assertEqual([worker.returncode for worker in workers[1:]], [0] * 3, outputs)
        for out, _ in outputs[1:]:
            self.assertEqual({json.loads(line)["state"] for line in out.splitlines()}, {"done"})
        uploads = self.uploads_since(before)
        self.assertEqual((uploads.most_common(1)[0][1], len(uploads)), (1, FILES), "a file was uploaded twice")

    def test_what_a_dead_worker_sent_is_followed(self):
        paths = self.new_files("followed")[:8]
        before = len(self.box.journal())
        first = self.start_cli("--in-flight", "4", "triage", *paths)
        while not self.uploads_since(before):
            time.sleep(0.02)
        first.kill()
        first.communicate()
        second = self.run_cli("triage", *paths)  # while the appliance is at work on it
        self.assertEqual((second.code, {i["state"] for i in second.items}), (0, {"done"}), second.err)
        self.assertEqual(self.uploads_since(before).most_common(1)[0][1], 1, "a file was uploaded twice")

    @unittest.skipUnless(shutil.which("parallel"), "no GNU parallel here")
    def test_gnu_parallel_splits_a_list(self):
        hashes = [h for h in self.box.start["hashes"] if len(h) == 64]
        listed = self.file("hashes", "\n".join(hashes * 5) + "\n")
        to_box = " ".join(["--appliance", self.box.url, "--ca", self.box.ca, "--token-file", self.token_file])
        with open(listed) as lines:
            done = subprocess.run(["parallel", "--will-cite", "--pipe", "--jobs", "4", "-N", str(len(hashes)),
                                   f"{CLI} {to_box} --format ndjson summary -"], stdin=lines, capture_output=True,
                                  env=self.environment(), timeout=240)
        items = [json.loads(line) for line in done.stdout.decode().splitlines()]
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(collections.Counter(i["indicator"] for i in items), {h: 5 for h in hashes})


del CliCase
if __name__ == "__main__":
    unittest.main(verbosity=2)
