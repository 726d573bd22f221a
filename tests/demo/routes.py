# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The answers: shapes, both families, limits and refusals."""

import hashlib
import unittest

import requests

from appliance import Appliance, ApplianceCase


def digests_of(path):
    with open(path, "rb") as sample:
        content = sample.read()
    return [hashlib.new(kind, content).hexdigest() for kind in ("md5", "sha1", "sha256", "sha512")]


class Answers(ApplianceCase):
    arguments = ("--processing", "0", "--max-file", "100000", "--max-hashes", "50")

    def list_of(self, hashes, **more):
        return self.post("/api/samples/v2/list/", json={"hash_values": hashes, **more})

    def test_built_in_samples_have_true_digests(self):
        known = {}
        for path in self.box.samples:
            md5, sha1, sha256, sha512 = digests_of(path)
            found = self.list_of([sha1]).json()["results"]
            if found and not found[0]["tags"]["user"]:
                known[sha1] = found[0]["classification"]
                self.assertEqual([found[0][k] for k in ("md5", "sha256", "sha512")], [md5, sha256, sha512])
        self.assertGreaterEqual(len(self.box.samples), 45)
        self.assertGreaterEqual(len(known), 40)
        self.assertEqual(set(known.values()), {"malicious", "suspicious", "goodware", "unknown"})
        first = [digests_of(path)[1] for path in self.box.samples[:3]]
        self.assertEqual([known.get(sha1) for sha1 in first], ["malicious", None, "goodware"])

    def test_an_own_verdict_changes_no_scanner(self):
        sha1 = digests_of(self.box.samples[0])[1]
        before = self.list_of([sha1]).json()["results"][0]
        path = f"/api/samples/{sha1}/setclassification/local/"
        answer = self.post(path, json={"classification": "goodware", "risk_score": 0})
        self.assertEqual(answer.status_code, 200, answer.text)
        after = self.list_of([sha1]).json()["results"][0]
        self.http.delete(self.box.url + path, timeout=60)
        self.assertEqual((before["classification"], after["classification"]), ("malicious", "goodware"))
        self.assertEqual(after["av_scanners_summary"], before["av_scanners_summary"])
        self.assertGreater(after["av_scanners_summary"]["scanner_match"], 0)

    def test_start_line(self):
        start = self.box.start
        self.assertEqual({len(digest) for digest in start["hashes"]}, {32, 40, 64, 128})
        self.assertGreaterEqual(len(start["hashes"]), 40)
        self.assertGreaterEqual(len(start["urls"]), 5)
        self.assertRegex(start["fingerprint"], "^[0-9a-f]{64}$")

    def test_refused_tokens(self):
        path = "/api/samples/status/"
        for header, text in ((None, "credentials were not provided"), ("Bearer x", "credentials were not provided"),
                             ("Token", "No credentials"), ("Token a b", "should not contain spaces"),
                             ("Token " + "0" * 40, "Invalid token.")):
            answer = self.post(path, headers={"Authorization": header}, data={"hash_values": "0" * 40})
            self.assertEqual(answer.status_code, 403, header)
            self.assertIn(text, answer.json()["detail"])
        for header in (f"token  {self.box.token} ", f"TOKEN {self.box.token}"):
            answer = self.post(path, headers={"Authorization": header.rstrip()}, data={"hash_values": "0" * 40})
            self.assertEqual(answer.status_code, 200, header)

    def test_slash_is_obligatory(self):
        answer = self.post("/api/submit/url?x=1", json={"url": "http://a.example/"})
        self.assertEqual((answer.status_code, answer.headers["Location"]), (301, "/api/submit/url/?x=1"))
        self.assertEqual(self.get("/api/pdf/" + "0" * 40 + "/create/").status_code, 404)

    def test_unknown_route_and_method(self):
        self.assertEqual(self.get("/api/nothing/here/").status_code, 404)
        answer = self.get("/api/submit/file/")
        self.assertEqual((answer.status_code, answer.json()), (405, {"detail": 'Method "GET" not allowed.'}))

    def test_bad_bodies(self):
        path = "/api/samples/v2/list/"
        answer = self.post(path, data=b"{", headers={"Content-Type": "application/json"})
        self.assertEqual((answer.status_code, answer.json()["detail"][:16]), (400, "JSON parse error"))
        self.assertEqual(self.post(path, data=b"x", headers={"Content-Type": "text/plain"}).status_code, 415)
        self.assertEqual(self.post(path).json(), {"hash_values": ["This field is required."]})

    def test_list_limits(self):
        sha1 = self.sha1_of_known()
        for hashes, more in ((["abc"], {}), ([sha1, self.sha1_of_known(32)], {}), ([sha1], {"fields": ["nonsense"]}),
                             (["%040x" % number for number in range(51)], {}),
                             ([sha1], {"fields": ["sha1"], "include_networkthreatintelligence": True})):
            self.assertEqual(self.list_of(hashes, **more).status_code, 400, (hashes[:2], more))
        self.assertEqual(self.list_of([sha1], fields=["md5"]).json()["results"][0].keys(), {"md5"})
        answer = self.list_of([sha1.upper(), "1" * 40]).json()
        self.assertEqual((answer["count"], answer["next"], answer["results"][0]["sha1"]), (1, None, sha1))

    def test_order_is_not_the_request_s(self):
        hashes = [digest for digest in self.box.start["hashes"] if len(digest) == 64]
        self.assertNotEqual([row["sha256"] for row in self.list_of(hashes).json()["results"]], hashes)

    def test_two_ways_of_not_found(self):
        even = self.get(f"/api/samples/v3/{'2' * 40}/classification/")
        self.assertEqual((even.status_code, even.json()), (200, {"message": "Hash not found."}))
        self.assertEqual(self.get(f"/api/samples/v3/{'3' * 40}/classification/").status_code, 404)
        self.assertEqual(self.get("/api/samples/v3/xyz/classification/").status_code, 404)

    def test_local_and_cloud(self):
        local = self.get(f"/api/samples/v3/{self.sha1_of_known()}/classification/").json()
        self.assertNotIn("sha512", local)
        self.assertTrue(local["first_seen"].endswith("Z"))
        self.assertTrue(local["classification_reason"][0].isupper())
        path = f"/api/samples/v3/{self.box.start['hashes'][-1]}/classification/"
        cloud = self.get(path).json()
        self.assertEqual((cloud["data_source"], cloud["first_seen"][-1].isdigit()), ("CLOUD", True))
        self.assertIn("sha512", cloud)
        self.assertNotIn("classification", self.get(path + "?localonly=1").text.replace("classification_", ""))
        self.assertEqual(self.get(path + "?localonly=1&av_scanners=1").status_code, 400)

    def test_search(self):
        ask = lambda **body: self.post("/api/samples/v3/search/", json=body)  # noqa: E731
        found = ask(query="classification:malicious", records_per_page=3, sort="size desc").json()["rl"]["web_search_api"]
        self.assertEqual((len(found["entries"]), found["next_page"], found["more_pages"]), (3, 2, True))
        sizes = [hit["size"] for hit in found["entries"]]
        self.assertEqual(sizes, sorted(sizes, reverse=True))
        self.assertLessEqual({"sha1", "classification", "threatname", "factor", "sampletype", "filename", "firstseen"},
                             set(found["entries"][0]))
        last = ask(query="classification:malicious", page=50).json()["rl"]["web_search_api"]
        self.assertEqual((last["entries"], last["more_pages"]), ([], False))
        names = lambda query: {hit["filename"] for hit in  # noqa: E731
                               ask(query=query).json()["rl"]["web_search_api"]["entries"]}
        self.assertEqual(names("filename:README.*"), {"readme.txt"})
        self.assertEqual(names("filename:[readme.txt, logo.png] AND NOT filename:logo.png"), {"readme.txt"})
        self.assertEqual(names("filename:cloud_only.bin"), set())
        imphash = self.list_of([ask(query="filename:keymaker.exe").json()["rl"]["web_search_api"]["entries"][0]["sha1"]]
                               ).json()["results"][0]["imphash"]
        self.assertIn("keymaker.exe", names("imphash:" + imphash))
        for query in ("", "nonsense:x", "tag:", "(tag:a", "tag:a)", "AND", "tag:a OR", "NOT", "(" * 600, "x" * 1025):
            self.assertEqual(ask(query=query).status_code, 400, query[:20])
        self.assertEqual(ask(query="tag:a", sort="colour").status_code, 400)
        self.assertEqual(ask().status_code, 400)
        older = self.post("/api/samples/v2/search/", json={"query": "filename:readme.txt"}).json()
        self.assertEqual(len(older["rl"]["web_search_api"]["entries"]), 1)

    def test_yara(self):
        sets = self.get("/api/yara/v2/rulesets/?type=all&status=all&source=all").json()["results"]
        self.assertEqual({one["name"] for one in sets}, {"demo_downloaders", "demo_scripts"})
        self.assertEqual([one["name"] for one in self.get("/api/yara/v2/rulesets/").json()["results"]],
                         ["demo_downloaders"])  # the user's own
        found = self.get("/api/yara/v2/ruleset/matches/?name=demo_downloaders&page=1&page_size=1").json()
        self.assertEqual((len(found["results"]), found["results"][0]["classification"]), (1, 3))
        self.assertTrue(found["next"])
        self.assertEqual(self.get("/api/yara/v2/ruleset/matches/?name=nobody").status_code, 404)
        rule = "rule a { condition: true }"
        self.assertEqual(self.post("/api/yara/ruleset/", data={"name": "mine", "content": "nonsense"}).status_code, 400)
        self.assertEqual(self.post("/api/yara/ruleset/", data={"name": "mine", "content": rule}).status_code, 200)
        self.assertEqual(self.get("/api/yara/ruleset/content/?name=mine").json()["detail"]["content"], rule)
        self.assertEqual(self.post("/api/yara/ruleset/disable/", data={"name": "mine"}).status_code, 200)
        removed = self.http.delete(self.box.url + "/api/yara/ruleset/", json={"name": "mine"})
        self.assertEqual(removed.status_code, 200)
        hunt = lambda operation: self.post("/api/uploads/local-retro-hunt/",  # noqa: E731
                                           data={"operation": operation}).json()
        self.assertFalse(hunt("STOP")["success"])
        self.assertTrue(hunt("START")["success"])
        self.assertEqual(self.post("/api/uploads/local-retro-hunt/", data={"operation": "PAUSE"}).status_code, 400)
        self.assertIn("processed", self.get("/api/uploads/local-retro-hunt/").json()["status"])
        self.assertIn("retrohunt_status", self.get("/api/yara/ruleset/demo_scripts/cloud-retro-hunt/").json()["status"])

    def test_static_report(self):
        path = f"/api/v2/samples/{self.sha1_of_known()}/ticore/"
        self.assertEqual(set(self.get(path + "?fields=story,sha1").json()), {"story", "sha1"})
        whole = self.get(path).json()
        self.assertTrue({"story", "classification", "indicators", "attack", "strings", "info", "application"} <= set(whole))
        self.assertEqual(self.get(f"/api/v2/samples/{'1' * 40}/ticore/").status_code, 404)

    def test_contents_and_containers(self):
        rows = self.list_of([one for one in self.box.start["hashes"] if len(one) == 64]).json()["results"]
        archive = next(row["sha1"] for row in rows if row["extracted_file_count"] > 3)
        plain = next(row["sha1"] for row in rows if row["extracted_file_count"] == 0)
        empty = self.get(f"/api/samples/v2/{plain}/extracted-files/")
        self.assertEqual((empty.status_code, empty.content), (200, b""))
        inside = self.get(f"/api/samples/v2/{archive}/extracted-files/").json()["results"]
        places = [row["sample"]["sha1"] for row in inside]
        self.assertLess(len(set(places)), len(places))  # one sample is there twice
        self.assertIn(inside[1]["parent_relationship"], [row["id"] for row in inside])
        found = self.post("/api/samples/containers/", json={"hash_values": [places[0], plain]}).json()["results"]
        self.assertIn(archive, next(row for row in found if row["sha1"] == places[0])["containers"])
        self.assertEqual(self.post("/api/samples/containers/", json={"hash_values": ["1" * 128]}).status_code, 400)

    def test_upload(self):
        sample = digests_of(self.box.samples[1])
        with open(self.box.samples[1], "rb") as content:
            done = self.post("/api/submit/file/", files={"file": ("über \"q\".exe", content)}).json()
        self.assertEqual(done["detail"]["sha1"], sample[1])
        status = lambda query: self.post("/api/samples/status/" + query, json={"hash_values": [sample[2]]}).json()
        self.assertEqual(status("?status=not_found")["results"], [])
        self.assertEqual(status("?status=processed")["results"], [{"hash_value": sample[2], "status": "processed"}])
        self.assertEqual(self.list_of([sample[1]]).json()["count"], 1)
        self.assertEqual(self.get(f"/api/samples/{sample[1]}/download/").status_code, 410)

    def test_refused_uploads(self):
        send = lambda **more: self.post("/api/submit/file/", **more)
        self.assertEqual(send(data={"tags": "x"}).json(), {"file": ["No file was submitted."]})
        self.assertEqual(send(files={"file": ("a", b"")}).json(), {"file": ["The submitted file is empty."]})
        answer = send(files={"file": ("a", b"x" * 100001)})
        self.assertEqual((answer.status_code, answer.headers["Content-Type"][:9]), (413, "text/html"))
        self.assertEqual(send(files={"file": ("a", b"x")}, data={"analysis": "cloud"}).status_code, 400)
        self.assertEqual(self.post("/api/uploads/", data={"tags": "x"}).json()["code"], 400)

    def test_archive_password_answers_for_the_inner_file(self):
        answer = self.post("/api/submit/file/", files={"file": ("a.zip", b"PK zip")}, data={"archive_password": "p"})
        self.assertNotEqual(answer.json()["detail"]["sha1"], hashlib.sha1(b"PK zip").hexdigest())

    def test_refused_urls(self):
        for body in ({}, {"url": "ftp://a.example/"}, {"url": "a.example"},
                     {"url": "http://a.example/", "crawler": "x"}):
            answer = self.post("/api/submit/url/", json=body)
            self.assertEqual(answer.status_code, 400, body)
            self.assertIsInstance(list(answer.json().values())[0], list)
        for task in ("1", "x", "99999999999999999999"):
            self.assertEqual(self.get("/api/uploads/v2/url-samples/" + task).status_code, 404)

    def test_url_report_of_real_size(self):
        url = next(url for url in self.box.start["urls"] if "203.0.113" in url)
        task = self.post("/api/submit/url/", json={"url": url, "crawler": "cloud"}).json()["detail"]["id"]
        answer = self.get(f"/api/uploads/v2/url-samples/{task}")
        self.assertTrue(220_000 < len(answer.content) < 280_000, len(answer.content))
        network = answer.json()["report"]["networkthreatintelligence"]
        self.assertEqual(network["analysis"]["last_analysis"]["domain"], "203.0.113.77")
        sources = network["third_party_reputations"]["sources"]
        self.assertTrue(17 <= len(sources) <= 19)
        self.assertIn("malicious", {source["detection"] for source in sources})

    def test_pdf_belongs_to_the_digest_that_asked(self):
        row = self.list_of([self.sha1_of_known()]).json()["results"][0]
        state = lambda digest: self.get(f"/api/pdf/{digest}/status").json()["status"]
        self.assertEqual(state(row["md5"]), 1)
        self.assertEqual(self.get(f"/api/pdf/{row['md5']}/create").status_code, 200)
        self.assertEqual((state(row["md5"]), state(row["sha1"])), (2, 1))
        self.assertEqual(self.get(f"/api/pdf/{row['sha1']}/download").status_code, 404)
        content = self.get(f"/api/pdf/{row['md5']}/download").content
        self.assertTrue(content.startswith(b"%PDF-") and b"%%EOF" in content[-16:])
        for digest in (row["sha512"], "3" * 40, "zz"):
            self.assertEqual(self.get(f"/api/pdf/{digest}/create").status_code, 404)

    def test_reanalyze_refusals(self):
        path = "/api/samples/v2/analyze_bulk/"
        sha1 = self.sha1_of_known()
        for body in ({"hash_value": [sha1]}, {"analysis": "cloud"}, {"hash_value": [sha1], "analysis": "abacus"},
                     {"hash_value": [sha1], "analysis": "rl_cloud_sandbox"}):
            self.assertEqual(self.post(path, json=body).status_code, 400, body)
        self.assertEqual(self.post(path, json={"hash_value": ["1" * 40], "analysis": "cloud"}).json(), {"results": []})

    def test_old_list_and_old_classification(self):
        row = self.post("/api/samples/list/", data={"hash_values": self.sha1_of_known()}).json()["results"][0]
        self.assertIn(row["threat_status"], ("known", "malicious", "suspicious", "unknown"))
        self.assertNotIn("classification", row)
        old = self.get(f"/api/v2/samples/{self.sha1_of_known()}/classification/?localonly=1").json()
        self.assertEqual(old["threat_level"], row["threat_level"])

    def test_network_routes(self):
        url = self.get("/api/network-threat-intel/url/", params={"url": "http://a.example/?b=c&d=e f"}).json()
        self.assertEqual(url["requested_url"], "http://a.example/?b=c&d=e f")
        domain = self.get("/api/network-threat-intel/domain/www.a.example/").json()
        self.assertNotIn("classification", domain)
        self.assertIsNone(self.get("/api/network-threat-intel/ip/192.0.2.7/report/").json()["category"])
        self.assertEqual(self.get("/api/network-threat-intel/ip/nowhere/report/").status_code, 400)

    def test_delete(self):
        done = self.post("/api/submit/file/", files={"file": ("a", b"to be deleted")}).json()
        path = f"{self.box.url}/api/samples/{done['detail']['sha1']}/"
        self.assertEqual(self.http.delete(path).json()["results"]["code"], 200)
        self.assertEqual(self.http.delete(path).status_code, 404)


