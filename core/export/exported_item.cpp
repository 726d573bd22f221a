// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exported_item.h"

namespace assay {
using namespace Qt::StringLiterals;

namespace {
QString lastPart(const QString &path)
{
    return path.section(u'/', -1);
}

bool hasToBeRead(const Item &row, const ExportOptions &options, ExportedItem::Needs needs)
{
    if (!isAtRest(row) || !options.whole)
        return false;
    return needs == ExportedItem::Needs::Everything || (options.onlyTicked && !row.unticked.isEmpty());
}

} // namespace

Item &ExportedItem::changed()
{
    if (!m_changed)
        m_changed = asKept();
    return *m_changed;
}

ExportedItem::ExportedItem(const Item &row, const ExportOptions &options, Needs needs) : m_row(row)
{
    if (hasToBeRead(row, options, needs))
        m_whole = options.whole(row);
    const Item &item = asKept();
    if (options.onlyTicked && !item.unticked.isEmpty()) {
        std::erase_if(changed().findings.attributes, [&item](const Attribute &one) { return !isKept(item, one); });
        std::erase_if(changed().findings.related, [&item](const RelatedIndicator &one) { return !isKept(item, one); });
    }
    if (!options.localPaths && item.indicator.type == IndicatorType::File) {
        changed().indicator.value = lastPart(item.indicator.value);
        changed().indicator.asPasted = lastPart(item.indicator.asPasted);
    }
    if (!options.localPaths && !item.findings.attachments.empty()) {
        for (Attachment &attachment : changed().findings.attachments)
            attachment.path = lastPart(attachment.path);
    }
    if (!options.localPaths && isAtRest(item)) {
        if (const QString pdf = item.brief.lastPdf(); pdf.contains(u'/'))
            changed().brief = item.brief.withLastPdf(lastPart(pdf));
    }
    if (options.demo)
        changed().appliance = demoStamped(item.appliance);
}

QString demoStamped(const QString &appliance)
{
    const bool adds = !appliance.isEmpty() && appliance.compare("demo"_L1, Qt::CaseInsensitive) != 0;
    return adds ? u"DEMO "_s + appliance : u"DEMO"_s;
}

} // namespace assay
