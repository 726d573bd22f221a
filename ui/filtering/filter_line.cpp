// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filtering/filter_line.h"

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::milliseconds typingPause{120};
} // namespace

FilterLine::FilterLine(std::function<FilterVocabulary()> vocabulary, QWidget *parent)
    : QueryLine(u"filter"_s, tr("Clear the filter"), parent)
    , m_vocabulary(std::move(vocabulary))
{
    setAccessibleName(tr("Filter"));
    setPlaceholderText(tr("Filter: words, or class:malicious type:sha256 risk:>=6 tag:x"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &FilterLine::applyNow);
    connect(this, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
}

void FilterLine::setLine(const QString &line)
{
    setText(line);
    applyNow();
}

void FilterLine::applyNow()
{
    m_pause.stop();
    if (!error())
        Q_EMIT filterTyped(m_parsed.filter);
}

std::optional<FilterError> FilterLine::check(const QString &line)
{
    m_parsed = parseFilter(line);
    return m_parsed.error;
}

FilterCompletion FilterLine::completionsAt(const QString &line, qsizetype cursor)
{
    return completeFilter(line, cursor, m_vocabulary());
}

void FilterLine::enter()
{
    applyNow();
    QueryLine::enter();
}

} // namespace assay
