// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/upload_claim.h"
#include "platform/private_folder.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace assay;
using namespace Qt::StringLiterals;

//! Where claims are kept when there is no runtime folder, and that no other user has a say in them.
class TestUploadClaim : public QObject
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

void TestUploadClaim::init()
{
    qunsetenv("TMPDIR"); // of the test before
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    for (const char *unset : {"XDG_RUNTIME_DIR", "ASSAY_CLAIMS"})
        qunsetenv(unset);
    qputenv("XDG_CACHE_HOME", QFile::encodeName(path(u"cache"_s)));
    qputenv("TMPDIR", QFile::encodeName(m_folder->path()));
}

void TestUploadClaim::aStrangersFolderIsNotUsed()
{
    // As another user made it, who can read it and hold locks there.
    const QString strange = path(u"assay-%1"_s.arg(::geteuid()));
    QVERIFY(QDir().mkpath(strange + u"/claims"_s));
    ::chmod(QFile::encodeName(strange).constData(), 0777);
    QVERIFY(!usualClaimsFolder().isEmpty());
    QVERIFY2(!usualClaimsFolder().startsWith(strange), qPrintable(usualClaimsFolder()));
    QVERIFY(isPrivateFolder(path(u"cache/assay/run"_s)));
    QVERIFY2(usualClaimsFolder().startsWith(path(u"cache/assay/run/"_s)), qPrintable(usualClaimsFolder()));
    const auto claim = UploadClaim::take(usualClaimsFolder(), u"a1000"_s, m_sample);
    QVERIFY(claim);
    QVERIFY(QDir(strange + u"/claims"_s).isEmpty());
}

void TestUploadClaim::withoutAPlaceNothingIsClaimed()
{
    QFile cache(path(u"cache"_s)); // no folder
    QVERIFY(cache.open(QIODevice::WriteOnly));
    QVERIFY(QDir().mkpath(path(u"assay-%1"_s.arg(::geteuid()))));
    ::chmod(QFile::encodeName(path(u"assay-%1"_s.arg(::geteuid()))).constData(), 0777);
    QCOMPARE(usualClaimsFolder(), QString());
    const auto claim = UploadClaim::take(usualClaimsFolder(), u"a1000"_s, m_sample);
    QVERIFY(claim); // the upload is not to fail because of it
    QVERIFY(UploadClaim::take(usualClaimsFolder(), u"a1000"_s, m_sample));
}

void TestUploadClaim::oneHolderAtATime()
{
    {
        const auto claim = UploadClaim::take(usualClaimsFolder(), u"a1000"_s, m_sample);
        QVERIFY(claim);
        QVERIFY(!UploadClaim::take(usualClaimsFolder(), u"a1000"_s, m_sample));
        QVERIFY(UploadClaim::take(usualClaimsFolder(), u"other"_s, m_sample));
    }
    QVERIFY(UploadClaim::take(usualClaimsFolder(), u"a1000"_s, m_sample));
}

ASSAY_TEST(TestUploadClaim);
#include "test_upload_claim.moc"
