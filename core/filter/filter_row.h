// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <QStringList>

namespace assay {

// Attribute of the static analysis, once for each technique: "T1082 System Information Discovery".
constexpr QStringView attackTechniqueName = u"ATT&CK Technique";

// The values of a row that filters use and that many rows share, so that a filter is evaluated once for all of them.
// Terms about other texts are evaluated on the row itself, see own_text.h.
struct FilterRow
{
    State state = State::Queued;
    Classification classification = Classification::None; //!< None if there is no verdict to show, see shownVerdict()
    IndicatorType type{};
    Classification child = Classification::None; //!< the worst verdict inside; None = nobody asked, or none
    int risk = -1; //!< 0 to 10; -1 = no score
    QStringList tags;
    QString batch;
    QString source; //!< the appliance that answered
    QString threat;
    QString action;
    QString comment;
    QString fileType;
    QStringList techniques; //!< "T1082 System Information Discovery"
    QString cameFrom;
    QString decision; //!< Decision::word
    QString caseNumber;
    Shared<Verdict> verdict{}; //!< see shownVerdict(); without its times
    Shared<ApiError> error{};

    friend bool operator==(const FilterRow &, const FilterRow &) = default;
};
size_t qHash(const FilterRow &row, size_t seed = 0);

FilterRow filterRow(const Row &item);

// Returns the text that free words are searched in: threat, tags, batch, comment, case, error, and the displayed words
// for state, type, verdict and decision; case-folded, one per line.
QString sharedText(const FilterRow &row);

// "Win32.Trojan.Emotet" -> "Emotet"; a name without dots is returned unchanged.
QString threatFamily(const QString &threatName);

} // namespace assay
