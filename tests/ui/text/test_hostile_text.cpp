// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "details/details_view.h"
#include "mainwindow/commands.h"
#include "mainwindow/main_window.h"
#include "queue/queue_view.h"
#include "settings/profile_store.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QAbstractItemView>
#include <QDesktopServices>
#include <QHelpEvent>
#include <QMenu>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTextEdit>

#include <sys/inotify.h>
#include <unistd.h>

using namespace assay;
using namespace Qt::StringLiterals;

// Hostile text in every field that the window can show stays plain text, opens nothing and is drawn on one line.
class TestHostileText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyViewShowsText_data();
    void everyViewShowsText();
    void nothingIsOpened();
    void dialogsOfAHostileProfile();

public Q_SLOTS:
    void countOpened(const QUrl &) { ++m_opened; }

private:
    void show(const QString &text);
    static QStringList faults();

    QTemporaryDir m_folder;
    QStringList m_strings;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    int m_opened = 0;
};

namespace {

// Returns a row with `text` in every field.
Row everywhere(const QString &text)
{
    Row row = test::fullRow(true);
    row.indicator = {IndicatorType::File, u"/samples/"_s + text, text};
    row.parameters = {{u"tags"_s, text}, {u"comment"_s, text}};
    row.appliance = row.batch = text;
    row.stage.note = text;
    row.error = ApiError::of(ApiError::Kind::Server, text, 500);
    row.state = State::Failed;
    Findings &findings = row.record->findings;
    findings.verdict = Verdict{};
    findings.verdict->classification = Classification::Other;
    findings.verdict->word = text;
    findings.attributes = {{text, text, false}, {u"Threat Name"_s, text, true}};
    findings.facts = {{text, text, false}};
    findings.related = {{text, text, false}, {u"FQDN"_s, text, true}};
    findings.detections = {{text, text, text}};
    findings.engines = {{text, 503, text}};
    findings.scanners = {{text, text, text, true}};
    findings.network = {{NetworkRecord::Kind::Resolution, text, text, text, text, text}};
    findings.attachments = {{u"/reports/"_s + text, text, 7}};
    findings.raw = {{u"summary"_s, "{\"x\":\"" + text.toUtf8().toHex() + "\"}"}, {text, "no JSON <img src='x'>"}};
    summarise(row);
    row.record->calls = {{QDateTime::currentDateTimeUtc(), "GET", text, 500, 7, text, text}};
    for (Answer &answer : row.record->answers)
        answer.outcome = {State::Failed, findings, row.error};
    return row;
}

bool hasHidden(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) {
        return (c.category() == QChar::Other_Control && c != u'\n') || c.category() == QChar::Other_Format;
    });
}

// Qt treats a tool tip as rich text if it looks like HTML. True if such a tip contains a tag of the hostile text.
bool isLiveToolTip(const QString &tip)
{
    return Qt::mightBeRichText(tip) && (tip.contains("<img"_L1) || tip.contains("<a "_L1) || tip.contains("<b>"_L1));
}

void checkModel(const QAbstractItemView *view, QStringList &faults)
{
    const QAbstractItemModel *model = view->model();
    for (int row = 0; model && row < std::min(model->rowCount(), 30); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex cell = model->index(row, column);
            const QString text = cell.data().toString();
            if (hasHidden(text) || text.contains(u'\n') || text.size() > 1100)
                faults << u"cell of %1: %2"_s.arg(view->objectName(), text.left(60));
            if (isLiveToolTip(cell.data(Qt::ToolTipRole).toString()))
                faults << u"tool tip of a cell of "_s + view->objectName();
        }
    }
}

} // namespace

QStringList TestHostileText::faults()
{
    QStringList faults;
    const auto widgets = QApplication::allWidgets();
    for (const QWidget *widget : widgets) {
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->textFormat() != Qt::PlainText
            && !label->text().isEmpty() && (!label->inherits("QTipLabel") || isLiveToolTip(label->text())))
            faults << u"label: "_s + label->text();
        if (const auto *edit = qobject_cast<const QTextEdit *>(widget)) // QPlainTextEdit is not a QTextEdit
            faults << u"rich editor: "_s + edit->objectName();
        if (isLiveToolTip(widget->toolTip()))
            faults << u"tool tip: "_s + widget->toolTip();
        if (hasHidden(widget->windowTitle()))
            faults << u"title: "_s + widget->windowTitle();
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
            checkModel(view, faults);
        const auto actions = widget->actions();
        for (const QAction *action : actions) {
            if (hasHidden(action->text()) || action->text().contains("<img"_L1) || isLiveToolTip(action->toolTip()))
                faults << u"action: "_s + action->text();
        }
    }
    return faults;
}

