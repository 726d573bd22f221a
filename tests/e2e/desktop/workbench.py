#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program, driven as a person drives it: files dragged out of a real file manager, paste, filter, copy, report,
export, restart. What happens is read through the accessibility tree, as a screen reader has it; nothing is asked of the
program itself. Pictures stay in PICTURES; the tasks' numbers of user actions are printed and held against the limits.

    with_desktop.sh workbench.py ASSAY DEMO_APPLIANCE PICTURES
"""
import csv
import glob
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

import pyatspi

from screen import NotThere, Person, application, clipboard, picture, put_on_clipboard, until

# The commonest tasks, and how many user actions each may take.
LIMITS = {
    "add an appliance": 4,
    "drop 20 files, to verdicts": 1,
    "drop an archive: why, and its malicious files to the queue": 4,
    "paste a report, to verdicts": 3,
    "paste a report of 30 indicators with addresses, to verdicts": 3,
    "find a hash": 2,
    "all malicious hashes to the clipboard": 3,
    "PDF of a row": 1,
    "CSV of what is filtered": 2,
    "reanalyze a selection": 2,
    "own verdict, note and ticket text of a selection": 5,
    "retry all failed": 2,
    "switch appliance": 2,
    "all of one family": 2,
    "ticket text of a row": 1,
    "compare with another appliance": 3,
}


class Appliance:
    def __init__(self, program, *options, samples=None, processing=300, plain=True):
        words = [program, "--until-stdin-ends", "--processing", str(processing), "--latency", "5", *options]
        if plain:
            words.append("--plain")
        if samples:
            words += ["--samples-into", samples]
        self.process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.facts = json.loads(self.process.stdout.readline())

    def stop(self):
        self.process.stdin.close()
        self.process.wait()


class Workbench:
    """The program's window in the words of a test."""

    def __init__(self, program):
        self.program = program
        self.person = Person()
        self.counts = {}
        self.start()

    def start(self, *arguments):
        self.process = subprocess.Popen([self.program, *arguments])
        self.app = until("the program's window", lambda: application("assay"))
        self.window = until("the main window", lambda: self.app.find("frame", "Assay"))
        until("the queue", lambda: self.window.find("tree", "Queue"))

    def quit(self):
        self.person.key("ctrl+q")
        self.process.wait(timeout=30)

    def find(self, role, name):
        return until(f"{role} “{name}”", lambda: self.app.find(role, name))

    def dialog(self, name):
        return until(f"dialog “{name}”", lambda: next(
            w for w in self.app.children() if w.role in ("dialog", "alert") and re.search(name, w.name)
            and w.has(pyatspi.STATE_SHOWING)))

    def in_menu(self, name):
        """An entry of a menu of the menu bar; Qt does not tell which menus are open."""
        bar = self.window.find("menu bar")
        return next(entry for entry in bar.all(name=name, shown=False) if entry.box[0] > 0)

    @property
    def queue(self):
        return self.window.find("tree", "Queue")

    def rows(self):
        """Each row as a dictionary of what its cells say, by column title; hidden columns are not told."""
        tree = self.queue
        titles = [c.name for c in tree.children() if c.role == "table column header"]
        cells = [c for c in tree.children() if c.role == "table cell" or c.role == "tree item"]
        return [dict(zip(titles, (c.name for c in cells[at:at + len(titles)])))
                for at in range(0, len(cells), len(titles))]

    def cells(self, pattern):
        return [c for c in self.queue.children()
                if c.role in ("table cell", "tree item") and re.search(pattern, c.name)
                and c.has(pyatspi.STATE_SHOWING)]

    def finished(self, count):
        final = {"Done", "Not found", "Failed", "Cancelled"}
        rows = self.rows()
        return len(rows) >= count and all(r.get("Status") in final or r.get("Status", "").startswith("Failed")
                                          for r in rows) and rows

    def task(self, name):
        """with workbench.task("..."): counts the user actions inside."""
        return Task(self, name)


