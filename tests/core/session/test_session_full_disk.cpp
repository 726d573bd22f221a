// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/mount.h>

using namespace assay;
using namespace Qt::StringLiterals;

// A session on a small file system that runs full.
class TestFullDisk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void nothingIsLostAndNothingIsSent();
    void startsOnAFullDisk();

private:
    std::unique_ptr<Session> opened() const;
    void fill(qint64 leave) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    bool m_mounted = false;
};

void TestFullDisk::initTestCase()
{
    m_mounted = ::mount("tmpfs", QFile::encodeName(m_folder.path()).constData(), "tmpfs", 0, "size=8m") == 0;
    if (!m_mounted)
        QSKIP("only root may mount a small file system");
}

void TestFullDisk::cleanupTestCase()
{
    if (m_mounted)
        ::umount2(QFile::encodeName(m_folder.path()).constData(), MNT_DETACH);
}

std::unique_ptr<Session> TestFullDisk::opened() const
{
    auto session = std::make_unique<Session>();
    QSignalSpy loaded(session.get(), &Session::loaded);
    session->open(path(u"s"_s));
    return loaded.wait() ? std::move(session) : nullptr;
}

// Takes all space but some.
void TestFullDisk::fill(qint64 leave) const
{
    QFile file(path(u"filler"_s));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const QByteArray page(4096, 'x');
    while (file.write(page) == page.size()) { }
    file.resize(std::max<qint64>(0, file.size() - leave));
}

void TestFullDisk::nothingIsLostAndNothingIsSent()
{
    qsizetype kept = 0;
    for (const qint64 left : {0, 4096, 16384, 40960}) {
        const auto session = opened();
        QVERIFY(session);
        QCOMPARE(session->count(), kept);
        session->add(std::vector<Row>(1));
        QVERIFY(session->flush());
        fill(left);
        QVERIFY(session->trouble().isEmpty());
        Row big;
        big.batch = QString(60000, u'b');
        session->add(std::vector<Row>(3, big));
        QSignalSpy trouble(session.get(), &Session::troubleChanged);
        QTRY_VERIFY(!session->trouble().isEmpty());
        QCOMPARE(session->count(), kept + 4); // in memory all is there
        std::optional<ApiError> refusal;
        QObject context;
        session->noteSubmission(1, {u"file:00"_s, Submission::State::Sending, {}, {}}, &context,
            [&refusal](const std::optional<ApiError> &why) { refusal = why; });
        QTRY_VERIFY(refusal);
        QCOMPARE(refusal->kind, ApiError::Kind::Disk);
        session->dropSubmission(1, u"file:00"_s);
        QVERIFY(QFile::remove(path(u"filler"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(session->trouble().isEmpty(), 10000); // tried again by itself
        QVERIFY(session->flush());
        kept += 4; // removed ones would be purged when the next session opens, and a purge that finds the disk full
                   // leaves room in the write-ahead log: what is written then may fit
    }
    QCOMPARE(opened()->count(), kept);
}

void TestFullDisk::startsOnAFullDisk()
{
    const qsizetype before = opened()->count();
    fill(0);
    const auto clear = qScopeGuard([this] { QFile::remove(path(u"filler"_s)); });
    {
        const auto session = opened();
        QVERIFY(session);
        QCOMPARE(session->count(), before); // everything can be read
        session->add(std::vector<Row>(1));
        QTRY_VERIFY(!session->trouble().isEmpty());
    }
    QFile::remove(path(u"filler"_s));
    const auto session = opened();
    QVERIFY(session->count() >= before);
    QVERIFY(session->trouble().isEmpty());
}

ASSAY_TEST(TestFullDisk);
#include "test_session_full_disk.moc"
