// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filter/completion.h"

#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace assay {

// A line in which a query of a small language is typed: shows by colour and icon whether it is valid while it is typed,
// underlines the first mistake, offers completions, and walks through earlier lines.
class QueryLine : public QLineEdit
{
    Q_OBJECT
public:
    // `name`: begins the object names of its parts. `clears`: what the button at the end says.
    QueryLine(const QString &name, const QString &clears, QWidget *parent = nullptr);

    const std::optional<FilterError> &error() const { return m_error; }
    void setHistory(const QStringList &latestFirst) { m_history = latestFirst; }

Q_SIGNALS:
    void errorChanged();
    void accepted(); //!< Enter
    void escaped();

protected:
    // The first mistake in a line, or nothing; called for each change.
    virtual std::optional<FilterError> check(const QString &line) = 0;
    // Where the terms of the line that was checked last are; each is shown as a chip, whose text is edited as any
    // other.
    virtual std::vector<FilterPlace> places() const = 0;
    virtual FilterCompletion completionsAt(const QString &line, qsizetype cursor) = 0;
    virtual void enter() { Q_EMIT accepted(); } //!< Enter was pressed

    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void checkNow();
    void showState();
    void offer(bool evenNothingTyped);
    void complete(const QModelIndex &candidate);
    void walkHistory(int by);

    QStandardItemModel *m_candidates;
    QCompleter *m_completer;
    QAction *m_icon;
    std::optional<FilterError> m_error;
    QStringList m_history;
    int m_historyAt = -1; //!< position in m_history; -1 = the typed line
    QString m_typed;
    bool m_wasDark = false;
};

} // namespace assay
