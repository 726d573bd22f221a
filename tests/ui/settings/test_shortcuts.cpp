// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/preferences.h"
#include "settings/shortcuts.h"
#include "support/test_main.h"

#include <QAction>
#include <QSignalSpy>
#include <QtTest>

using namespace assay;
using namespace Qt::StringLiterals;

class TestShortcuts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anOwnKeyReplacesTheDefault();
    void aKeyBelongsToOneCommand();
    void aTakenKeyComesBackWithTheDefault();
    void keysThatNobodyCanHave_data();
    void keysThatNobodyCanHave();
    void ownKeysAreRemembered();
    void aCommandCanHaveNoKey();
    void damagedSettings_data();
    void damagedSettings();

private:
    QList<QAction *> actions() const { return {m_add.get(), m_export.get(), m_remove.get(), m_about.get()}; }
    std::unique_ptr<Shortcuts> make()
    {
        makeActions();
        return std::make_unique<Shortcuts>(*m_preferences, actions(), QList<QKeySequence>{key("Alt+1")}, nullptr);
    }
    void makeActions()
    {
        const auto action = [](const QString &name, const QList<QKeySequence> &keys) {
            auto made = std::make_unique<QAction>(name);
            made->setObjectName(name);
            made->setShortcuts(keys);
            return made;
        };
        m_add = action(u"add"_s, {key("Ctrl+O")});
        m_export = action(u"export"_s, {key("Ctrl+E"), key("F5")});
        m_remove = action(u"remove"_s, {key("Del")});
        m_about = action(u"about"_s, {});
    }
    static QKeySequence key(const char *text)
    {
        return QKeySequence(QString::fromLatin1(text), QKeySequence::PortableText);
    }

    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<QAction> m_add, m_export, m_remove, m_about;
};

void TestShortcuts::init()
{
    m_preferences = std::make_unique<Preferences>(QString());
}

void TestShortcuts::anOwnKeyReplacesTheDefault()
{
    const auto shortcuts = make();
    QSignalSpy changed(shortcuts.get(), &Shortcuts::changed);
    QVERIFY(shortcuts->areAllDefault());
    shortcuts->set(m_add.get(), {key("Ctrl+K")});
    QCOMPARE(m_add->shortcuts(), QList{key("Ctrl+K")});
    QVERIFY(!shortcuts->isDefault(m_add.get()));
    QCOMPARE(changed.count(), 1);
    shortcuts->set(m_export.get(), {key("Ctrl+E"), key("Ctrl+L"), key("Ctrl+M")});
    QCOMPARE(m_export->shortcuts(), (QList{key("Ctrl+E"), key("Ctrl+L")})); // two at most
    shortcuts->reset(m_add.get());
    QCOMPARE(m_add->shortcuts(), QList{key("Ctrl+O")});
    QVERIFY(!shortcuts->areAllDefault());
    shortcuts->resetAll();
    QCOMPARE(m_export->shortcuts(), (QList{key("Ctrl+E"), key("F5")}));
    QCOMPARE(m_preferences->value(Pref::Shortcuts).toString(), QString());
}

void TestShortcuts::aKeyBelongsToOneCommand()
{
    const auto shortcuts = make();
    QCOMPARE(shortcuts->holderOf(key("F5"), m_about.get()), m_export.get());
    QCOMPARE(shortcuts->holderOf(key("F5"), m_export.get()), nullptr);
    shortcuts->set(m_about.get(), {key("F5")});
    QCOMPARE(m_export->shortcuts(), QList{key("Ctrl+E")});
    shortcuts->set(m_add.get(), {key("F5")}); // away from another own one
    QCOMPARE(m_about->shortcuts(), QList<QKeySequence>());
    QCOMPARE(m_add->shortcuts(), QList{key("F5")});
}

void TestShortcuts::aTakenKeyComesBackWithTheDefault()
{
    const auto shortcuts = make();
    shortcuts->set(m_about.get(), {key("Ctrl+O")});
    QVERIFY(m_add->shortcuts().isEmpty());
    QVERIFY(!shortcuts->isDefault(m_add.get()));
    shortcuts->reset(m_about.get());
    QCOMPARE(m_add->shortcuts(), QList{key("Ctrl+O")});
    // A reset of the one that lost its key takes it back.
    shortcuts->set(m_about.get(), {key("Ctrl+O")});
    shortcuts->reset(m_add.get());
    QCOMPARE(m_add->shortcuts(), QList{key("Ctrl+O")});
    QVERIFY(m_about->shortcuts().isEmpty());
    QVERIFY(shortcuts->areAllDefault());
}

