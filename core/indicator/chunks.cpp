// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/chunks.h"

#include "indicator/separators.h"

namespace assay::scan {

namespace {

// Bytes of the dot <.> or <dot> at `pos`; 0 when the angle bracket there is an ordinary one.
std::size_t angleDot(Bytes text, std::size_t pos)
{
    return text[pos] == '<' ? dotAt(text, pos).length : 0;
}

} // namespace

void splitChunks(Bytes text, std::size_t begin, std::size_t end, bool separatedValues, std::vector<Chunk> &chunks)
{
    chunks.clear();
    const Bytes window = text.substr(0, end);
    bool onlyBlanks = false;
    bool quoted = false;
    Chunk chunk{begin, begin, 0, false};
    const auto finish = [&](std::size_t p) {
        if (p > chunk.begin) {
            chunk.end = p;
            chunks.push_back(chunk);
            onlyBlanks = true;
        }
    };
    for (std::size_t p = begin; p < end;) {
        quint16 classes = classOf(window[p]);
        std::size_t length = 1;
        bool stop = (classes & Stop) != 0;
        if (stop) {
            if (const std::size_t dot = angleDot(window, p); dot > 0) {
                stop = false;
                classes = Opener;
                length = dot;
            }
            quoted = quoted != (window[p] == '"');
        } else if ((classes & High) != 0) {
            const Wide wide = wideAt(window, p);
            length = wide.length;
            stop = wide.kind == WideKind::Blank;
        } else if ((classes & ListMark) != 0) {
            stop = separatedValues && !quoted;
        }
        if (stop) {
            finish(p);
            onlyBlanks = onlyBlanks && (window[p] == ' ' || window[p] == '\t');
            chunk = {p + length, 0, 0, onlyBlanks};
        } else {
            chunk.classes |= classes;
        }
        p += length;
    }
    finish(end);
}

// Where the last 'quoted' part of a chunk ends that does not begin it: message='hello'; npos if there is none.
static std::size_t quotedEnd(Bytes text, const Chunk &chunk)
{
    const Bytes own = text.substr(chunk.begin, chunk.end - chunk.begin);
    const std::size_t last = own.rfind('\'');
    if (last == Bytes::npos || last < 2)
        return Bytes::npos;
    const std::size_t opened = own.rfind('\'', last - 1);
    const bool isInside = opened != Bytes::npos && opened > 0 && !is(own[opened - 1], Letter | Digit);
    return isInside ? chunk.begin + last + 1 : Bytes::npos;
}

Chunk withoutPunctuation(Bytes text, Chunk chunk)
{
    constexpr Bytes punctuation = ".,;:!?'";
    const std::size_t firstOpener = text.substr(0, chunk.end).find_first_of("([{", chunk.begin);
    const std::size_t quoted = quotedEnd(text, chunk);
    while (chunk.end > chunk.begin && chunk.end != quoted) {
        const char c = text[chunk.end - 1];
        const bool lonely = is(c, Closer) && firstOpener >= chunk.end - 1;
        if (!lonely && punctuation.find(c) == Bytes::npos)
            break;
        --chunk.end;
    }
    return chunk;
}

} // namespace assay::scan
