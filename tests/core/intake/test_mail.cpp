// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imported.h"
#include "support/test_main.h"

#include <QTest>

#include <sys/stat.h>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

QByteArray multipart(const QByteArray &kind, const QByteArrayList &parts, const QByteArray &boundary = "b")
{
    QByteArray mail = "Content-Type: multipart/" + kind + "; boundary=\"" + boundary + "\"\n\n";
    for (const QByteArray &part : parts)
        mail += "--" + boundary + '\n' + part + '\n';
    return mail + "--" + boundary + "--\n";
}

QByteArray attached(const QByteArray &name, const QByteArray &bytes)
{
    return "Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n"
           "Content-Disposition: attachment; filename=\""
        + name + "\"\n\n" + bytes.toBase64() + '\n';
}

} // namespace

class MailTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    ImportRules rules()
    {
        m_folder = QTemporaryDir();
        ImportRules rules;
        rules.attachmentFolder = m_folder.path();
        return rules;
    }
    static QByteArray content(const ImportedFile &file)
    {
        QFile in(file.path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("<cannot be read>");
    }

private Q_SLOTS:
    void headersAndBodiesInEveryEncoding()
    {
        const QByteArray mail = "Received: from c2.example.net (c2.example.net [203.0.113.7])\n\tby mx.example.org\n"
                                "Subject: =?utf-8?B?"
            + QByteArray("Rechnung für evil.example.com").toBase64() + "?=\n"
            + multipart("alternative",
                {"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
                 "See http://evil.example.com/a=\nb=3Dc=\n",
                    "Content-Type: text/html; charset=windows-1251\nContent-Transfer-Encoding: base64\n\n"
                        + QByteArray(
                            "<p>\xEF\xF0\xE8\xEC\xE5\xF0.<b>\xF0\xF4</b> <a href='http://two.example.com/'>x</a>")
                              .toBase64()});
        const Read read = readFile(u"a.eml"_s, mail);
        QVERIFY(!read.error);
        QVERIFY2(read.text.contains(u"by mx.example.org"), qPrintable(read.text));
        QVERIFY(read.text.contains(u"Subject: Rechnung f\u00FCr evil.example.com"));
        QVERIFY(read.text.contains(u"http://evil.example.com/ab=c"));
        QVERIFY(read.text.contains(u"\u043F\u0440\u0438\u043C\u0435\u0440.\u0440\u0444"));
        QVERIFY(read.text.contains(u"http://two.example.com/"));
        QVERIFY(read.imported.files.empty());
    }

    void attachmentsArePrivateFiles()
    {
        const QByteArray mail = "Subject: x\n"
            + multipart("mixed",
                {"Content-Type: text/plain\n\nhello", attached("../../.bashrc", "one"), attached("a.exe", "MZ two"),
                    attached("A.EXE", "MZ three"), "Content-Type: text/csv; name=\"list.csv\"\n\nevil.example.com,1",
                    "Content-Type: application/pdf\n\n%PDF-"});
        const Read read = readFile(u"a.eml"_s, mail, rules());
        QVERIFY(!read.error);
        const auto &files = read.imported.files;
        QCOMPARE(files.size(), size_t(5));
        QStringList names;
        for (const ImportedFile &file : files) {
            names += QFileInfo(file.path).fileName();
            QCOMPARE(QFileInfo(file.path).absolutePath(), m_folder.path());
            struct stat status
            { };
            QVERIFY(stat(QFile::encodeName(file.path).constData(), &status) == 0);
            QCOMPARE(status.st_mode & 07777u, 0600u);
            QCOMPARE(file.size, qint64(status.st_size));
        }
        QCOMPARE(
            names, (QStringList{u"___.._.bashrc"_s, u"a.exe"_s, u"A (2).EXE"_s, u"list.csv"_s, u"attachment.pdf"_s}));
        QCOMPARE(files[0].name, u"../../.bashrc"_s);
        QCOMPARE(content(files[1]), QByteArray("MZ two"));
        QCOMPARE(content(files[2]), QByteArray("MZ three"));
        QVERIFY(read.text.contains(u"evil.example.com,1")); // text is read, whatever it is attached as
        QVERIFY(readFile(u"a.eml"_s, mail).imported.files.empty()); // nobody wants them
    }

    void mailsInsideOfMailsAreTakenApart()
    {
        const QByteArray inner = "Subject: inner.example.com\n" + multipart("mixed", {attached("x.bin", "123")}, "in");
        const Read read = readFile(u"a.eml"_s,
            "Subject: report\n"
                + multipart(
                    "mixed", {"Content-Type: text/plain\n\nsee below", "Content-Type: message/rfc822\n\n" + inner}),
            rules());
        QVERIFY(read.text.contains(u"Subject: inner.example.com"));
        QCOMPARE(read.imported.files.size(), size_t(1));
        QCOMPARE(content(read.imported.files[0]), QByteArray("123"));
    }

    void aMailboxHoldsSeveral()
    {
        const Read read = readFile(u"a.mbox"_s,
            "From a@example.com Thu Jan  1 00:00:00 2026\nSubject: one\n\nfirst.example.com\n\n"
            "From b@example.com Thu Jan  1 00:00:00 2026\nSubject: two\n\nsecond.example.com\n");
        QVERIFY(read.text.contains(u"first.example.com") && read.text.contains(u"second.example.com"));
    }

    void limitsAreKeptAndNamed()
    {
        const QByteArray three = "Subject: x\n"
            + multipart("mixed", {attached("a", "1234567890"), attached("b", "1234567890"), attached("c", "1")});
        ImportRules few = rules();
        few.maxAttachments = 2;
        Read read = readFile(u"a.eml"_s, three, few);
        QCOMPARE(read.imported.files.size(), size_t(2));
        QVERIFY(read.imported.notes.value(0).contains(u"more than 2"));
        ImportRules small = rules();
        small.maxAttachmentBytes = 15;
        read = readFile(u"a.eml"_s, three, small);
        QCOMPARE(read.imported.files.size(), size_t(2)); // the first and the last
        QVERIFY(read.imported.notes.value(0).contains(u"left out"));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files).size(), 2);

        ImportRules little;
        little.maxText = 100'000;
        read = readFile(u"a.eml"_s, "Subject: x\n\n" + QByteArray(300'000, 'x'), little);
        QVERIFY(read.text.size() <= 100'000);
        QVERIFY(read.imported.notes.value(0).contains(u"only the first part"));

        ImportRules tiny;
        tiny.maxMail = 10;
        QCOMPARE(readFile(u"a.eml"_s, three, tiny).error->kind, ApiError::Kind::TooLarge);
    }

    void nestingWithoutEndIsSurvived()
    {
        QByteArray mails, parts;
        for (int i = 0; i < 20'000; ++i) {
            mails += "Content-Type: message/rfc822\n\n";
            const QByteArray boundary = QByteArray::number(i);
            parts += "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\n\n--" + boundary + '\n';
        }
        for (const QByteArray &mail : {mails, parts}) {
            const Read read = readFile(u"a.eml"_s, "Subject: top.example.com\n" + mail + "Subject: deep\n\nx");
            QVERIFY(!read.error);
            QVERIFY(read.text.contains(u"top.example.com"));
            QVERIFY2(read.imported.notes.value(0).contains(u"deep"), qPrintable(read.imported.notes.join(u'\n')));
        }
    }

    void damageIsNoEnd_data()
    {
        QTest::addColumn<QByteArray>("mail");
        QTest::newRow("unknown charset") << QByteArray(
            "Content-Type: text/plain; charset=x-none\n\nevil.example.com \xE9");
        QTest::newRow("unknown encoding") << QByteArray("Content-Transfer-Encoding: x-none\n\nevil.example.com");
        QTest::newRow("bad base64") << QByteArray("Content-Transfer-Encoding: base64\n\nZXZpbC5leGFtcGxlLmNvbQ==!!!*");
        QTest::newRow("no end of parts") << QByteArray(
            "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nevil.example.com");
        QTest::newRow("no headers") << QByteArray("\nevil.example.com");
        QTest::newRow("NUL in a header") << QByteArray("Subject: a\0b\n\nevil.example.com", 30);
        QTest::newRow("CR LF") << QByteArray("Subject: a\r\n\r\nevil.example.com\r\n");
    }
    void damageIsNoEnd()
    {
        QFETCH(QByteArray, mail);
        const Read read = readFile(u"a.eml"_s, mail);
        QVERIFY(!read.error);
        QVERIFY2(read.text.contains(u"evil.example.com"), qPrintable(read.text));
    }

    void cancels()
    {
        const QByteArray mail = "Subject: x\n" + multipart("mixed", {attached("a", "1"), attached("b", "2")});
        const Read read = readFile(u"a.eml"_s, mail, rules(), {{}, [](qint64) { return false; }});
        QCOMPARE(read.error->kind, ApiError::Kind::Cancelled);
    }
};

ASSAY_TEST(MailTest);
#include "test_mail.moc"
