// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/extract.h"

#include <QStringList>

namespace assay {

// "type value", with "?" in front when it is not ticked; in the order of the text.
inline QStringList findings(QStringView text, const ExtractOptions &options = {})
{
    QStringList all;
    for (const Candidate &candidate : extract(text, options).candidates()) {
        const QString line = word(candidate.indicator.type) + QChar(u' ') + candidate.indicator.value;
        all.append(candidate.ticked ? line : QChar(u'?') + line);
    }
    return all;
}

// "reason text" of what was rejected.
inline QStringList rejections(QStringView text, const ExtractOptions &options = {})
{
    QStringList all;
    const Extraction extraction = extract(text, options);
    for (const Rejected &rejected : extraction.rejected()) {
        all.append(word(rejected.reason) + QChar(u' ') + rejected.text);
    }
    return all;
}

} // namespace assay
