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

import pyatspi

from guide_pictures import first_ten_minutes
from screen import Person, application, picture, put_on_clipboard, until
from workbench import REPORT, Appliance, Workbench, consent, defanged, make_files, place

LOOKS = (("en-light", "en", "light"), ("de-dark", "de", "dark"))
DIALOGS = {
    "add-url": "ctrl+shift+o", "export": "ctrl+e", "note": "ctrl+shift+n", "tags": "ctrl+t",
    "ticket-templates": "ctrl+shift+j", "own-verdict": "ctrl+shift+v", "statistics": "ctrl+shift+s",
    "what-was-done": "ctrl+shift+a", "relations": "ctrl+shift+g", "past-sessions": "ctrl+h", "case-report": "ctrl+shift+e", "search": "ctrl+shift+x", "shortcuts": "ctrl+F1",
    "user-guide": "F1", "preview": "ctrl+v",
}


class Review:
    """The window of one language and theme; nothing is found by its words."""

    def __init__(self, assay, folder, language, theme):
        self.person = Person()
        self.folder = folder
        preferences = os.path.expanduser("~/.config/assay/preferences.ini")
        with open(preferences, encoding="utf-8") as file:
            lines = [line for line in file.read().splitlines() if not line.startswith("color-scheme")]
        at = lines.index("[look]") + 1 if "[look]" in lines else lines.append("[look]") or len(lines)
        with open(preferences, "w", encoding="utf-8") as file:
            file.write("\n".join([*lines[:at], f"color-scheme={theme}", *lines[at:]]) + "\n")
        where = {**os.environ, "LC_ALL": {"en": "C.UTF-8", "de": "de_DE.UTF-8"}[language], "LANGUAGE": language}
        self.process = subprocess.Popen([assay], env=where)
        self.app = until("the program's window", lambda: application("assay"))
        self.window = until("the main window", lambda: self.app.find("frame"))
        until("the rows", lambda: len(list(self.window.all("table cell"))) > 20)
        place("Assay", 0, 0, 1280, 720)
        time.sleep(1)

    def shot(self, name):
        path = f"{self.folder}/{name}.png"
        time.sleep(0.6)
        picture(path)
        subprocess.run(["mogrify", "-strip", "-dither", "None", "-colors", "40", path], check=True)

    def windows(self):
        return [child for child in self.app.children() if child.has(pyatspi.STATE_SHOWING)]

    def close(self, before):
        until("the end of the dialog", lambda: self.person.key("Escape") or len(self.windows()) <= before, 20)

    def pages(self, names):
        self.person.key("F11")
        for number, name in enumerate(names):
            if number < 10:
                self.person.key(f"alt+{(number + 1) % 10}")
            else:
                self.person.key("ctrl+Tab")
            self.shot(f"page-{name}")
        self.person.key("F11")
        self.person.key("alt+1")

    def dialogs(self):
        before = len(self.windows())
        for name, key in DIALOGS.items():
            self.person.key(key)
            until(name, lambda: len(self.windows()) > before, 20)
            self.shot(name)
            self.close(before)

    def settings(self):
        known = [window.name for window in self.windows()]
        self.person.key("ctrl+comma")
        dialog = until("the settings", lambda: next(w for w in self.windows() if w.name not in known), 20)
        edge = dialog.box[0]  # the items of closed combo boxes have no place
        items = [item for item in dialog.all("list item") if item.box[0] > edge]
        entries = [item for item in items if item.box[0] == min(other.box[0] for other in items)]
        for number, entry in enumerate(entries, 1):
            self.person.click(entry)
            self.shot(f"settings-{number}")
        self.close(len(known))

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
    bar = bench.window.find("page tab", "^Summary").node.parent  # a page has a bar of its own
    names = [slug(child.name) for child in bar if child.getRoleName() == "page tab"]
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
