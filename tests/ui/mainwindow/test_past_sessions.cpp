// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "mainwindow/past_sessions_dialog.h"
#include "session/session.h"
#include "support/sample_rows.h"
#include "support/test_main.h"
#include "tables/rows_view.h"

#include <QFileInfo>
#include <QInputDialog>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace assay;
using namespace Qt::StringLiterals;

class TestPastSessions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void verdictsAreShownAndThreatNamesFound();
    void oneIsRenamed();
    void oneIsDeleted();

private:
    QString make(const QString &name, const std::vector<Row> &rows)
    {
        const QString path = m_folder->filePath(name + u".assay-session"_s);
        Session session;
        QSignalSpy loaded(&session, &Session::loaded);
        session.open(path, {}, Session::Whose::Ours);
        (void)loaded.wait();
        session.add(rows);
        session.flush();
        return path;
    }
    static Row judged(Classification classification, const QString &threat, char16_t digit)
    {
        Row row;
        row.indicator = {IndicatorType::Md5, QString(32, digit), {}};
        row.state = State::Done;
        const Verdict verdict{classification, QString(word(classification)), {}, threat, {}, {}, {}, {}};
        test::edit(row)->answers.push_back({u"triage"_s, {State::Done, {}, {}}, QDateTime::currentDateTimeUtc()});
        row.record->answers.back().outcome.findings.verdict = verdict;
        mergeAnswers(row);
        return row;
    }
    std::unique_ptr<PastSessionsDialog> opened()
    {
        auto dialog = std::make_unique<PastSessionsDialog>(m_folder->path(), QString());
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->open();
        return dialog;
    }
    static QStringList column(const QDialog &dialog, int column)
    {
        const RowsModel &rows = test::child<RowsView>(&dialog, "pastView")->rows();
        QStringList texts;
        for (int row = 0; row < rows.rowCount(); ++row)
            texts << rows.row(row).cells[column];
        return texts;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPastSessions::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestPastSessions::verdictsAreShownAndThreatNamesFound()
{
    make(u"one"_s,
        {judged(Classification::Malicious, u"Win32.Trojan.Emotet"_s, u'a'),
            judged(Classification::Malicious, u"Win32.Worm.Other"_s, u'b'),
            judged(Classification::Suspicious, {}, u'c'), judged(Classification::Goodware, {}, u'd')});
    make(u"two"_s, {judged(Classification::Goodware, {}, u'e')});
    const auto dialog = opened();
    QTRY_COMPARE(column(*dialog, 0).size(), 2);
    QCOMPARE(test::faultsOf(dialog.get()), QStringList());
    const qsizetype one = column(*dialog, 0).indexOf(u"one"_s);
    QCOMPARE(column(*dialog, 3)[one], u"2 malicious, 1 suspicious, 1 goodware"_s);
    QTest::keyClicks(test::child<QLineEdit>(dialog.get(), "pastWords"), u"emotet"_s);
    QTRY_COMPARE(column(*dialog, 0), QStringList{u"one"_s});
    QCOMPARE(column(*dialog, 3), QStringList{u"1 malicious"_s});
    QCOMPARE(column(*dialog, 5), QStringList{QString(32, u'a')});
}

void TestPastSessions::oneIsRenamed()
{
    const QString path = make(u"old"_s, {judged(Classification::Malicious, {}, u'a')});
    const auto dialog = opened();
    QTRY_COMPARE(column(*dialog, 0), QStringList{u"old"_s});
    auto *view = test::child<RowsView>(dialog.get(), "pastView");
    view->selectAll();
    test::click(dialog.get(), "pastRename");
    auto *input = dialog->findChild<QInputDialog *>();
    QVERIFY(input);
    QCOMPARE(input->textValue(), u"old"_s);
    input->setTextValue(u"Emotet wave"_s);
    input->accept();
    QTRY_COMPARE(column(*dialog, 0), QStringList{u"Emotet wave"_s});
    QVERIFY(!QFileInfo::exists(path));
    view->selectAll();
    test::click(dialog.get(), "pastRename");
    input = dialog->findChildren<QInputDialog *>().last();
    input->setTextValue(u"../escape"_s);
    input->accept();
    QDialog *trouble = test::waitForWindow("pastTroubleBox");
    QVERIFY(trouble);
    trouble->close();
    QTRY_COMPARE(column(*dialog, 0), QStringList{u"Emotet wave"_s});
}

void TestPastSessions::oneIsDeleted()
{
    const QString path = make(u"old"_s, {judged(Classification::Malicious, {}, u'a')});
    const auto dialog = opened();
    QTRY_COMPARE(column(*dialog, 0), QStringList{u"old"_s});
    test::child<RowsView>(dialog.get(), "pastView")->selectAll();
    test::click(dialog.get(), "pastDelete");
    QDialog *box = test::waitForWindow("pastDeleteBox");
    QVERIFY(box);
    QTest::keyClick(box, Qt::Key_Return); // the safe answer is the default
    QVERIFY(QFileInfo::exists(path));
    test::click(dialog.get(), "pastDelete");
    box = test::waitForWindow("pastDeleteBox");
    QVERIFY(box);
    test::click(box, "pastDeleteYes");
    QTRY_VERIFY(column(*dialog, 0).isEmpty());
    QVERIFY(!QFileInfo::exists(path));
}

ASSAY_TEST(TestPastSessions);
#include "test_past_sessions.moc"
