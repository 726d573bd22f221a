// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/ioc.h"

#include "base/utf8.h"
#include "export/exported_row.h"
#include "session/cell_values.h"
#include "session/record_analysis.h"
#include "warninglists/warning_lists.h"

#include <QCryptographicHash>

namespace assay {

namespace {

Indicator indicatorIn(const Observable &one)
{
    switch (one.kind) {
    case Observable::Kind::Url:
        return {IndicatorType::Url, one.value, {}};
    case Observable::Kind::Domain:
        return {IndicatorType::Fqdn, one.value, {}};
    case Observable::Kind::Ipv4:
        return {IndicatorType::Ipv4, one.value, {}};
    case Observable::Kind::Ipv6:
        return {IndicatorType::Ipv6, one.value, {}};
    case Observable::Kind::File:
        return {IndicatorType::File, one.fileName, {}};
    }
    Q_UNREACHABLE();
}

QStringList warningsAbout(const Observable &one)
{
    const auto lists = WarningLists::current();
    if (!lists->hasEntries())
        return {};
    QStringList digests;
    for (const FileDigest &digest : fileDigests) {
        if (!(one.*digest.value).isEmpty())
            digests << one.*digest.value;
    }
    return lists->namesFor(indicatorIn(one), digests);
}

void addInside(std::vector<Ioc> &all, const Row &row)
{
    constexpr size_t maxInside = 100;
    const ContentsPtr contents = contentsOf(row);
    if (!contents)
        return;
    size_t added = 0;
    for (const ContentsNode &node : contents->nodes) {
        if (severity(node.file.verdict) < 2 || node.file.sha1.isEmpty() || added == maxInside)
            continue;
        Ioc inside;
        inside.role = Ioc::Role::Inside;
        inside.observable.sha1 = node.file.sha1;
        inside.observable.fileName = node.file.fileName;
        if (node.file.bytes >= 0)
            inside.observable.size = node.file.bytes;
        inside.verdict = node.file.verdict;
        inside.warnings = warningsAbout(inside.observable);
        all.push_back(std::move(inside));
        ++added;
    }
}

} // namespace

QByteArray Ioc::key() const
{
    QByteArray key = QByteArray::number(int(observable.kind)) + '\n';
    if (observable.kind != Observable::Kind::File)
        key += toValidUtf8(observable.value);
    else if (!observable.sha1.isEmpty())
        key += observable.sha1.toLatin1(); // the digest that every answer has
    else if (observable.hasDigest())
        key += (observable.sha256 + observable.md5 + observable.sha512).toLatin1();
    else
        key += "name\n" + toValidUtf8(observable.fileName);
    return QCryptographicHash::hash(key, QCryptographicHash::Sha1); // a million of them take less memory
}

bool isToDetect(const Row &row, const ExportOptions &options)
{
    const Verdict *verdict = shownVerdict(row);
    return verdict && cell::isForDetection(row)
        && (verdict->classification == Classification::Malicious
            || (options.suspicious && verdict->classification == Classification::Suspicious));
}

std::vector<Ioc> iocsOf(const Row &exported, const ExportOptions &options)
{
    std::vector<Ioc> all;
    if (const auto subject = observableOf(exported)) {
        Ioc own{Ioc::Role::Subject, *subject, {}, isToDetect(exported, options), cell::warnings(exported)};
        if (const Verdict *verdict = shownVerdict(exported))
            own.verdict = *verdict;
        all.push_back(std::move(own));
    }
    for (const Observable &one : relatedObservables(exported))
        all.push_back({Ioc::Role::Named, one, {}, false, warningsAbout(one)});
    addInside(all, exported);
    return all;
}

IocWalk::IocWalk(std::span<const Row *const> items, const ExportOptions &options) : m_items(items), m_options(options)
{ }

bool IocWalk::run(const std::function<bool(const Ioc &ioc, const Row &exported)> &use, qint64 &rows)
{
    QSet<QByteArray> subjects;
    for (const Row *item : m_items) {
        if (const auto subject = observableOf(*ExportedRow(*item, m_options, ExportedRow::Reads::Row)))
            subjects.insert(Ioc{Ioc::Role::Subject, *subject, {}, false, {}}.key());
    }
    for (const Row *item : m_items) {
        const ExportedRow exported(*item, m_options);
        for (const Ioc &ioc : iocsOf(*exported, m_options)) {
            const QByteArray key = ioc.key();
            if (m_seen.contains(key) || (ioc.role != Ioc::Role::Subject && subjects.contains(key)))
                continue;
            m_seen.insert(key);
            if (!use(ioc, *exported))
                return false;
        }
        ++rows;
    }
    return true;
}

} // namespace assay
