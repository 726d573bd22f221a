// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/extract.h"

#include "indicator/extraction_builder.h"
#include "indicator/line_scanner.h"

#include <algorithm>

namespace assay {

using scan::Bytes;

namespace {

constexpr std::size_t maxPiece = 64 * 1024;
// Kept in front of a line, because it may contain the label of a hash.
constexpr std::size_t memory = 256;

// Where to cut a line of which only `line` fits: behind the last blank or quote, else the last comma; 0 if there is
// none.
std::size_t cutOf(Bytes line)
{
    for (const unsigned classes : {unsigned(scan::Stop), unsigned(scan::ListMark)}) {
        const auto last = std::find_if(line.rbegin(), line.rend(), [classes](char c) { return scan::is(c, classes); });
        if (last != line.rend())
            return static_cast<std::size_t>(line.rend() - last);
    }
    return 0;
}

// Where the line that starts `text` ends, npos when it does not. Two plain searches are faster than one for both.
std::size_t lineEndOf(Bytes text)
{
    const std::size_t feed = text.find('\n');
    const std::size_t carriage = text.substr(0, feed).find('\r');
    return carriage != Bytes::npos ? carriage : feed;
}

} // namespace

struct Extractor::State
{
    explicit State(const ExtractOptions &extractOptions)
        : options(extractOptions)
        , builder(extractOptions)
        , lines(extractOptions)
    { }

    void scanLines(bool last);
    std::size_t scanLongLine(std::size_t begin);
    void scan(std::size_t begin, std::size_t end, bool whole);

    ExtractOptions options;
    ExtractionBuilder builder;
    scan::LineScanner lines;
    std::string buffer;
    std::size_t next = 0; //!< first byte of the buffer that was not scanned
    qint64 offset = 0; //!< of the buffer in the text
    bool insideLine = false; //!< a piece of this line was scanned
    bool skipping = false; //!< inside a word that is too long for anything
};

void Extractor::State::scan(std::size_t begin, std::size_t end, bool whole)
{
    lines.scan(buffer, begin, end, whole, builder);
}

// One piece of a line that does not fit; returns where it ends.
std::size_t Extractor::State::scanLongLine(std::size_t begin)
{
    const std::size_t cut = cutOf(Bytes(buffer).substr(begin, maxPiece));
    skipping = cut == 0;
    if (!skipping)
        scan(begin, begin + cut, false);
    else if (scan::schemeStartsAt(buffer, begin))
        builder.rejected({Rejection::TooLong, begin, begin + maxPiece});
    insideLine = true;
    return begin + (skipping ? maxPiece : cut);
}

void Extractor::State::scanLines(bool last)
{
    const Bytes text = buffer;
    builder.setText(text, offset);
    while (next < text.size()) {
        if (skipping) {
            const auto wordEnd = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(next), text.end(),
                [](char c) { return scan::is(c, scan::Stop | scan::ListMark); });
            next = static_cast<std::size_t>(wordEnd - text.begin());
            skipping = wordEnd == text.end();
            continue;
        }
        const std::size_t lineEnd = lineEndOf(text.substr(next, maxPiece));
        if (lineEnd != Bytes::npos) {
            scan(next, next + lineEnd, !insideLine);
            next += lineEnd + 1;
            insideLine = false;
        } else if (text.size() - next > maxPiece) {
            next = scanLongLine(next);
        } else if (last) {
            scan(next, text.size(), !insideLine);
            next = text.size();
        } else {
            break;
        }
    }
    const std::size_t dropped = next > memory ? next - memory : 0;
    buffer.erase(0, dropped);
    next -= dropped;
    offset += static_cast<qint64>(dropped);
}

Extractor::Extractor(const ExtractOptions &options) : m_state(std::make_unique<State>(options)) { }

Extractor::~Extractor() = default;

void Extractor::feed(QByteArrayView utf8)
{
    constexpr qsizetype step = 1024 * 1024;
    for (qsizetype done = 0; done < utf8.size(); done += step) {
        const QByteArrayView piece = utf8.sliced(done, std::min(step, utf8.size() - done));
        m_state->buffer.append(piece.data(), static_cast<std::size_t>(piece.size()));
        m_state->scanLines(false);
    }
}

void Extractor::nextText(bool separatedValues)
{
    m_state->scanLines(true);
    m_state->insideLine = m_state->skipping = false;
    m_state->lines.setSeparatedValues(separatedValues);
}

const Extraction &Extractor::soFar() const
{
    return m_state->builder.extraction();
}

Extraction Extractor::finish()
{
    m_state->scanLines(true);
    Extraction extraction = m_state->builder.take();
    m_state = std::make_unique<State>(ExtractOptions(m_state->options));
    return extraction;
}

Extraction extract(QByteArrayView utf8, const ExtractOptions &options, const ExtractProgress &progress)
{
    constexpr qsizetype step = 1024 * 1024;
    Extractor extractor(options);
    for (qsizetype done = 0; done < utf8.size();) {
        const qsizetype size = std::min(step, utf8.size() - done);
        extractor.feed(utf8.sliced(done, size));
        done += size;
        if (progress && !progress(done))
            break;
    }
    return extractor.finish();
}

Extraction extract(QStringView text, const ExtractOptions &options, const ExtractProgress &progress)
{
    return extract(QByteArrayView(text.toUtf8()), options, progress);
}

} // namespace assay