class Task:
    def __init__(self, workbench, name):
        self.workbench, self.name = workbench, name

    def __enter__(self):
        self.before = self.workbench.person.actions

    def __exit__(self, kind, value, trace):
        if kind is None:
            counts = self.workbench.counts  # a task may have several parts
            counts[self.name] = counts.get(self.name, 0) + self.workbench.person.actions - self.before


def place(window_name, x, y, width, height):
    """Moves a window where the test wants it, as a person would who works with two of them."""
    number = until(f"window {window_name}", lambda: subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", window_name], capture_output=True, text=True).stdout.split())[-1]
    subprocess.run(["xdotool", "windowsize", "--sync", number, str(width), str(height)], check=True)
    subprocess.run(["xdotool", "windowmove", number, str(x), str(y)], check=True)
    return number


class FileManager:
    def __init__(self, folder):
        self.process = subprocess.Popen(["pcmanfm-qt", folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.number = place(os.path.basename(folder), 1300, 40, 600, 900)
        # Its first icon is always there; its own accessibility tree is not.
        self.first_file = 1300 + 205, 40 + 160

    def focus(self):
        subprocess.run(["xdotool", "windowactivate", "--sync", self.number], check=True)

    def close(self):
        self.process.terminate()
        self.process.wait()


def add_appliance(bench, appliance, name):
    with bench.task("add an appliance"):
        person = bench.person
        person.key("ctrl+comma")
        dialog = bench.dialog("Settings")
        until("the name field", lambda: dialog.find("text", "Name").has(pyatspi.STATE_FOCUSED))
        person.type(f"{name}\t{appliance.facts['url']}\t")
        person.type(appliance.facts["token"])
        person.key("Return")
    until("the saved appliance", lambda: dialog.find("list item", f"^{name}"))
    return dialog


def consent(bench):
    """The one question about what leaves the machine; afterwards it is remembered for this appliance."""
    question = bench.dialog("Submit to the appliance|Allow cloud look-ups")
    bench.person.click(question.find("check box", "Always allow"))
    bench.person.click(question.find("push button", "Upload|Submit|Look up"))


def make_files(originals, folder, count):
    """Copies that differ from each other, so that each is a sample of its own."""
    os.mkdir(folder)
    for number in range(count):
        with open(originals[number % len(originals)], "rb") as source:
            content = source.read()
        with open(f"{folder}/file-{number:02}.bin", "wb") as target:
            target.write(content + b"\n%s %d" % (os.path.basename(folder).encode(), number))
    return folder


def drop_all(bench, folder, task):
    """Everything in the folder, out of a real file manager."""
    manager = FileManager(folder)
    manager.focus()
    bench.person.click_at(manager.first_file)
    bench.person.key("ctrl+a")
    x, y, width, height = bench.queue.box
    with bench.task(task):
        bench.person.drag(manager.first_file, (x + width // 2, y + height // 2))
    return manager


def defanged(url):
    return url.replace("http", "hxxp", 1).replace(".", "[.]")


REPORT = """The sample {0} was seen together with
{1} (second stage), and called home to {2}.
Nothing to be found about {3} yet.
"""


def files_are_dropped(bench, work, originals, pictures):
    manager = drop_all(bench, make_files(originals, os.path.join(work, "one file"), 1), "drop 1 file")
    until("the question", lambda: bench.dialog("Submit to the appliance"))
    picture(f"{pictures}/consent.png")
    consent(bench)
    until("the first verdict", lambda: bench.finished(1), 120)
    manager.close()
    manager = drop_all(bench, make_files(originals, os.path.join(work, "twenty files"), 20), "drop 20 files, to verdicts")
    picture(f"{pictures}/busy.png")
    rows = until("verdicts of all files", lambda: bench.finished(21), 120)
    manager.close()
    assert {row["Type"] for row in rows} == {"File"}, rows
    assert all(row["Verdict"] for row in rows), rows
    assert len({row["SHA-1"] for row in rows}) == 21, rows


def a_report_is_pasted(bench, facts):
    put_on_clipboard(facts["hashes"][0])  # one clean line goes straight to the queue
    bench.person.key("ctrl+v")
    until("the pasted hash", lambda: bench.finished(22), 120)
    put_on_clipboard(REPORT.format(facts["hashes"][1], facts["hashes"][2], defanged(facts["urls"][0]), facts["absent"][0]))
    with bench.task("paste a report, to verdicts"):
        bench.person.key("ctrl+v")
        bench.dialog("Add indicators")
        bench.person.key("Return")
    rows = until("verdicts of the report", lambda: bench.finished(26), 120)
    by_indicator = {row["Input"]: row for row in rows}
    assert by_indicator[facts["absent"][0]]["Status"] == "Not found", by_indicator
    assert by_indicator[facts["hashes"][1]]["Verdict"], by_indicator


def main(assay, demo_appliance, pictures):
    work = tempfile.mkdtemp(prefix="workbench-")
    samples = os.path.join(work, "samples")
    appliance = Appliance(demo_appliance, samples=samples)
    other = Appliance(demo_appliance)
    facts = appliance.facts
    bench = Workbench(assay)
    person = bench.person
    place("Assay", 0, 0, 1290, 1000)
    picture(f"{pictures}/empty.png")

    dialog = add_appliance(bench, other, "second lab")
    person.click(dialog.find("push button", "Add an appliance"))
    person.type(f"lab\t{facts['url']}\t{facts['token']}")
    person.key("Return")
    until("the second appliance", lambda: dialog.find("list item", "^lab"))
    picture(f"{pictures}/appliances.png")
    person.click(dialog.find("push button", "Close"))
    switch_appliance(bench, 2, "lab")

    files_are_dropped(bench, work, sorted(glob.glob(f"{samples}/*")), pictures)
    a_report_is_pasted(bench, facts)
    what_is_found(bench, work, facts, pictures)
    appliance = gone_appliance_is_waited_for(bench, appliance, demo_appliance)
    appliance = failures_are_retried(bench, appliance, demo_appliance)
    an_archive_is_dropped(bench, work, f"{samples}/scan_0042.zip")
    a_long_report_is_pasted(bench, facts)
    a_family_is_looked_at(bench, facts, pictures)
    bench.counts.pop("drop 1 file")
    appliance.stop()

    before = sorted(row["Input"] for row in bench.rows())
    bench.quit()
    bench.start()
    after = until("the rows after a restart", lambda: bench.finished(len(before)), 30)
    assert sorted(row["Input"] for row in after) == before, (before, after)
    bench.quit()
    other.stop()
    report(bench.counts)


def switch_appliance(bench, number, name):
    with bench.task("switch appliance"):
        bench.person.click(bench.find("push button", "^Appliance"))
        bench.person.key(str(number))
    until("the other appliance", lambda: bench.window.find("label", f"^{name}: reachable"))


def what_is_found(bench, work, facts, pictures):
    person = bench.person
    wanted = facts["hashes"][0]
    with bench.task("find a hash"):
        person.key("ctrl+f")
        person.type(wanted)
    until("one row", lambda: len(bench.rows()) == 1)
    person.key("Escape")
    until("all rows", lambda: len(bench.rows()) == 26)

    malicious = [row for row in bench.rows() if row["Verdict"] == "Malicious"]
    with bench.task("all malicious hashes to the clipboard"):
        sidebar = bench.window.find("tree", "Filters")
        person.click(next(entry for entry in sidebar.children() if entry.name.startswith("Malicious")))
        until("only malicious rows", lambda: len(bench.rows()) == len(malicious))
        person.key("ctrl+a")
        person.key("ctrl+alt+h")
    copied = until("hashes on the clipboard", lambda: clipboard().split())
    assert len(copied) == len(malicious) > 0, (copied, malicious)
    picture(f"{pictures}/malicious.png")

    with bench.task("reanalyze a selection"):
        person.key("ctrl+a")
        person.key("ctrl+shift+r")
    until("the reanalysis", lambda: all(row["Action"] == "reanalyze" for row in bench.finished(len(malicious)) or [{"Action": ""}]), 120)

    with bench.task("own verdict, note and ticket text of a selection"):
        person.key("ctrl+shift+v")
        bench.dialog("Own verdict")
        person.key("m")
        person.type("Seen in the parcel mails.")
        picture(f"{pictures}/own verdict.png")
        person.key("ctrl+Return")
        until("the main window again", lambda: not [w for w in bench.app.children() if w.role in ("dialog", "alert")])
        person.key("ctrl+j")
    ticket = until("the ticket on the clipboard", lambda: "Seen in the parcel mails" in clipboard() and clipboard())
    assert ticket.count("Seen in the parcel mails") >= 2, ticket
    until("the verdicts", lambda: any(row["Action"] == "set-verdict" for row in bench.finished(len(malicious)) or []), 120)

    with bench.task("CSV of what is filtered"):
        person.key("ctrl+e")
        export = bench.dialog("Export")
        picture(f"{pictures}/export.png")
        person.key("Return")
    file = until("the file's name", lambda: export.find("text", "^File$").text)
    until("the file", lambda: os.path.exists(os.path.expanduser(file)))
    until("the end of the export", lambda: export.find("push button", "Open folder"))
    with open(os.path.expanduser(file), newline="", encoding="utf-8") as lines:
        assert len(list(csv.DictReader(lines))) == len(malicious)
    person.key("Escape")

    person.click(bench.cells("Malicious")[0])
    with bench.task("PDF of a row"):
        person.key("ctrl+shift+p")
    until("a saved report", lambda: [row for row in bench.rows() if row["PDF report"].endswith(".pdf")], 120)
    until("the PDF's page", lambda: bench.window.find("page tab", "^PDF"))
    picture(f"{pictures}/report.png")
    person.click(next(entry for entry in sidebar.children() if entry.name.startswith("All rows")))
    until("all rows again", lambda: len(bench.rows()) == 26)


def started_again(appliance, demo_appliance):
    """Another process with the same address and token."""
    port = appliance.facts["url"].rsplit(":", 1)[1]
    return Appliance(demo_appliance, "--port", port, "--token", appliance.facts["token"])


def gone_appliance_is_waited_for(bench, appliance, demo_appliance):
    """The appliance goes while a question is asked, and comes back: nothing fails, and no one does anything."""
    appliance.stop()
    bench.person.click(bench.cells("^Malicious$")[0])
    bench.person.key("ctrl+shift+m")
    until("the wait for the appliance", lambda: bench.window.find("label", "Waiting for the appliance"), 60)
    back = started_again(appliance, demo_appliance)
    until("the answer", lambda: bench.finished(26), 120)
    assert not [row for row in bench.rows() if row["Status"].startswith("Failed")], bench.rows()
    return back


def failures_are_retried(bench, appliance, demo_appliance):
    """The appliance goes, a submission fails, the appliance comes back."""
    appliance.stop()
    bench.person.click(bench.cells("^Malicious$")[0])
    bench.person.key("ctrl+shift+r")
    until("a failure", lambda: [row for row in bench.rows() if row["Status"].startswith("Failed")], 120)
    back = started_again(appliance, demo_appliance)
    with bench.task("retry all failed"):
        bench.person.key("shift+F5")
    until("no failure", lambda: not [row for row in bench.rows() if row["Status"].startswith("Failed")] and bench.finished(26), 120)
    return back


def an_archive_is_dropped(bench, work, archive):
    """While another row is selected: the dropped one becomes the current one."""
    bench.person.click(bench.cells("^Malicious$")[0])
    known = len(bench.rows())
    folder = os.path.join(work, "an archive")
    os.mkdir(folder)
    shutil.copy(archive, folder)
    task = "drop an archive: why, and its malicious files to the queue"
    manager = drop_all(bench, folder, task)
    until("its verdict", lambda: bench.finished(known + 1), 120)
    with bench.task(task):
        bench.person.key("alt+2")
        bench.person.click(until("the button", lambda: bench.window.find("push button", "^Fetch static report")))
        bench.person.click(until("its files", lambda: bench.window.find("push button", "^Add them to the queue"), 60))
    until("the files inside", lambda: len(bench.rows()) > known + 1, 60)
    manager.close()


def a_long_report_is_pasted(bench, facts):
    """What a report of another team lists: hashes, addresses, hosts and URLs, most of them unknown to the appliance."""
    known = len(bench.rows())
    lines = [hashlib.sha256(b"%d" % number).hexdigest() for number in range(10)]
    lines += [f"198.51.100[.]{number}" for number in range(1, 9)] + [f"stage{number}[.]example" for number in range(4)]
    lines += [f"hxxps://cdn{number}[.]example/load/{number}" for number in range(4)]
    lines += [digest for digest in facts["hashes"] if len(digest) == 64][:4]
    assert len(lines) == 30, len(lines)
    put_on_clipboard("Indicators of the campaign:\n" + "\n".join(f"- {line}" for line in lines))
    with bench.task("paste a report of 30 indicators with addresses, to verdicts"):
        bench.person.key("ctrl+v")
        bench.dialog("Add indicators")
        bench.person.key("Return")
        if question := asked(bench):
            bench.person.click(question.find("push button", "Upload|Submit|Look up"))
    rows = until("verdicts of the long report", lambda: bench.finished(known + 1), 180)
    addresses = [row for row in rows if row["Input"].startswith("198.51.100")]
    assert len(addresses) == 8 and all(row["Status"] in ("Done", "Not found") for row in addresses), addresses


def asked(bench):
    """The question about what leaves the machine, if there is one."""
    try:
        return until("a question", lambda: next(w for w in bench.app.children() if w.role in ("dialog", "alert") and re.search(
            "Submit to the appliance|Allow cloud look-ups", w.name) and w.has(pyatspi.STATE_SHOWING)), 3)
    except NotThere:
        return None


def a_family_is_looked_at(bench, facts, pictures):
    person = bench.person
    family = next(row["Threat name"] for row in bench.rows() if row["Verdict"] == "Malicious").rsplit(".", 1)[-1]
    every = len(bench.rows())
    with bench.task("all of one family"):
        sidebar = bench.window.find("tree", "Filters")
        person.click(next(entry for entry in sidebar.children() if entry.name.startswith(family)))
    until("the family's rows", lambda: 0 < len(bench.rows()) < every)
    assert all(row["Threat name"].endswith(family) for row in bench.rows()), bench.rows()
    person.click(bench.cells("^Malicious$")[0])
    with bench.task("ticket text of a row"):
        person.key("ctrl+j")
    until("the ticket's text", lambda: family in clipboard())
    with bench.task("compare with another appliance"):
        person.click(until("the menu", lambda: bench.in_menu("^Actions$")))
        person.click(until("its entry", lambda: bench.in_menu("^Compare with another appliance")))
        person.click(until("the other one", lambda: bench.in_menu("^second lab")))
    until("both answers", lambda: bench.window.find("page tab", "^Compare").has(pyatspi.STATE_SELECTED))
    picture(f"{pictures}/compare.png")
    person.click(next(entry for entry in sidebar.children() if entry.name.startswith("All rows")))
    until("all rows again", lambda: len(bench.rows()) >= every)


def report(counts):
    width = max(map(len, LIMITS))
    print(f"{'task':{width}}  actions  at most")
    worse = [name for name, most in LIMITS.items() if counts[name] > most]
    for name, most in LIMITS.items():
        print(f"{name:{width}}  {counts[name]:7}  {most:7}{'  TOO MANY' if name in worse else ''}")
    sys.exit(1 if worse else 0)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    try:
        main(*map(os.path.abspath, sys.argv[1:]))
    except BaseException:
        picture(os.path.join(os.path.abspath(sys.argv[3]), "failure.png"))
        raise
