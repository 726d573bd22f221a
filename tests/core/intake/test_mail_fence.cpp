// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imported.h"
#include "support/test_main.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// A mail is taken apart by another program: whatever it does to that one, this one goes on and says what happened.
class MailFenceTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    ImportRules rulesWith(const QByteArray &script)
    {
        QFile file(m_folder.filePath(u"reader"_s));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write("#!/bin/sh\n" + script + '\n') < 0)
            qFatal("cannot make a test program");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        ImportRules rules;
        rules.mailReader = file.fileName();
        return rules;
    }

private Q_SLOTS:
    void recursionInHeaders_data();
    void recursionInHeaders();
    void recursionInParts_data();
    void recursionInParts();
    void oneHeaderOfMegabytes();
    void endsOfTheReader_data();
    void endsOfTheReader();
    void aCrashIsASentence();
    void whatItGaveBeforeItsEndIsKept();
    void aReaderThatLiesStaysInBounds();
    void aMissingReaderIsNamed();
};

void MailFenceTest::recursionInHeaders_data()
{
    QTest::addColumn<QByteArray>("unit");
    for (const char *unit :
        {"a:", "a: ", "(", "()", "\\(", "<", "<@", "\"", "[", "@a,", "a.", ";", ",", "=?a?b?", "a*0=", "a=\""})
        QTest::newRow(unit) << QByteArray(unit);
}

// 100 KB of it in each header that has a grammar; 40,000 of "a:" ended both programs.
void MailFenceTest::recursionInHeaders()
{
    QFETCH(QByteArray, unit);
    const QByteArray many = unit.repeated(100'000 / unit.size());
    QByteArray mail = "Mime-Version: 1.0\n";
    for (const char *name : {"From", "To", "Cc", "Bcc", "Sender", "Reply-To", "Disposition-Notification-To",
             "Message-Id", "References", "In-Reply-To", "Date", "Received", "Subject", "Content-Id",
             "Content-Disposition", "Content-Transfer-Encoding", "Autocrypt", "Authentication-Results"})
        mail += QByteArray(name) + ": " + many + '\n';
    mail += "Content-Type: text/plain; a=" + many + "\n\nhttp://evil.example.com/\n";
    const Read read = readFile(u"a.eml"_s, mail);
    QVERIFY2(!read.error, read.error ? qPrintable(read.error->detail) : "");
    QVERIFY(read.text.contains(u"http://evil.example.com/"));
    QVERIFY2(!read.imported.notes.join(u' ').contains(u"to its end"), qPrintable(read.imported.notes.join(u'\n')));
}

void MailFenceTest::recursionInParts_data()
{
    QTest::addColumn<QByteArray>("mail");
    constexpr int many = 10'000;
    QByteArray multiparts, mails, encoded = "Subject: x\n\nx";
    for (int i = 0; i < many; ++i) {
        const QByteArray boundary = QByteArray::number(i);
        multiparts += "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\n\n--" + boundary + '\n';
        mails += "Content-Type: message/rfc822\n\n";
    }
    for (int i = 0; i < 40; ++i)
        encoded
            = "Subject: x\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n" + encoded.toBase64();
    QTest::newRow("multiparts") << multiparts;
    QTest::newRow("mails") << mails;
    QTest::newRow("encoded mails") << encoded;
}

void MailFenceTest::recursionInParts()
{
    QFETCH(QByteArray, mail);
    const Read read = readFile(u"a.eml"_s, "Mime-Version: 1.0\nX: top.example.com\n" + mail + "Subject: deep\n\nx");
    QVERIFY2(!read.error, read.error ? qPrintable(read.error->detail) : "");
    QVERIFY(read.text.contains(u"top.example.com"));
    QVERIFY(!read.imported.unread.empty());
}

// What needs more stack than there is ends the reader, and only that.
void MailFenceTest::oneHeaderOfMegabytes()
{
    const QByteArray some = QByteArray("a:").repeated(1'000'000);
    const Read whole = readFile(u"a.eml"_s, "Mime-Version: 1.0\nTo: " + some + "\n\nhttp://evil.example.com/\n");
    QVERIFY(!whole.error && whole.text.contains(u"http://evil.example.com/"));
    const QByteArray many = QByteArray("a:").repeated(4'100'000);
    const Read read = readFile(u"a.eml"_s, "Mime-Version: 1.0\nTo: " + many + "\n\nhttp://evil.example.com/\n");
    const QString said = read.error ? read.error->detail : read.imported.notes.join(u' ');
    QVERIFY2(said.contains(u"mail"), qPrintable(said)); // cut short, or ended: either is said
}

void MailFenceTest::endsOfTheReader_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("says");
    QTest::newRow("fails") << QByteArray("exit 7") << u"exit code 7"_s;
    QTest::newRow("says nothing") << QByteArray("exit 0") << u"fault of its own"_s;
    QTest::newRow("never ends") << QByteArray("while :; do :; done") << u"too long"_s;
    QTest::newRow("never stops to talk") << QByteArray("while :; do printf 'P\\001\\000\\000\\0001'; done")
                                         << u"too much"_s;
    QTest::newRow("no frame is that long")
        << QByteArray("printf 'T\\377\\377\\377\\377'; while :; do :; done") << u"fault of its own"_s;
}

