// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace assay {

// Turns SIGTERM, SIGINT and SIGHUP into a Qt signal, so that the program can shut down in order. One object at a time.
// A second signal, or two seconds, ends the program immediately; everything important is on disk by then.
class QuitSignals : public QObject
{
    Q_OBJECT
public:
    explicit QuitSignals(QObject *parent = nullptr);
    ~QuitSignals() override;

    int last() const { return m_last; } //!< the signal's number; 0: none yet

Q_SIGNALS:
    void quitRequested();

private:
    void take();

    QSocketNotifier *m_notifier = nullptr;
    int m_last = 0;
};

} // namespace assay