void TestShortcuts::keysThatNobodyCanHave_data()
{
    QTest::addColumn<QKeySequence>("refused");
    for (const char *text : {"A", "Shift+A", "5", "Space", "Return", "Esc", "Tab", "Up", "Home", "Alt+F", "Alt+1",
             "Ctrl+K, Ctrl+C", "Backspace", "Shift+Down"})
        QTest::newRow(text) << key(text);
    QTest::newRow("none") << QKeySequence();
    QTest::newRow("unknown") << QKeySequence(Qt::Key_unknown);
}

void TestShortcuts::keysThatNobodyCanHave()
{
    QFETCH(QKeySequence, refused);
    const auto shortcuts = make();
    QVERIFY(!shortcuts->objectionTo(refused).isEmpty());
    shortcuts->set(m_add.get(), {refused, key("Ctrl+K")});
    QCOMPARE(m_add->shortcuts(), QList{key("Ctrl+K")});
    for (const char *good : {"Ctrl+A", "F2", "Shift+F2", "Alt+Shift+F", "Ctrl+Alt+Home", "Del", "Ctrl+Up", "Meta+X"})
        QCOMPARE(shortcuts->objectionTo(key(good)), QString());
}

void TestShortcuts::ownKeysAreRemembered()
{
    make()->set(m_about.get(), {key("Ctrl+O"), key("F5")});
    const QString stored = m_preferences->value(Pref::Shortcuts).toString();
    QCOMPARE(stored, u"about\tCtrl+O\tF5"_s);
    const auto again = make();
    QCOMPARE(m_about->shortcuts(), (QList{key("Ctrl+O"), key("F5")}));
    QVERIFY(m_add->shortcuts().isEmpty());
    QCOMPARE(m_export->shortcuts(), QList{key("Ctrl+E")});
    QCOMPARE(m_preferences->value(Pref::Shortcuts).toString(), stored);
}

void TestShortcuts::aCommandCanHaveNoKey()
{
    make()->set(m_remove.get(), {});
    QVERIFY(m_remove->shortcuts().isEmpty());
    const auto again = make();
    QVERIFY(m_remove->shortcuts().isEmpty());
    again->reset(m_remove.get());
    QCOMPARE(m_remove->shortcuts(), QList{key("Del")});
}

// What a broken or hostile settings file can say; the defaults stay where it makes no sense.
void TestShortcuts::damagedSettings_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QStringList>("add"); // keys of that command
    const QStringList usual{u"Ctrl+O"_s};
    QTest::newRow("nothing") << QString() << usual;
    QTest::newRow("no such command") << u"gone\tCtrl+K\nadd\u0000\tCtrl+K"_s << usual;
    QTest::newRow("no such key") << u"add\tHyper+Frob\t\u202e\t%1"_s << usual;
    QTest::newRow("a key that nobody can have") << u"add\tA"_s << usual;
    QTest::newRow("one of two is good") << u"add\tA\tCtrl+K"_s << QStringList{u"Ctrl+K"_s};
    QTest::newRow("too many") << u"add\tCtrl+1\tCtrl+2\tCtrl+3"_s << QStringList{u"Ctrl+1"_s, u"Ctrl+2"_s};
    QTest::newRow("twice") << u"add\tCtrl+1\nadd\tCtrl+2"_s << QStringList{u"Ctrl+1"_s};
    QTest::newRow("one key for two") << u"about\tCtrl+1\nadd\tCtrl+1"_s << usual;
    QTest::newRow("a default that another took") << u"about\tCtrl+O"_s << QStringList();
    QTest::newRow("only tabs") << u"\t\t\t\n\n\t"_s << usual;
    QTest::newRow("endless") << QString(u"add\tCtrl+K\n"_s + QString(1'000'000, u'\t')) << usual;
}

void TestShortcuts::damagedSettings()
{
    QFETCH(QString, stored);
    QFETCH(QStringList, add);
    m_preferences->setValue(Pref::Shortcuts, stored);
    const auto shortcuts = make();
    QStringList keys;
    const auto now = m_add->shortcuts();
    for (const QKeySequence &one : now)
        keys << one.toString(QKeySequence::PortableText);
    QCOMPARE(keys, add);
    QHash<QKeySequence, int> holders;
    for (const QAction *action : actions()) {
        const auto all = action->shortcuts();
        for (const QKeySequence &one : all)
            QCOMPARE(++holders[one], 1);
    }
}

ASSAY_TEST(TestShortcuts);
#include "test_shortcuts.moc"
