#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures that README.md shows: the window empty, busy, with results and details, with a PDF report, and dark. Made
with the real program on a real desktop, against a demo appliance.

    with_desktop.sh -s 1280x800 readme_pictures.py ASSAY DEMO_APPLIANCE docs/pictures
"""
import glob
import os
import subprocess
import sys
import tempfile

from guide_pictures import first_ten_minutes, window_picture
from screen import picture, put_on_clipboard, until
from workbench import REPORT, Appliance, Workbench, consent, defanged, make_files, place

NAMES = ("empty", "busy", "results", "report", "dark")


def dark(bench):
    """View, Theme, Dark: by its keys."""
    for key in ("alt+v", "t", "d"):
        bench.person.key(key)


def main(assay, demo_appliance, pictures):
    work = tempfile.mkdtemp(prefix="readme-")
    samples = os.path.join(work, "samples")
    appliance = Appliance(demo_appliance, samples=samples, processing=6000, plain=False)
    facts = appliance.facts
    bench = Workbench(assay)
    person = bench.person

    def shot(name):
        assert name in NAMES
        window_picture(f"{pictures}/{name}.png")

    place("Assay", 0, 0, 1280, 800)
    shot("empty")
    dialog = first_ten_minutes(bench, appliance, lambda name: None)
    person.click(dialog.find("push button", "Close"))
    until("the appliance", lambda: bench.window.find("label", "^lab: reachable"))

    folder = make_files(sorted(glob.glob(f"{samples}/*")), os.path.join(work, "mail attachments"), 8)
    put_on_clipboard(REPORT.format(facts["hashes"][0], facts["hashes"][1], defanged(facts["urls"][0]), facts["absent"][0]))
    person.key("ctrl+v")
    bench.dialog("Add indicators")
    person.key("Return")
    consent(bench)
    until("verdicts of the report", lambda: bench.finished(4), 180)
    subprocess.run([assay, *sorted(glob.glob(f"{folder}/*"))], check=True)  # the first program takes them
    consent(bench)
    until("rows at work", lambda: any("%" in r.get("Status", "") or "ait" in r.get("Status", "") for r in bench.rows()))
    shot("busy")
    until("verdicts", lambda: bench.finished(12), 180)

    person.click(bench.cells("^Malicious$")[0])
    until("its details", lambda: bench.window.find("page tab", "^Third"))
    shot("results")
    person.key("ctrl+shift+p")
    until("a saved report", lambda: [r for r in bench.rows() if r["PDF report"].endswith(".pdf")], 120)
    person.click(until("the PDF's page", lambda: bench.window.find("page tab", "^PDF")))
    until("the drawn page", lambda: bench.window.find("label", "^of "))
    for _ in range(3):
        person.click(bench.window.find("push button", "^Zoom out$"))
    shot("report")
    person.key("alt+1")
    dark(bench)
    until("the summary", lambda: bench.window.find("page tab", "^Summary"))
    shot("dark")
    bench.quit()
    appliance.stop()


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    try:
        main(*map(os.path.abspath, sys.argv[1:]))
    except BaseException:
        picture(os.path.join(tempfile.gettempdir(), "readme-failure.png"))
        raise
