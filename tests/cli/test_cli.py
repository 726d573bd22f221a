# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every action, every kind of input and of trouble, once through the whole program."""

import base64
import hashlib
import json
import os
import socket
import subprocess
import tempfile
import threading
import unittest

from cli_case import CLI, FIELDS, Appliance, CliCase


class Actions(CliCase):
    def one(self, *arguments, code=0):
        result = self.run_cli(*arguments)
        self.assertEqual(result.code, code, result.err)
        self.assertEqual(len(result.items), 1, result.out)
        self.assertLessEqual(FIELDS, result.items[0].keys())
        self.assertEqual(result.items[0]["action"], arguments[0])
        return result.items[0]

    def sha1(self):
        return next(h for h in self.box.start["hashes"] if len(h) == 40)

    def test_every_hash_action(self):
        for action in ("triage", "summary", "classification", "create-pdf", "get-pdf", "reanalyze"):
            item = self.one(action, self.sha1())
            self.assertEqual(item["state"], "done", item)
        self.assertTrue(any(e["code"] in (200, 201) for e in item["engines"]))

    def test_submissions(self):
        url = self.one("submit-url", "--crawler", "cloud", self.box.start["urls"][0])
        self.assertEqual([a["name"] for a in url["attributes"]], ["ReversingLabs Submission ID"])
        status = self.one("url-status", url["attributes"][0]["value"])
        self.assertEqual(status["type"], "submission")
        names = {a["name"] for a in status["attributes"]}
        self.assertLessEqual({"First Analysis", "Last Analysis", "Classification"}, names)
        self.assertTrue(status["detections"])
        self.assertNotIn("undetected", {d["detection"] for d in status["detections"]})
        path = self.box.samples[0]
        sent = self.one("submit-file", "--tags", "a,B c", path)
        with open(path, "rb") as data:
            digest = hashlib.sha1(data.read()).hexdigest()
        self.assertIn({"type": "SHA-1", "value": digest}, sent["related"])
        entry = [e for e in self.box.journal() if "sha1" in e.get("submitted", {})][-1]["submitted"]
        self.assertEqual((entry["tags"], entry["comment"]), ("a,B c", "Submitted by Assay"))

    def test_sandbox_and_engines(self):
        sent = lambda: [e["submitted"] for e in self.box.journal() if e.get("submitted")]
        path = self.box.samples[1]
        machine = {"platform": "windows10", "geolocation": "de", "locale": "de-DE"}
        self.one("submit-file", "--sandbox", "windows10", "--sandbox-geo", "de", "--sandbox-locale", "de-DE",
                 "--analysis", "rl_auxiliary_analysis", "--filename", "invoice.doc", "--metadata", '{"case": 7}', path)
        entry = sent()[-1]
        self.assertEqual(json.loads(entry["analysis"]), {"rl_auxiliary_analysis": True, "rl_dynamic_analysis": machine})
        self.assertEqual((entry["filename"], json.loads(entry["metadata"])), ("invoice.doc", {"case": 7}))
        self.one("submit-file", path)
        self.assertFalse({"analysis", "metadata"} & set(sent()[-1]), sent()[-1])
        self.assertNotEqual(sent()[-1]["filename"], "invoice.doc")
        self.one("submit-url", "--sandbox", "linux", self.box.start["urls"][0])
        self.assertEqual(json.loads(sent()[-1]["analysis"]), {"rl_dynamic_analysis": {"platform": "linux"}})
        self.one("triage", "--upload", "anyway", "--analysis", "cloud", path)
        self.assertEqual(json.loads(sent()[-1]["analysis"]), {"cloud": True})
        self.one("reanalyze", "--engines", "core", "--sandbox", "windows11", "--sandbox-geo", "jp", self.sha1())
        asked = [e["reanalysis"] for e in self.box.journal() if "reanalysis" in e][-1]
        self.assertEqual((asked["analysis"], asked["rl_cloud_sandbox_platform"]),
                         ("core,rl_dynamic_analysis", "windows11"))
        self.assertEqual(json.loads(asked["rl_dynamic_analysis"]), {"platform": "windows11", "geolocation": "jp"})

    def test_sandbox_without_leave(self):
        before = len(self.box.journal())
        path = self.box.samples[2]
        refused = self.run_cli("--hash-only", "reanalyze", "--sandbox", "linux", self.sha1())
        self.assertEqual((refused.code, refused.items[0]["error"]["kind"]), (1, "withheld"), refused.out)
        for wrong in (("--sandbox", "amiga"), ("--sandbox-geo", "mars")):
            self.assertEqual(self.run_cli("submit-file", *wrong, path).code, 2)
        for wrong in (("--sandbox-geo", "de"), ("--analysis", "<b>"), ("--analysis", "rl_dynamic_analysis"),
                      ("--metadata", "[1]"), ("--metadata", "no"), ("--filename", "a/b"), ("--filename", "x" * 256)):
            item = self.one("submit-file", *wrong, path, code=1)
            self.assertEqual((item["state"], item["error"]["kind"]), ("failed", "input"), wrong)
        self.assertEqual([e for e in self.box.journal()[before:] if e.get("submitted") or "reanalysis" in e], [])

    def test_encrypted_archives(self):
        # "harmless\n" as a.txt, classic ZIP encryption, password "secret".
        archive = base64.b64decode("""
            UEsDBBQACQAAACmTeF3uwiQwFQAAAAkAAAAFAAAAYS50eHQv85QEb9jtR8TOEnPNrRtB0LCp0rhQSwcI7sIkMBUAAAAJAAAAUEsB
            Aj8DFAAJAAAAKZN4Xe7CJDAVAAAACQAAAAUAAAAAAAAAAAAAALaBAAAAAGEudHh0UEsFBgAAAAABAAEAMwAAAEgAAAAAAA==""")
        path = os.path.join(self.home.name, "a.zip")
        with open(path, "wb") as out:
            out.write(archive)
        outer, inner = (hashlib.sha1(data).hexdigest() for data in (archive, b"harmless\n"))
        uploads = lambda: [e["submitted"] for e in self.box.journal() if e.get("submitted", {}).get("sha1") == outer]

        refused = self.one("triage", path, code=1)
        self.assertEqual((refused["state"], refused["error"]["kind"]), ("failed", "input"))
        self.assertIn("the one known password does not open it", refused["error"]["message"])
        self.assertEqual(uploads(), [])

        sent = self.one("triage", "--archive-password", "secret", path)
        self.assertEqual(uploads()[0]["archive_password"], "secret")
        self.assertIn({"type": "SHA-1", "value": inner}, sent["related"])

        # Known now, and sent all the same when that is wanted; without its password it goes as it is.
        self.one("triage", "--archive-password", "secret", path)
        self.assertEqual(len(uploads()), 1)
        self.one("triage", "--upload", "anyway", path)
        self.assertNotIn("archive_password", uploads()[1])

        # The window's list counts, too.
        folder = os.path.join(self.home.name, ".config", "assay")
        os.makedirs(folder, exist_ok=True)
        preferences = os.path.join(folder, "preferences.ini")
        with open(preferences, "w") as out:
            out.write("[submit]\narchive-passwords=infected\\nsecret\n")
        try:
            self.one("submit-file", path)
            self.assertEqual(uploads()[2]["archive_password"], "secret")
        finally:
            os.remove(preferences)

    def test_both_schemes_are_two_objects(self):
        result = self.run_cli("submit-url", "--scheme", "both", "two.example.com", "https://given.example.com/")
        self.assertEqual([(i["input"], i["indicator"]) for i in sorted(result.items, key=lambda i: i["indicator"])],
                         [("two.example.com", "http://two.example.com"),
                          ("https://given.example.com/", "https://given.example.com/"),
                          ("two.example.com", "https://two.example.com")], "each tells what was sent")
        in_order = self.run_cli("--in-flight", "1", "--format", "json", "submit-url", "--scheme", "both", "one.example.com")
        self.assertEqual([i["indicator"] for i in json.loads(in_order.out)["items"]],
                         ["http://one.example.com", "https://one.example.com"])
        sent = {e["submitted"]["url"] for e in self.box.journal() if "url" in e.get("submitted", {})}
        self.assertLessEqual({"https://two.example.com", "http://two.example.com", "https://given.example.com/"}, sent)
        refused = self.run_cli("submit-url", "--scheme", "refuse", "bare.example.com")
        self.assertEqual((refused.code, refused.items[0]["error"]["kind"]), (1, "input"))

    def test_report_on_disk(self):
        into = os.path.join(self.home.name, "reports")
        first = self.one("get-pdf", "--into", into, self.sha1())["attachments"][0]
        self.assertEqual(os.path.basename(first["path"]), f"ReversingLabs Report - {self.sha1()}.pdf")
        with open(first["path"], "rb") as data:
            content = data.read()
        self.assertEqual((hashlib.sha256(content).hexdigest(), len(content)), (first["sha256"], first["bytes"]))
        with open(first["path"], "wb") as data:
            data.write(b"mine")
        second = self.one("get-pdf", "--into", into, self.sha1())["attachments"][0]
        self.assertTrue(second["path"].endswith(" (2).pdf"), second["path"])
        third = self.one("get-pdf", "--into", into, "--overwrite", self.sha1())["attachments"][0]
        self.assertEqual(third["path"], first["path"])

    def test_forty_of_each(self):
        files = self.box.samples[:40]
        hashes = self.box.start["hashes"][:40]
        urls = [u for u in self.box.start["urls"] if "error." not in u][:5]
        result = self.run_cli("triage", "-", stdin="\n".join(files + hashes + urls))
        self.assertEqual(result.code, 0, result.err)
        self.assertEqual({i["input"] for i in result.items}, set(files + hashes + urls))
        for item in result.items:
            self.assertEqual(item["state"], "done", item)
            self.assertIsNotNone(item["verdict"])

    def test_bad_input_harms_only_itself(self):
        good = self.sha1()
        fifo = os.path.join(self.home.name, "fifo")
        if not os.path.exists(fifo):
            os.mkfifo(fifo)
        empty = os.path.join(self.home.name, "empty")
        open(empty, "w").close()
        bad = {"a" * 39: "input", "a" * 39 + "g": "input", "ftp://evil.example.com/x": "input", self.home.name: "input",
               "/dev/zero": "file", fifo: "file", empty: "file", "": "input"}
        result = self.run_cli("triage", good, *bad)
        self.assertEqual(result.code, 1)
        items = result.by_input()
        self.assertEqual(items[good]["state"], "done")
        for word, kind in bad.items():
            self.assertEqual((items[word]["state"], items[word]["error"]["kind"]), ("failed", kind), items[word])
            self.assertTrue(items[word]["error"]["message"].endswith("."), items[word])
        status = self.run_cli("url-status", "word", "1").by_input()
        self.assertEqual((status["word"]["state"], status["word"]["error"]["kind"]), ("failed", "input"))
        self.assertEqual(status["1"]["state"], "not_found")
        missing = self.run_cli("submit-file", os.path.join(self.home.name, "missing.bin")).items[0]
        self.assertEqual((missing["state"], missing["error"]["kind"]), ("failed", "file"))

    def test_not_found_is_no_failure(self):
        result = self.run_cli("triage", *self.box.start["absent"])
        self.assertEqual((result.code, {i["state"] for i in result.items}), (0, {"not_found"}))
        self.assertTrue(all(i["verdict"] is None and i["error"] is None for i in result.items))

    def test_hash_only(self):
        before = len(self.box.journal())
        new = os.path.join(self.home.name, "never-sent.bin")
        with open(new, "wb") as out:
            out.write(b"known to nobody")
        result = self.run_cli("--hash-only", "triage", new)
        self.assertEqual(result.items[0]["state"], "not_found")
        refused = self.run_cli("--hash-only", "submit-url", "x.example.com").items[0]
        self.assertIn("Leave out --hash-only", refused["error"]["message"])
        self.assertEqual(refused["error"]["kind"], "not_allowed")
        self.assertFalse([e for e in self.box.journal()[before:] if e.get("submitted")])

    def test_a_submission_without_an_answer(self):
        with socket.create_server(("127.0.0.1", 0)) as server:
            def hang_up():
                connection, _ = server.accept()
                with connection:
                    seen = b""
                    while b"crawler" not in seen:
                        seen += connection.recv(65536)

            thread = threading.Thread(target=hang_up)
            thread.start()
            result = self.bare("--appliance", f"http://127.0.0.1:{server.getsockname()[1]}", "--token-file",
                               self.token_file, "submit-url", "https://x.example.com/")
            thread.join()
        error = result.items[0]["error"]
        self.assertEqual(error["kind"], "unclear")
        self.assertIn("Check on the appliance", error["message"])
        self.assertNotIn("Submit again", error["message"], "there is no button")

    def test_other_formats(self):
        table = self.run_cli("--format", "table", "summary", self.sha1())
        self.assertIn(self.sha1(), table.out)
        csv = self.run_cli("--format", "csv", "summary", self.sha1())
        self.assertTrue(csv.out.startswith("input,indicator,"), csv.out)
        document = json.loads(self.run_cli("--format", "json", "summary", self.sha1()).out)
        self.assertEqual(len(document["items"]), 1)
        self.assertIn("File Type", self.run_cli("--format", "attributes", "summary", self.sha1()).out)

    def test_refused_input_keeps_its_name(self):
        table = self.run_cli("--format", "table", "--columns", "indicator,type,state", "summary", "notahash")
        self.assertEqual(table.out.splitlines()[1].split(), ["notahash", "failed"])
        for word in ("html", "markdown", "csv"):
            self.assertIn("notahash", self.run_cli("--format", word, "summary", "notahash").out)
        csv = self.run_cli("--format", "csv", "--columns", "input,type,state", "summary", "notahash")
        self.assertEqual(csv.out.splitlines()[1], "notahash,,failed")

    def test_only_results_on_stdout(self):
        result = self.run_cli("summary", self.sha1(), "nonsense")
        self.assertEqual(len(result.items), len(result.out.splitlines()))
        self.assertIn("1 done", result.err)


