// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>

class QProgressBar;

namespace assay {

class PlainLabel;

// Shows the progress of work that can be cancelled; appears only if the work takes a while. (QProgressDialog
// interprets its label as markup and runs the event loop inside setValue().)
class BusyDialog : public QDialog
{
    Q_OBJECT
public:
    BusyDialog(const QString &title, QWidget *parent);

    void showSoon(); //!< after a third of a second, unless stop() is called before
    void say(const QString &sentence);
    void setProgress(qint64 done, qint64 total); //!< total 0: indeterminate
    void stop(); //!< hides it

Q_SIGNALS:
    void cancelled();

protected:
    void reject() override;

private:
    PlainLabel *m_label;
    QProgressBar *m_bar;
    QTimer m_soon;
};

} // namespace assay
