// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/preview_row.h"

#include "indicator/extraction_builder.h"
#include "indicator/on_screen.h"
#include "indicator/recognise.h"
#include "text/user_text.h"
#include "warninglists/warning_lists.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace assay {

// A sentence about the warning lists that the indicator is on; empty if it is on none.
static QString warningRemark(const WarningLists &lists, const Indicator &indicator)
{
    const QStringList names = lists.namesFor(indicator);
    if (names.isEmpty())
        return {};
    if (lists.isOwn(indicator))
        return QCoreApplication::translate("assay::PreviewModel", "It is one of your own things.");
    return QCoreApplication::translate("assay::PreviewModel", "On a warning list: %1.")
        .arg(forDisplay(names.join(", "_L1), 120));
}

Preview previewOf(const Extraction &extraction)
{
    Preview preview;
    preview.leftOut = extraction.candidatesLeftOut();
    preview.rejectedLeftOut = extraction.rejectedLeftOut();
    preview.rows.reserve(size_t(extraction.candidateCount()));
    const std::shared_ptr<const WarningLists> lists = WarningLists::current();
    for (qsizetype i = 0; i < extraction.candidateCount(); ++i) {
        const Candidate candidate = extraction.candidate(i);
        PreviewRow row;
        row.indicator = row.original = candidate.indicator;
        row.remark = remarkText(candidate.remark, forDisplay(candidate.label, 80));
        if (const QString warning = warningRemark(*lists, candidate.indicator); !warning.isEmpty())
            row.remark = row.remark.isEmpty() ? warning : row.remark + u' ' + warning;
        row.count = candidate.count;
        row.ticked = candidate.ticked;
        row.doubtful = !candidate.ticked;
        preview.rows.push_back(std::move(row));
    }
    // A text of this size was shortened, at most in front of the last character.
    constexpr qsizetype shortened = qsizetype(ExtractionBuilder::maxRejectedText) - 3;
    for (const Rejected &rejected : extraction.rejected()) {
        const bool isWhole = rejected.text.toUtf8().size() < shortened;
        preview.rejected.push_back(
            {{withoutPassword(rejected.text), rejectionText(rejected.reason)}, isWhole ? rejected.text : QString()});
    }
    return preview;
}

PreviewRow insistedRow(const Indicator &indicator, const IsQueued &isQueued)
{
    PreviewRow row;
    row.indicator = row.original = indicator;
    row.remark = QCoreApplication::translate("assay::PreviewModel", "Added by hand.");
    row.queued = isQueued(indicator);
    row.isInsisted = true;
    return row;
}

void markQueued(Preview &preview, const IsQueued &isQueued)
{
    for (PreviewRow &row : preview.rows)
        row.queued = isQueued(row.indicator);
    for (PreviewFile &file : preview.files)
        file.queued = file.isSource && isQueued({IndicatorType::File, file.path, {}});
}

static bool isHost(IndicatorType type)
{
    return type == IndicatorType::Fqdn || type == IndicatorType::Ipv4 || type == IndicatorType::Ipv6;
}

std::optional<Indicator> retyped(const Indicator &indicator, IndicatorType type)
{
    if (type == indicator.type)
        return indicator;
    // Without a scheme: which one goes in front is the analyst's setting.
    if (isHost(indicator.type) && type == IndicatorType::Url) {
        const QString host
            = indicator.type == IndicatorType::Ipv6 ? u"[%1]"_s.arg(indicator.value) : indicator.value.toString();
        return Indicator{type, host + u'/', indicator.asPasted};
    }
    if (indicator.type != IndicatorType::Url || !isHost(type))
        return {};
    const QString &url = indicator.value;
    std::optional<Indicator> host
        = recognise(QUrl(url.contains("://"_L1) ? url : u"//"_s + url).host(QUrl::FullyEncoded)).indicator;
    if (!host || host->type != type)
        return {};
    host->asPasted = indicator.asPasted;
    return host;
}

} // namespace assay