class NeverReady(ApplianceCase):
    """What the answers are while the appliance still works; here it does so for a day."""

    arguments = ("--processing", "86400000")

    def test_upload(self):
        sha1 = self.post("/api/submit/file/", files={"file": ("a", b"long work")}).json()["detail"]["sha1"]
        for query in ("", "?status=processed", "?status=not_found"):
            answer = self.post("/api/samples/status/" + query, json={"hash_values": [sha1]}).json()
            self.assertEqual(answer, {"hash_type": "sha1", "results": []})
        self.assertEqual(self.post("/api/samples/v2/list/", json={"hash_values": [sha1]}).json()["count"], 0)
        self.assertNotIn("riskscore", self.get(f"/api/samples/v3/{sha1}/classification/").text)
        self.assertEqual(self.http.delete(f"{self.box.url}/api/samples/{sha1}/").status_code, 405)

    def test_url(self):
        task = self.post("/api/submit/url/", json={"url": "http://a.example/"}).json()["detail"]["id"]
        answer = self.get(f"/api/uploads/v2/url-samples/{task}").json()
        self.assertEqual(answer, {"processing_status": "pending", "message": "", "report": {}})

    def test_pdf(self):
        path = f"/api/pdf/{self.sha1_of_known()}/"
        self.get(path + "create")
        self.assertEqual(self.get(path + "status").json()["status"], 0)
        self.assertEqual(self.get(path + "download").status_code, 404)


