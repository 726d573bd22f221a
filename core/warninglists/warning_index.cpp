// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "warninglists/warning_index.h"

#include <algorithm>
#include <limits>

namespace assay {

namespace {

void addFrom(const QMultiHash<QString, quint16> &hash, const QString &key, std::vector<quint16> &numbers)
{
    const auto [first, last] = hash.equal_range(key);
    numbers.insert(numbers.end(), first, last);
}

} // namespace

WarningIndex::WarningIndex(const std::vector<WarningList> &lists)
{
    const size_t count = std::min(lists.size(), size_t(std::numeric_limits<quint16>::max()));
    for (size_t i = 0; i < count; ++i) {
        const auto number = quint16(i);
        for (const WarningEntry &entry : lists[i].entries) {
            switch (entry.kind) {
            case WarningEntry::Kind::Digest:
                if (const auto type = digestTypeByLength(entry.value.size()))
                    m_digestKinds |= *digestKindOf(*type);
                m_exact.insert(entry.value, number);
                break;
            case WarningEntry::Kind::ExactHost:
            case WarningEntry::Kind::Url:
                m_exact.insert(entry.value, number);
                break;
            case WarningEntry::Kind::Host:
                m_hosts.insert(entry.value, number);
                break;
            case WarningEntry::Kind::Network:
                m_networks.add(entry.value, number);
                break;
            case WarningEntry::Kind::UrlPath:
                m_paths.insert(entry.value, number);
                break;
            }
        }
    }
    m_networks.finish();
}

void WarningIndex::addHost(const QString &host, Numbers &numbers) const
{
    addFrom(m_exact, host, numbers);
    addFrom(m_paths, host, numbers);
    m_networks.find(host, [&numbers](quint16 list) { numbers.push_back(list); });
    if (m_hosts.isEmpty())
        return;
    for (qsizetype from = 0; from >= 0 && from < host.size();) {
        // Shares the characters of `host`: no allocation for each suffix.
        addFrom(m_hosts, QString::fromRawData(host.constData() + from, host.size() - from), numbers);
        const qsizetype dot = host.indexOf(u'.', from);
        from = dot < 0 ? -1 : dot + 1;
    }
}

void WarningIndex::addUrl(const QString &url, Numbers &numbers) const
{
    addHost(hostKey(url), numbers);
    const QString key = urlKey(url);
    addFrom(m_exact, key, numbers);
    if (m_paths.isEmpty())
        return;
    qsizetype end = key.indexOf(u'?');
    end = end < 0 ? key.size() : end;
    addFrom(m_paths, key, numbers);
    constexpr int maxLevels = 64;
    for (int level = 0; level < maxLevels && end > 0; ++level) {
        addFrom(m_paths, QString::fromRawData(key.constData(), end), numbers);
        end = key.lastIndexOf(u'/', end - 1);
    }
}

std::vector<quint16> WarningIndex::listsOf(const Indicator &indicator, const QStringList &digests) const
{
    Numbers numbers;
    if (isEmpty())
        return numbers;
    switch (indicator.type) {
    case IndicatorType::Url:
        addUrl(indicator.value, numbers);
        break;
    case IndicatorType::Fqdn:
    case IndicatorType::Ipv4:
    case IndicatorType::Ipv6:
        addHost(indicator.value, numbers);
        break;
    case IndicatorType::Md5:
    case IndicatorType::Sha1:
    case IndicatorType::Sha256:
    case IndicatorType::Sha512:
        addFrom(m_exact, indicator.value, numbers);
        break;
    case IndicatorType::File:
    case IndicatorType::Submission:
        break;
    }
    for (const QString &digest : digests)
        addFrom(m_exact, digest, numbers);
    std::ranges::sort(numbers);
    // Not std::ranges::unique: clang 14 cannot compile its result.
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

} // namespace assay
