// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;

namespace assay {

class Preferences;

// The keys of commands: their defaults, and the analyst's own, which are stored in the preferences by the object name
// of the action. A key belongs to one command only: an own key takes it away from the command that has it by default,
// for as long as it is somebody's own.
class Shortcuts : public QObject
{
    Q_OBJECT
public:
    static constexpr int maxKeys = 2; //!< of one command

    // `actions` with their default keys; `preferences` and they must outlive this object. `fixed`: keys that are no
    // command's and can be nobody's.
    Shortcuts(
        Preferences &preferences, const QList<QAction *> &actions, const QList<QKeySequence> &fixed, QObject *parent);

    const QList<QAction *> &actions() const { return m_actions; }
    QList<QKeySequence> defaultsOf(const QAction *action) const;
    bool isDefault(const QAction *action) const; //!< false if it has other keys than by default
    bool areAllDefault() const { return m_own.isEmpty(); }

    // Why the key cannot be given to a command, as a sentence; empty if it can.
    QString objectionTo(const QKeySequence &key) const;
    // The other command that has the key now; null = none.
    QAction *holderOf(const QKeySequence &key, const QAction *except) const;

    // Ignores keys that cannot be given, and takes the others away from the commands that have them.
    void set(QAction *action, const QList<QKeySequence> &keys);
    void reset(QAction *action);
    void resetAll();

Q_SIGNALS:
    void changed();

private:
    void load();
    void apply();
    void store();
    QList<QKeySequence> usable(const QList<QKeySequence> &keys) const;

    Preferences &m_preferences;
    QList<QAction *> m_actions;
    QList<QKeySequence> m_fixed;
    QHash<const QAction *, QList<QKeySequence>> m_defaults;
    QHash<const QAction *, QList<QKeySequence>> m_own; //!< only what differs from the default
};

} // namespace assay