class BigNumbers(CliCase):
    arguments = ("--processing", "0", "--big-ids")

    def test_ids_are_exact(self):
        item = self.run_cli("submit-url", "https://big.example.com/").items[0]
        self.assertEqual(item["attributes"][0]["value"], "9007199254740993")


class Connections(CliCase):
    def test_usage(self):
        for arguments in ((), ("fly", "x"), ("triage",), ("--format", "xml", "triage", "x"),
                          ("--crawler", "moon", "triage", "x"), ("--tags", "a", "summary", "x")):
            result = self.run_cli(*arguments)
            self.assertEqual((result.code, result.out), (2, ""), arguments)
            self.assertTrue(result.err)
        self.assertEqual(self.bare("triage", "x").code, 2)
        self.assertEqual(self.bare("--token", "abc", "triage", "x").code, 2)

    def test_no_token_sends_nothing(self):
        before = len(self.box.journal())
        result = self.bare("--appliance", self.box.url, "--ca", self.box.ca, "summary", "0" * 40)
        self.assertEqual((result.code, result.out), (2, ""))
        self.assertEqual(len(self.box.journal()), before)

    def test_token_from_the_environment(self):
        result = self.bare("--appliance", self.box.url, "--ca", self.box.ca, "summary", self.box.start["hashes"][0],
                           env={"ASSAY_TOKEN": "Token " + self.box.token})
        self.assertEqual(result.code, 0, result.err)

    def test_refused_token(self):
        hashes = [hashlib.sha1(str(n).encode()).hexdigest() for n in range(300)]
        before = len(self.box.journal())
        result = self.bare("--appliance", self.box.url, "--ca", self.box.ca, "classification", "-",
                           stdin="\n".join(hashes), env={"ASSAY_TOKEN": "f" * 40})
        self.assertEqual(result.code, 3)
        self.assertEqual(len(result.items), 300)
        self.assertEqual({i["error"]["kind"] for i in result.items}, {"unauthorized"})
        self.assertLess(len(self.box.journal()) - before, 50, "the rest must not be tried")

    def test_unreachable_and_untrusted(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        for host, more, kind in ((f"127.0.0.1:{port}", (), "unreachable"), (self.box.url, (), "tls"),
                                 ("no-such-host.invalid", (), "unreachable")):
            result = self.bare("--appliance", host, "--token-file", self.token_file, "--no-proxy", *more, "summary", "0" * 40)
            self.assertEqual((result.code, result.items[0]["error"]["kind"]), (4, kind), result.err)

    def test_no_verify_is_loud(self):
        result = self.bare("--appliance", self.box.url.removeprefix("https://"), "--no-verify", "--token-file",
                           self.token_file, "summary", self.box.start["hashes"][0])
        self.assertEqual(result.code, 0, result.err)
        self.assertIn("not verified", result.err)

    def test_plain_http_needs_a_word(self):
        result = self.bare("--appliance", "http://192.0.2.1", "--token-file", self.token_file, "summary", "0" * 40)
        self.assertEqual((result.code, result.out), (2, ""))

    def test_links_neither_gui_nor_widgets(self):
        libraries = subprocess.run(["ldd", CLI], capture_output=True, text=True, check=True).stdout
        self.assertIn("Qt6Network", libraries)
        self.assertNotIn("Qt6Gui", libraries)
        self.assertNotIn("Qt6Widgets", libraries)

    def test_readme_shows_the_registry(self):
        readme = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "README.md")
        with open(readme) as text:
            self.assertIn(self.bare("--list-actions").out, text.read())

    def test_demo_run(self):
        result = self.bare("--demo", "demo-run", "--into", "demo-output")
        self.assertEqual(result.code, 0, result.err)
        names = os.listdir(os.path.join(self.home.name, "demo-output"))
        for suffix in (".pdf", ".csv", ".json"):
            self.assertTrue(any(n.endswith(suffix) for n in names), names)


