// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/archive.h"
#include "support/bad_sector.h"
#include "support/test_main.h"
#include "support/zip_maker.h"
#include "test_folder.h"

#include <QCryptographicHash>
#include <QTest>
#include <QtEndian>

#include <unistd.h>

namespace assay {
using test::brokenFrom;
using namespace Qt::StringLiterals;
using test::makeZip;
using test::ZipEntry;

namespace {
const QByteArray harmless = QByteArray("harmless, whatever the name says\n").repeated(9000); // more than one chunk
constexpr zip_uint16_t classic = ZIP_EM_TRAD_PKWARE;

Result<std::optional<InnerFile>> openedArchive(const QString &path,
    const ArchiveRules &rules = {.passwords = {u"infected"_s}}, const std::function<bool(qint64)> &progress = {})
{
    const auto file = SampleFile::open(path, qint64(1) << 40);
    if (!file)
        return file.error();
    return openArchive(**file, rules, allDigests, progress);
}

QByteArray little(quint64 value, int bytes)
{
    const quint64 ordered = qToLittleEndian(value);
    return QByteArray(reinterpret_cast<const char *>(&ordered), bytes);
}

// The header of a file that holds nothing, encrypted or not, and what stands for it in the list of files.
QByteArray localHeader(bool encrypted)
{
    return "PK\x03\x04" + little(20, 2) + little(encrypted ? 1 : 0, 2) + QByteArray(18, '\0') + little(1, 2)
        + little(0, 2) + 'a';
}
QByteArray directoryEntry(bool encrypted)
{
    return "PK\x01\x02" + little(20, 2) + little(20, 2) + little(encrypted ? 1 : 0, 2) + QByteArray(18, '\0')
        + little(1, 2) + QByteArray(16, '\0') + 'a';
}
QByteArray directoryEnd(quint64 entries, quint64 size, quint64 offset)
{
    return "PK\x05\x06" + QByteArray(4, '\0') + little(entries, 2) + little(entries, 2) + little(size, 4)
        + little(offset, 4) + little(0, 2);
}
} // namespace

class ArchiveTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { brokenFrom = -1; }

