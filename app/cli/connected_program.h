// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance_resolver.h"
#include "exit_codes.h"
#include "platform/interrupt.h"
#include "quota/cloud_quota.h"
#include "session/session.h"
#include "session/session_consents.h"
#include "workspace/appliance_connection.h"

namespace assay::cli {

// A command that asks an appliance something that is about no item: finds the appliance and connects to it.
class ConnectedProgram : public QObject
{
    Q_OBJECT
public:
    explicit ConnectedProgram(Options options, QObject *parent = nullptr);
    ~ConnectedProgram() override;
    void start(); //!< ended() follows

Q_SIGNALS:
    void ended(int exitCode); //!< once

protected:
    // False, and the reason was printed, if nothing may be sent; end() was called then.
    virtual bool mayStart() { return true; }
    virtual void begin(const Profile &profile) = 0; //!< the connection is there
    virtual void interrupted() { end(Interrupted); } //!< Ctrl+C or SIGTERM

    const Options &options() const { return m_options; }
    Dispatcher &dispatcher() { return *m_connection.dispatcher; }
    ActionContext &context() { return *m_connection.context; }
    SessionConsents &consents() { return m_consents; }
    bool hasEnded() const { return m_hasEnded; }
    ExitCode exitCodeFor(const ApiError &error) const; //!< when the one question has failed with that error
    void end(int exitCode);

private:
    void reportOutage();
    void connectTo(const Profile &profile, const Credentials &credentials);

    Options m_options;
    ApplianceResolver m_resolver;
    Session m_session; //!< holds no row; consents belong to a session
    SessionConsents m_consents{m_session};
    CloudQuota m_quota;
    ApplianceConnection m_connection;
    Interrupt m_interrupt;
    bool m_hasWaited = false; //!< for an appliance that is unavailable; it was said
    bool m_hasEnded = false;
};

} // namespace assay::cli
