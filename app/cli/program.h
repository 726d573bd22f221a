// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "inputs.h"
#include "options.h"
#include "queue/queue.h"

#include <QSet>

namespace assay::cli {

//! One run of assay-cli, from options to exit code.
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
    void add(std::vector<Input> inputs);
    void settled(ItemId id);
    void refuseTheRest(const ApiError &error);
    void afterDemoTriage();
    void finish();
    void printAll();
    int exitCode() const;
    ExportOptions exportOptions() const;

    Options m_options;
    Connection m_connection;
    Session m_session;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<ActionContext> m_context;
    Queue m_queue;
    DemoAppliance::Ready m_demo;
    bool m_tokenRefused = false;
    bool m_reached = false; //!< the appliance has answered at least once
    bool m_triaged = false; //!< demo-run: the first half is done
};

} // namespace assay::cli
