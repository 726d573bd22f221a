// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/encrypted_zip.h"
#include "files/save_file.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTest>

#include <sys/statvfs.h>

using namespace assay;
using namespace Qt::StringLiterals;

// A real disk, small and nearly full (with_small_disk.sh mounts it): at every free size a save is whole or refused,
// and what was there before stays as it was.
class FullDiskTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyFreeSize();
    void anEncryptedArchiveIsWholeOrRefused();

private:
    qint64 freeBytes() const;
    bool fillBut(qint64 bytes);
    QStringList entries() const { return m_disk.entryList(QDir::Files | QDir::Hidden); }
    static QByteArray contentOf(const QString &path);
    static Result<Saved> save(const QString &path, IfExists ifExists, const QByteArray &bytes);

    QDir m_disk{qEnvironmentVariable("ASSAY_SMALL_DISK")};
};

void FullDiskTest::initTestCase()
{
    QVERIFY2(qEnvironmentVariableIsSet("ASSAY_SMALL_DISK"), "start this through with_small_disk.sh");
    QVERIFY(freeBytes() <= (qint64(2) << 20));
}

qint64 FullDiskTest::freeBytes() const
{
    struct statvfs status
    { };
    return ::statvfs(qPrintable(m_disk.path()), &status) == 0 ? qint64(status.f_bavail) * qint64(status.f_frsize) : -1;
}

// Ballast takes the rest.
bool FullDiskTest::fillBut(qint64 bytes)
{
    QFile ballast(m_disk.filePath(u"ballast"_s));
    ballast.remove();
    const qint64 size = freeBytes() - bytes;
    return size <= 0
        || (ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && ballast.write(QByteArray(size, 'b')) == size);
}

QByteArray FullDiskTest::contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "<cannot be read>"_ba;
}

// In pieces, as an export does.
Result<Saved> FullDiskTest::save(const QString &path, IfExists ifExists, const QByteArray &bytes)
{
    SaveFile file(path, ifExists);
    if (const auto error = file.open())
        return *error;
    for (qsizetype at = 0; at < bytes.size(); at += 1000) {
        if (const auto error = file.write(bytes.mid(at, 1000)))
            return *error;
    }
    return file.commit();
}

void FullDiskTest::everyFreeSize()
{
    const QByteArray old(100'000, 'o');
    const QString path = m_disk.filePath(u"report.pdf"_s);
    int saved = 0;
    int refused = 0;
    for (const IfExists ifExists : {IfExists::Replace, IfExists::KeepBoth}) {
        for (qint64 free = 0; free <= 256 * 1024; free += free < 64 * 1024 ? 4096 : 32 * 1024) {
            for (const int size : {100, 5'000, 12'000, 17'000, 204'800}) {
                for (const QString &name : this->entries())
                    QVERIFY(m_disk.remove(name));
                QFile before(path);
                QVERIFY(before.open(QIODevice::WriteOnly) && before.write(old) == old.size());
                before.close();
                QVERIFY(fillBut(free));

                const QByteArray fresh(size, 'n');
                const Result<Saved> end = save(path, ifExists, fresh);
                ++(end ? saved : refused);
                QStringList expected{u"ballast"_s, u"report.pdf"_s};
                if (end) {
                    QCOMPARE(contentOf(end->path), fresh);
                    expected << QFileInfo(end->path).fileName();
                } else {
                    QCOMPARE(end.error().kind, ApiError::Kind::Disk);
                }
                if (!end || ifExists == IfExists::KeepBoth)
                    QCOMPARE(contentOf(path), old);
                for (const QString &name : this->entries())
                    QVERIFY2(expected.contains(name), qPrintable(name));
            }
        }
    }
    qInfo("%d saved whole, %d refused, 0 in between", saved, refused);
    QVERIFY(saved > 0);
    QVERIFY(refused > 0);
}

void FullDiskTest::anEncryptedArchiveIsWholeOrRefused()
{
    QByteArray content(60'000, Qt::Uninitialized); // does not compress
    QRandomGenerator(7).generate(content.begin(), content.end());
    const QString path = m_disk.filePath(u"sample.zip"_s);
    int whole = 0;
    int refused = 0;
    for (qint64 free = 0; free <= 90'000; free += 9000) {
        QVERIFY(fillBut(free));
        EncryptedZip zip(path, u"sample"_s, u"infected"_s, IfExists::Refuse);
        std::optional<ApiError> error = zip.open();
        for (qsizetype at = 0; !error && at < content.size(); at += 1000)
            error = zip.write(content.mid(at, 1000));
        const Result<Saved> saved = error ? Result<Saved>(*error) : zip.commit();
        if (saved) {
            ++whole;
            QCOMPARE(QFileInfo(path).size(), saved->bytes);
            QVERIFY(QFile::remove(path));
        } else {
            ++refused;
            QCOMPARE(saved.error().kind, ApiError::Kind::Disk);
            QVERIFY2(saved.error().detail.contains(u"full"_s), qPrintable(saved.error().detail));
        }
        QVERIFY(!QFileInfo::exists(path));
    }
    QVERIFY(whole > 0 && refused > 0);
    QFile::remove(m_disk.filePath(u"ballast"_s));
    for (const QString &left : entries())
        QVERIFY2(!left.startsWith(u"sample"_s) && !left.startsWith(u".assay"_s), qPrintable(left));
}

ASSAY_TEST(FullDiskTest);
#include "test_full_disk.moc"
