// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/pdf_text.h"

#include "details/pdf_pages.h"

namespace assay {
using namespace Qt::StringLiterals;

PdfText::PdfText(const ProcessLimits &limits, QObject *parent) : QObject(parent), m_process(limits)
{
    connect(&m_process, &BoundedProcess::ended, this, [this](BoundedProcess::End end, const QByteArray &output) {
        if (end != BoundedProcess::End::Done) {
            Q_EMIT failed(end == BoundedProcess::End::NotFound
                    ? tr("The text is read by poppler's pdftotext, which is not installed.")
                    : tr("The text of this PDF cannot be read."));
            return;
        }
        m_pages.emplace();
        const QStringList pages = QString::fromUtf8(output).split(u'\f');
        for (const QString &page : pages)
            *m_pages << page.simplified().toCaseFolded();
        answer();
    });
}

void PdfText::open(const QString &path)
{
    m_process.stop();
    m_path = path;
    m_wanted.clear();
    m_pages.reset();
}

void PdfText::find(const QString &text)
{
    m_wanted = text;
    if (m_pages)
        return answer();
    if (!m_process.isRunning() && !m_path.isEmpty())
        m_process.start(u"pdftotext"_s,
            {u"-q"_s, u"-enc"_s, u"UTF-8"_s, u"-l"_s, QString::number(PdfPages::maxPages), u"-"_s, u"-"_s}, m_path);
}

void PdfText::answer()
{
    const QString wanted = m_wanted.simplified().toCaseFolded();
    QList<int> pages;
    for (qsizetype i = 0; !wanted.isEmpty() && i < m_pages->size(); ++i) {
        if (m_pages->at(i).contains(wanted))
            pages << int(i) + 1;
    }
    Q_EMIT found(m_wanted, pages);
}

} // namespace assay
