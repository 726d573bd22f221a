// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace assay {

//! SIGTERM, SIGINT and SIGHUP as a signal of Qt, so that the program ends in order. One object at a time. A second one
//! of these signals, or two seconds without an end, ends the program at once: what matters is on disk by then.
class QuitSignals : public QObject
{
    Q_OBJECT
public:
    explicit QuitSignals(QObject *parent = nullptr);
    ~QuitSignals() override;

    int last() const { return m_last; } //!< 0 = none came

Q_SIGNALS:
    void quitRequested();

private:
    void take();

    QSocketNotifier *m_notifier = nullptr;
    int m_last = 0;
};

} // namespace assay
