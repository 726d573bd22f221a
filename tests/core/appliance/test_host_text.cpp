// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/host_text.h"
#include "appliance/profile.h"
#include "support/test_main.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

// Hosts that look like others, as people are shown them.
class TestHostText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hosts_data();
    void hosts();
    void labels();
    void certified_data();
    void certified();
};

void TestHostText::hosts_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("refused"); // the character that is named, or empty
    const auto row
        = [](const QString &typed, const QString &shown, const QString &address, const QString &refused = {}) {
              QTest::newRow(qPrintable(typed)) << typed << shown << address << refused;
          };
    row(u"a1000.com"_s, u"a1000.com"_s, u"https://a1000.com"_s);
    row(u"https://A1000.com:443/"_s, u"https://A1000.com:443/"_s, u"https://a1000.com"_s);
    row(u"xn--1000-43d.com"_s, u"xn--1000-43d.com"_s, u"https://xn--1000-43d.com"_s);
    row(u"\u04301000.com"_s, u"xn--1000-43d.com"_s, u"https://xn--1000-43d.com"_s); // Cyrillic a
    row(u"https://\u04301000.com:8443/"_s, u"https://xn--1000-43d.com:8443"_s, u"https://xn--1000-43d.com:8443"_s);
    row(u"\u0440\u0430\u0443\u0440\u0430\u04cf.com"_s, u"xn--80aa0cbo65f.com"_s, u"https://xn--80aa0cbo65f.com"_s);
    row(u"a1000.c\u03bfm"_s, u"a1000.xn--cm-jbc"_s, u"https://a1000.xn--cm-jbc"_s); // Greek o
    row(u"a1000.c\u043em:8443"_s, u"a1000.xn--cm-fmc:8443"_s, u"https://a1000.xn--cm-fmc:8443"_s);
    row(u"b\u00fccher.example"_s, u"xn--bcher-kva.example"_s, u"https://xn--bcher-kva.example"_s);
    row(u"a1000\u0338.com"_s, u"xn--a1000-qod.com"_s, u"https://xn--a1000-qod.com"_s); // a slash over the 0
    // Marks that look as if the host ended.
    row(u"a1000.com\u2044evil.de"_s, u"a1000.com\\u2044evil.de"_s, u"a1000.com\\u2044evil.de"_s, u"U+2044"_s);
    row(u"a1000.com\u2215evil.de"_s, u"a1000.com\\u2215evil.de"_s, u"a1000.com\\u2215evil.de"_s, u"U+2215"_s);
    row(u"a1000.com\uff0fevil.de"_s, u"a1000.com\\uFF0Fevil.de"_s, u"a1000.com\\uFF0Fevil.de"_s, u"U+FF0F"_s);
    row(u"a1000.com\u2571evil.de"_s, u"a1000.com\\u2571evil.de"_s, u"a1000.com\\u2571evil.de"_s, u"U+2571"_s);
    row(u"a1000.com\u29f8evil.de"_s, u"a1000.com\\u29F8evil.de"_s, u"a1000.com\\u29F8evil.de"_s, u"U+29F8"_s);
    row(u"a1000.com\ua789443.evil.de"_s, u"a1000.com\\uA789443.evil.de"_s, u"a1000.com\\uA789443.evil.de"_s,
        u"U+A789"_s);
    row(u"a1000.com\uff1fx.evil.de"_s, u"a1000.com\\uFF1Fx.evil.de"_s, u"a1000.com\\uFF1Fx.evil.de"_s, u"U+FF1F"_s);
    row(u"a1000\u2024com.evil.de"_s, u"a1000\\u2024com.evil.de"_s, u"a1000\\u2024com.evil.de"_s, u"U+2024"_s);
    row(u"a1000\u3002com"_s, u"a1000\\u3002com"_s, u"a1000\\u3002com"_s, u"U+3002"_s);
    row(u"a\u2010b.com"_s, u"a\\u2010b.com"_s, u"a\\u2010b.com"_s, u"U+2010"_s);
    // Characters that would be replaced by others.
    row(u"\uff411000.com"_s, u"\\uFF411000.com"_s, u"\\uFF411000.com"_s, u"U+FF41"_s);
    row(u"\u2460.2.3.4"_s, u"\\u2460.2.3.4"_s, u"\\u2460.2.3.4"_s, u"U+2460"_s);
    row(u"a\u2100b.com"_s, u"a\\u2100b.com"_s, u"a\\u2100b.com"_s, u"U+2100"_s);
    row(u"\U0001f600.com"_s, u"\\U0001F600.com"_s, u"\\U0001F600.com"_s, u"U+1F600"_s);
    row(u"a1000\u200b.com"_s, u"a1000\\u200B.com"_s, u"a1000\\u200B.com"_s, u"U+200B"_s);
    row(u"a1000\u3164.com"_s, u"a1000\\u3164.com"_s, u"a1000\\u3164.com"_s, u"U+3164"_s);
    row(u"a1000 .com"_s, u"a1000 .com"_s, u"a1000 .com"_s, u"U+0020"_s);
}

void TestHostText::hosts()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, shown);
    QFETCH(const QString, address);
    QFETCH(const QString, refused);
    Profile profile;
    profile.host = typed;
    QCOMPARE(hostText(typed), shown);
    QCOMPARE(addressText(profile), address);
    const auto url = baseUrl(profile);
    QCOMPARE(!url, !refused.isEmpty());
    if (!url)
        QVERIFY2(url.error().detail.contains(refused), qPrintable(url.error().detail));
}

void TestHostText::labels()
{
    const auto label = [](const QString &name, const QString &host) {
        Profile profile;
        profile.name = name;
        profile.host = host;
        return labelText(profile);
    };
    const QString cyrillic = u"\u04301000.com"_s;
    QCOMPARE(label(u"lab"_s, cyrillic), u"lab"_s);
    QCOMPARE(label(u"B\u00fcro"_s, cyrillic), u"B\u00fcro"_s);
    QCOMPARE(label({}, cyrillic), u"xn--1000-43d.com"_s);
    QCOMPARE(label(cyrillic, cyrillic), u"xn--1000-43d.com"_s);
    QCOMPARE(label(cyrillic, u"https://%1:8443"_s.arg(cyrillic)), u"xn--1000-43d.com"_s);
    QCOMPARE(label(cyrillic, u"xn--1000-43d.com"_s), u"xn--1000-43d.com"_s);
}

void TestHostText::certified_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    QTest::newRow("ASCII") << u"a1000.com"_s << u"a1000.com"_s;
    QTest::newRow("Cyrillic") << u"\u04301000.com"_s << u"xn--1000-43d.com"_s;
    QTest::newRow("wildcard") << u"*.\u04301000.com"_s << u"*.xn--1000-43d.com"_s;
    QTest::newRow("no host") << u"M\u00fcller GmbH"_s << u"M\u00fcller GmbH"_s;
    QTest::newRow("initials") << u"M\u00fcller u. S\u00f6hne"_s << u"M\u00fcller u. S\u00f6hne"_s;
}

void TestHostText::certified()
{
    QFETCH(const QString, name);
    QTEST(certifiedText(name), "shown");
}

ASSAY_TEST(TestHostText);
#include "test_host_text.moc"
