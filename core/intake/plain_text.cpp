// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/readers.h"
#include "intake/text_decoder.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace assay {

namespace {

constexpr qsizetype pieceSize = 256 * 1024;

struct PlainTextText
{
    Q_DECLARE_TR_FUNCTIONS(assay::ImportText)
};

bool isWide(QByteArrayView head)
{
    return head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF")
        || head.startsWith(QByteArrayView("\0\0\xFE\xFF", 4));
}

// Text contains hardly any control characters; programs and pictures contain many.
bool isBinary(QByteArrayView head)
{
    const auto controls = std::ranges::count_if(
        head, [](char c) { return static_cast<uchar>(c) < 0x20 && QByteArrayView("\t\n\v\f\r\x1b").indexOf(c) < 0; });
    return !isWide(head) && controls > std::max<qsizetype>(1, head.size() / 100);
}

QString notText(QByteArrayView head)
{
    if (head.startsWith("\xD0\xCF\x11\xE0")) {
        return PlainTextText::tr(
            "This is an old Office document, which cannot be read here, or an Outlook message whose name does not end "
            "in .msg. Save it as PDF or text, rename it, or add it as a sample instead.");
    }
    return PlainTextText::tr("This is not a text file. Add it as a sample instead.");
}

void noteEncoding(const TextDecoder &decoder, QStringList &notes)
{
    if (decoder.broken() == 0)
        return;
    if (decoder.encoding() == TextEncoding::Latin1) {
        notes += PlainTextText::tr("%L1 bytes are no UTF-8, the first of them at byte %L2. They were read as Latin-1.")
                     .arg(decoder.broken())
                     .arg(decoder.firstBroken());
    } else {
        notes += PlainTextText::tr("The text says that it is UTF-16 or UTF-32, and some of it is not.");
    }
}

} // namespace

Result<Imported> readDecoded(ImportSource &source, const ImportSink &sink, TextFilter *filter)
{
    if (isBinary(source.head()))
        return ApiError::of(ApiError::Kind::Input, notText(source.head()));
    TextDecoder decoder;
    const auto take = [&](const QByteArray &utf8) { return sink.text(filter ? filter->feed(utf8) : utf8); };
    QByteArray piece(pieceSize, Qt::Uninitialized);
    for (;;) {
        const qint64 got = source.read(piece.data(), piece.size());
        if (got < 0) {
            return ApiError::of(ApiError::Kind::File,
                PlainTextText::tr("The file cannot be read on from byte %L1. Check the disk it is on.")
                    .arg(source.done()));
        }
        if (got == 0)
            break;
        if (!take(decoder.feed(QByteArrayView(piece).first(got))) || (sink.progress && !sink.progress(source.done())))
            return ApiError::of(ApiError::Kind::Cancelled);
    }
    if (source.size() >= 0 && source.done() < source.size()) {
        return ApiError::of(ApiError::Kind::File,
            PlainTextText::tr(
                "The file became shorter while it was read. Wait until nothing writes to it, then try again."));
    }
    if (!take(decoder.finish()) || (filter && !sink.text(filter->finish())))
        return ApiError::of(ApiError::Kind::Cancelled);
    Imported imported;
    noteEncoding(decoder, imported.notes);
    if (filter)
        imported.notes += filter->notes();
    return imported;
}

} // namespace assay
