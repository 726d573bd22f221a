// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "actions/action.h"
#include "support/sample_rows.h"
#include "support/test_main.h"
#include "undo/note_dialog.h"
#include "undo/tags_dialog.h"
#include "undo/tick_watch.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QUndoStack>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {
Row tagged(const QString &digit, const QString &tags)
{
    Row row;
    row.indicator = {IndicatorType::Md5, digit.repeated(32), digit.repeated(32)};
    row.parameters = {{u"tags"_s, tags}, {u"comment"_s, u"kept"_s}};
    return row;
}

// The first letter of each indicator, with tags and state.
QStringList asText(const Session &session)
{
    QStringList rows;
    for (qsizetype row = 0; row < session.count(); ++row) {
        const Row &item = session.at(row);
        rows << u"%1 %2 %3"_s.arg(
            item.indicator.value.toString().left(1), item.parameters.value(u"tags"_s), QString(word(item.state)));
    }
    return rows;
}
} // namespace

class TestUndo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void removedRowsComeBackWhereTheyWere();
    void nothingComesBackAtWork();
    void tagsAreChangedAndPutBack();
    void decisionsAreChangedAndPutBack();
    void noteDialogLeavesDifferentValuesAlone();
    void ticksAreUndone();
    void ticksAreNoticedWhereverTheyAreSet();
    void dialogLeavesHalfTickedTagsAlone();
};

void TestUndo::removedRowsComeBackWhereTheyWere()
{
    Session session;
    Queue queue(session);
    QUndoStack stack;
    const RowId first = session.add({tagged(u"a"_s, {}), tagged(u"b"_s, {}), tagged(u"c"_s, {}), tagged(u"d"_s, {})});
    const QStringList before = asText(session);
    stack.push(new RemoveRows(session, queue, {first, first + 2}));
    QCOMPARE(session.count(), 2);
    QVERIFY2(stack.undoText().contains(u'2'), qPrintable(stack.undoText()));
    stack.undo();
    QCOMPARE(asText(session), before);
    QCOMPARE(session.at(2).id, first + 2); // the same row, not a copy with a new id
    stack.redo();
    stack.undo();
    QCOMPARE(asText(session), before);
}

void TestUndo::nothingComesBackAtWork()
{
    Session session;
    Queue queue(session);
    QUndoStack stack;
    const RowId first = session.add({tagged(u"a"_s, {}), tagged(u"b"_s, {}), tagged(u"c"_s, {})});
    queue.setPaused(true);
    QCOMPARE(queue.enqueue({first}, *actions().front(), {}), 1); // queued
    session.update(first + 1, [](Row &row) { row.state = State::Uploading; });
    stack.push(new RemoveRows(session, queue, {first, first + 1, first + 2}));
    QCOMPARE(queue.counts().waiting, 0);
    stack.undo();
    QCOMPARE(session.at(0).state, State::Queued); // waits until it is started
    QCOMPARE(session.at(1).state, State::Cancelled); // the request may have reached the appliance
    QCOMPARE(session.at(2).state, State::Queued);
    QCOMPARE(queue.counts().waiting, 0); // nothing starts automatically
}

void TestUndo::tagsAreChangedAndPutBack()
{
    Session session;
    QUndoStack stack;
    const RowId first = session.add({tagged(u"a"_s, u"x, y"_s), tagged(u"b"_s, {}), tagged(u"c"_s, u"z"_s)});
    stack.push(new EditTags(session, {first, first + 1, first + 2}, {{u"z"_s}, {u"x"_s}}));
    QCOMPARE(asText(session), (QStringList{u"a y,z queued"_s, u"b z queued"_s, u"c z queued"_s}));
    QCOMPARE(session.at(0).parameters.value(u"comment"_s), u"kept"_s);
    session.remove({first + 1});
    stack.undo(); // a removed row does not prevent the change of the others
    QCOMPARE(asText(session), (QStringList{u"a x, y queued"_s, u"c z queued"_s}));
}

void TestUndo::decisionsAreChangedAndPutBack()
{
    Session session;
    QUndoStack stack;
    const RowId first = session.add({tagged(u"a"_s, {}), tagged(u"b"_s, {})});
    session.update(first, [](Row &row) { row.decision = Decision{u"escalated"_s, u"why"_s, {}, {}}; });
    auto *command = new DecideRows(session, {first, first + 1}, {.word = u"confirmed"_s, .note = {}, .caseNumber = {}});
    QCOMPARE(command->count(), 2);
    stack.push(command);
    QCOMPARE(session.at(0).decision->word, u"confirmed"_s);
    QCOMPARE(session.at(0).decision->note, u"why"_s); // only what was changed
    QVERIFY(session.at(0).decision->at.isValid());
    QCOMPARE(session.at(1).decision->word, u"confirmed"_s);
    stack.undo();
    QCOMPARE(session.at(0).decision->word, u"escalated"_s);
    QVERIFY(!session.at(0).decision->at.isValid());
    QVERIFY(!session.at(1).decision);
    const DecideRows same(session, {first}, {.word = u"escalated"_s, .note = {}, .caseNumber = {}});
    QCOMPARE(same.count(), 0);
    const DecideRows none(session, {first}, {.word = QString(), .note = QString(), .caseNumber = {}});
    QCOMPARE(none.count(), 1);
}