class OldAppliance(ApplianceCase):
    arguments = ("--processing", "0", "--family", "old", "--old-routes", "--legacy-reanalyze", "--big-ids", "--plain")

    def test_old_names(self):
        rows = self.post("/api/samples/v2/list/", json={"hash_values": [self.sha1_of_known()]}).json()["results"]
        self.assertTrue({"threat_status", "threat_level", "trust_factor", "threat_name"} <= rows[0].keys())
        self.assertTrue(rows[0].keys().isdisjoint({"classification", "riskscore", "classification_result"}))

    def test_only_the_old_upload(self):
        self.assertEqual(self.post("/api/submit/url/", json={"url": "http://a.example/"}).status_code, 404)
        self.assertEqual(self.post("/api/submit/file/", files={"file": ("a", b"x")}).status_code, 404)
        done = self.post("/api/uploads/", data={"url": "http://a.example/"}).json()
        self.assertGreater(done["detail"]["id"], 2 ** 53)
        answer = self.get(f"/api/uploads/v2/url-samples/{done['detail']['id']}").json()
        self.assertIn("relationship_hash", answer["report"])

    def test_reanalyze_by_the_list(self):
        body = {"hash_value": [self.sha1_of_known()], "analysis": "cloud"}
        self.assertEqual(self.post("/api/samples/v2/analyze_bulk/", json=body).status_code, 404)
        answer = self.post("/api/samples/v2/list/", json=body).json()
        self.assertEqual(answer["results"][0]["analysis"][0]["code"], 201)


