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

// The line in which a filter is typed. Checks the filter while it is typed, shows the result by colour and icon and in
// error(), and offers completions.
class FilterLine : public QLineEdit
{
    Q_OBJECT
public:
    // `vocabulary` returns the values that occur in the list; called whenever completions are needed.
    FilterLine(std::function<FilterVocabulary()> vocabulary, QWidget *parent = nullptr);

    const std::optional<FilterError> &error() const { return m_error; }
    void setHistory(const QStringList &latestFirst) { m_history = latestFirst; }
    void setLine(const QString &line); //!< applies the line immediately
    void applyNow();

Q_SIGNALS:
    void filterTyped(const assay::Filter &filter); //!< valid or empty; emitted after a pause in typing
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
    QTimer m_pause; //!< delays the filter until typing pauses, because filtering many rows takes time
    QStringList m_history;
    int m_historyAt = -1; //!< position in m_history; -1 = the typed line
    QString m_typed;
    bool m_wasDark = false;
};

} // namespace assay