void MailFenceTest::endsOfTheReader()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, says);
    ImportRules rules = rulesWith(script);
    rules.mail.cpu = 1s;
    rules.maxMail = rules.maxText = 100'000;
    const Read read = readFile(u"a.eml"_s, "Mime-Version: 1.0\n\nx\n", rules);
    QVERIFY(read.error);
    QCOMPARE(read.error->kind, ApiError::Kind::Input);
    QVERIFY2(read.error->detail.contains(says), qPrintable(read.error->detail));
    QVERIFY2(read.error->detail.contains(u"sample"), qPrintable(read.error->detail)); // what to do
}

void MailFenceTest::aCrashIsASentence()
{
    ImportRules rules;
    rules.mailReader = m_folder.filePath(u"crash"_s);
    QVERIFY(QFile::copy(QStringLiteral(FENCE_PROBE), rules.mailReader));
    const Read read = readFile(u"a.eml"_s, "Mime-Version: 1.0\n\nx\n", rules);
    QVERIFY(read.error);
    QVERIFY2(read.error->detail.contains(u"fault of its own"), qPrintable(read.error->detail));
}

void MailFenceTest::whatItGaveBeforeItsEndIsKept()
{
    const Read read = readFile(u"a.eml"_s, "Mime-Version: 1.0\n\nx\n",
        rulesWith("printf 'T\\020\\000\\000\\000evil.example.com'; f() { f; }; f"));
    QVERIFY(!read.error);
    QCOMPARE(read.text, u"evil.example.com"_s);
    QCOMPARE(read.imported.notes.size(), 1);
    QVERIFY(read.imported.notes.constFirst().contains(u"to its end"));
}

void MailFenceTest::aReaderThatLiesStaysInBounds()
{
    // Attachments that are not wanted, bytes of none, an end of none, unknown kinds, more text than is asked for.
    ImportRules rules
        = rulesWith("printf 'B\\001\\000\\000\\000x'; printf 'E\\001\\000\\000\\0001'; printf '?\\000\\000\\000\\000'; "
                    "printf 'R\\000\\000\\000\\000'; printf 'P\\001\\000\\000\\000x'; "
                    "for i in 0 1 2 3 4 5 6 7 8 9; do printf 'T\\024\\000\\000\\000abcdefghijklmnopqrst'; done");
    rules.maxText = 100;
    const Read read = readFile(u"a.eml"_s, "Mime-Version: 1.0\n\nx\n", rules);
    QVERIFY(!read.error);
    QCOMPARE(read.text.size(), 100);
    QVERIFY(read.imported.files.empty());
    QVERIFY2(
        read.imported.notes.join(u' ').contains(u"only the first part"), qPrintable(read.imported.notes.join(u' ')));
    QVERIFY2(read.imported.notes.join(u' ').contains(u"to its end"), qPrintable(read.imported.notes.join(u' ')));
}

void MailFenceTest::aMissingReaderIsNamed()
{
    const QByteArray kept = qgetenv("ASSAY_MAIL_READER");
    qputenv("ASSAY_MAIL_READER", "/nonexistent");
    const Read read = readFile(u"a.eml"_s, "Mime-Version: 1.0\n\nx\n");
    qputenv("ASSAY_MAIL_READER", kept);
    QVERIFY(read.error);
    QVERIFY2(read.error->detail.contains(u"assay-mail-reader"), qPrintable(read.error->detail));
}

ASSAY_TEST(MailFenceTest);
#include "test_mail_fence.moc"
