// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "settings/keys_page.h"
#include "settings/preferences_page.h"
#include "settings/settings_dialog.h"
#include "settings/shortcuts.h"
#include "support/test_main.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTreeView>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

namespace {
// A page whose changes are kept back until the test lets go.
class StubbornPage : public SettingsPage
{
public:
    StubbornPage() : SettingsPage(u"stubborn"_s, u"Stubborn"_s) { }
    void leave(const std::function<void()> &next) override { isFree ? next() : void(waiting = next); }

    bool isFree = true;
    std::function<void()> waiting;
};
} // namespace

class TestSettingsDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void everyShownPreferenceIsOnItsPage();
    void aChangeIsStoredAtOnce();
    void aChangeFromElsewhereIsShown();
    void aPageIsResetToItsDefaults();
    void theSearchFindsSettingsOfAllPages();
    void theSearchGoesByTheKeyboard();
    void thePageIsRemembered();
    void aPageKeepsTheDialogUntilItIsDone();
    void brokenSettingsAreShownAsDefaults();
    void everyControlHasAName();
    void aKeyIsChanged();
    void aKeyIsChangedByTheKeyboard();
    void aConflictIsTold();
    void aKeyThatCannotBeIsRefused();

private:
    void open();
    template <class W>
    W *get(const char *name) const
    {
        return child<W>(m_dialog.get(), name);
    }
    QListWidget &list() const { return *get<QListWidget>("settingsList"); }
    void search(const QString &text) { get<QLineEdit>("settingsSearch")->setText(text); }
    QStringList found() const
    {
        QStringList texts;
        for (int row = 0; row < list().count(); ++row)
            texts << list().item(row)->text();
        return texts;
    }
    void choose(const QString &command);
    void press(const char *edit, Qt::Key key, Qt::KeyboardModifiers modifiers);

    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<QAction> m_add, m_export;
    std::unique_ptr<Shortcuts> m_shortcuts;
    StubbornPage *m_stubborn = nullptr;
    std::unique_ptr<SettingsDialog> m_dialog;
};

void TestSettingsDialog::init()
{
    m_preferences = std::make_unique<Preferences>(QString());
    const auto action = [](const QString &name, const QString &title, const QString &key) {
        auto made = std::make_unique<QAction>(title);
        made->setObjectName(name);
        made->setIconText(title);
        made->setStatusTip(u"What %1 does"_s.arg(title));
        made->setShortcut(QKeySequence(key));
        return made;
    };
    m_add = action(u"add"_s, u"Add files"_s, u"Ctrl+O"_s);
    m_export = action(u"export"_s, u"Export"_s, u"Ctrl+E"_s);
    m_shortcuts = std::make_unique<Shortcuts>(
        *m_preferences, QList{m_add.get(), m_export.get()}, QList<QKeySequence>{}, nullptr);
}

void TestSettingsDialog::cleanup()
{
    m_dialog.reset();
    m_shortcuts.reset();
}

