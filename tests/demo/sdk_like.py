# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does what the vendor's Python SDK does: form bodies, a new connection for each call, its way of polling."""

import os
import time
import unittest

import requests

from appliance import Appliance

FIELDS = ["id", "sha1", "sha256", "sha512", "md5", "category", "file_type", "file_subtype", "identification_name",
          "identification_version", "file_size", "extracted_file_count", "local_first_seen", "local_last_seen",
          "classification_origin", "classification_reason", "classification_source", "classification", "riskscore",
          "classification_result", "ticore", "tags", "summary", "ticloud", "aliases", "networkthreatintelligence",
          "domainthreatintelligence"]


class Client:
    def __init__(self, box, token):
        self.box = box
        self.common = {"verify": box.ca, "headers": {"Authorization": "Token " + token, "User-Agent": "sdk-like"}}

    def call(self, method, path, **more):
        answer = requests.request(method, self.box.url + path, **self.common, **more)
        if answer.status_code not in (200, 201):
            raise RuntimeError(f"{path}: {answer.status_code} {answer.text[:200]}")
        return answer

    def post(self, path, **more):
        return self.call("POST", path, **more).json()

    def get(self, path, **more):
        return self.call("GET", path, **more).json()

    def wait_until_processed(self, hashes):
        for _ in range(200):
            found = self.post("/api/samples/status/", data={"hash_values": hashes}, params={"status": "processed"})
            if len(found["results"]) == len(hashes):
                return
            time.sleep(0.05)
        raise RuntimeError("never processed")

    def wait_for_url(self, task):
        for _ in range(200):
            answer = self.get(f"/api/uploads/v2/url-samples/{task}")
            if answer["processing_status"] == "complete":
                return answer["report"]
            if answer["processing_status"] == "error":
                raise RuntimeError(answer["message"])
            time.sleep(0.05)
        raise RuntimeError("never complete")

    def summary(self, hashes):
        self.wait_until_processed(hashes)
        return self.post("/api/samples/v2/list/",
                         data={"hash_values": hashes, "fields": FIELDS, "skip_reanalysis": "false",
                               "include_networkthreatintelligence": "true"})


class SdkLike(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.box = Appliance("--processing", "300")
        # The SDK uses requests' module functions; only the environment can keep a system proxy and CA away from them.
        for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
            os.environ.pop(name, None)
        os.environ["NO_PROXY"] = "127.0.0.1"
        token = requests.post(cls.box.url + "/api-token-auth/", data={"username": "demo", "password": "demo"},
                              verify=cls.box.ca).json()["token"]
        cls.client = Client(cls.box, token)

    @classmethod
    def tearDownClass(cls):
        assert cls.box.stop() == 0

    def test_connection(self):
        answer = self.client.post("/api/samples/status/", data={"hash_values": ["0" * 40]},
                                  params={"status": "processed"})
        self.assertEqual(answer, {"hash_type": "sha1", "results": []})

    def upload_and_report(self, path, data):
        with open(self.box.samples[1], "rb") as sample:
            done = self.client.post(path, files={"file": sample}, data=data)
        self.assertEqual((done["code"], done["message"]), (201, "Done."))
        return done["detail"], self.client.summary([done["detail"]["sha1"]])["results"]

    def test_old_upload_and_summary(self):
        detail, rows = self.upload_and_report("/api/uploads/", {"analysis": "cloud", "tags": "one,two words",
                                                                "comment": "<b>hello</b>"})
        self.assertEqual(detail["href"], "/?q=" + detail["sha1"])
        self.assertEqual(rows[0]["sha1"], detail["sha1"])
        self.assertIn("two words", rows[0]["tags"]["user"])
        for field in FIELDS:
            self.assertIn(field, rows[0])

    def test_new_upload(self):
        detail, rows = self.upload_and_report("/api/submit/file/", {"analysis": '{"cloud": true}',
                                                                    "filename": "other.bin"})
        self.assertEqual(detail["filename"], "other.bin")
        self.assertEqual(len(rows), 1)

    def test_url_both_routes(self):
        for path, extra in (("/api/uploads/", {"analysis": "cloud"}), ("/api/submit/url/", {})):
            url = self.box.start["urls"][1]
            done = self.client.post(path, data={"url": url, "crawler": "local", **extra})
            self.assertNotIn("sha1", done["detail"])
            self.assertEqual(done["detail"]["filename"], url)
            report = self.client.wait_for_url(str(done["detail"]["id"]))
            self.assertEqual(report["networkthreatintelligence"]["classification"], "malicious")
            self.assertEqual(report["networkthreatintelligence"]["requested_url"], url)
            self.client.wait_until_processed([report["sha1"]])

    def test_url_that_fails(self):
        done = self.client.post("/api/submit/url/", data={"url": "http://error.somewhere.example/"})
        with self.assertRaisesRegex(RuntimeError, "could not be downloaded"):
            self.client.wait_for_url(done["detail"]["id"])

    def test_pdf(self):
        sha1 = self.client.summary([self.box.start["hashes"][0]])["results"][0]["sha1"]
        links = self.client.get(f"/api/pdf/{sha1}/create")
        while self.client.get(links["status_endpoint"])["status"] != 2:
            time.sleep(0.05)
        self.assertTrue(self.client.call("GET", links["download_endpoint"]).content.startswith(b"%PDF-"))

    def test_reanalyze(self):
        hashes = [digest for digest in self.box.start["hashes"] if len(digest) == 40][:3]
        answer = self.client.post("/api/samples/v2/analyze_bulk/",
                                  data={"hash_value": hashes + ["f" * 40], "analysis": "cloud,rl_cloud_sandbox,joe",
                                        "rl_cloud_sandbox_platform": "windows10"})
        self.assertEqual({row["detail"]["sha1"] for row in answer["results"]}, set(hashes))
        codes = {part["name"]: part["code"] for part in answer["results"][0]["analysis"]}
        self.assertEqual(codes, {"cloud": 201, "rl_cloud_sandbox": 200, "joe": 405})
        one = self.client.post(f"/api/samples/{hashes[0]}/analyze/", data={"analysis": "core"})
        self.assertEqual(one["detail"]["sha1"], hashes[0])

    def test_tags_use_json(self):
        path = f"/api/tag/{self.box.start['hashes'][0]}/"
        self.assertEqual(self.client.post(path, json={"tags": ["x", "y"]}), ["x", "y"])
        self.assertEqual(self.client.call("DELETE", path, json={"tags": ["x"]}).json(), ["y"])
        self.assertEqual(self.client.get(path), ["y"])

    def test_extracted_files_page_by_page(self):
        sha1 = self.client.summary([digest for digest in self.box.start["hashes"] if len(digest) == 64])["results"]
        sha1 = next(row["sha1"] for row in sha1 if row["extracted_file_count"] > 1)
        link, rows = f"{self.box.url}/api/samples/v2/{sha1}/extracted-files/?page_size=1", []
        while link:
            answer = self.client.get(link.removeprefix(self.box.url))
            rows += answer["results"]
            link = answer["next"]
        self.assertEqual(len(rows), answer["count"])

    def test_classification(self):
        path = f"/api/samples/v3/{self.box.start['hashes'][0]}/classification/"
        answer = self.client.get(path + "?localonly=0&av_scanners=1")
        self.assertEqual(answer["data_source"], "LOCAL")
        self.assertIn("antivirus", answer["av_scanners"])


if __name__ == "__main__":
    unittest.main()
