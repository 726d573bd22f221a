#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page and dialog of the window on the demo appliance's samples, in English and light, and in German and dark, for
whoever changes one and wants to see what it was like before. Everything is opened by keys, which are the same in both
languages.

    with_desktop.sh -s 1280x720 review_pictures.py ASSAY DEMO_APPLIANCE docs/pictures/review
"""
import glob
import os
import re
import subprocess
import sys
import tempfile
import time

from guide_pictures import first_ten_minutes
from screen import Person, application, picture, put_on_clipboard, until
from workbench import REPORT, Appliance, Workbench, consent, defanged, make_files, place

LOOKS = (("en-light", "en", "l"), ("de-dark", "de", "d"))
DIALOGS = {
    "add-url": "ctrl+shift+o", "export": "ctrl+e", "note": "ctrl+shift+n", "tags": "ctrl+t",
    "ticket-templates": "ctrl+shift+j", "own-verdict": "ctrl+shift+v", "statistics": "ctrl+shift+s",
    "what-was-done": "ctrl+shift+a", "relations": "ctrl+shift+g", "past-sessions": "ctrl+h", "shortcuts": "ctrl+F1",
    "user-guide": "F1", "preview": "ctrl+v",
}


class Review:
    """The window of one language and theme; nothing is found by its words."""

    def __init__(self, assay, folder, language, theme):
        self.person = Person()
        self.folder = folder
        where = {**os.environ, "LC_ALL": {"en": "C.UTF-8", "de": "de_DE.UTF-8"}[language], "LANGUAGE": language}
        self.process = subprocess.Popen([assay], env=where)
        self.app = until("the program's window", lambda: application("assay"))
        self.window = until("the main window", lambda: self.app.find("frame"))
        until("the rows", lambda: len(list(self.window.all("table cell"))) > 20)
        place("Assay", 0, 0, 1280, 720)
        for key in ("alt+v" if language == "en" else "alt+a", "t", theme):
            self.person.key(key)
        time.sleep(1)

    def shot(self, name):
        path = f"{self.folder}/{name}.png"
        time.sleep(0.6)
        picture(path)
        subprocess.run(["mogrify", "-strip", "-dither", "None", "-colors", "48", path], check=True)

    def windows(self):
        return [child for child in self.app.children() if child.role in ("dialog", "alert", "frame")]

    def close(self, before):
        until("the end of the dialog", lambda: self.person.key("Escape") or len(self.windows()) <= before, 20)

    def pages(self, names):
        for number, name in enumerate(names):
            if number < 10:
                self.person.key(f"alt+{(number + 1) % 10}")
            else:
                self.person.key("ctrl+Tab")
            self.shot(f"page-{name}")
        self.person.key("alt+1")

    def dialogs(self):
        before = len(self.windows())
        for name, key in DIALOGS.items():
            self.person.key(key)
            until(name, lambda: len(self.windows()) > before, 20)
            self.shot(name)
            self.close(before)

    def settings(self):
        before = len(self.windows())
        self.person.key("ctrl+comma")
        until("the settings", lambda: len(self.windows()) > before, 20)
        dialog = self.windows()[-1]
        left = min(item.box[0] for item in dialog.all("list item"))
        entries = [item for item in dialog.all("list item") if item.box[0] == left]
        for number, entry in enumerate(entries, 1):
            self.person.click(entry)
            self.shot(f"settings-{number}")
        self.close(before)

    def quit(self):
        self.person.key("ctrl+q")
        self.process.wait(timeout=30)


def slug(title):
    return re.sub(r"[^a-z]+", "-", re.sub(r"[(\d].*", "", title).lower()).strip("-")


def fill(assay, appliance, samples, work):
    """Rows of all kinds, one with everything that can be fetched. Returns the names of its pages."""
    bench = Workbench(assay)
    person = bench.person
    place("Assay", 0, 0, 1280, 720)
    dialog = first_ten_minutes(bench, appliance, lambda name: None)
    person.click(dialog.find("push button", "Close"))
    until("the appliance", lambda: bench.window.find("label", "^lab: reachable"))
    facts = appliance.facts
    put_on_clipboard(REPORT.format(facts["hashes"][0], facts["hashes"][1], defanged(facts["urls"][0]), facts["absent"][0]))
    person.key("ctrl+v")
    bench.dialog("Add indicators")
    person.key("Return")
    consent(bench)
    until("verdicts of the report", lambda: bench.finished(4), 180)
    folder = make_files(sorted(glob.glob(f"{samples}/*")), os.path.join(work, "mail attachments"), 8)
    subprocess.run([assay, *sorted(glob.glob(f"{folder}/*"))], check=True)  # the first program takes them
    consent(bench)
    until("verdicts", lambda: bench.finished(12), 180)
    person.click(bench.cells("^Malicious$")[0])
    person.key("1")
    person.key("alt+2")
    person.click(until("the button", lambda: bench.window.find("push button", "^Fetch static report")))
    until("the analysis", lambda: len(list(bench.window.all("tree item"))) > 0 or bench.finished(12), 60)
    person.key("ctrl+shift+p")
    until("a saved report", lambda: [r for r in bench.rows() if r["PDF report"].endswith(".pdf")], 120)
    names = [slug(tab.name) for tab in bench.window.all("page tab", shown=False)]
    bench.quit()
    return names


def main(assay, demo_appliance, pictures):
    work = tempfile.mkdtemp(prefix="review-")
    samples = os.path.join(work, "samples")
    appliance = Appliance(demo_appliance, samples=samples, processing=300, plain=False)
    names = fill(assay, appliance, samples, work)
    put_on_clipboard(REPORT.format("a" * 40, "b" * 32, "hxxp://relative.example[.]com/x", "c" * 64))
    for look, language, theme in LOOKS:
        review = Review(assay, os.path.join(pictures, look), language, theme)
        review.shot("list")
        review.person.click(next(c for c in review.window.all("table cell", "^(Malicious|Bösartig)")))
        review.pages(names)
        review.dialogs()
        review.settings()
        review.quit()
    appliance.stop()


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    try:
        main(*map(os.path.abspath, sys.argv[1:]))
    except BaseException:
        picture(os.path.join(tempfile.gettempdir(), "review-failure.png"))
        raise
