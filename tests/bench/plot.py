# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A plot with two logarithmic axes, as SVG: a straight line that rises with the grid's diagonal is linear growth."""

import math
from xml.sax.saxutils import escape

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 720, 420, 70, 200, 40, 50
COLOURS = ("#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#ff7f0e", "#8c564b")


def svg(title, unit, curves):
    values = [v for curve in curves for _, v in curve["points"]]
    items = sorted({n for curve in curves for n, _ in curve["points"]})
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    first, last = math.log10(items[0]), math.log10(items[-1])

    def x(n):
        return LEFT + (math.log10(n) - first) / max(last - first, 1e-9) * (WIDTH - LEFT - RIGHT)

    def y(value):
        return HEIGHT - BOTTOM - (math.log10(value) - low) / max(high - low, 1) * (HEIGHT - TOP - BOTTOM)

    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="13">',
           f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
           f'<text x="{LEFT}" y="22" font-size="16">{escape(title)}</text>']
    for n in items:
        out.append(f'<path d="M{x(n):.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="#ddd"/>'
                   f'<text x="{x(n):.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{n:,} items</text>')
    for power in range(low, high + 1):
        out.append(f'<path d="M{LEFT} {y(10 ** power):.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>'
                   f'<text x="{LEFT - 8}" y="{y(10 ** power) + 4:.1f}" text-anchor="end">{10.0 ** power:g} {unit}</text>')
    labels = sorted(range(len(curves)), key=lambda i: curves[i]["points"][-1][1])
    taken = HEIGHT
    for i in labels:
        curve, colour = curves[i], COLOURS[i % len(COLOURS)]
        line = " ".join(f"{x(n):.1f},{y(v):.1f}" for n, v in curve["points"])
        out.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        out += [f'<circle cx="{x(n):.1f}" cy="{y(v):.1f}" r="3" fill="{colour}"/>' for n, v in curve["points"]]
        n, v = curve["points"][-1]
        taken = min(y(v) + 4, taken - 16)
        out.append(f'<text x="{x(n) + 8:.1f}" y="{taken:.1f}" fill="{colour}">{escape(curve["title"])}</text>')
    return "\n".join(out + ["</svg>\n"])
