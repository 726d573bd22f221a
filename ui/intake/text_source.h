// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"
#include "indicator/extract.h"

#include <QCoreApplication>

namespace assay {

//! What indicators are taken from: a pasted text, or files in any format of core/intake. Can be gone through several
//! times, for other options find other things; holds no copy of the text.
class TextSource
{
    Q_DECLARE_TR_FUNCTIONS(assay::TextSource)
public:
    struct Taken
    {
        Extraction extraction;
        Imported imported;
    };
    //! Of the bytes, 0 when nobody knows how many; false cancels.
    using Progress = std::function<bool(qint64 done, qint64 total)>;

    explicit TextSource(const QString &text) : m_text(text) { }
    explicit TextSource(const QStringList &files) : m_files(files) { }

    QStringList files() const { return m_files; }
    //! Of several files, those that cannot be read are named in the notes; it fails when none can be read. Blocks: call
    //! it on a worker thread, on one at a time.
    Result<Taken> take(const ExtractOptions &options, const ImportRules &rules, const Progress &progress);

private:
    bool feedText(Extractor &extractor, const Progress &progress) const;

    QString m_text;
    QStringList m_files;
    std::vector<std::shared_ptr<SampleFile>> m_open; //!< as m_files; the second time reads what the first one read
};

} // namespace assay
