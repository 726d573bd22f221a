// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imported.h"
#include "intake/mail/mail_stream.h"
#include "support/test_main.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

constexpr auto leftOut = "more headers and parts"_L1;

bool isCutShort(const Read &read)
{
    return read.imported.notes.join(u' ').contains(leftOut);
}

} // namespace

// What GMime would spend gigabytes on is cut short, and long work ends when nobody wants it any more.
class MailCostTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bombsAreCutShort_data()
    {
        constexpr int many = 2'000'000;
        QTest::addColumn<QByteArray>("mail");
        const QByteArray text = "--b\n\nevil.example.com\n";
        const QByteArray parts = "Mime-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + text;
        QTest::newRow("empty parts") << parts + QByteArray("--b\n\n").repeated(many);
        QTest::newRow("headers of a part") << parts + "--b\n" + QByteArray("a: b\n").repeated(many);
        QTest::newRow("headers") << "Mime-Version: 1.0\nX: evil.example.com\n" + QByteArray("a: b\n").repeated(many);
        QTest::newRow("one long header") << "Mime-Version: 1.0\nX: evil.example.com\nSubject: "
                + QByteArray(10 * many, 'a');
        QTest::newRow("folded header") << "Mime-Version: 1.0\nX: evil.example.com\nSubject: a\n"
                + QByteArray(" b\n").repeated(many);
    }
    void bombsAreCutShort()
    {
        QFETCH(QByteArray, mail);
        const Read read = readFile(u"a.eml"_s, mail);
        QVERIFY(!read.error);
        QVERIFY(isCutShort(read));
        QVERIFY(read.text.contains(u"evil.example.com")); // what came before is there
        QVERIFY2(read.text.size() < mail.size() / 2, qPrintable(QString::number(read.text.size())));
    }

    void bodiesCostNothing()
    {
        const QByteArray line = QByteArray(57, 'x').toBase64() + "\r\n";
        QByteArray mail = "Subject: x\r\nContent-Transfer-Encoding: base64\r\n\r\n";
        mail += line.repeated(400'000) + QByteArray("evil.example.com").toBase64();
        const Read read = readFile(u"a.eml"_s, mail);
        QVERIFY(!read.error);
        QVERIFY(!isCutShort(read));
        QVERIFY(read.text.contains(u"evil.example.com"));

        MailMeter meter({});
        for (const char *body :
            {"words of a text: they have blanks before the colon\n", "\n", "\r\n", "http//no.colon/here\n", "-dash\n"})
            meter.feed(QByteArray(body).repeated(200'000), 0);
        QVERIFY(!meter.isSpent());
    }

    void eachMailOfAMailboxMayCostAsMuch()
    {
        const QByteArray one = "From a@b Mon Jan  1 00:00:00 2026\nMime-Version: 1.0\n"
            + QByteArray("X: evil.example.com\n").repeated(50'000) + "\nbody\n\n";
        const Read read = readFile(u"a.mbox"_s, one.repeated(6) + "From a@b Mon Jan  1 00:00:00 2026\n\nlast\n");
        QVERIFY(!read.error);
        QVERIFY(!isCutShort(read));
        QVERIFY(read.text.contains(u"last"));
    }

    void oneMailCanBeCancelledOnTheWay()
    {
        const QByteArray mail = "Subject: x\n\n" + QByteArray("a line of a long body\n").repeated(500'000);
        QList<qint64> asked; // also while the reader is silent: each position once
        const Read read = readFile(u"a.eml"_s, mail, {}, {{}, [&asked](qint64 done) {
                                                              if (done > asked.value(asked.size() - 1))
                                                                  asked += done;
                                                              return asked.size() < 3;
                                                          }});
        QVERIFY(read.error);
        QCOMPARE(read.error->kind, ApiError::Kind::Cancelled);
        QCOMPARE(asked.size(), 3); // nothing went on after that
        QVERIFY(asked[0] > 0 && asked[0] < asked[1] && asked[1] < asked[2] && asked[2] < mail.size() / 2);
        QCOMPARE(read.text, QString());
    }
};

ASSAY_TEST(MailCostTest);
#include "test_mail_cost.moc"
