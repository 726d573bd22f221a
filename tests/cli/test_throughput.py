# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The cap on requests in flight is full while work is left, and never more than full."""

import hashlib
import unittest

from cli_case import Appliance, CliCase


class Throughput(CliCase):
    def hashes(self, count):
        return "\n".join(hashlib.sha256(f"{self.id()} {n}".encode()).hexdigest() for n in range(count))

    def journal_of(self, cap, action, count):
        """The appliance lets one answer go for each time that a full line waits: a program that does not fill its line
        again after every single answer leaves requests alone."""
        box = Appliance("--token", self.box.token, "--fault", f"any:together={cap}")
        self.addCleanup(box.stop)
        result = self.run_cli("--in-flight", str(cap), action, "-", stdin=self.hashes(count), box=box)
        self.assertEqual((result.code, len(result.items)), (0, count), result.err)
        return box.journal()

    def assert_full(self, cap, entries):
        self.assertEqual(max(entry["in_flight"] for entry in entries), cap)
        together = [entry for entry in entries if not entry.get("alone")]
        self.assertEqual(len(together), len(entries) - (cap - 1), "only the last have nobody to wait for")

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
