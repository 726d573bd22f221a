// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace assay {

class Commands;
struct BatchTally;
class MessageStrip;
class Session;
class Workspace;

// Reports the end of a batch in the status bar, as a desktop notification, and in the strip if rows failed.
class BatchEndController : public QObject
{
    Q_OBJECT
public:
    // All arguments must outlive the controller, except `window`, which owns it.
    BatchEndController(Workspace &workspace, const Commands &commands, MessageStrip &strip, QWidget *window);

    // Hides the strip's offer to retry if the number of failed rows has changed since it was shown.
    void dismissIfOutdated();

Q_SIGNALS:
    void message(const QString &sentence); //!< for the status bar
    void retryWanted(); //!< of all failed rows
    void showWanted(const QString &line); //!< for the filter line: the failed rows, or those of one reason
    void reportsSaved(const QString &sentence, const QString &path); //!< `path` is that of the last one

private:
    void showFailures(const BatchTally &tally);
    QWidget *reasonButtons(const BatchTally &tally);
    qsizetype failedRows() const;

    const Session &m_session;
    const Commands &m_commands;
    MessageStrip &m_strip;
    QWidget *m_window;
    QString m_sentence; //!< the last one about failed rows
    qsizetype m_shownCount = 0; //!< failed rows when it was shown
};

} // namespace assay
