// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/context.h"
#include "appliance_resolver.h"
#include "demo_run.h"
#include "input_queue.h"
#include "misp_step.h"
#include "platform/interrupt.h"
#include "progress.h"
#include "queue/queue.h"
#include "results.h"
#include "resume_file.h"
#include "session/session.h"
#include "stop_conditions.h"
#include "workspace/appliance_connection.h"

namespace assay::cli {

// One run of an action, from options to exit code. Takes inputs from the feed as the queue has room, and hands rows
// that have ended to the results.
class Program : public QObject
{
    Q_OBJECT
public:
    explicit Program(Options options, QObject *parent = nullptr);
    ~Program() override;
    void start(); //!< ended() follows

Q_SIGNALS:
    void ended(int exitCode); //!< once

private:
    bool loadWarningLists();
    void connectTo(const Profile &profile, const Credentials &credentials);
    void announceConnection() const;
    void announceProxy() const;
    void begin();
    void topUp();
    void resumeMore();
    bool isInputOver() const;
    void add(const std::vector<Input> &inputs);
    bool resume(const Input &input);
    void agreeTo(RowId id, const Parameters &parameters);
    void settleRefused(RowId id, const ApiError &why);
    void settled(RowId id);
    void addChildren(const Row &row);
    void removePrinted();
    void tokenRefused(const ApiError &error);
    void gaveUp(const ApiError &error);
    void reportOutage();
    void interrupted();
    void endWhenDrained();
    void cancelRemaining();
    void leaveQueue();
    void settleRemaining(const Outcome &outcome);
    std::vector<std::shared_ptr<const Row>> printedRows() const;
    void finish();
    void end(int exitCode);
    void showProgress();

    Options m_options;
    ApplianceResolver m_resolver;
    Session m_session;
    CloudQuota m_quota;
    ApplianceConnection m_connection;
    Queue m_queue;
    InputQueue m_feed;
    Results m_results;
    Interrupt m_interrupt;
    StopConditions m_stop;
    std::unique_ptr<ResumeFile> m_resumeFile; //!< with --resume only
    std::unique_ptr<DemoRun> m_demoRun; //!< with demo-run only
    std::unique_ptr<MispStep> m_misp; //!< once the results are pushed
    Progress m_progress;
    QElapsedTimer m_clock;
    QTimer m_progressTimer;
    std::optional<QDateTime> m_outageSince; //!< of an outage that was reported
    QSet<RowId> m_printed; //!< with --resume only
    bool m_hasBegun = false; //!< the queue has its appliance
    bool m_resumesMore = false; //!< resumeMore() is scheduled
    std::vector<RowId> m_printedToRemove;
    QSet<QString> m_children; //!< SHA-1 of those that --children added
    bool m_hasInputError = false; //!< a source could not be read to its end
    bool m_hasEnded = false;
};

} // namespace assay::cli
