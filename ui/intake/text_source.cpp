// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/text_source.h"

#include "text/user_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace assay {

constexpr qint64 largestFile = qint64(8) << 30;
constexpr qsizetype pieceSize = 256 * 1024;

Result<TextSource::Taken> TextSource::take(
    const ExtractOptions &options, const ImportRules &rules, const Progress &progress)
{
    Extractor extractor(options);
    Taken taken;
    if (m_files.isEmpty() && !feedText(extractor, progress))
        return ApiError::of(ApiError::Kind::Cancelled);
    m_open.resize(size_t(m_files.size()));
    ImportRules left = rules;
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        const QString name = forDisplay(m_files[i].section(u'/', -1), 120);
        auto &file = m_open[size_t(i)];
        if (!file) {
            const auto opened = SampleFile::open(m_files[i], largestFile);
            if (!opened && m_files.size() == 1)
                return opened.error();
            if (!opened) {
                taken.imported.notes += userText(opened.error());
                continue;
            }
            file = *opened;
        }
        ImportSource source(file);
        const ImportFormat &format = importFormatOf(source);
        extractor.nextText(format.separatedValues);
        const auto imported = format.read(source, left,
            {.text =
                    [&](QByteArrayView utf8) {
                        extractor.feed(utf8);
                        return progress(source.done(), source.size());
                    },
                .progress = [&](qint64 done) { return progress(done, source.size()); }});
        if (!imported && (m_files.size() == 1 || imported.error().kind == ApiError::Kind::Cancelled))
            return imported.error();
        const QString prefix = m_files.size() > 1 ? name + u": "_s : QString();
        if (!imported) {
            taken.imported.notes += prefix + userText(imported.error());
            continue;
        }
        for (const QString &note : imported->notes)
            taken.imported.notes += prefix + note;
        for (Unread part : imported->unread) {
            part.what.prepend(prefix);
            taken.imported.leaveOut(std::move(part));
        }
        taken.imported.unreadLeftOut += imported->unreadLeftOut;
        taken.imported.files.insert(taken.imported.files.end(), imported->files.begin(), imported->files.end());
        left.mostAttachments -= int(imported->files.size());
        for (const ImportedFile &attachment : imported->files)
            left.mostAttachmentBytes -= attachment.size;
    }
    taken.extraction = extractor.finish();
    return taken;
}

//! In pieces: a second copy of all of it would be as large again.
bool TextSource::feedText(Extractor &extractor, const Progress &progress) const
{
    const QStringView text = m_text;
    for (qsizetype done = 0; done < text.size();) {
        qsizetype size = std::min(pieceSize, text.size() - done);
        if (text[done + size - 1].isHighSurrogate() && done + size < text.size())
            ++size;
        extractor.feed(text.sliced(done, size).toUtf8());
        done += size;
        if (!progress(done, text.size()))
            return false;
    }
    return true;
}

} // namespace assay
