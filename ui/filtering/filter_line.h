// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filter/completion.h"

#include <QLineEdit>
#include <QTimer>

#include <functional>

class QCompleter;
class QStandardItemModel;

namespace assay {

//! The line in which a filter is typed. Says while typing whether it can be understood - by colour, by icon and by
//! error() - and offers what may follow.
class FilterLine : public QLineEdit
{
    Q_OBJECT
public:
    //! `vocabulary` tells the values in use.
    FilterLine(std::function<FilterVocabulary()> vocabulary, QWidget *parent = nullptr);

    const std::optional<FilterError> &error() const { return m_error; }
    void setHistory(const QStringList &latestFirst) { m_history = latestFirst; }
    void setLine(const QString &line); //!< at once, without the pause for typing
    void applyNow();

Q_SIGNALS:
    void filterTyped(const assay::Filter &filter); //!< one that can be understood, after a pause
    void errorChanged();
    void accepted(); //!< Enter
    void escaped();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check();
    void showState();
    void offer(bool evenNothingTyped);
    void complete(const QModelIndex &candidate);
    void walkHistory(int by);

    std::function<FilterVocabulary()> m_vocabulary;
    QStandardItemModel *m_candidates;
    QCompleter *m_completer;
    QAction *m_icon;
    ParsedFilter m_parsed;
    std::optional<FilterError> m_error;
    QTimer m_pause; //!< a filter over many rows waits until the word is typed
    QStringList m_history;
    int m_historyAt = -1; //!< -1 = what was typed
    QString m_typed;
    bool m_wasDark = false;
};

} // namespace assay