void TestUndo::noteDialogLeavesDifferentValuesAlone()
{
    Row a = tagged(u"a"_s, {});
    Row b = a;
    a.decision = Decision{u"confirmed"_s, u"one"_s, u"INC-7"_s, {}};
    b.decision = Decision{u"escalated"_s, u"two"_s, u"INC-7"_s, {}};
    const std::array<const Row *, 2> rows{&a, &b};
    auto *dialog = new NoteDialog(rows);
    dialog->open();
    QCOMPARE(test::faultsOf(dialog).join(u'|'), QString());
    QVERIFY(dialog->edit().isEmpty());
    QCOMPARE(test::child<QLineEdit>(dialog, "noteCase")->text(), u"INC-7"_s);
    QCOMPARE(test::child<QPlainTextEdit>(dialog, "noteText")->toPlainText(), QString());
    DecisionEdit edit;
    connect(dialog, &NoteDialog::chosen, this, [&edit](const DecisionEdit &wish) { edit = wish; });
    test::child<QPlainTextEdit>(dialog, "noteText")->setPlainText(u"three"_s);
    dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTest::keyClick(test::child<QLineEdit>(dialog, "noteCase"), Qt::Key_Return, Qt::ControlModifier); // from anywhere
    QCOMPARE(edit.note, std::optional(u"three"_s));
    QVERIFY(!edit.word && !edit.caseNumber);
}

void TestUndo::ticksAreUndone()
{
    Session session;
    QUndoStack stack;
    const RowId id = session.add({test::fullRow()});
    session.update(id, [](Row &row) { row.unticked = {u"k"_s}; });
    stack.push(new ChangeTicks(session, id, {}, {u"k"_s}));
    QCOMPARE(session.at(0).unticked, QSet<QString>{u"k"_s});
    stack.undo();
    QVERIFY(session.at(0).unticked.isEmpty());
    stack.redo();
    QCOMPARE(session.at(0).unticked, QSet<QString>{u"k"_s});
}

void TestUndo::ticksAreNoticedWhereverTheyAreSet()
{
    Session session;
    QUndoStack stack;
    TickWatch watch(session, stack);
    const RowId first = session.add({test::fullRow(), test::fullRow()});
    watch.watch(first);
    const auto untick = [&session](RowId id, const QString &key) {
        session.update(id, [&key](Row &row) { row.unticked.insert(key); });
    };
    untick(first, u"a"_s);
    untick(first, u"b"_s);
    QTRY_COMPARE(stack.count(), 1); // changed together: one step
    stack.undo();
    QVERIFY(session.at(0).unticked.isEmpty());
    QTest::qWait(120); // undo emits a change, too
    QCOMPARE(stack.count(), 1);
    QVERIFY(stack.canRedo());
    stack.redo();
    QCOMPARE(session.at(0).unticked.size(), 2);
    untick(first, u"c"_s);
    watch.watch(first + 1); // before the change is signalled
    QCOMPARE(stack.count(), 2);
    session.update(first + 1, [](Row &row) { row.state = State::Failed; });
    QTest::qWait(120);
    QCOMPARE(stack.count(), 2); // other changes are ignored
}

void TestUndo::dialogLeavesHalfTickedTagsAlone()
{
    auto *dialog = new TagsDialog({{u"all"_s, 3}, {u"some"_s, 1}, {u"\u202Ehostile"_s, 3}}, 3);
    dialog->open();
    QCOMPARE(test::faultsOf(dialog).join(u'|'), QString());
    QVERIFY(dialog->edit().isEmpty());
    auto *list = test::child<QListWidget>(dialog, "tagsList");
    for (int row = 0; row < list->count(); ++row)
        QVERIFY(!list->item(row)->text().contains(QChar(0x202e)));
    const auto item = [list](const QString &text) { return list->findItems(text, Qt::MatchStartsWith).value(0); };
    QCOMPARE(item(u"some"_s)->checkState(), Qt::PartiallyChecked);
    item(u"all"_s)->setCheckState(Qt::Unchecked);
    test::child<QLineEdit>(dialog, "tagsNew")->setText(u" new , two words,new,"_s);
    TagEdit edit;
    connect(dialog, &TagsDialog::chosen, this, [&edit](const TagEdit &chosen) { edit = chosen; });
    test::click(dialog, "tagsOk");
    QCOMPARE(edit.add, (QStringList{u"new"_s, u"two words"_s}));
    QCOMPARE(edit.remove, QStringList{u"all"_s});
}

ASSAY_TEST(TestUndo);
#include "test_undo.moc"
