// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/dispatcher.h"
#include "support/hostile_server.h"

#include <QEventLoop>
#include <QTest>

// What the tests of the transport share: profiles for a server, requests, and waiting for a call.
namespace assay::test {

using namespace Qt::StringLiterals;

inline constexpr auto testToken = "c0ffee0123456789c0ffee0123456789c0ffee01";

Profile profileOf(const HostileServer &server); //!< http, short retry delays are up to the dispatcher
Profile tlsProfileOf(const HostileServer &server, const QString &caFile);
Timeouts shortTimeouts(); //!< each 400 ms; absolute 1200 ms

Request getRequest(const QByteArray &path = "/api/look/");
Request submission(const QByteArray &json = R"({"url":"http://x.example/"})"); //!< non-idempotent JSON POST
Request upload(const std::shared_ptr<SampleFile> &file, const QString &name = {}); //!< non-idempotent

Result<QByteArray> plainBody(const RawAnswer &raw); //!< a decoder that takes everything
Result<QByteArray> jsonBody(const RawAnswer &raw); //!< a decoder that wants JSON

// A regular file with `size` bytes of 'A', kept as long as the test's folder.
QString makeFile(const QString &folder, qint64 size, const QString &name = u"sample.bin"_s);
std::shared_ptr<SampleFile> openSample(const QString &path);

// Waits for a call and keeps what it said.
struct Ended
{
    explicit Ended(Call<QByteArray> *call);
    bool wait(int milliseconds = 20000); //!< until settled
    const ApiError &error() const { return result->error(); }

    int times = 0;
    std::optional<Result<QByteArray>> result;
    std::vector<CallRecord> records;
    std::vector<std::chrono::milliseconds> delays;
    QObject context;

private:
    QEventLoop m_loop;
};

using Ends = std::vector<std::unique_ptr<Ended>>;
Ends sendMany(Dispatcher &dispatcher, int count, const Request &request);

Script stall(int, const Received &); // for HostileServer::onRequest: accepts requests and never answers

// Header lines for answer().
inline const QByteArray jsonType = "Content-Type: application/json\r\n";
inline const QByteArray htmlType = "Content-Type: text/html; charset=utf-8\r\n";

} // namespace assay::test
