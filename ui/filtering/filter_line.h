// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filtering/query_line.h"

#include <QTimer>

#include <functional>

namespace assay {

// The line in which a filter of the list is typed.
class FilterLine : public QueryLine
{
    Q_OBJECT
public:
    // `vocabulary` returns the values that occur in the list; called whenever completions are needed.
    FilterLine(std::function<FilterVocabulary()> vocabulary, QWidget *parent = nullptr);

    void setLine(const QString &line); //!< applies the line immediately
    void applyNow();

Q_SIGNALS:
    void filterTyped(const assay::Filter &filter); //!< valid or empty; emitted after a pause in typing

protected:
    std::optional<FilterError> check(const QString &line) override;
    std::vector<FilterPlace> places() const override { return m_parsed.places; }
    FilterCompletion completionsAt(const QString &line, qsizetype cursor) override;
    void enter() override;

private:
    std::function<FilterVocabulary()> m_vocabulary;
    ParsedFilter m_parsed;
    QTimer m_pause; //!< delays the filter until typing pauses, because filtering many rows takes time
};

} // namespace assay
