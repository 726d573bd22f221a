// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_to_end.h"
#include "support/no_ledger.h"
#include "support/test_main.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

// A file that changes or vanishes under the upload: the row fails and says so, whatever the appliance answers.
class TestChangingFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whileItIsUploaded_data();
    void whileItIsUploaded();
};

void TestChangingFiles::whileItIsUploaded_data()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<bool>("isWhole"); //!< the appliance got all of the body
    QTest::addColumn<QString>("words");
    QTest::newRow("is deleted") << 0 << true << u"was not found"_s;
    QTest::newRow("is replaced") << 1 << true << u"was replaced"_s;
    QTest::newRow("is written to") << 2 << true << u"was changed"_s;
    QTest::newRow("grows") << 3 << true << u"was changed"_s;
    QTest::newRow("shrinks") << 4 << false << u"while it was sent"_s;
}

void TestChangingFiles::whileItIsUploaded()
{
    QFETCH(int, how);
    QFETCH(bool, isWhole);
    QFETCH(QString, words);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"sample.bin"_s);
    const QByteArray content(8 << 20, 'A');
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QCOMPARE(file.write(content), content.size());
    QVERIFY(file.flush());

    HostileServer server;
    server.when = When::BodyBegun;
    server.keptBody = 0;
    server.onRequest = [&](int, const Received &) -> Script {
        bool done = false;
        switch (how) {
        case 0:
            done = QFile::remove(path);
            break;
        case 1: {
            QFile other(path + u".new"_s);
            done = other.open(QIODevice::WriteOnly) && other.write(content) == content.size()
                && ::rename(qPrintable(other.fileName()), qPrintable(path)) == 0;
            break;
        }
        case 2:
            done = file.seek(content.size() - 1) && file.write("B") == 1 && file.flush();
            break;
        case 3:
            done = file.resize(content.size() + 1);
            break;
        default:
            done = file.resize(1000);
        }
        if (!done)
            qFatal("cannot change a test file");
        const QByteArray sha1 = QCryptographicHash::hash(content, QCryptographicHash::Sha1).toHex();
        return {waitsUntil([&] { return server.requests()[0].complete; }),
            sends(answer(201, R"({"code":201,"detail":{"id":1,"sha1":")" + sha1 + R"("}})"))};
    };
    Dispatcher dispatcher(profileFor(server), recordedToken);
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    const Outcome outcome
        = runToEnd(context, *actionFromWord(u"submit-file"), {{IndicatorType::File, path, path}, {}, {}});
    QCOMPARE(outcome.state, State::Failed);
    QCOMPARE(outcome.error->kind, ApiError::Kind::File);
    QVERIFY2(outcome.error->detail.contains(words), qPrintable(outcome.error->detail));
    QTest::qWait(50);
    QCOMPARE(int(server.requests().size()), 1); // and it is not sent again
    QCOMPARE(server.requests()[0].complete, isWhole);
}

ASSAY_TEST(TestChangingFiles);
#include "test_changing_files.moc"