class Mixed(ApplianceCase):
    arguments = ("--family", "mixed")

    def test_both_families_in_one_answer(self):
        hashes = [digest for digest in self.box.start["hashes"] if len(digest) in (64, 32)]
        rows = []
        for length in (32, 64):
            same = [digest for digest in hashes if len(digest) == length]
            rows += self.post("/api/samples/v2/list/", json={"hash_values": same}).json()["results"]
        self.assertEqual({"threat_status" in row for row in rows}, {True, False})


class CommandLine(unittest.TestCase):
    def test_pdf_expires(self):
        box = Appliance("--processing", "0", "--pdf-life", "0")
        digest = next(digest for digest in box.start["hashes"] if len(digest) == 32)
        with box.session() as http:
            self.assertEqual(http.get(f"{box.url}/api/pdf/{digest}/create").status_code, 200)
            self.assertEqual(http.get(f"{box.url}/api/pdf/{digest}/status").json()["status"], 1)
            self.assertEqual(http.get(f"{box.url}/api/pdf/{digest}/download").status_code, 404)
        self.assertEqual(box.stop(), 0)

    def test_bad_certificates(self):
        for kind in ("expired", "other-host"):
            box = Appliance("--certificate", kind)
            with self.assertRaisesRegex(requests.exceptions.SSLError, "(?i)certificate"):
                with box.session() as http:
                    http.get(box.url)
            self.assertEqual(box.stop(), 0)

    def test_samples_are_the_same_in_every_run(self):
        first, second = Appliance(), Appliance()
        self.assertEqual(first.start["hashes"], second.start["hashes"])
        self.assertNotEqual(first.token, second.token)
        self.assertEqual([first.stop(), second.stop()], [0, 0])

    def test_terminate(self):
        box = Appliance()
        with box.session() as http:
            http.get(box.url)
        box.process.terminate()
        self.assertEqual(box.process.wait(20), 0)
        box.stop()


if __name__ == "__main__":
    unittest.main()
