// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/context.h"
#include "connection.h"
#include "earlier_run.h"
#include "feed.h"
#include "interrupt.h"
#include "progress.h"
#include "queue/queue.h"
#include "results.h"
#include "session/session.h"

namespace assay::cli {

//! One run of an action, from options to exit code: inputs come from the feed as there is room, go through the queue,
//! and leave by the results.
class Program : public QObject
{
    Q_OBJECT
public:
    explicit Program(Options options, QObject *parent = nullptr);
    ~Program() override;
    void start();

Q_SIGNALS:
    void ended(int exitCode);

private:
    void work(const Profile &profile, const QByteArray &token);
    void openState(const QString &applianceName);
    void begin();
    void topUp();
    void add(const std::vector<Input> &inputs);
    void goOnWithAll();
    bool goOn(const Input &input);
    void agreeTo(ItemId id, const Parameters &parameters);
    void settleRefused(ItemId id, const ApiError &why);
    void settled(ItemId id);
    void sweep();
    void stopAsking(const ApiError &error);
    void refuseTheRest();
    void interrupted();
    void endWhenDrained();
    void giveUpOnTheRest();
    void startDemoRun(const DemoAppliance::Ready &ready);
    void continueDemoRun();
    void endDemoRun();
    std::vector<Item> everythingPrinted() const;
    static QString nameOf(const Item &item);
    void finish();
    void end(int exitCode);
    void showProgress();

    Options m_options;
    Connection m_connection;
    Session m_session;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<ActionContext> m_context;
    CloudQuota m_quota;
    Queue m_queue;
    Feed m_feed;
    Results m_results;
    Interrupt m_interrupt;
    Progress m_progress;
    QElapsedTimer m_clock;
    QTimer m_everySoOften; //!< progress
    EarlierRun m_earlier;
    QSet<ItemId> m_printed; //!< with --resume only, where nothing is forgotten
    int m_window = 0; //!< items at hand at a time
    std::vector<ItemId> m_leaving; //!< printed, to be forgotten
    int m_interrupts = 0;
    QStringList m_notDone; //!< once interrupted
    std::optional<ApiError> m_refusal; //!< of the token
    bool m_sourceBroke = false;
    bool m_triaged = false; //!< demo-run: the first half is done
    bool m_ended = false;
};

} // namespace assay::cli
