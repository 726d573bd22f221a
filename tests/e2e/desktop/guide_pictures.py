#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures of docs/guide, made by doing what its pages say, with the real program on a real desktop.

    with_desktop.sh -s 1100x720 guide_pictures.py ASSAY DEMO_APPLIANCE docs/guide
"""
import glob
import os
import subprocess
import sys
import tempfile

from screen import picture, put_on_clipboard, until
from workbench import REPORT, Appliance, Workbench, consent, defanged, make_files, place, switch_appliance


def window_picture(path):
    picture(path)
    # A picture of flat colours is small; nobody sees the difference.
    subprocess.run(["mogrify", "-strip", "-dither", "None", "-colors", "192", path], check=True)


def first_ten_minutes(bench, appliance, shot):
    person = bench.person
    person.key("ctrl+comma")
    dialog = bench.dialog("Settings")
    until("the name field", lambda: dialog.find("text", "Name"))
    person.type(f"lab\t{appliance.facts['url']}\t{appliance.facts['token']}")
    person.click(dialog.find("push button", "Test connection"))
    look = until("the certificate's button", lambda: dialog.find("push button", "View certificate"))
    shot("appliance")
    person.click(look)
    trust = bench.dialog("Trust this certificate")
    shot("certificate")
    person.click(trust.find("push button", "^Trust this certificate"))
    person.click(until("Save", lambda: dialog.find("push button", "Save")))
    until("the saved appliance", lambda: dialog.find("list item", "^lab"))
    return dialog


def second_appliance(bench, dialog, appliance, shot):
    person = bench.person
    person.click(dialog.find("push button", "Add an appliance"))
    person.type(f"second lab\t{appliance.facts['url']}\t{appliance.facts['token']}")
    person.click(dialog.find("push button", "Save"))
    until("the second appliance", lambda: dialog.find("list item", "^second lab"))
    shot("appliances")
    person.click(dialog.find("push button", "Close"))


def main(assay, demo_appliance, pictures):
    work = tempfile.mkdtemp(prefix="guide-")
    samples = os.path.join(work, "samples")
    appliance = Appliance(demo_appliance, samples=samples, processing=1500, plain=False)
    other = Appliance(demo_appliance)
    bench = Workbench(assay)
    person = bench.person

    def shot(name):
        window_picture(f"{pictures}/{name}.png")

    place("Assay", 0, 0, 1100, 720)
    shot("empty")
    second_appliance(bench, first_ten_minutes(bench, appliance, shot), other, shot)
    switch_appliance(bench, 1, "lab")

    folder = make_files(sorted(glob.glob(f"{samples}/*")), os.path.join(work, "mail attachments"), 8)
    subprocess.run([assay, *sorted(glob.glob(f"{folder}/*"))], check=True)  # the first program takes them
    until("the question", lambda: bench.dialog("Submit to the appliance"))
    shot("consent")
    consent(bench)
    until("rows at work", lambda: any("%" in r.get("Status", "") or "ait" in r.get("Status", "") for r in bench.rows()))
    shot("busy")
    until("verdicts", lambda: bench.finished(8), 180)

    facts = appliance.facts
    put_on_clipboard(REPORT.format(facts["hashes"][0], facts["hashes"][1], defanged(facts["urls"][0]), facts["absent"][0]))
    person.key("ctrl+v")
    bench.dialog("Add indicators")
    shot("paste")
    person.key("Return")
    until("verdicts of the report", lambda: bench.finished(12), 180)

    person.click(bench.cells("^Malicious$")[0])
    shot("verdict")
    person.key("ctrl+shift+p")
    until("a saved report", lambda: [r for r in bench.rows() if r["PDF report"].endswith(".pdf")], 120)
    person.key("alt+0")
    person.key("ctrl+Tab")  # the page behind JSON
    until("the drawn page", lambda: bench.window.find("label", "^of "))
    shot("report")

    person.key("ctrl+f")
    person.type("class:malicious")
    until("fewer rows", lambda: 0 < len(bench.rows()) < 12)
    shot("filter")
    person.key("ctrl+e")
    bench.dialog("Export")
    shot("export")
    person.key("Escape")
    person.key("Escape")

    person.key("ctrl+n")
    until("an empty list", lambda: not bench.rows())
    person.key("ctrl+h")
    past = bench.dialog("Past sessions")
    until("the session put aside", lambda: past.find("table cell", "12"))
    shot("past-sessions")
    person.key("Escape")
    bench.quit()
    appliance.stop()
    other.stop()


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    try:
        main(*map(os.path.abspath, sys.argv[1:]))
    except BaseException:
        picture(os.path.join(tempfile.gettempdir(), "guide-failure.png"))
        raise
