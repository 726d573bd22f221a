// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/candidate_reader.h"

#include "intake/quoted_printable_text.h"
#include "intake/readers.h"

#include <algorithm>
#include <utility>

namespace assay {

namespace {
constexpr qsizetype textPiece = 256 * 1024; // UTF-16 units
constexpr qsizetype candidatesPiece = 64 * 1024; // bytes
constexpr qsizetype maxRemembered = 50'000; // candidates
} // namespace

CandidateReader::CandidateReader(const ExtractOptions &options, const ImportRules &rules, Watch watch)
    : m_extractor(options)
    , m_rules(rules)
    , m_watch(std::move(watch))
{ }

Result<Imported> CandidateReader::read(ImportSource &source)
{
    const ImportFormat &format = importFormatOf(source);
    m_separatedValues = format.separatedValues;
    m_extractor.nextText(m_separatedValues);
    const auto goesOn
        = [this, &source](qint64 done) { return !m_watch.progress || m_watch.progress(done, source.size()); };
    Result<Imported> imported = format.read(source, m_rules,
        {.text = [&](QByteArrayView utf8) { return feed(utf8) && goesOn(source.done()); }, .progress = goesOn});
    if (imported) {
        m_rules.maxAttachments -= int(imported->files.size());
        for (const ImportedFile &attachment : imported->files)
            m_rules.maxAttachmentBytes -= attachment.size;
    }
    return imported;
}

namespace {

// The next piece of a text as UTF-8; `done` goes on behind it.
QByteArray nextPiece(QStringView text, qsizetype &done)
{
    qsizetype size = std::min(textPiece, text.size() - done);
    if (size > 0 && text[done + size - 1].isHighSurrogate() && done + size < text.size())
        ++size;
    done += size;
    return text.sliced(done - size, size).toUtf8();
}

// The source of a mail, of a web page and the like, as it is copied out of another program. Documents are not text.
bool isSourceText(const ImportSource &source)
{
    const ImportFormat &format = importFormatOf(source);
    const QByteArrayView word(format.word);
    if (&format == &importFormats().front())
        return QuotedPrintableText::isShownBy(source.head());
    return word != QByteArrayView("pdf") && word != QByteArrayView("office");
}

} // namespace

Result<Imported> CandidateReader::read(QStringView text)
{
    qsizetype sent = 0;
    QByteArray piece;
    const auto next = [&](char *to, qint64 size) {
        if (piece.isEmpty())
            piece = nextPiece(text, sent);
        const qsizetype taken = std::min(qsizetype(size), piece.size());
        std::copy_n(piece.constData(), taken, to);
        piece.remove(0, taken);
        return qint64(taken);
    };
    ImportSource source(next, {});
    if (isSourceText(source)) {
        const Result<Imported> imported = read(source);
        // A text that only begins like a mail, or has control characters in it, is read as it is.
        if (imported || imported.error().kind != ApiError::Kind::Input)
            return imported;
    }
    return readAsIs(text);
}

// In pieces: a second copy of all of the text would be as large again.
Result<Imported> CandidateReader::readAsIs(QStringView text)
{
    m_separatedValues = false;
    m_extractor.nextText(m_separatedValues);
    for (qsizetype done = 0; done < text.size();) {
        const bool goesOn = feed(nextPiece(text, done));
        if (!goesOn || (m_watch.progress && !m_watch.progress(done, text.size())))
            return ApiError::of(ApiError::Kind::Cancelled, {});
    }
    return Imported();
}

Extraction CandidateReader::finish()
{
    Extraction rest = m_extractor.finish();
    if (rest.candidateCount() > m_given)
        give(rest);
    m_given = 0;
    return rest;
}

bool CandidateReader::feed(QByteArrayView utf8)
{
    if (!m_watch.candidates) {
        m_extractor.feed(utf8);
        return true;
    }
    for (qsizetype at = 0; at < utf8.size(); at += candidatesPiece) {
        if (!feedPiece(utf8.sliced(at, std::min(candidatesPiece, utf8.size() - at))))
            return false;
    }
    return true;
}

bool CandidateReader::feedPiece(QByteArrayView utf8)
{
    if (const qsizetype lineEnd = utf8.lastIndexOf('\n'); m_given > maxRemembered && lineEnd >= 0) {
        m_extractor.feed(utf8.first(lineEnd + 1));
        if (!give(m_extractor.finish()))
            return false;
        m_given = 0;
        m_extractor.nextText(m_separatedValues);
        utf8 = utf8.sliced(lineEnd + 1);
    }
    m_extractor.feed(utf8);
    return give(m_extractor.soFar());
}

bool CandidateReader::give(const Extraction &extraction)
{
    if (!m_watch.candidates)
        return true;
    std::vector<Candidate> candidates;
    for (; m_given < extraction.candidateCount(); ++m_given)
        candidates.push_back(extraction.candidate(m_given));
    return m_watch.candidates(candidates);
}

} // namespace assay