void TestHostileText::initTestCase()
{
    m_strings = test::hostileNames();
    m_strings << u"<img src='%1'>"_s.arg(m_folder.filePath(u"canary.png"_s))
              << u"<img src='file://%1'>"_s.arg(m_folder.filePath(u"canary.png"_s)) << u"<img src='/dev/zero'>"_s
              << u"plain <b>x</b>"_s << u"&lt;b&gt; &amp; &x &&"_s << u"<a href='http://evil.example/'>here</a>"_s
              << u"report<script>"_s << u"%1 %2 %n %L1"_s << u"a\u2066b\u2069c\u200e"_s << QString(100'000, u'x')
              << QString(50'000, QChar(0x0301)) << u"\x1b]52;c;eA==\x07"_s << u"javascript:alert(1)"_s;
    for (const char *scheme : {"http", "https", "file", "mailto", "javascript"})
        QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "countOpened");
}

void TestHostileText::init()
{
    m_workspace = std::make_unique<Workspace>(Workspace::Places{}, std::make_unique<MemoryStore>());
    m_window = std::make_unique<MainWindow>(*m_workspace);
    m_workspace->connectToCurrent();
    m_window->resize(1240, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestHostileText::cleanup()
{
    m_window.reset();
    m_workspace.reset();
}

void TestHostileText::show(const QString &text)
{
    Session &session = m_workspace->session();
    const RowId id = session.add({everywhere(text)});
    session.update(id, [&text](Row &row) {
        const RowId kept = row.id;
        row = everywhere(text);
        row.id = kept;
    });
    m_window->queueView().select(id);
    QTabWidget &tabs = m_window->details().tabs();
    for (int page = 0; page < tabs.count(); ++page) {
        tabs.setCurrentIndex(page);
        QCoreApplication::processEvents();
        m_window->grab();
    }
}

void TestHostileText::everyViewShowsText_data()
{
    QTest::addColumn<QString>("text");
    for (qsizetype i = 0; i < m_strings.size(); ++i)
        QTest::addRow("%d", int(i)) << m_strings.at(i);
}

void TestHostileText::everyViewShowsText()
{
    QFETCH(QString, text);
    show(text);
    QCOMPARE(faults().join(u" | "_s), QString());
}

// inotify reports every open() of the file, in any thread and library.
void TestHostileText::nothingIsOpened()
{
    QFile canary(m_folder.filePath(u"canary.png"_s));
    QVERIFY(canary.open(QIODevice::WriteOnly) && canary.write("x") == 1);
    canary.close();
    const int watch = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    QVERIFY(::inotify_add_watch(watch, qPrintable(canary.fileName()), IN_OPEN | IN_ACCESS) >= 0);
    for (const QString &text : m_strings)
        show(text);
    const auto views = m_window->findChildren<QAbstractItemView *>();
    for (QAbstractItemView *view : views) {
        if (!view->isVisible() || !view->model() || view->model()->rowCount() == 0)
            continue;
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            const QPoint at = view->visualRect(view->model()->index(0, column)).center();
            QHelpEvent help(QEvent::ToolTip, at, view->viewport()->mapToGlobal(at));
            QCoreApplication::sendEvent(view->viewport(), &help);
            QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, at);
            QCoreApplication::processEvents();
        }
    }
    char event[512];
    QCOMPARE(int(::read(watch, event, sizeof event)), -1);
    QCOMPARE(m_opened, 0);
    QFile proof(canary.fileName()); // proves that the watch works
    QVERIFY(proof.open(QIODevice::ReadOnly));
    QVERIFY(::read(watch, event, sizeof event) > 0);
    ::close(watch);
}

void TestHostileText::dialogsOfAHostileProfile()
{
    Profile profile;
    profile.id = u"hostile"_s;
    profile.name = u"<img src='/dev/zero'>&x\u202e\n%1"_s;
    profile.host = u"a1000.invalid"_s;
    m_workspace->profiles().save(profile);
    m_workspace->connectToCurrent();
    show(m_strings.first());
    for (const Command command :
        {Command::ManageProfiles, Command::Export, Command::ArchivePasswords, Command::Shortcuts, Command::About}) {
        m_window->commands()[command].trigger();
        QTRY_VERIFY(QApplication::activeModalWidget() || command == Command::Shortcuts);
        QCOMPARE(faults().join(u" | "_s), QString());
        const auto windows = QApplication::topLevelWidgets();
        for (QWidget *widget : windows) {
            if (auto *dialog = qobject_cast<QDialog *>(widget); dialog && dialog->isVisible()) {
                dialog->grab();
                dialog->close();
            }
        }
        QTRY_VERIFY(!QApplication::activeModalWidget());
    }
}

ASSAY_TEST(TestHostileText);
#include "test_hostile_text.moc"