void TestSettingsDialog::open()
{
    m_dialog = std::make_unique<SettingsDialog>(*m_preferences);
    using Page = PrefShown::Page;
    for (const auto &[page, word] : {std::pair{Page::Intake, u"intake"_s}, std::pair{Page::Exports, u"exports"_s},
             std::pair{Page::Notices, u"notices"_s}, std::pair{Page::Look, u"look"_s}})
        m_dialog->addPage(new PreferencesPage(page, word, word, *m_preferences, {u"en"_s, u"de"_s}));
    m_dialog->addPage(new KeysPage(*m_shortcuts));
    m_dialog->addPage(m_stubborn = new StubbornPage);
    m_dialog->open();
    m_dialog->showRemembered();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestSettingsDialog::everyShownPreferenceIsOnItsPage()
{
    open();
    int shown = 0;
    for (const PrefInfo &row : Preferences::table()) {
        const QString name = u"setting-"_s + QString::fromLatin1(row.key).replace(u'/', u'-');
        const auto *control = m_dialog->findChild<QWidget *>(name);
        QCOMPARE(control != nullptr, row.shown.page != PrefShown::Page::None);
        if (!control)
            continue;
        ++shown;
        QVERIFY2(!row.title().isEmpty() && !row.help().isEmpty(), row.key);
        QCOMPARE(control->accessibleName(), row.title());
        search(row.title());
        QVERIFY2(!found().filter(row.title()).isEmpty(), qPrintable(row.title()));
    }
    QVERIFY(shown >= 12);
}

void TestSettingsDialog::aChangeIsStoredAtOnce()
{
    open();
    get<QCheckBox>("setting-queue-start-at-once")->click();
    QCOMPARE(m_preferences->value(Pref::StartAtOnce), QVariant(false));
    auto *theme = get<QComboBox>("setting-look-color-scheme");
    theme->setCurrentIndex(theme->findData(u"dark"_s));
    QCOMPARE(m_preferences->value(Pref::ColorScheme).toString(), u"dark"_s);
    auto *tags = get<QLineEdit>("setting-submit-tags");
    QTest::keyClicks(tags, u"ab"_s);
    tags->setCursorPosition(1);
    QTest::keyClicks(tags, u"x"_s);
    QCOMPARE(m_preferences->value(Pref::Tags).toString(), u"axb"_s);
    QCOMPARE(tags->cursorPosition(), 2); // the stored value was not written back into the line
    get<QPlainTextEdit>("setting-submit-archive-passwords")->setPlainText(u"infected\nvirus"_s);
    QCOMPARE(m_preferences->value(Pref::ArchivePasswords).toString(), u"infected\nvirus"_s);
    auto *language = get<QComboBox>("setting-look-language");
    language->setCurrentIndex(language->findData(u"de"_s));
    QCOMPARE(m_preferences->value(Pref::Language).toString(), u"de"_s);
}

void TestSettingsDialog::aChangeFromElsewhereIsShown()
{
    open();
    m_preferences->setValue(Pref::Notices, false);
    QVERIFY(!get<QCheckBox>("setting-look-notices")->isChecked());
    m_preferences->setValue(Pref::DetailsPlace, u"right"_s);
    QCOMPARE(get<QComboBox>("setting-look-details")->currentData().toString(), u"right"_s);
}

void TestSettingsDialog::aPageIsResetToItsDefaults()
{
    m_preferences->setValue(Pref::Tags, u"a"_s);
    m_preferences->setValue(Pref::ColorScheme, u"dark"_s);
    open();
    QVERIFY(!get<QPushButton>("settingsReset-exports")->isEnabled());
    click(m_dialog.get(), "settingsReset-intake");
    QCOMPARE(m_preferences->value(Pref::Tags).toString(), QString());
    QCOMPARE(get<QLineEdit>("setting-submit-tags")->text(), QString());
    QVERIFY(!get<QPushButton>("settingsReset-intake")->isEnabled());
    QCOMPARE(m_preferences->value(Pref::ColorScheme).toString(), u"dark"_s); // of another page
}

void TestSettingsDialog::theSearchFindsSettingsOfAllPages()
{
    open();
    QCOMPARE(list().count(), 6);
    search(u"passw"_s);
    QCOMPARE(found(), (QStringList{u"intake – Archive passwords"_s, u"exports – Password of saved samples"_s}));
    list().setCurrentRow(0);
    QCOMPARE(m_dialog->currentPage()->word(), u"intake"_s);
    QTRY_VERIFY(get<QPlainTextEdit>("setting-submit-archive-passwords")->isVisible());
    search(u"dark"_s); // a value of a list
    QVERIFY(found().contains(u"look – Theme"_s));
    search(u"EXPORT what"_s); // all words, in any order, from title and help
    QCOMPARE(found(), QStringList{u"Keys – Export"_s});
    search(u"<b>\u202e%1"_s);
    QCOMPARE(list().count(), 1);
    QVERIFY(!(list().item(0)->flags() & Qt::ItemIsSelectable));
    list().setCurrentRow(0);
    QTest::keyClick(get<QLineEdit>("settingsSearch"), Qt::Key_Return);
    search({});
    QCOMPARE(list().count(), 6);
    QCOMPARE(m_dialog->currentPage()->word(), u"intake"_s);
    QCOMPARE(list().currentRow(), 0);
}

void TestSettingsDialog::theSearchGoesByTheKeyboard()
{
    open();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QTest::keySequence(m_dialog.get(), QKeySequence(QKeySequence::Find));
    auto *line = get<QLineEdit>("settingsSearch");
    QVERIFY(line->hasFocus());
    QTest::keyClicks(line, u"tickets"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(m_dialog->currentPage()->word(), u"exports"_s);
    QTRY_VERIFY(get<QCheckBox>("setting-tickets-links")->hasFocus());
    QTest::keySequence(m_dialog.get(), QKeySequence(QKeySequence::Find));
    QTest::keyClick(line, Qt::Key_Escape); // clears, and does not close
    QVERIFY(m_dialog->isVisible());
    QVERIFY(line->text().isEmpty());
    QTest::keyClick(line, Qt::Key_Down);
    QVERIFY(list().hasFocus());
    QTest::keyClick(&list(), Qt::Key_Down);
    QCOMPARE(m_dialog->currentPage()->word(), u"notices"_s);
    QVERIFY(list().hasFocus());
    QTest::keyClick(&list(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void TestSettingsDialog::thePageIsRemembered()
{
    open();
    QCOMPARE(m_dialog->currentPage()->word(), u"intake"_s);
    list().setCurrentRow(3);
    open();
    QCOMPARE(m_dialog->currentPage()->word(), u"look"_s);
    m_preferences->setValue(Pref::SettingsPage, u"../gone"_s);
    open();
    QCOMPARE(m_dialog->currentPage()->word(), u"intake"_s);
}

void TestSettingsDialog::aPageKeepsTheDialogUntilItIsDone()
{
    open();
    m_dialog->showPage(u"stubborn"_s);
    m_stubborn->isFree = false;
    list().setCurrentRow(0);
    QCOMPARE(m_dialog->currentPage(), m_stubborn);
    QCOMPARE(list().currentRow(), 5); // not where the analyst is not
    std::exchange(m_stubborn->waiting, {})();
    QCOMPARE(m_dialog->currentPage()->word(), u"intake"_s);
    QCOMPARE(list().currentRow(), 0);
    m_dialog->showPage(u"stubborn"_s);
    m_dialog->reject();
    QVERIFY(m_dialog->isVisible());
    m_dialog->setCloseAllowed(false);
    m_stubborn->isFree = true;
    m_dialog->reject();
    QVERIFY(m_dialog->isVisible());
    m_dialog->setCloseAllowed(true);
    m_dialog->reject();
    QVERIFY(!m_dialog->isVisible());
}

void TestSettingsDialog::brokenSettingsAreShownAsDefaults()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"preferences.ini"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "[look]\ncolor-scheme=<b>neon\nlanguage=\\x202e../../etc\nnotices=perhaps\n[settings]\npage=@Variant(x)\n"
        "[keys]\nshortcuts=\"add\\tA\\nexport\\tF9\"\n[submit]\ntags=<img src=x>\\n\\0\n");
    file.close();
    m_preferences = std::make_unique<Preferences>(path);
    m_shortcuts = std::make_unique<Shortcuts>(
        *m_preferences, QList{m_add.get(), m_export.get()}, QList<QKeySequence>{}, nullptr);
    QCOMPARE(m_add->shortcut(), QKeySequence(u"Ctrl+O"_s));
    QCOMPARE(m_export->shortcut(), QKeySequence(u"F9"_s));
    open();
    QCOMPARE(get<QComboBox>("setting-look-color-scheme")->currentData().toString(), u"system"_s);
    QCOMPARE(get<QComboBox>("setting-look-language")->currentIndex(), -1); // none of those offered
    QVERIFY(get<QCheckBox>("setting-look-notices")->isChecked());
    QCOMPARE(m_dialog->currentPage()->word(), u"intake"_s);
    for (int row = 0; row < list().count(); ++row) {
        list().setCurrentRow(row);
        QCOMPARE(faultsOf(m_dialog.get()).join(u'|'), QString());
    }
    m_dialog.reset();
    m_shortcuts.reset();
    m_preferences.reset();
}

void TestSettingsDialog::everyControlHasAName()
{
    open();
    for (int row = 0; row < list().count(); ++row) {
        list().setCurrentRow(row);
        QCOMPARE(faultsOf(m_dialog.get()).join(u'|'), QString());
    }
}

void TestSettingsDialog::choose(const QString &command)
{
    m_dialog->showPage(u"keys"_s);
    search(command);
    QCOMPARE(list().count(), 1);
    list().setCurrentRow(0);
    QCOMPARE(labelText(m_dialog.get(), "keysTitle"), command);
}

void TestSettingsDialog::press(const char *edit, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    auto *editor = get<QKeySequenceEdit>(edit);
    QSignalSpy finished(editor, &QKeySequenceEdit::editingFinished);
    QTest::keyClick(editor, key, modifiers);
    QTRY_COMPARE(finished.count(), 1);
}

void TestSettingsDialog::aKeyIsChanged()
{
    open();
    choose(u"Add files"_s);
    press("keysEdit0", Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(m_add->shortcuts(), QList{QKeySequence(u"Ctrl+K"_s)});
    press("keysEdit1", Qt::Key_F2, Qt::NoModifier);
    QCOMPARE(m_add->shortcuts(), (QList{QKeySequence(u"Ctrl+K"_s), QKeySequence(u"F2"_s)}));
    click(m_dialog.get(), "keysReset");
    QCOMPARE(m_add->shortcuts(), QList{QKeySequence(u"Ctrl+O"_s)});
    QVERIFY(!get<QPushButton>("keysReset")->isEnabled());
    press("keysEdit1", Qt::Key_F2, Qt::NoModifier);
    click(m_dialog.get(), "keysResetAll");
    QCOMPARE(m_add->shortcuts(), QList{QKeySequence(u"Ctrl+O"_s)});
    QVERIFY(!get<QPushButton>("keysResetAll")->isEnabled());
}

void TestSettingsDialog::aKeyIsChangedByTheKeyboard()
{
    open();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QTest::keySequence(m_dialog.get(), QKeySequence(QKeySequence::Find));
    QTest::keyClicks(QApplication::focusWidget(), u"add files"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), get<QWidget>("keysView"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), get<QWidget>("keysEdit0"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_K, Qt::ControlModifier);
    QTRY_COMPARE(m_add->shortcuts(), QList{QKeySequence(u"Ctrl+K"_s)});
    QCOMPARE(QApplication::focusWidget(), get<QWidget>("keysEdit0"));
}

void TestSettingsDialog::aConflictIsTold()
{
    open();
    choose(u"Add files"_s);
    QVERIFY(!get<QPushButton>("keysTakeOver")->isVisible());
    press("keysEdit0", Qt::Key_E, Qt::ControlModifier);
    QVERIFY(labelText(m_dialog.get(), "keysNote").contains(u"Export"_s));
    QCOMPARE(m_add->shortcut(), QKeySequence(u"Ctrl+O"_s)); // nothing is taken before the answer
    QCOMPARE(get<QKeySequenceEdit>("keysEdit0")->keySequence(), QKeySequence(u"Ctrl+O"_s));
    click(m_dialog.get(), "keysTakeOver");
    QCOMPARE(m_add->shortcut(), QKeySequence(u"Ctrl+E"_s));
    QVERIFY(m_export->shortcuts().isEmpty());
    QVERIFY(!get<QPushButton>("keysTakeOver")->isVisible());
}

void TestSettingsDialog::aKeyThatCannotBeIsRefused()
{
    open();
    choose(u"Add files"_s);
    press("keysEdit0", Qt::Key_X, Qt::NoModifier);
    QCOMPARE(m_add->shortcut(), QKeySequence(u"Ctrl+O"_s));
    QVERIFY(labelText(m_dialog.get(), "keysNote").contains(u"Ctrl or Alt"_s));
}

ASSAY_TEST(TestSettingsDialog);
#include "test_settings_dialog.moc"
