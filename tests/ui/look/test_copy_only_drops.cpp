// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/copy_only_drops.h"
#include "support/test_main.h"

#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QtTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

// Accepts every proposed action, as the fields of Qt do.
class Greedy : public QWidget
{
public:
    Greedy() { setAcceptDrops(true); }
    int drops = 0;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override { event->acceptProposedAction(); }
    void dropEvent(QDropEvent *event) override
    {
        ++drops;
        event->acceptProposedAction();
    }
};

struct Answers
{
    Qt::DropAction enter, move, drop; //!< IgnoreAction = rejected
};

// A complete drag over `widget` with Shift pressed: then Qt proposes a move, as editors do.
Answers dragOver(QWidget *widget, Qt::DropActions actions, const QMimeData &data)
{
    const auto answer
        = [](const QDropEvent &event) { return event.isAccepted() ? event.dropAction() : Qt::IgnoreAction; };
    QDragEnterEvent enter({2, 2}, actions, &data, Qt::LeftButton, Qt::ShiftModifier);
    QCoreApplication::sendEvent(widget, &enter);
    QDragMoveEvent move({3, 3}, actions, &data, Qt::LeftButton, Qt::ShiftModifier);
    move.setDropAction(enter.dropAction());
    move.setAccepted(enter.isAccepted());
    QCoreApplication::sendEvent(widget, &move);
    QDropEvent drop({3, 3}, actions, &data, Qt::LeftButton, Qt::ShiftModifier);
    QCoreApplication::sendEvent(widget, &drop);
    return {answer(enter), answer(move), answer(drop)};
}

} // namespace

class TestCopyOnlyDrops : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { CopyOnlyDrops::install(); }
    void takesACopyOfWhatIsProposedAsMove();
    void takesALinkWhereNoCopyIsOffered();
    void refusesWhatCanOnlyBeMoved();
    void fieldsOfQtToo();
};

void TestCopyOnlyDrops::takesACopyOfWhatIsProposedAsMove()
{
    Greedy widget;
    QMimeData files;
    files.setUrls({QUrl(u"file:///home/me/sample.bin"_s)});
    const Answers got = dragOver(&widget, Qt::CopyAction | Qt::MoveAction | Qt::LinkAction, files);
    QCOMPARE(got.enter, Qt::CopyAction);
    QCOMPARE(got.move, Qt::CopyAction);
    QCOMPARE(got.drop, Qt::CopyAction);
    QCOMPARE(widget.drops, 1);
}

void TestCopyOnlyDrops::takesALinkWhereNoCopyIsOffered()
{
    Greedy widget;
    QMimeData link;
    link.setUrls({QUrl(u"https://example.com/"_s)});
    QCOMPARE(dragOver(&widget, Qt::MoveAction | Qt::LinkAction, link).drop, Qt::LinkAction);
    QCOMPARE(dragOver(&widget, Qt::LinkAction, link).drop, Qt::LinkAction);
    QCOMPARE(widget.drops, 2);
}

void TestCopyOnlyDrops::refusesWhatCanOnlyBeMoved()
{
    Greedy widget;
    QMimeData text;
    text.setText(u"evil.example"_s);
    const Answers got = dragOver(&widget, Qt::MoveAction, text);
    QCOMPARE(got.enter, Qt::IgnoreAction);
    QCOMPARE(got.move, Qt::IgnoreAction);
    QCOMPARE(got.drop, Qt::IgnoreAction);
    QCOMPARE(widget.drops, 0);
}

void TestCopyOnlyDrops::fieldsOfQtToo()
{
    QMimeData text;
    text.setText(u"evil.example"_s);
    QLineEdit line;
    QPlainTextEdit page;
    QComboBox combo;
    combo.setEditable(true);
    for (QWidget *field : {static_cast<QWidget *>(&line), page.viewport(), static_cast<QWidget *>(combo.lineEdit())}) {
        QCOMPARE(dragOver(field, Qt::MoveAction, text).drop, Qt::IgnoreAction);
        QCOMPARE(dragOver(field, Qt::CopyAction | Qt::MoveAction, text).drop, Qt::CopyAction);
    }
    QCOMPARE(line.text(), u"evil.example"_s);
    QCOMPARE(page.toPlainText(), u"evil.example"_s);
    QCOMPARE(combo.currentText(), u"evil.example"_s);
}

ASSAY_TEST(TestCopyOnlyDrops);
#include "test_copy_only_drops.moc"
