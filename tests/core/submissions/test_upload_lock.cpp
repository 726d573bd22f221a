// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/private_folder.h"
#include "submissions/upload_lock.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace assay;
using namespace Qt::StringLiterals;

// The folder of the upload locks: without a runtime folder, and when another user could write there.
class TestUploadLock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aStrangersFolderIsNotUsed();
    void withoutAPlaceNothingIsClaimed();
    void oneHolderAtATime();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    const QString m_sample{QString(64, u'a')};
};

void TestUploadLock::init()
{
    qunsetenv("TMPDIR"); // of the test before
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    for (const char *unset : {"XDG_RUNTIME_DIR", "ASSAY_CLAIMS"})
        qunsetenv(unset);
    qputenv("XDG_CACHE_HOME", QFile::encodeName(path(u"cache"_s)));
    qputenv("TMPDIR", QFile::encodeName(m_folder->path()));
}

void TestUploadLock::aStrangersFolderIsNotUsed()
{
    // As another user made it, who can read it and hold locks there.
    const QString strange = path(u"assay-%1"_s.arg(::geteuid()));
    QVERIFY(QDir().mkpath(strange + u"/claims"_s));
    ::chmod(QFile::encodeName(strange).constData(), 0777);
    QVERIFY(!uploadLockFolder().isEmpty());
    QVERIFY2(!uploadLockFolder().startsWith(strange), qPrintable(uploadLockFolder()));
    QVERIFY(isPrivateFolder(path(u"cache/assay/run"_s)));
    QVERIFY2(uploadLockFolder().startsWith(path(u"cache/assay/run/"_s)), qPrintable(uploadLockFolder()));
    const auto claim = UploadLock::tryAcquire(uploadLockFolder(), u"a1000"_s, m_sample);
    QVERIFY(claim);
    QVERIFY(QDir(strange + u"/claims"_s).isEmpty());
}

void TestUploadLock::withoutAPlaceNothingIsClaimed()
{
    QFile cache(path(u"cache"_s)); // no folder
    QVERIFY(cache.open(QIODevice::WriteOnly));
    QVERIFY(QDir().mkpath(path(u"assay-%1"_s.arg(::geteuid()))));
    ::chmod(QFile::encodeName(path(u"assay-%1"_s.arg(::geteuid()))).constData(), 0777);
    QCOMPARE(uploadLockFolder(), QString());
    const auto claim = UploadLock::tryAcquire(uploadLockFolder(), u"a1000"_s, m_sample);
    QVERIFY(claim); // the upload is not to fail because of it
    QVERIFY(UploadLock::tryAcquire(uploadLockFolder(), u"a1000"_s, m_sample));
}

void TestUploadLock::oneHolderAtATime()
{
    {
        const auto claim = UploadLock::tryAcquire(uploadLockFolder(), u"a1000"_s, m_sample);
        QVERIFY(claim);
        QVERIFY(!UploadLock::tryAcquire(uploadLockFolder(), u"a1000"_s, m_sample));
        QVERIFY(UploadLock::tryAcquire(uploadLockFolder(), u"other"_s, m_sample));
    }
    QVERIFY(UploadLock::tryAcquire(uploadLockFolder(), u"a1000"_s, m_sample));
}

ASSAY_TEST(TestUploadLock);
#include "test_upload_lock.moc"
