# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The cap on requests in flight is full while work is left, and never more than full: the appliance's journal says so."""

import hashlib
import unittest

from cli_case import CliCase

LATENCY = 400  # ms: long beside what the programs themselves need, even on a busy machine


class Throughput(CliCase):
    arguments = ("--latency", str(LATENCY), "--processing", "0")

    def hashes(self, count):
        return "\n".join(hashlib.sha256(f"{self.id()} {n}".encode()).hexdigest() for n in range(count))

    def journal_of(self, cap, action, count):
        before = len(self.box.journal())
        result = self.run_cli("--in-flight", str(cap), action, "-", stdin=self.hashes(count))
        self.assertEqual((result.code, len(result.items)), (0, count), result.err)
        return sorted(self.box.journal()[before:], key=lambda entry: entry["ms"])

    def assert_full(self, cap, entries):
        """Never more than the cap on the way; on the average of the time, without both ends, hardly less. What is
        missing is the way of an answer to the program and of the next request back."""
        self.assertEqual(max(entry["in_flight"] for entry in entries), cap)
        start, end = entries[cap]["ms"], entries[-cap]["ms"]
        covered = sum(max(0, min(e["ms"] + e["took"], end) - max(e["ms"], start)) for e in entries)
        self.assertGreater(covered / (end - start), cap * 0.75)

    def test_single_requests(self):
        for cap in (1, 6, 24):
            self.assert_full(cap, self.journal_of(cap, "classification", cap * 8))

    def test_batches(self):
        entries = self.journal_of(6, "summary", 6000)
        self.assert_full(6, entries)
        self.assertLessEqual(len(entries), 66, "60 requests would do")
        self.assertEqual(max(entry["digests"] for entry in entries), 100)

    def test_connections_are_kept(self):
        entries = self.journal_of(6, "classification", 60)
        self.assertLessEqual(len({entry["connection"] for entry in entries}), 6)


class Refusals(CliCase):
    arguments = ("--latency", "0", "--fault", "classification:retry-after=1,count=6")

    def test_a_busy_appliance_is_waited_for(self):
        hashes = "\n".join(hashlib.sha256(str(n).encode()).hexdigest() for n in range(40))
        result = self.run_cli("classification", "-", stdin=hashes)
        self.assertEqual(result.code, 0, result.err)
        self.assertEqual({item["state"] for item in result.items}, {"not_found"})


del CliCase
if __name__ == "__main__":
    unittest.main(verbosity=2)
