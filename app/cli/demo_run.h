// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"
#include "inputs.h"
#include "queue/queue.h"

namespace assay::cli {

// The action `demo-run`: triages samples of the demo appliance, saves a PDF report of each malicious one, and exports
// all rows as CSV and JSON.
class DemoRun : public QObject
{
    Q_OBJECT
public:
    DemoRun(const Session &session, Queue &queue, QObject *parent = nullptr); //!< both are borrowed

    // The inputs to queue first: sample files, for `triage`. After they have ended, the reports follow.
    static std::vector<Input> inputsFrom(
        const QStringList &samples, const Action &triage, const Parameters &parameters);
    // Writes the exports into `folder`, replacing older ones, and prints where every file is.
    void writeExports(const QString &folder, ExportOptions options) const;

Q_SIGNALS:
    void finished(); //!< all rows and reports have ended

private:
    void stepEnded();
    bool queueReports();

    const Session &m_session;
    Queue &m_queue;
    bool m_isTriaged = false;
};

} // namespace assay::cli
