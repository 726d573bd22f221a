// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../ui/support/dialogs.h"
#include "export/row_json.h"
#include "intake/intake.h"
#include "mainwindow/main_window.h"
#include "queue/queue_view.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

using namespace assay;
using namespace Qt::StringLiterals;

// The same job, forty files, forty hashes and five URLs, by the window's own widgets and by assay-cli against the same
// appliance: both must find the same.
class TestWindowAndCli : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findTheSame();

private:
    // What a row found, without what differs from one submission to the next.
    static QJsonObject comparable(QJsonObject row);
    static QHash<QString, QJsonObject> byIndicator(const QByteArray &lines);
};

QJsonObject TestWindowAndCli::comparable(QJsonObject row)
{
    QJsonArray attributes;
    for (const QJsonValue &attribute : row.value("attributes"_L1).toArray()) {
        if (attribute.toObject().value("name"_L1) != "ReversingLabs Submission ID"_L1)
            attributes.append(attribute);
    }
    row.insert("attributes"_L1, attributes);
    for (const auto key : {"input"_L1, "queried_at"_L1, "submission_id"_L1})
        row.remove(key);
    return row;
}

QHash<QString, QJsonObject> TestWindowAndCli::byIndicator(const QByteArray &lines)
{
    QHash<QString, QJsonObject> rows;
    for (const QByteArray &line : lines.split('\n')) {
        const QJsonObject row = QJsonDocument::fromJson(line).object();
        if (!row.isEmpty())
            rows.insert(row.value("indicator"_L1).toString(), comparable(row));
    }
    return rows;
}

void TestWindowAndCli::findTheSame()
{
    Workspace workspace({}, std::make_unique<MemoryStore>());
    MainWindow window(workspace);
    workspace.startDemo();
    window.show();
    QTRY_COMPARE_WITH_TIMEOUT(workspace.link(), Workspace::Link::Ready, 30000);

    const DemoAppliance::Ready &demo = *workspace.demo();
    const QStringList files = demo.samples.first(40);
    const QStringList hashes = demo.hashes.first(40);
    QStringList urls;
    for (const QString &url : demo.urls) {
        if (!url.contains("error."_L1) && urls.size() < 5)
            urls.append(url);
    }
    workspace.preferences().setValue(Pref::StartAtOnce, false); // all of them together, and one question for all
    window.intake().takeFiles(files);
    QTRY_COMPARE_WITH_TIMEOUT(workspace.session().count(), 40, 20000);
    window.intake().takeText((hashes + urls).join(u'\n'), u"Pasted"_s);
    QDialog *preview = test::waitForWindow("previewDialog");
    QVERIFY(preview);
    auto *add = test::child<QAbstractButton>(preview, "previewAdd");
    QTRY_VERIFY(add->isEnabled());
    test::click(preview, "previewAdd");
    QTRY_COMPARE_WITH_TIMEOUT(workspace.session().count(), 85, 20000);

    // Of documents, Start asks for the hash alone: they may be reports.
    window.queueView().selectAll();
    QAction *triage = window.findChild<QAction *>(u"run-triage"_s);
    QTRY_VERIFY(triage && triage->isEnabled());
    triage->trigger();
    if (QDialog *consent = test::waitForWindow("consentDialog"))
        test::click(consent, "consentSend");
    const auto isSettled = [](const Row &item) { return isFinal(item.state); };
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(workspace.session().rows(), isSettled), 120000);

    QByteArray lines;
    ExportOptions named;
    named.localPaths = true; // as the command line prints them
    for (const Row &item : workspace.session().rows()) {
        QVERIFY2(item.state == State::Done, qPrintable(item.indicator.value));
        lines += rowJson(item, named, RawLines::OneLine) + '\n';
    }

    QProcess cli;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"ASSAY_TOKEN"_s, QString::fromLatin1(demo.token));
    cli.setProcessEnvironment(environment);
    cli.start(qEnvironmentVariable("ASSAY_CLI"),
        {u"--appliance"_s, demo.profile.host, u"--ca"_s, demo.profile.caFile, u"--no-proxy"_s, u"triage"_s, u"-"_s});
    cli.write((files + hashes + urls).join(u'\n').toUtf8());
    cli.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(cli.state(), QProcess::NotRunning, 120000);
    QCOMPARE(cli.exitCode(), 0);

    const auto inWindow = byIndicator(lines);
    const auto inTerminal = byIndicator(cli.readAllStandardOutput());
    QCOMPARE(inWindow.size(), 85);
    QCOMPARE(inTerminal.size(), 85);
    for (auto one = inWindow.begin(); one != inWindow.end(); ++one) {
        // A file that was uploaded learned its digests in another order than one that was known; the set is what
        // counts.
        const auto set = [](const QJsonObject &item) {
            QStringList rows;
            for (const auto key : {"attributes"_L1, "related"_L1, "detections"_L1}) {
                for (const QJsonValue &row : item.value(key).toArray())
                    rows.append(QString::fromUtf8(QJsonDocument(row.toObject()).toJson(QJsonDocument::Compact)));
            }
            rows.sort();
            return rows;
        };
        const QJsonObject other = inTerminal.value(one.key());
        QCOMPARE(set(*one), set(other));
        QCOMPARE(one->value("verdict"_L1), other.value("verdict"_L1));
        QCOMPARE(one->value("state"_L1), other.value("state"_L1));
    }
}

ASSAY_TEST(TestWindowAndCli);
#include "test_window_and_cli.moc"
