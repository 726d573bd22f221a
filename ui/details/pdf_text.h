// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "details/bounded_process.h"

#include <QStringList>

#include <optional>

namespace assay {

inline constexpr ProcessLimits limitsOfAllText{
    .cpu = std::chrono::seconds(20), .wallTime = std::chrono::seconds(20), .output = qint64(16) << 20};

// The text of a PDF, page by page, read by poppler's pdftotext in a process of its own when it is first needed. The
// PDF is hostile: this program never parses it.
class PdfText : public QObject
{
    Q_OBJECT
public:
    explicit PdfText(const ProcessLimits &limits = limitsOfAllText, QObject *parent = nullptr);

    void open(const QString &path); //!< reads nothing yet; empty = none
    // Ends with found() or failed(), maybe from within; an earlier wish is forgotten. Case does not matter, nor does
    // how the text is broken into lines.
    void find(const QString &text);

Q_SIGNALS:
    void found(const QString &text, const QList<int> &pages); //!< from 1, ascending
    void failed(const QString &sentence);

private:
    void answer();

    BoundedProcess m_process;
    QString m_path;
    QString m_wanted;
    std::optional<QStringList> m_pages; //!< simplified and case-folded; nothing = not read
};

} // namespace assay
