// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTimer>

namespace assay::test {

Profile profileOf(const HostileServer &server)
{
    Profile profile;
    profile.host = u"http://"_s + server.host();
    profile.disableProxies = true;
    return profile;
}

Profile tlsProfileOf(const HostileServer &server, const QString &caFile)
{
    Profile profile;
    profile.host = u"https://localhost:%1"_s.arg(server.port());
    profile.caFile = caFile;
    profile.disableProxies = true;
    return profile;
}

Timeouts shortTimeouts()
{
    using std::chrono::milliseconds;
    return {.connect = milliseconds{400},
        .idle = milliseconds{400},
        .answer = milliseconds{400},
        .absolute = milliseconds{1200}};
}

Request getRequest(const QByteArray &path)
{
    Request request;
    request.path = path;
    return request;
}

Request submission(const QByteArray &json)
{
    Request request;
    request.verb = Verb::Post;
    request.path = "/api/submit/";
    request.body = JsonBody{json};
    request.idempotent = false;
    return request;
}

Request upload(const std::shared_ptr<SampleFile> &file, const QString &name)
{
    Request request = submission();
    request.body = MultipartBody{.fields = {{"comment", u"hello"_s}}, .file = file, .fileName = name};
    request.role = Role::Upload;
    return request;
}

Result<QByteArray> plainBody(const RawAnswer &raw)
{
    return raw.body;
}

Result<QByteArray> jsonBody(const RawAnswer &raw)
{
    if (QJsonDocument::fromJson(raw.body).isNull())
        return ApiError::of(ApiError::Kind::BadAnswer, u"no JSON"_s, raw.status);
    return raw.body;
}

QString makeFile(const QString &folder, qint64 size, const QString &name)
{
    QFile file(QDir(folder).filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(size, 'A')) != size)
        qFatal("cannot write a test file");
    return file.fileName();
}

std::shared_ptr<SampleFile> openSample(const QString &path)
{
    auto file = SampleFile::open(path, qint64(8) << 30);
    if (!file)
        qFatal("cannot open a test file: %s", qPrintable(file.error().detail));
    return *file;
}

Ended::Ended(Call<QByteArray> *call)
{
    call->then(&context, [this](const Result<QByteArray> &said) {
        ++times;
        result = said;
        m_loop.quit();
    });
    QObject::connect(
        call, &ApiCall::recorded, &context, [this](const CallRecord &record) { records.push_back(record); });
    QObject::connect(call, &ApiCall::retrying, &context,
        [this](int, std::chrono::milliseconds delay, const ApiError &) { delays.push_back(delay); });
}

bool Ended::wait(int milliseconds)
{
    // an event loop, not qWaitFor: that one sleeps between two looks, and Qt moves 16 KiB per look
    if (!result) {
        QTimer::singleShot(milliseconds, &m_loop, &QEventLoop::quit);
        m_loop.exec();
    }
    return result.has_value();
}

Ends sendMany(Dispatcher &dispatcher, int count, const Request &request)
{
    Ends ends;
    for (int i = 0; i < count; ++i)
        ends.push_back(std::make_unique<Ended>(dispatcher.send<QByteArray>(request, plainBody)));
    return ends;
}

Script stall(int, const Received &)
{
    return {stalls()};
}

} // namespace assay::test
