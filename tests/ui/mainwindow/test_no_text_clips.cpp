// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/clipped_text.h"
#include "../support/dialogs.h"
#include "../support/pseudo_locale.h"
#include "details/details_view.h"
#include "look/appearance.h"
#include "mainwindow/commands.h"
#include "mainwindow/main_window.h"
#include "queue/queue_view.h"
#include "support/sample_rows.h"
#include "support/test_main.h"
#include "translations/install_translations.h"

#include <QListWidget>
#include <QTabWidget>

#include <algorithm>

using namespace assay;
using namespace Qt::StringLiterals;

// Every page and dialog in words that are longer than any language's, in German, and with letters of twice the size.
class TestNoTextClips : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void windowAndDialogs_data();
    void windowAndDialogs();
    void everyWordIsTranslated();
    void aClippedTextIsSeen();
    void cleanup();

private:
    void setUp(const QString &language, int percent);
    QStringList lookAtEverything();

    QFont m_usualFont;
    Pseudo m_pseudo;
    std::unique_ptr<QTranslator> m_german;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

void TestNoTextClips::initTestCase()
{
    applyTheme(Theme::Light);
    m_usualFont = QApplication::font();
}

void TestNoTextClips::setUp(const QString &language, int percent)
{
    if (language == "pseudo"_L1) {
        QVERIFY(QCoreApplication::installTranslator(&m_pseudo));
    } else if (language != "en"_L1) {
        m_german = std::make_unique<QTranslator>();
        QVERIFY(m_german->load(u":/i18n/assay_%1.qm"_s.arg(language)));
        QVERIFY(QCoreApplication::installTranslator(m_german.get()));
    }
    QFont font = m_usualFont;
    font.setPointSizeF(font.pointSizeF() * percent / 100);
    QApplication::setFont(font);
    m_workspace = std::make_unique<Workspace>(Workspace::Places{}, std::make_unique<MemoryStore>());
    m_window = std::make_unique<MainWindow>(*m_workspace);
    m_workspace->connectToCurrent();
    m_window->resize(percent > 100 ? QSize(1920, 1040) : QSize(1280, 700));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestNoTextClips::cleanup()
{
    m_window.reset();
    m_workspace.reset();
    QCoreApplication::removeTranslator(&m_pseudo);
    if (m_german)
        QCoreApplication::removeTranslator(m_german.get());
    m_german.reset();
    QApplication::setFont(m_usualFont);
}

QStringList TestNoTextClips::lookAtEverything()
{
    QStringList faults;
    const auto look = [&faults](QWidget *window, const QString &name) {
        // Layouts that were asked for, on a busy machine, too.
        (void)QTest::qWaitFor([window] { return test::clippedTexts(window).isEmpty(); }, 2000);
        for (const QString &fault : test::clippedTexts(window) + test::faultsOf(window)) {
            if (!fault.startsWith("no object name"_L1)) // buttons that Qt made: nobody hears that
                faults << name + u": "_s + fault;
        }
    };
    look(m_window.get(), u"empty window"_s);
    m_workspace->session().add(test::sampleRows(40, 3));
    for (qsizetype row = 0; row < m_workspace->session().count(); ++row) {
        const Row &item = m_workspace->session().at(row);
        if (item.state == State::Done && !test::edit(item)->findings.attributes.empty()) {
            m_window->queueView().select(item.id);
            break;
        }
    }
    QTabWidget &tabs = m_window->details().tabs();
    for (int page = 0; page < tabs.count(); ++page) {
        tabs.setCurrentIndex(page);
        look(m_window.get(), tabs.currentWidget()->objectName());
    }
    m_window->queueView().selectAll();
    QTest::qWait(100); // commands are enabled a little later
    const std::pair<Command, const char *> dialogs[] = {{Command::AddUrl, "urlDialog"},
        {Command::ManageProfiles, "settingsDialog"}, {Command::Export, "exportDialog"},
        {Command::EditTags, "tagsDialog"}, {Command::PastSessions, "pastSessionsDialog"}, {Command::About, "aboutBox"}};
    for (const auto &[command, name] : dialogs) {
        m_window->commands()[command].trigger();
        QDialog *dialog = test::waitForWindow(name);
        if (!dialog) {
            faults << u"%1 did not open"_s.arg(QLatin1StringView(name));
            continue;
        }
        look(dialog, QLatin1StringView(name));
        auto *pages = dialog->findChild<QListWidget *>(u"settingsList"_s);
        for (int page = 1; pages && page < pages->count(); ++page) {
            pages->setCurrentRow(page);
            look(dialog, u"settings "_s + pages->item(page)->text());
        }
        dialog->close();
        QTest::qWait(20);
    }
    return faults;
}

void TestNoTextClips::windowAndDialogs_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    QTest::newRow("English") << u"en"_s << 100;
    QTest::newRow("German") << u"de"_s << 100;
    QTest::newRow("pseudo-locale") << u"pseudo"_s << 100;
    QTest::newRow("English, letters of twice the size") << u"en"_s << 200;
    QTest::newRow("German, letters of twice the size") << u"de"_s << 200;
}

void TestNoTextClips::windowAndDialogs()
{
    QFETCH(QString, language);
    QFETCH(int, percent);
    setUp(language, percent);
    const QStringList faults = lookAtEverything();
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void TestNoTextClips::everyWordIsTranslated()
{
    setUp(u"pseudo"_s, 100);
    QStringList plain;
    const auto isPlain = [](const QString &text) { // signs such as + are no words
        return std::ranges::any_of(text, [](QChar one) { return one.isLetter(); }) && !Pseudo::isPseudo(text);
    };
    const auto actions = m_window->findChildren<QAction *>();
    for (const QAction *action : actions) {
        const bool isLanguage = action->objectName().startsWith("language_"_L1); // each stands there in its own words
        if (!isLanguage && isPlain(action->text()) && !action->objectName().isEmpty())
            plain << u"action "_s + action->objectName() + u": "_s + action->text();
    }
    const auto buttons = m_window->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        const bool isDigest = button->objectName().startsWith("cardCopy-"_L1); // its name is the same in every language
        if (!isDigest && isPlain(button->text()) && !button->objectName().isEmpty())
            plain << u"button "_s + button->objectName() + u": "_s + button->text();
    }
    const QTabWidget &tabs = m_window->details().tabs();
    for (int page = 0; page < tabs.count(); ++page) {
        // What a format or a digest is called is the same in every language, but it goes through tr().
        if (isPlain(tabs.tabText(page)))
            plain << u"tab: "_s + tabs.tabText(page);
    }
    QVERIFY(actions.size() > 50);
    QVERIFY2(plain.isEmpty(), qPrintable(u'\n' + plain.join(u'\n')));
}

// The test of the test.
void TestNoTextClips::aClippedTextIsSeen()
{
    QWidget window;
    QPushButton button(u"far too long for this"_s, &window);
    button.setObjectName(u"short"_s);
    button.resize(30, 24);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(test::clippedTexts(&window).size(), 1);
    button.resize(button.sizeHint());
    QVERIFY(test::clippedTexts(&window).isEmpty());
}

ASSAY_TEST(TestNoTextClips);
#include "test_no_text_clips.moc"
