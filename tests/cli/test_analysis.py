# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Why a sample is malicious, and what is inside: static-report, extracted-files, containers, details, --children."""

import hashlib
import os
import unittest

from cli_case import CliCase


def sha1_of(box, name):
    """Of a file of the demonstration's inbox, which the appliance holds."""
    path = next(path for path in box.samples if os.path.basename(path) == name)
    with open(path, "rb") as sample:
        return hashlib.sha1(sample.read()).hexdigest()


class Analysis(CliCase):
    arguments = ("--processing", "0")

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.archive = sha1_of(cls.box, "scan_0042.zip")

    def test_static_report(self):
        item = self.run_cli("static-report", self.archive).items[0]
        self.assertEqual(item["state"], "done")
        self.assertIsNone(item["verdict"])
        analysis = item["analysis"]
        self.assertIn("harmless sample", analysis["story"])
        self.assertEqual(set(analysis["indicators"][0]), {"priority", "category", "description", "reasons"})
        priorities = [one["priority"] for one in analysis["indicators"]]
        self.assertEqual(priorities, sorted(priorities, reverse=True))
        self.assertIn("T1055", [one["technique_id"] for one in analysis["attack"]])
        self.assertEqual(set(analysis["attack"][0]), {"tactic_id", "tactic", "technique_id", "technique", "evidence"})
        self.assertEqual(set(analysis["interesting_strings"][0]), {"category", "value", "offset", "occurrences"})
        self.assertNotIn("strings", analysis)
        self.assertIn("networking", analysis["capabilities"])
        self.assertTrue({"identification", "compile_time", "imphash", "password"} <= set(analysis))
        self.assertIn("static-analysis", [one["signal"] for one in item["evidence"]])

    def test_strings_on_demand(self):
        item = self.run_cli("static-report", "--strings", self.archive).items[0]
        self.assertEqual(len(item["analysis"]["strings"]), 2000)
        self.assertEqual(set(item["analysis"]["strings"][0]), {"value", "offset", "count"})

    def test_extracted_files(self):
        item = self.run_cli("extracted-files", self.archive).items[0]
        self.assertEqual(item["children_count"], len(item["children"]))
        self.assertGreater(item["children_count"], 3)
        self.assertEqual(set(item["children"][0]), {"id", "parent", "path", "file_name", "sha1", "classification",
                                                    "risk_score", "threat_name", "file_type", "file_size"})
        ids = [child["id"] for child in item["children"]]
        self.assertTrue(any(child["parent"] in ids for child in item["children"]))
        self.assertEqual(item["worst_child"]["classification"], "malicious")
        none = sha1_of(self.box, "readme.txt")
        item = self.run_cli("extracted-files", none).items[0]
        self.assertEqual((item["state"], item["children"], item["children_count"]), ("done", [], 0))
        self.assertIsNone(item["worst_child"])
        self.assertEqual(self.run_cli("extracted-files", "0" * 40).items[0]["state"], "not_found")

    def test_containers(self):
        children = self.run_cli("extracted-files", self.archive).items[0]["children"]
        item = self.run_cli("containers", children[0]["sha1"]).items[0]
        self.assertIn(self.archive, item["containers"])

    def test_details(self):
        item = self.run_cli("--raw", "details", self.archive).items[0]
        self.assertIn("harmless sample", item["analysis"]["story"])
        self.assertEqual(item["raw"][0]["title"], "details")

    def test_children_of_what_was_triaged(self):
        ran = self.run_cli("triage", "--children", "malicious", self.archive)
        self.assertEqual(ran.code, 0, ran.err)
        self.assertEqual(ran.items[0]["input"], self.archive)
        self.assertNotIn("from", ran.items[0])
        self.assertGreater(len(ran.items), 1)
        for child in ran.items[1:]:
            self.assertEqual(child["from"], self.archive)
            self.assertEqual(child["verdict"]["classification"], "malicious")
        every = self.run_cli("triage", "--children", "all", "--depth", "2", self.archive).items
        few = self.run_cli("triage", "--children", "all", "--max", "1", self.archive).items
        self.assertGreater(len(every), len(ran.items))
        self.assertEqual(len({child["input"] for child in every}), len(every))
        self.assertEqual(len(few), 2)

    def test_options_that_make_no_sense(self):
        for arguments in (("triage", "--children", "some"), ("triage", "--depth", "0"), ("summary", "--strings"),
                          ("extracted-files", "--max", "many")):
            self.assertEqual(self.run_cli(*arguments, self.archive).code, 2, arguments)


class Hostile(CliCase):
    """Each answer ends in less shown, never in a wrong verdict, and never in a program that does not end."""

    arguments = ("--processing", "0", "--fault", "extracted:circle,count=1", "--fault", "extracted:crowd=20000,count=1",
                 "--fault", "extracted:next-elsewhere,count=1,after=1")

    def test_lists(self):
        sha1 = sha1_of(self.box, "scan_0042.zip")
        circle = self.run_cli("extracted-files", sha1).items[0]
        self.assertEqual((circle["state"], circle["worst_child"]["classification"]), ("done", "malicious"))
        crowd = self.run_cli("extracted-files", "--max", "100000", sha1).items[0]
        self.assertEqual((crowd["state"], len(crowd["children"])), ("done", 20000))
        elsewhere = self.run_cli("extracted-files", sha1).items[0]
        self.assertEqual(elsewhere["state"], "done")


class Nonsense(CliCase):
    def test_answers(self):
        from appliance import Appliance
        for route, action in (("ticore", "static-report"), ("extracted", "extracted-files"),
                              ("containers", "containers"), ("details", "details")):
            for kind in ("not-json", "wrong-types", "nulls", "empty-object", "message-only", "html"):
                box = Appliance("--processing", "0", "--fault", f"{route}:{kind}")
                try:
                    with open(self.token_file, "w") as out:
                        out.write(box.token + "\n")
                    sha1 = next(one for one in box.start["hashes"] if len(one) == 40)
                    item = self.run_cli(action, sha1, box=box).items[0]
                    self.assertEqual((item["state"], item["verdict"]), ("failed", None), (route, kind))
                    self.assertEqual(item["error"]["kind"], "bad_answer", (route, kind))
                finally:
                    box.stop()


if __name__ == "__main__":
    unittest.main()
