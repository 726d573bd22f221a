# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The screen as a person has it: what stands there, told by the accessibility tree, and a mouse and a keyboard that
are counted. Nothing here knows the program."""
import os
import re
import subprocess
import time

import pyatspi


class NotThere(Exception):
    pass


def until(what, question, seconds=60):
    """Asks until the answer is true, and returns it. The limit only says when to give up."""
    end = time.monotonic() + seconds
    while True:
        try:
            if answer := question():
                return answer
        except (NotThere, LookupError, StopIteration):
            pass
        except Exception as error:  # a widget that goes while it is read
            if not type(error).__module__.startswith(("gi", "pyatspi")):
                raise
        if time.monotonic() > end:
            raise NotThere(f"after {seconds} s: {what}")
        time.sleep(0.1)


def pointer(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True)


class Widget:
    def __init__(self, node):
        self.node = node

    @property
    def name(self):
        return self.node.name or ""

    @property
    def role(self):
        return self.node.getRoleName()

    @property
    def text(self):
        try:
            return self.node.queryText().getText(0, -1)
        except NotImplementedError:
            return self.name

    def has(self, state):
        return self.node.getState().contains(state)

    @property
    def box(self):
        box = self.node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        return box.x, box.y, box.width, box.height

    @property
    def centre(self):
        x, y, width, height = self.box
        return x + width // 2, y + height // 2

    def children(self):
        for index in range(self.node.childCount):
            child = self.node.getChildAtIndex(index)
            if child is not None:
                yield Widget(child)

    def walk(self, most=20000):
        """Itself and all below it, but the cells of long tables only as far as `most` goes."""
        left = [self]
        while left and most > 0:
            widget = left.pop()
            most -= 1
            yield widget
            left.extend(reversed(list(widget.children())))

    def all(self, role=None, name=None, shown=True):
        for widget in self.walk():
            if role and widget.role != role:
                continue
            if name is not None and not re.search(name, widget.name):
                continue
            if shown and not widget.has(pyatspi.STATE_SHOWING):
                continue
            yield widget

    def find(self, role=None, name=None, shown=True):
        for widget in self.all(role, name, shown):
            return widget
        raise NotThere(f"{role or 'widget'} “{name}”")


def application(name):
    desktop = pyatspi.Registry.getDesktop(0)
    desktop.clear_cache()  # a program that was asked while it started would stay nameless
    for node in desktop:
        if node and node.name and name in node.name:
            return Widget(node)
    raise NotThere(f"program {name}")


class Person:
    """Mouse and keyboard. One action is one click, one drag, one key or chord, one text typed into the field at hand."""

    def __init__(self):
        self.actions = 0

    def _done(self):
        self.actions += 1
        time.sleep(0.15)  # as quick as anybody's hands

    def click(self, widget, button=1, keys=()):
        x, y = widget.centre
        pointer("mousemove", x, y)
        for key in keys:
            pointer("keydown", key)
        pointer("click", button)
        for key in keys:
            pointer("keyup", key)
        self._done()

    def click_at(self, place):
        pointer("mousemove", *place)
        pointer("click", 1)
        self._done()

    def double_click(self, widget):
        pointer("mousemove", *widget.centre)
        pointer("click", "--repeat", "2", "--delay", "60", "1")
        self._done()

    def key(self, chord):
        pointer("key", "--clearmodifiers", chord)
        self._done()

    def type(self, text):
        pointer("type", "--delay", "8", "--", text)
        self._done()

    def drag(self, start, end):
        (x, y), (to_x, to_y) = start, end
        pointer("mousemove", x, y)
        pointer("mousedown", 1)
        for step in range(1, 21):  # a drag begins after some distance, and the target wants to see it come
            pointer("mousemove", x + (to_x - x) * step // 20, y + (to_y - y) * step // 20)
            time.sleep(0.03)
        time.sleep(0.3)
        pointer("mouseup", 1)
        self._done()


def clipboard():
    return subprocess.run(["xclip", "-selection", "clipboard", "-o"], capture_output=True, text=True, timeout=20).stdout


def put_on_clipboard(text):
    # xclip stays as the owner of the selection; with an inherited pipe nobody could wait for this script's end.
    subprocess.run(["xclip", "-selection", "clipboard"], input=text, text=True, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def picture(path):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    pointer("mousemove", 1, 1)
    time.sleep(0.4)
    subprocess.run(["import", "-window", "root", path], check=True)