class Faults(CliCase):
    KINDS = {"html": "bad_answer", "not-json": "bad_answer", "wrong-types": "bad_answer", "nulls": "bad_answer",
             "wrong-hash": "bad_answer", "host-html": "not_allowed", "redirect=https://192.0.2.1/": "bad_answer",
             "status=500": "server"}

    def test_a_spent_cloud_quota_goes_on_with_what_the_appliance_holds(self):
        box = Appliance("--fault", "classification:status=429,count=1")
        try:
            result = self.bare("--appliance", box.url, "--ca", box.ca, "classification", box.start["hashes"][0],
                               env={"ASSAY_TOKEN": box.token})
            self.assertEqual(result.code, 0, result.err)
            self.assertEqual([i["state"] for i in result.items], ["done"])
            self.assertIn({"name": "Data Source", "value": "LOCAL"}, result.items[0]["attributes"])
        finally:
            box.stop()

    def test_each_fault_fails_its_item_alone(self):
        for fault, kind in self.KINDS.items():
            count = 4 if "status" in fault else 1  # what is tried again fails four times
            box = Appliance("--fault", f"classification:{fault},count={count}")
            try:
                result = self.bare("--appliance", box.url, "--ca", box.ca, "--in-flight", "1", "classification",
                                   *box.start["hashes"][:1 if count == 4 else 2], env={"ASSAY_TOKEN": box.token})
                self.assertEqual(result.code, 1, (fault, result.out))
                states = sorted(i["state"] for i in result.items)
                self.assertEqual(states, ["failed"] if count == 4 else ["done", "failed"], (fault, result.out))
                failed = next(i for i in result.items if i["state"] == "failed")
                self.assertEqual(failed["error"]["kind"], kind, (fault, failed))
            finally:
                box.stop()

    def test_pdf_that_is_none(self):
        for fault in ("not-a-pdf", "cut-pdf"):
            box = Appliance("--fault", f"pdf-download:{fault}", "--processing", "0")
            try:
                into = tempfile.mkdtemp(dir=self.home.name)
                result = self.bare("--appliance", box.url, "--ca", box.ca, "get-pdf", "--into", into,
                                   box.start["hashes"][0], env={"ASSAY_TOKEN": box.token})
                self.assertEqual(result.items[0]["error"]["kind"], "bad_answer", result.out)
                self.assertEqual(os.listdir(into), [])
            finally:
                box.stop()


del CliCase
if __name__ == "__main__":
    unittest.main(verbosity=2)
