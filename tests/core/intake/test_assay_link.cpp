// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/assay_link.h"
#include "support/test_main.h"

using namespace assay;
using namespace Qt::StringLiterals;

class TestAssayLink : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void text_data();
    void text();
    void refused_data();
    void refused();
};

void TestAssayLink::text_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("text");
    QTest::newRow("hash") << u"assay:triage?hash=d41d8cd98f00b204e9800998ecf8427e"_s
                          << u"d41d8cd98f00b204e9800998ecf8427e"_s;
    QTest::newRow("several") << u"assay:triage?hash=aa&host=evil.example&ip=203.0.113.7"_s
                             << u"aa\nevil.example\n203.0.113.7"_s;
    QTest::newRow("a URL keeps its own query")
        << u"assay:triage?url=https%3A%2F%2Fevil.example%2Fa%3Fb%3D1%26c%3D2%2520%2Bx"_s
        << u"https://evil.example/a?b=1&c=2%20+x"_s;
    QTest::newRow("selected text") << u"assay:triage?text=one%0Atwo+three"_s << u"one\ntwo three"_s;
    QTest::newRow("as a browser writes it") << u"ASSAY://triage/?hash=aa"_s << u"aa"_s;
    QTest::newRow("a file is only text") << u"assay:triage?text=%2Fetc%2Fpasswd"_s << u"/etc/passwd"_s;
}

void TestAssayLink::text()
{
    QFETCH(const QString, link);
    QVERIFY(isAssayLink(link));
    const Result<QString> text = textOfLink(link);
    QVERIFY2(text, text ? "" : qPrintable(text.error().detail));
    QTEST(*text, "text");
}

void TestAssayLink::refused_data()
{
    QTest::addColumn<QString>("link");
    QTest::newRow("nothing") << u"assay:"_s;
    QTest::newRow("no value") << u"assay:triage?hash="_s;
    QTest::newRow("no query") << u"assay:triage"_s;
    QTest::newRow("another verb") << u"assay:submit?url=https://evil.example"_s;
    QTest::newRow("a file") << u"assay:triage?file=/etc/passwd"_s;
    QTest::newRow("an option") << u"assay:triage?hash=aa&profile=other"_s;
    QTest::newRow("an option as a word") << u"assay:--demo"_s;
    QTest::newRow("too long") << u"assay:triage?text="_s + QString(64 * 1024, u'a');
}

void TestAssayLink::refused()
{
    QFETCH(const QString, link);
    const Result<QString> text = textOfLink(link);
    QVERIFY(!text);
    QCOMPARE(text.error().kind, ApiError::Kind::Input);
    QVERIFY(!text.error().detail.isEmpty());
}

ASSAY_TEST(TestAssayLink);
#include "test_assay_link.moc"
