// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/shortcuts.h"

#include "settings/preferences.h"

#include <QAction>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype maxStored = 20'000; // characters; more is no work of this program

// Keys that move in lists and dialogs, or are typed into the filter line.
bool isNeededInLists(const QKeyCombination &keys)
{
    switch (keys.key()) {
    case Qt::Key_Escape:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Backspace:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_Menu:
        return true;
    default:
        return keys.key() < Qt::Key_Escape; // letters, digits, signs
    }
}
} // namespace

Shortcuts::Shortcuts(
    Preferences &preferences, const QList<QAction *> &actions, const QList<QKeySequence> &fixed, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_actions(actions)
    , m_fixed(fixed)
{
    for (const QAction *action : actions)
        m_defaults.insert(action, action->shortcuts());
    load();
    apply();
}

QList<QKeySequence> Shortcuts::defaultsOf(const QAction *action) const
{
    return m_defaults.value(action);
}

bool Shortcuts::isDefault(const QAction *action) const
{
    return action->shortcuts() == m_defaults.value(action);
}

QString Shortcuts::objectionTo(const QKeySequence &key) const
{
    const QString name = key.toString(QKeySequence::NativeText);
    if (key.isEmpty() || key[0].key() == Qt::Key_unknown || name.isEmpty())
        return tr("This is not a key.");
    if (key.count() > 1)
        return tr("A shortcut is one key, together with Ctrl, Alt or Shift.");
    const Qt::KeyboardModifiers modifiers = key[0].keyboardModifiers() & ~Qt::KeypadModifier;
    if (!(modifiers & ~Qt::ShiftModifier) && isNeededInLists(key[0]))
        return tr("%1 is needed to type and to move in lists. Add Ctrl or Alt.").arg(name);
    if (modifiers == Qt::AltModifier && key[0].key() >= Qt::Key_A && key[0].key() <= Qt::Key_Z)
        return tr("%1 opens a menu or goes to a button. Add Ctrl or Shift.").arg(name);
    if (m_fixed.contains(key))
        return tr("%1 cannot be changed: see Keyboard shortcuts in the Help menu.").arg(name);
    return {};
}

QAction *Shortcuts::holderOf(const QKeySequence &key, const QAction *except) const
{
    const auto holder = std::ranges::find_if(
        m_actions, [&](const QAction *action) { return action != except && action->shortcuts().contains(key); });
    return holder == m_actions.end() ? nullptr : *holder;
}

QList<QKeySequence> Shortcuts::usable(const QList<QKeySequence> &keys) const
{
    QList<QKeySequence> good;
    for (const QKeySequence &key : keys) {
        if (good.size() < maxKeys && !good.contains(key) && objectionTo(key).isEmpty())
            good << key;
    }
    return good;
}

void Shortcuts::set(QAction *action, const QList<QKeySequence> &keys)
{
    if (!m_actions.contains(action))
        return;
    // What stands as default may be a key that nobody could choose, such as Del.
    QList<QKeySequence> good;
    for (const QKeySequence &key : keys) {
        if (m_defaults.value(action).contains(key) || !usable({key}).isEmpty())
            good << key;
    }
    good = good.mid(0, maxKeys);
    for (auto own = m_own.begin(); own != m_own.end();) {
        if (own.key() != action)
            own->removeIf([&good](const QKeySequence &key) { return good.contains(key); });
        own = *own == m_defaults.value(own.key()) ? m_own.erase(own) : std::next(own);
    }
    if (good == m_defaults.value(action))
        m_own.remove(action);
    else
        m_own.insert(action, good);
    apply();
    store();
}

void Shortcuts::reset(QAction *action)
{
    set(action, m_defaults.value(action));
}

void Shortcuts::resetAll()
{
    m_own.clear();
    apply();
    store();
}

// Gives every command its own keys or else its default ones, without those that others own.
void Shortcuts::apply()
{
    QList<QKeySequence> owned;
    for (const QList<QKeySequence> &keys : std::as_const(m_own))
        owned << keys;
    for (QAction *action : std::as_const(m_actions)) {
        const auto own = m_own.constFind(action);
        QList<QKeySequence> keys = own == m_own.cend() ? m_defaults.value(action) : *own;
        if (own == m_own.cend())
            keys.removeIf([&owned](const QKeySequence &key) { return owned.contains(key); });
        if (action->shortcuts() != keys)
            action->setShortcuts(keys);
    }
    Q_EMIT changed();
}

// A line is the name of a command and its keys, with tabs between them; no key is a command without keys.
void Shortcuts::load()
{
    const QString stored = m_preferences.value(Pref::Shortcuts).toString();
    if (stored.size() > maxStored)
        return;
    QList<QKeySequence> taken;
    const QStringList lines = stored.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList parts = line.split(u'\t');
        const auto action = std::ranges::find(m_actions, parts.front(), &QObject::objectName);
        if (action == m_actions.end() || m_own.contains(*action))
            continue;
        QList<QKeySequence> keys;
        for (const QString &part : parts.mid(1)) {
            const QKeySequence key(part, QKeySequence::PortableText);
            if ((m_defaults.value(*action).contains(key) || !usable({key}).isEmpty()) && !taken.contains(key)
                && keys.size() < maxKeys)
                keys << key;
        }
        if (keys.isEmpty() && parts.size() > 1)
            continue; // all of them are damaged: the default is better than none
        if (keys != m_defaults.value(*action))
            m_own.insert(*action, keys);
        taken << keys;
    }
}

void Shortcuts::store()
{
    QStringList lines;
    for (const QAction *action : std::as_const(m_actions)) {
        const auto own = m_own.constFind(action);
        if (own == m_own.cend())
            continue;
        QStringList parts{action->objectName()};
        for (const QKeySequence &key : *own)
            parts << key.toString(QKeySequence::PortableText);
        lines << parts.join(u'\t');
    }
    m_preferences.setValue(Pref::Shortcuts, lines.join(u'\n'));
}

} // namespace assay
