// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imported.h"
#include "support/test_main.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

QByteArray mimeMail(const QByteArray &kind, const QByteArrayList &parts, const QByteArray &end = "--b--\n")
{
    QByteArray mail = "Mime-Version: 1.0\nContent-Type: multipart/" + kind + "; boundary=b\n\n";
    for (const QByteArray &part : parts)
        mail += "--b\n" + part + '\n';
    return mail + end;
}

QByteArray quotedPrintable(const QByteArray &bytes)
{
    QByteArray out;
    for (const char c : bytes)
        out += c == '\n' ? QByteArray("=0A") : c == '=' ? QByteArray("=3D") : QByteArray(1, c);
    return out;
}

const QByteArray innerMail
    = "Subject: inner\nMime-Version: 1.0\nContent-Type: text/plain\n\nhttp://inner.example.com/\n";
const QByteArray hello = "Content-Type: text/plain\n\nhello\n";

} // namespace

// Whatever a mail holds and a reader does not look into has a name and a reason.
class MailUnreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodedMailsAreLookedInto_data();
    void encodedMailsAreLookedInto();
    void everyOtherPartIsNamed_data();
    void everyOtherPartIsNamed();
    void attachmentsOfNestedMailsAreNamed();
    void attachmentsThatAreWrittenAreNotNamed();
    void limitsNameWhatTheyLeaveOut();
    void remarksAreFewAndComplete();
    void textBesideThePartsIsRead();
};

void MailUnreadTest::encodedMailsAreLookedInto_data()
{
    QTest::addColumn<QByteArray>("mail");
    const QByteArray type = "Content-Type: message/rfc822\n";
    QTest::newRow("base64") << mimeMail(
        "mixed", {hello, type + "Content-Transfer-Encoding: base64\n\n" + innerMail.toBase64()});
    QTest::newRow("quoted-printable") << mimeMail(
        "mixed", {hello, type + "Content-Transfer-Encoding: quoted-printable\n\n" + quotedPrintable(innerMail)});
    QTest::newRow("the mail itself") << "Mime-Version: 1.0\n" + type + "Content-Transfer-Encoding: base64\n\n"
            + innerMail.toBase64();
    QTest::newRow("inside of another") << mimeMail("mixed",
        {type + "Content-Transfer-Encoding: base64\n\n"
            + mimeMail("mixed", {type + "Content-Transfer-Encoding: base64\n\n" + innerMail.toBase64()}).toBase64()});
    QTest::newRow("global") << mimeMail(
        "mixed", {"Content-Type: message/global\nContent-Transfer-Encoding: base64\n\n" + innerMail.toBase64()});
    QTest::newRow("by its name") << mimeMail("mixed",
        {"Content-Type: application/octet-stream; name=\"report.EML\"\nContent-Transfer-Encoding: base64\n\n"
            + innerMail.toBase64()});
    const QByteArray parts = "--c\nContent-Type: text/plain\n\nhttp://inner.example.com/\n--c--\n";
    QTest::newRow("an encoded multipart") << mimeMail("mixed",
        {"Content-Type: multipart/mixed; boundary=c\nContent-Transfer-Encoding: base64\n\n" + parts.toBase64()});
}

void MailUnreadTest::encodedMailsAreLookedInto()
{
    QFETCH(QByteArray, mail);
    const Read read = readFile(u"a.eml"_s, mail);
    QVERIFY(!read.error);
    QVERIFY2(read.text.contains(u"http://inner.example.com/"), qPrintable(read.text));
    QCOMPARE(wordsOf(read), QStringList());
}

