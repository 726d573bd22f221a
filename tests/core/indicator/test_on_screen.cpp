// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/on_screen.h"
#include "indicator/recognise.h"
#include "support/test_main.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

class OnScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passwordsAreDots_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("shownPasted");
        QTest::addColumn<QString>("shown");
        const auto row = [](const QString &pasted, const QString &shownPasted, const QString &shown) {
            QTest::newRow(qPrintable(pasted)) << pasted << shownPasted << shown;
        };
        row(u"http://ann:s3cret@c2.example.net/x"_s, u"http://ann:•••@c2.example.net/x"_s,
            u"hxxp://ann:•••@c2[.]example[.]net/x"_s);
        row(u"hxxps://ann:s3:cr[et@c2[.]example[.]net"_s, u"hxxps://ann:•••@c2[.]example[.]net"_s,
            u"hxxps://ann:•••@c2[.]example[.]net"_s);
        row(u"hxxp[://]ann:s3cret[@]c2[.]example[.]net:8080/?u=http://x:y@z/"_s,
            u"hxxp[://]ann:•••[@]c2[.]example[.]net:8080/?u=http://x:y@z/"_s,
            u"hxxp://ann:•••@c2[.]example[.]net:8080/?u=http://x:y@z/"_s);
        row(u"http://ann:s3cret@[2001:db8::1]:80/"_s, u"http://ann:•••@[2001:db8::1]:80/"_s,
            u"hxxp://ann:•••@[2001:db8::1]:80/"_s);
        // Nothing to hide.
        for (const QString &text : {u"http://c2.example.net:8080/a:b@c"_s, u"http://ann@c2.example.net/"_s,
                 u"http://[2001:db8::1]:80/a@b"_s, u"http://c2.example.net/?a=b:c@d"_s})
            row(text, text, {});
    }
    void passwordsAreDots()
    {
        QFETCH(QString, pasted);
        QFETCH(QString, shownPasted);
        QFETCH(QString, shown);
        const Recognised found = recognise(pasted);
        QVERIFY(found.indicator);
        QCOMPARE(found.indicator->type, IndicatorType::Url);
        QCOMPARE(pastedOnScreen(*found.indicator), shownPasted);
        QCOMPARE(withoutPassword(pasted), shownPasted);
        if (!shown.isEmpty())
            QCOMPARE(onScreen(*found.indicator), shown);
        QCOMPARE(found.indicator->value.toString().contains(u"s3"), !shown.isEmpty()); // it is sent all the same
    }

    void aSpellingThatHidesThePasswordIsNotShown()
    {
        const Indicator url{
            IndicatorType::Url, u"http://ann:s3cret@c2.example.net/"_s, u"http://ann:s3cret(at)c2.example.net/"_s};
        QCOMPARE(pastedOnScreen(url), u"http://ann:•••@c2.example.net/"_s);
    }

    void whatIsRefusedIsHiddenToo()
    {
        QCOMPARE(withoutPassword(u"ftp://ann:s3cret@files.example.net/a"_s), u"ftp://ann:•••@files.example.net/a"_s);
        QCOMPARE(withoutPassword(u"ftp:\\\\ann:s3cret@files.example.net"_s), u"ftp:\\\\ann:•••@files.example.net"_s);
        for (const QString &text : {u"mailto:ann@example.net"_s, u"ann@example.net"_s, u"a:b@c"_s, u""_s, u"://"_s,
                 u"//:@"_s, u"/home/ann:b@c"_s})
            QCOMPARE(withoutPassword(text), text);
    }

    void otherKindsAreAsEver()
    {
        const Indicator host{IndicatorType::Fqdn, u"c2.example.net"_s, u"c2 [.] example [.] net"_s};
        QCOMPARE(onScreen(host), u"c2[.]example[.]net"_s);
        QCOMPARE(pastedOnScreen(host), host.asPasted);
        const Indicator file{IndicatorType::File, u"/tmp/a:b@c//x:y@z"_s, u"/tmp/a:b@c//x:y@z"_s};
        QCOMPARE(onScreen(file), file.value);
        QCOMPARE(pastedOnScreen(file), file.value);
        const Indicator bare{IndicatorType::Url, u"ann:s3cret@c2.example.net/x"_s, u"ann:s3cret@c2.example.net/x"_s};
        QCOMPARE(onScreen(bare), u"ann:•••@c2[.]example[.]net/x"_s);
        QCOMPARE(pastedOnScreen(bare), u"ann:•••@c2.example.net/x"_s);
    }
};

ASSAY_TEST(OnScreenTest);
#include "test_on_screen.moc"
