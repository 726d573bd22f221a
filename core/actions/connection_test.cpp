// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/connection_test.h"

#include "actions/sample_status.h"

namespace assay {

namespace {

ConnectionReport::Kind kindOf(const ApiError &error)
{
    using Kind = ConnectionReport::Kind;
    switch (error.kind) {
    case ApiError::Kind::Input:
        return Kind::BadHost;
    case ApiError::Kind::Unreachable:
        if (error.cause == ApiError::Cause::HostNotFound)
            return Kind::HostNotFound;
        return error.cause == ApiError::Cause::Refused ? Kind::Refused : Kind::Other;
    case ApiError::Kind::Tls:
        return Kind::Certificate;
    case ApiError::Kind::Unauthorized:
        return Kind::TokenRefused;
    case ApiError::Kind::NotAllowed:
        return Kind::HostNameNotAllowed;
    case ApiError::Kind::NotFound:
    case ApiError::Kind::BadAnswer:
    case ApiError::Kind::BadRequest:
        return Kind::NotAnAppliance;
    default:
        return Kind::Other;
    }
}

} // namespace

ConnectionTest::ConnectionTest(const Profile &profile, const QByteArray &token, QObject *parent)
    : QObject(parent)
    , m_hasToken(!token.isEmpty())
    , m_dispatcher(profile, token)
{
    connect(&m_dispatcher, &Dispatcher::certificateRefused, this,
        [this](const CertificateFacts &facts) { m_refused = facts; });
}

void ConnectionTest::start()
{
    if (m_call)
        return;
    m_clock.start();
    auto *call = askSampleStatus(m_dispatcher, {QString(40, u'0')});
    m_call = call;
    call->then(this, [this](const Result<QHash<QString, Result<SampleStatus>>> &result) {
        m_call.clear();
        ConnectionReport report;
        report.milliseconds = m_clock.elapsed();
        report.proxy = m_dispatcher.proxyInUse();
        if (result) {
            report.kind = ConnectionReport::Kind::Works;
        } else {
            report.error = result.error();
            report.kind = kindOf(result.error());
            if (report.kind == ConnectionReport::Kind::Certificate)
                report.certificate = m_refused;
            if (report.kind == ConnectionReport::Kind::TokenRefused && !m_hasToken)
                report.kind = ConnectionReport::Kind::TokenMissing;
        }
        Q_EMIT finished(report);
    });
}

void ConnectionTest::cancel()
{
    if (m_call)
        m_call->cancel();
}

} // namespace assay
