// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/text_source.h"

#include "text/user_text.h"

using namespace Qt::StringLiterals;

namespace assay {

constexpr qint64 maxFileSize = qint64(8) << 30; // bytes

Result<TextSource::Taken> TextSource::take(const ExtractOptions &options, const ImportRules &rules,
    const std::function<bool(qint64 done, qint64 total)> &progress)
{
    CandidateReader reader(options, rules, {.progress = progress, .candidates = {}});
    Taken taken;
    if (m_files.isEmpty()) {
        const Result<Imported> imported = reader.read(m_text);
        if (!imported)
            return imported.error();
        taken.imported = *imported;
    }
    m_open.resize(size_t(m_files.size()));
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        const Result<Imported> imported = readFile(reader, i);
        if (!imported && (m_files.size() == 1 || imported.error().kind == ApiError::Kind::Cancelled))
            return imported.error();
        const QString name = forDisplay(m_files[i].section(u'/', -1), 120);
        const QString prefix = m_files.size() > 1 ? name + u": "_s : QString();
        if (!imported) {
            const bool isOpen = m_open[size_t(i)] != nullptr; // otherwise the error names the file
            taken.imported.notes += (isOpen ? prefix : QString()) + userText(imported.error());
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
    }
    taken.extraction = reader.finish();
    return taken;
}

Result<Imported> TextSource::readFile(CandidateReader &reader, qsizetype index)
{
    auto &file = m_open[size_t(index)];
    if (!file) {
        const auto opened = SampleFile::open(m_files[index], maxFileSize);
        if (!opened)
            return opened.error();
        file = *opened;
    }
    ImportSource source(file);
    return reader.read(source);
}

} // namespace assay
