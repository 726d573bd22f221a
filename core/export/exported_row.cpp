// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exported_row.h"

#include <QDir>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
QString lastPart(const QString &path)
{
    return path.section(u'/', -1);
}

// A file, or what was refused because no file of that name was found.
bool isOfThisComputer(const Indicator &indicator)
{
    const bool isPath = QDir::isAbsolutePath(indicator.asPasted) || indicator.asPasted.startsWith("file:///"_L1);
    return indicator.type == IndicatorType::File || (indicator.value.isEmpty() && isPath);
}

// What an error says, without the host that did not answer.
QString withoutHost(const QString &detail, const QString &applianceUrl)
{
    const QString host = QUrl(applianceUrl).host();
    if (host.isEmpty() || !detail.contains(host, Qt::CaseInsensitive))
        return detail;
    const QRegularExpression named(u"(?<![\\w-])"_s + QRegularExpression::escape(host) + u"(:\\d+)?(?![\\w-])"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return QString(detail).replace(named, u"[appliance]"_s);
}

} // namespace

Row &ExportedRow::changed()
{
    if (!m_changed)
        m_changed = asKept();
    return *m_changed;
}

ExportedRow::ExportedRow(const Row &row, const ExportOptions &options, Reads reads) : m_row(row)
{
    const bool leavesOut = options.onlyTicked && !row.unticked.isEmpty();
    if (options.records && row.isRecordOnDisk() && (reads == Reads::Record || leavesOut)) {
        if (Result<RecordHandle> record = options.records->load(row.id)) {
            m_loaded = row;
            m_loaded->record = *std::move(record);
        }
    }
    const Row &item = asKept();
    if (leavesOut && item.record.isLoaded()) {
        Findings &findings = changed().record->findings;
        std::erase_if(findings.attributes, [&item](const Attribute &one) { return !isKept(item, one); });
        std::erase_if(findings.related, [&item](const RelatedIndicator &one) { return !isKept(item, one); });
        summarise(changed());
    }
    if (!mayUsePaths(item)) { // these files are not the analyst's to share
        if (!item.record->findings.attachments.empty())
            changed().record->findings.attachments.clear();
        if (!item.summary.lastPdf().isEmpty())
            changed().summary = (*this)->summary.withLastPdf(QString());
    }
    if (!options.localPaths && isOfThisComputer(item.indicator)) {
        changed().indicator.value = lastPart(item.indicator.value);
        changed().indicator.asPasted = lastPart(item.indicator.asPasted);
    }
    if (!options.localPaths && !item.record->findings.attachments.empty()) {
        for (Attachment &attachment : changed().record->findings.attachments)
            attachment.path = lastPart(attachment.path);
    }
    if (const QString pdf = (*this)->summary.lastPdf(); !options.localPaths && pdf.contains(u'/'))
        changed().summary = (*this)->summary.withLastPdf(lastPart(pdf));
    if (item.error && !options.links) {
        if (QString detail = withoutHost(item.error->detail, options.applianceUrl); detail != item.error->detail) {
            ApiError told = *item.error;
            told.detail = std::move(detail);
            changed().error = std::move(told);
        }
    }
    if (QString label = toldAppliance(item, options); label != item.appliance)
        changed().appliance = std::move(label);
}

QString demoStamped(const QString &appliance)
{
    const bool adds = !appliance.isEmpty() && appliance.compare("demo"_L1, Qt::CaseInsensitive) != 0;
    return adds ? u"DEMO "_s + appliance : u"DEMO"_s;
}

QString toldAppliance(const Row &row, const ExportOptions &options)
{
    const QString label = row.appliance == options.nameless ? QString() : *row.appliance;
    return row.demo ? demoStamped(label) : label;
}

QString toldAppliance(const ExportOptions &options)
{
    return options.demo ? demoStamped(options.appliance) : options.appliance;
}

QString producerOf(const Row &exported, const ExportOptions &options)
{
    return exported.appliance.isEmpty() ? toldAppliance(options) : *exported.appliance;
}

bool isOfAnother(const Row &exported, const ExportOptions &options)
{
    // Stamped or not: the stamp says what the answer is, not who gave it.
    return !exported.appliance.isEmpty() && exported.appliance != options.appliance
        && exported.appliance != demoStamped(options.appliance);
}

QString exportedCase(std::span<const Row *const> rows, const ExportOptions &options)
{
    constexpr qsizetype maxCases = 10;
    if (const QString given = options.caseNumber.trimmed(); !given.isEmpty())
        return given;
    QStringList numbers;
    for (const Row *row : rows) {
        const QString &number = row->decision->caseNumber;
        if (!number.isEmpty() && !numbers.contains(number) && numbers.size() < maxCases)
            numbers << number;
    }
    return numbers.join(", "_L1);
}

bool isDemo(std::span<const Row *const> rows, const ExportOptions &options)
{
    return options.demo || std::ranges::any_of(rows, &Row::demo);
}

} // namespace assay
