// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>

class QProgressBar;

namespace assay {

class PlainLabel;

//! Shows that work goes on, with a way to cancel it. Appears only when the work takes a while. (QProgressDialog would
//! take its label for markup and run the event loop from within setValue().)
class BusyDialog : public QDialog
{
    Q_OBJECT
public:
    BusyDialog(const QString &title, QWidget *parent);

    void showSoon(); //!< in a third of a second, unless hidden by then
    void say(const QString &sentence);
    void setProgress(qint64 done, qint64 total); //!< total 0: no figure
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
