#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two programs on a real X display. Text dragged out of an editor into the window, its filter line and a field of a dialog
is still in the editor afterwards. The window behind a dialog takes neither drops nor keys.

    with_desktop.sh test_drops.py ASSAY EDITOR
"""
import json
import os
import subprocess
import sys
import tempfile
import threading
import time

from screen import NotThere, Person, application, pointer, until

HASHES = ["86bb5ed57999602fc4540ace6086a891c996e3f3", "fe3a1e2d7f1a1a1a7f1a1a1a1a1a1a1a1a1a1a1a",
          "0cc175b9c0f1b6a831c399e269772661"]


class Editor:
    """The other program. It drops its text when the target of a drag agrees to a move."""

    def __init__(self, program, text):
        self.text = text
        self.process = subprocess.Popen([program, "editor of the test", text], stdout=subprocess.PIPE, text=True)
        threading.Thread(target=self.read, daemon=True).start()
        window = until("the editor", lambda: subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "editor of the test"],
            capture_output=True, text=True).stdout.split())[-1]
        subprocess.run(["xdotool", "windowsize", "--sync", window, "300", "200"], check=True)
        subprocess.run(["xdotool", "windowmove", window, "1000", "600"], check=True)
        self.node = until("the editor's text", lambda: application("test_editor").find("text"))

    def read(self):
        for line in self.process.stdout:
            self.text = json.loads(line)[0]

    def word(self):
        """Where its first word stands."""
        x, y, _, _ = self.node.box
        return x + 30, y + 12

    def select_all(self):
        pointer("mousemove", *self.word(), "click", "1")
        pointer("key", "ctrl+a")
        time.sleep(0.3)

    def close(self):
        self.process.terminate()
        self.process.wait()


def beside(name):
    window = until(name, lambda: subprocess.run(["xdotool", "search", "--onlyvisible", "--name", name],
                                                capture_output=True, text=True).stdout.split())[-1]
    subprocess.run(["xdotool", "windowsize", "--sync", window, "980", "560"], check=True)
    subprocess.run(["xdotool", "windowmove", window, "0", "0"], check=True)


def corner(widget):
    x, y, width, _ = widget.box
    return x + width - 30, y + 40


def files_stay(app, person, folder, failures):
    """A drag in a file dialog, from a file onto a folder beside it."""
    os.mkdir(os.path.join(folder, "a folder"))
    sample = os.path.join(folder, "sample.bin")
    with open(sample, "wb") as file:
        file.write(b"sample")

    def drag_in(dialog):
        cell = until("the file", lambda: dialog.find("table cell", "^sample.bin$")).centre
        person.drag(cell, until("the folder", lambda: dialog.find("table cell", "^a folder$")).centre)
        time.sleep(0.5)
        if not os.path.exists(sample):
            failures.append(f"{dialog.name}: the file was moved")
            os.rename(os.path.join(folder, "a folder", "sample.bin"), sample)

    person.key("ctrl+e")
    export = until("the export", lambda: app.find("dialog", "^Export$"))
    person.click(until("its file", lambda: export.find("text", "^File$")))
    person.key("ctrl+a")
    person.type(os.path.join(folder, "rows.csv"))
    person.click(export.find("push button", "Choose the file"))
    drag_in(until("where to", lambda: app.find("dialog", "Export to")))
    for _ in range(2):
        person.key("Escape")


def main(assay, editor_program):
    folder = tempfile.mkdtemp(prefix="drops-")
    program = subprocess.Popen([assay, "--session-file", os.path.join(folder, "one.assay-session")])
    person = Person()
    app = until("the program", lambda: application("assay"))
    window = until("the window", lambda: app.find("frame", "Assay"))
    beside("Assay$")
    failures = []

    def queue():
        return window.find("tree", "Queue")

    def inputs():
        names = [cell.name for cell in queue().children()]
        return [value for value in HASHES if any(value in name for name in names)]

    def drag_to(what, text, target, arrived):
        editor = Editor(editor_program, text)  # a new one: Qt begins a second drag with the text that stayed
        editor.select_all()
        person.drag(editor.word(), until(what, target))
        try:
            until(f"{what}: the text arrived", arrived, 10)
        except NotThere as error:
            failures.append(str(error))
        time.sleep(0.5)  # an editor takes its text away once the drop is over
        if editor.text != text:
            failures.append(f"{what}: the editor holds “{editor.text}” instead of “{text}”")
        editor.close()

    drag_to("the queue", HASHES[0], lambda: queue().centre, lambda: HASHES[0] in inputs())
    drag_to("the filter line", HASHES[1], lambda: window.find("text", "Filter").centre, lambda: HASHES[1] in inputs())

    person.click(queue())
    person.key("ctrl+shift+o")
    dialog = until("the dialog", lambda: app.find("dialog", "URL"))
    field = until("its field", lambda: dialog.find("text", "URL"))
    drag_to("a field of a dialog", "evil.example", lambda: field.centre, lambda: "evil.example" in field.text)
    drag_to("the queue behind a dialog", HASHES[2], lambda: corner(queue()), lambda: True)
    person.click(field)
    person.click_at(corner(queue()))
    person.key("ctrl+a")
    person.key("Delete")
    time.sleep(0.5)
    if inputs() != HASHES[:2]:
        failures.append(f"the list behind a dialog has changed: {inputs()}")
    person.click(field)
    person.key("Escape")
    person.click(queue())
    if not failures:
        files_stay(app, person, folder, failures)
    program.kill()
    program.wait()
    print(*failures, sep="\n")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main(*map(os.path.abspath, sys.argv[1:]))
