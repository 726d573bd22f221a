// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long 100,000 indicators take against lists of 200,000 entries: prints "make MS" and "match MS".
#include "warninglists/warning_lists.h"

#include <QElapsedTimer>
#include <QTextStream>

using namespace assay;
using namespace Qt::StringLiterals;

int main()
{
    constexpr int entries = 200'000;
    constexpr int indicators = 100'000;
    WarningList list;
    list.name = u"bench"_s;
    using Kind = WarningEntry::Kind;
    for (int i = 0; i < entries; ++i) {
        switch (i % 4) {
        case 0:
            list.entries.push_back({Kind::Host, u"host%1.example.net"_s.arg(i)});
            break;
        case 1:
            list.entries.push_back({Kind::Digest, u"%1"_s.arg(i, 64, 16, QChar(u'0'))});
            break;
        case 2:
            list.entries.push_back({Kind::Network, u"%1.%2.%3.0/24"_s.arg(i % 200 + 1).arg(i / 200 % 250).arg(i % 7)});
            break;
        default:
            list.entries.push_back({Kind::UrlPath, u"host%1.example.org/a/b"_s.arg(i)});
        }
    }
    std::vector<Indicator> all;
    for (int i = 0; i < indicators; ++i) {
        switch (i % 4) {
        case 0:
            all.push_back({IndicatorType::Fqdn, u"a.b.c.host%1.example.net"_s.arg(i), {}});
            break;
        case 1:
            all.push_back({IndicatorType::Sha256, u"%1"_s.arg(i, 64, 16, QChar(u'0')), {}});
            break;
        case 2:
            all.push_back({IndicatorType::Ipv4, u"%1.%2.%3.4"_s.arg(i % 200 + 1).arg(i / 200 % 250).arg(i % 7), {}});
            break;
        default:
            all.push_back({IndicatorType::Url, u"https://host%1.example.org/a/b/c?d=%1"_s.arg(i), {}});
        }
    }
    QTextStream out(stdout);
    QElapsedTimer clock;
    clock.start();
    const WarningLists lists({}, {list});
    out << "make " << clock.elapsed() << '\n';
    clock.start();
    int found = 0;
    for (const Indicator &indicator : all)
        found += !lists.namesFor(indicator).isEmpty();
    out << "match " << clock.elapsed() << '\n';
    return found == indicators ? 0 : 1;
}