    void opensWhatTheApplianceOpens_data()
    {
        QTest::addColumn<std::vector<ZipEntry>>("entries");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *title, const std::vector<ZipEntry> &entries, const QString &name) {
            QTest::newRow(title) << entries << name;
        };
        row("one file", {{"evil.exe", harmless, classic}}, u"evil.exe"_s);
        row("stored", {{"evil.exe", harmless, classic, ZIP_CM_STORE}}, u"evil.exe"_s);
        row("beside its folder", {{"folder/", {}}, {"folder/evil.exe", harmless, classic}}, u"folder/evil.exe"_s);
        row("climbing name", {{"../../etc/cron.d/evil", harmless, classic}}, u"../../etc/cron.d/evil"_s);
        row("absolute name", {{"/etc/passwd", harmless, classic}}, u"/etc/passwd"_s);
        row("hostile name", {{"a\xe2\x80\xaegpj.exe", harmless, classic}}, u"a\u202egpj.exe"_s);
    }

    void opensWhatTheApplianceOpens()
    {
        QFETCH(std::vector<ZipEntry>, entries);
        QFETCH(QString, name);
        const TestFolder folder;
        makeZip(folder.path(u"a.zip"_s), entries);
        const auto before = folder.names();
        const auto found = openedArchive(folder.path(u"a.zip"_s));
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QVERIFY(*found);
        QCOMPARE((*found)->name, name);
        QCOMPARE((*found)->password, u"infected"_s);
        QCOMPARE((*found)->size, harmless.size());
        const auto qt = [](QCryptographicHash::Algorithm algorithm) {
            return QString::fromLatin1(QCryptographicHash::hash(harmless, algorithm).toHex());
        };
        QCOMPARE((*found)->digests,
            (Digests{qt(QCryptographicHash::Md5), qt(QCryptographicHash::Sha1), qt(QCryptographicHash::Sha256),
                qt(QCryptographicHash::Sha512)}));
        QCOMPARE(folder.names(), before); // nothing is unpacked to the disk
    }

    void leavesTheOthersAlone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const TestFolder folder;
        const auto zip = [&](const std::vector<ZipEntry> &entries) {
            makeZip(folder.path(u"a.zip"_s), entries);
            return folder.content(u"a.zip"_s);
        };
        const QByteArray encrypted = zip({{"evil.exe", harmless, classic}});
        const qsizetype directory = encrypted.indexOf("PK\x01\x02");
        QTest::newRow("text") << "PK is how it begins"_ba;
        QTest::newRow("two bytes") << "PK"_ba;
        QTest::newRow("only the first bytes") << "PK\x03\x04"_ba;
        QTest::newRow("rubbish behind them") << "PK\x03\x04" + QByteArray(5000, '\xff');
        QTest::newRow("one plain file") << zip({{"a.txt", harmless}});
        QTest::newRow("plain files") << zip({{"a.txt", harmless}, {"b.txt", harmless}});
        QTest::newRow("only folders") << zip({{"a/", {}}, {"b/", {}}});
        QTest::newRow("program with a ZIP behind it") << "MZ" + encrypted;
        QTest::newRow("list of files cut off") << encrypted.left(directory);
        QTest::newRow("list of files cut within") << encrypted.left(directory + 20);
        QTest::newRow("last byte missing") << encrypted.chopped(1);
        QTest::newRow("entry points nowhere")
            << localHeader(true) + directoryEntry(true) + directoryEnd(1, 47, 1 << 30);
        QTest::newRow("two to the sixtieth files") << localHeader(true) + "PK\x06\x06" + little(44, 8) + little(45, 2)
                + little(45, 2) + QByteArray(8, '\0') + little(quint64(1) << 60, 8) + little(quint64(1) << 60, 8)
                + little(quint64(1) << 62, 8) + little(31, 8) + "PK\x06\x07" + little(0, 4) + little(31, 8)
                + little(1, 4) + directoryEnd(0xffff, 0xffffffff, 0xffffffff);
    }

    void leavesTheOthersAlone()
    {
        QFETCH(QByteArray, bytes);
        const TestFolder folder;
        const auto found = openedArchive(folder.make(u"a.zip"_s, bytes));
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QVERIFY(!*found);
    }

    void refusesWithTheNextStep_data()
    {
        QTest::addColumn<std::vector<ZipEntry>>("entries");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *title, const std::vector<ZipEntry> &entries, const QString &words) {
            QTest::newRow(title) << entries << words;
        };
        row("two files", {{"a", harmless, classic}, {"b", harmless, classic}}, u"holds 2 file"_s);
        row("one of two encrypted", {{"a", harmless}, {"b", harmless, classic}}, u"holds 2 file"_s);
        row("AES", {{"a", harmless, ZIP_EM_AES_256}}, u"encrypted with AES"_s);
        row("AES-128", {{"a", harmless, ZIP_EM_AES_128}}, u"encrypted with AES"_s);
        row("two files, AES", {{"a", harmless, ZIP_EM_AES_256}, {"b", harmless, ZIP_EM_AES_256}}, u"holds 2 file"_s);
    }

    void refusesWithTheNextStep()
    {
        QFETCH(std::vector<ZipEntry>, entries);
        QFETCH(QString, words);
        const TestFolder folder;
        makeZip(folder.path(u"sample.zip"_s), entries);
        refuses(folder.path(u"sample.zip"_s), words);
    }

    // The check byte of classic encryption lets one wrong password in 256 pass: only the CRC tells.
    void findsThePasswordAmongMany()
    {
        const TestFolder folder;
        for (const auto compression : {ZIP_CM_STORE, ZIP_CM_DEFLATE}) {
            makeZip(
                folder.path(u"a.zip"_s), {{"a", harmless, classic, compression}}, u"p\u00e4ss w\u00f6rd"_s.toUtf8());
            ArchiveRules rules;
            for (int i = 0; i < 1500; ++i)
                rules.passwords << QString::number(i);
            refuses(folder.path(u"a.zip"_s), u"none of the 1500 known password"_s, rules);
            rules.passwords << QString() << u"in\0it"_s << u"p\u00e4ss w\u00f6rd"_s;
            const auto found = openedArchive(folder.path(u"a.zip"_s), rules);
            QVERIFY(found && *found);
            QCOMPARE((*found)->password, u"p\u00e4ss w\u00f6rd"_s);
        }
    }

    void refusesWithoutPasswords()
    {
        const TestFolder folder;
        makeZip(folder.path(u"a.zip"_s), {{"a", harmless, classic}});
        refuses(folder.path(u"a.zip"_s), u"none of the 0 known password"_s, {});
    }

    void stopsAtABomb()
    {
        const TestFolder folder;
        const QString path = folder.path(u"bomb.zip"_s);
        makeZip(path, {{"zeros", QByteArray(64 << 20, '\0'), classic}});
        QVERIFY(QFile(path).size() < 100 * 1024);
        const ArchiveRules rules{.passwords = {u"infected"_s}, .maxBytes = 1 << 20};
        const auto unpacksNothing = [](qint64) {
            qWarning("it was unpacked");
            return false;
        };
        const auto declared = openedArchive(path, rules, unpacksNothing);
        QVERIFY(!declared);
        QVERIFY2(declared.error().detail.contains(u"more than 1.00 MiB"_s), qPrintable(declared.error().detail));

        // It says in its list that it holds ten bytes.
        QByteArray bytes = folder.content(u"bomb.zip"_s);
        bytes.replace(bytes.indexOf("PK\x01\x02") + 24, 4, little(10, 4));
        qint64 most = 0;
        const auto lied = openedArchive(folder.make(u"lie.zip"_s, bytes), rules, [&most](qint64 unpacked) {
            most = unpacked;
            return true;
        });
        QVERIFY(!lied);
        QCOMPARE(lied.error().kind, ApiError::Kind::Input);
        QVERIFY2(most <= 1 << 20, QByteArray::number(most).constData());
    }

    void stopsWhenTimeIsUp()
    {
        const TestFolder folder;
        makeZip(folder.path(u"a.zip"_s), {{"a", harmless, classic}});
        refuses(folder.path(u"a.zip"_s), u"took too long"_s,
            {.passwords = {u"infected"_s}, .maxTime = std::chrono::milliseconds(0)});
    }

    void stopsWhenAsked()
    {
        const TestFolder folder;
        makeZip(folder.path(u"a.zip"_s), {{"a", harmless, classic}});
        const auto found
            = openedArchive(folder.path(u"a.zip"_s), {.passwords = {u"infected"_s}}, [](qint64) { return false; });
        QVERIFY(!found);
        QCOMPARE(found.error().kind, ApiError::Kind::Cancelled);
    }

    void doesNotReadAnEndlessListOfFiles_data()
    {
        QTest::addColumn<bool>("encrypted");
        QTest::newRow("encrypted") << true;
        QTest::newRow("plain") << false;
    }

    void doesNotReadAnEndlessListOfFiles()
    {
        QFETCH(bool, encrypted);
        constexpr int entries = 150'000;
        const QByteArray list = directoryEntry(encrypted).repeated(entries);
        const TestFolder folder;
        const QString path = folder.make(
            u"many.zip"_s, localHeader(encrypted) + list + directoryEnd(entries & 0xffff, quint64(list.size()), 31));
        if (encrypted) {
            refuses(path, u"very many files"_s);
        } else {
            const auto found = openedArchive(path);
            QVERIFY(found && !*found);
        }
    }

    void noticesChangesAndBadDisks_data()
    {
        QTest::addColumn<int>("how");
        QTest::addColumn<QString>("words");
        QTest::newRow("shrinks") << 0 << u"was changed"_s;
        QTest::newRow("is written to") << 1 << u"was changed"_s;
        QTest::newRow("is replaced") << 2 << u"was replaced"_s;
        QTest::newRow("is deleted") << 3 << u"was not found"_s;
        QTest::newRow("cannot be read further") << 4 << u"Input/output error"_s;
    }

    void noticesChangesAndBadDisks()
    {
        QFETCH(int, how);
        QFETCH(QString, words);
        const TestFolder folder;
        const QString path = folder.path(u"a.zip"_s);
        makeZip(path, {{"a", QByteArray(4 << 20, 'x'), classic, ZIP_CM_STORE}});
        bool done = false;
        const auto found = openedArchive(path, {.passwords = {u"infected"_s}}, [&](qint64) {
            if (std::exchange(done, true))
                return true;
            QFile other(path);
            switch (how) {
            case 0:
                return other.resize(1 << 20);
            case 1:
                return other.open(QIODevice::ReadWrite) && other.write("y") == 1;
            case 2:
                makeZip(folder.path(u"b"_s), {{"b", harmless, classic}});
                return ::rename(folder.native(u"b"_s).constData(), folder.native(u"a.zip"_s).constData()) == 0;
            case 3:
                return other.remove();
            default:
                brokenFrom = 2 << 20;
                return true;
            }
        });
        QVERIFY(done);
        QVERIFY(!found);
        QCOMPARE(found.error().kind, ApiError::Kind::File);
        QVERIFY2(found.error().detail.contains(words), qPrintable(found.error().detail));
    }

private:
    void refuses(const QString &path, const QString &words, const ArchiveRules &rules = {.passwords = {u"infected"_s}})
    {
        const auto found = openedArchive(path, rules);
        QVERIFY(!found);
        QCOMPARE(found.error().kind, ApiError::Kind::Input);
        QVERIFY2(found.error().detail.contains(words), qPrintable(found.error().detail));
        QVERIFY2(found.error().detail.endsWith(u'.'), qPrintable(found.error().detail));
        QVERIFY2(found.error().detail.contains(u"upload it anyway"_s), qPrintable(found.error().detail));
    }
};

} // namespace assay

ASSAY_TEST(assay::ArchiveTest);
#include "test_archive.moc"