void MailUnreadTest::everyOtherPartIsNamed_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("text"); // what is read of it all the same
    const QByteArray bytes = QByteArray("\x30\x80\x06\x09", 4).toBase64();
    const auto leaf = [](const QByteArray &type, const QByteArray &content, const QByteArray &encoding = "base64") {
        return "Content-Type: " + type + "\nContent-Transfer-Encoding: " + encoding + "\n\n" + content;
    };
    QTest::newRow("encoded, and no mail")
        << leaf("message/rfc822; name=x.eml", QByteArray("\1\2\3").toBase64()) << u"not_a_mail x.eml"_s << QString();
    QTest::newRow("fragment") << QByteArray(
        "Content-Type: message/partial; id=1; number=2; total=3\n\nsee a.example.com")
                              << u"fragment message/partial"_s << u"a.example.com"_s;
    QTest::newRow("elsewhere") << QByteArray("Content-Type: message/external-body; access-type=URL;\n "
                                             "URL=\"http://a.example.com/x\"\n\nContent-Type: text/plain\n\n")
                               << u"elsewhere message/external-body"_s << u"http://a.example.com/x"_s;
    QTest::newRow("PGP") << QByteArray("Content-Type: multipart/encrypted; boundary=c; "
                                       "protocol=\"application/pgp-encrypted\"\n\n--c\nContent-Type: "
                                       "application/pgp-encrypted\n\nVersion: 1\n--c\nContent-Type: "
                                       "application/octet-stream; name=encrypted.asc\n\nx\n--c--\n")
                         << u"encrypted multipart/encrypted"_s << QString();
    QTest::newRow("S/MIME") << leaf("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", bytes)
                            << u"encrypted smime.p7m"_s << QString();
    QTest::newRow("S/MIME, old name") << leaf("application/x-pkcs7-mime; name=smime.p7m", bytes)
                                      << u"encrypted smime.p7m"_s << QString();
    QTest::newRow("S/MIME, signed") << leaf("application/pkcs7-mime; smime-type=signed-data; name=smime.p7m", bytes)
                                    << u"signed smime.p7m"_s << QString();
    QTest::newRow("TNEF") << leaf("application/ms-tnef; name=winmail.dat", bytes) << u"tnef winmail.dat"_s << QString();
    QTest::newRow("TNEF by name") << leaf("application/octet-stream; name=WINMAIL.DAT", bytes) << u"tnef WINMAIL.DAT"_s
                                  << QString();
    QTest::newRow("unknown charset") << leaf("text/plain; charset=x-none", "see a.example.com", "7bit")
                                     << u"charset text/plain"_s << u"a.example.com"_s;
    QTest::newRow("other charset") << leaf("text/plain; charset=utf-8", "caf\xE9 a.example.com", "8bit")
                                   << u"charset text/plain"_s << u"a.example.com"_s;
    QTest::newRow("unknown encoding") << leaf("text/plain", "see a.example.com", "x-none") << u"encoding text/plain"_s
                                      << u"a.example.com"_s;
    QTest::newRow("zip") << leaf("application/zip; name=a.zip", bytes) << u"attachment a.zip"_s << QString();
    QTest::newRow("PDF without a name") << leaf("application/pdf", bytes) << u"attachment attachment.pdf"_s
                                        << QString();
    QTest::newRow("cut off") << QByteArray("Content-Type: multipart/mixed; boundary=c\n\n--c\n\nsee a.example.com")
                             << u"truncated multipart/mixed"_s << u"a.example.com"_s;
    QTest::newRow("no part begins") << QByteArray("Content-Type: multipart/mixed; boundary=c\n\nsee a.example.com")
                                    << u"no_parts multipart/mixed"_s << u"a.example.com"_s;
    QTest::newRow("no boundary") << QByteArray("Content-Type: multipart/mixed\n\nsee a.example.com")
                                 << u"no_parts multipart/mixed"_s << u"a.example.com"_s;
    QTest::newRow("long tags") << leaf(
        "text/html", "<a title='" + QByteArray(100'000, 'x') + "'>a.example.com</a>", "7bit")
                               << u"long_tags text/html"_s << u"a.example.com"_s;
    QTest::newRow("calendar") << leaf("text/calendar; method=REQUEST", "URL:http://a.example.com/", "7bit") << QString()
                              << u"http://a.example.com/"_s;
    QTest::newRow("delivery status") << QByteArray("Content-Type: message/delivery-status\n\nReporting-MTA: dns; "
                                                   "mx.a.example.com\n\nFinal-Recipient: rfc822; x@b.example.com\n")
                                     << QString() << u"x@b.example.com"_s;
    QTest::newRow("headers of a mail") << QByteArray("Content-Type: text/rfc822-headers\n\nSubject: a.example.com\n")
                                       << QString() << u"a.example.com"_s;
}

void MailUnreadTest::everyOtherPartIsNamed()
{
    QFETCH(QByteArray, part);
    QFETCH(QString, words);
    QFETCH(QString, text);
    const Read read = readFile(u"a.eml"_s, mimeMail("mixed", {hello, part}));
    QVERIFY(!read.error);
    QVERIFY2(words.isEmpty() ? read.imported.unread.empty() : wordsOf(read).contains(words),
        qPrintable(wordsOf(read).join(u'\n')));
    QVERIFY2(text.isEmpty() || read.text.contains(text), qPrintable(read.text));
    for (const Unread &one : read.imported.unread) {
        QVERIFY(one.sentence.endsWith(u'.'));
        QVERIFY(one.offset > 0 && one.offset <= read.text.toUtf8().size());
    }
    QCOMPARE(unreadRows(read.imported).size(), read.imported.unread.size() + size_t(read.imported.notes.size()));
}

void MailUnreadTest::attachmentsOfNestedMailsAreNamed()
{
    const QByteArray attached
        = "Content-Type: application/octet-stream; name=\"inner.exe\"\nContent-Transfer-Encoding: base64\n\nTVo=\n";
    const QByteArray mail = mimeMail("mixed", {attached});
    for (const QByteArray &part : {"Content-Type: message/rfc822\n\n" + mail,
             "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n" + mail.toBase64()}) {
        // Another boundary than that of the mail inside.
        const Read read = readFile(
            u"a.eml"_s, "Mime-Version: 1.0\nContent-Type: multipart/mixed; boundary=o\n\n--o\n" + part + "\n--o--\n");
        QCOMPARE(wordsOf(read), QStringList(u"attachment inner.exe"_s));
    }
}

void MailUnreadTest::attachmentsThatAreWrittenAreNotNamed()
{
    QTemporaryDir folder;
    ImportRules rules;
    rules.attachmentFolder = folder.path();
    const Read read = readFile(u"a.eml"_s,
        mimeMail("mixed",
            {"Content-Type: application/zip; name=a.zip\nContent-Transfer-Encoding: base64\n\nUEsDBA==",
                "Content-Type: application/zip; name=empty.zip\nContent-Transfer-Encoding: base64\n\n",
                "Content-Type: message/rfc822; name=b.eml\nContent-Transfer-Encoding: base64\n\n"
                    + innerMail.toBase64()}),
        rules);
    QCOMPARE(read.imported.files.size(), size_t(2)); // the mail inside, too, can be added as a sample
    QCOMPARE(read.imported.files[1].name, u"b.eml"_s);
    QCOMPARE(wordsOf(read), QStringList(u"attachment empty.zip"_s)); // there is nothing to add
}

void MailUnreadTest::limitsNameWhatTheyLeaveOut()
{
    QTemporaryDir folder;
    ImportRules rules;
    rules.attachmentFolder = folder.path();
    rules.maxAttachments = 1;
    const auto attached = [](const QByteArray &name, const QByteArray &bytes) {
        return "Content-Type: application/zip; name=" + name + "\n\n" + bytes;
    };
    const QByteArray mail = mimeMail("mixed", {attached("a", "1"), attached("b", "2"), attached("c", "3")});
    QCOMPARE(wordsOf(readFile(u"a.eml"_s, mail, rules)), (QStringList{u"attachment b"_s, u"attachment c"_s}));
    ImportRules shallow;
    shallow.maxNesting = 2;
    const Read read = readFile(
        u"a.eml"_s, mimeMail("mixed", {"Content-Type: message/rfc822; name=deep.eml\n\n" + innerMail}), shallow);
    QVERIFY2(wordsOf(read).join(u'\n').contains(u"too_deep "), qPrintable(wordsOf(read).join(u'\n')));
}

void MailUnreadTest::remarksAreFewAndComplete()
{
    QByteArrayList parts;
    for (int i = 0; i < 12'000; ++i)
        parts += "Content-Type: application/zip; name=z" + QByteArray::number(i) + "\n\nx";
    const Read read = readFile(u"a.eml"_s, mimeMail("mixed", parts));
    QCOMPARE(qint64(read.imported.unread.size()) + read.imported.unreadLeftOut, qint64(12'000));
    QCOMPARE(read.imported.unread.size(), size_t(10'000));
    const QStringList said = remarks(read.imported);
    QVERIFY(said.size() < 100); // a terminal stays readable
    QVERIFY2(said.constLast().startsWith(u"11950 "_s) || said.constLast().startsWith(u"11,950 "_s),
        qPrintable(said.constLast()));
}

void MailUnreadTest::textBesideThePartsIsRead()
{
    const Read read = readFile(u"a.eml"_s,
        "Mime-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\nbefore.example.com\n--b\n" + hello
            + "\n--b\nContent-Type: image/png\nContent-Location: "
              "http://place.example.com/x.png\n\nx\n--b--\nafter.example.com\n");
    QVERIFY2(read.text.contains(u"before.example.com"), qPrintable(read.text));
    QVERIFY2(read.text.contains(u"after.example.com"), qPrintable(read.text));
    QVERIFY2(read.text.contains(u"http://place.example.com/x.png"), qPrintable(read.text));
}

ASSAY_TEST(MailUnreadTest);
#include "test_mail_unread.moc"
