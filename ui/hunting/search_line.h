// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filtering/query_line.h"
#include "hunting/search_completion.h"

#include <functional>

namespace assay {

// The line in which a query of the appliance's search is typed. Sends nothing.
class SearchLine : public QueryLine
{
    Q_OBJECT
public:
    // `vocabulary` returns values that occur in the session; called once for each time that the line gets the focus.
    SearchLine(std::function<SearchVocabulary()> vocabulary, QWidget *parent = nullptr);

protected:
    std::optional<FilterError> check(const QString &line) override;
    std::vector<FilterPlace> places() const override;
    FilterCompletion completionsAt(const QString &line, qsizetype cursor) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    std::function<SearchVocabulary()> m_vocabulary;
    SearchVocabulary m_known;
    bool m_isKnown = false; //!< m_known was made since the line has the focus
};

} // namespace assay
