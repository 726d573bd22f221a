// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "consent/disclosure.h"
#include "files/sample_file.h"

#include <QByteArray>
#include <QUrlQuery>

#include <chrono>
#include <initializer_list>
#include <memory>
#include <variant>
#include <vector>

namespace assay {

enum class Verb { Get, Post, Delete };
QByteArray word(Verb verb); //!< as HTTP has it: "DELETE"

// Roles do not share connections, so that stuck uploads never block a look-up.
enum class Role { LookUp, Upload, Download };
constexpr size_t roles = 3;

struct JsonBody
{
    QByteArray json;
};

struct MultipartBody
{
    std::vector<std::pair<QByteArray, QString>> fields;
    std::shared_ptr<const SampleFile> file; //!< part named "file"; streamed from its descriptor
    QString fileName;
};

// Receives a 2xx body that should not stay in memory. Called on the dispatcher's thread.
class BodySink
{
public:
    virtual ~BodySink() = default;
    virtual std::optional<ApiError> take(QByteArrayView bytes) = 0; //!< an error ends the attempt
    // Called at the end of the body, to validate it. Without a Content-Length nothing but this proves that the body is
    // complete: Qt does not always notice that the last chunk is missing.
    virtual std::optional<ApiError> complete() = 0;
    // Discards what was taken, because the body was cut and is fetched again. Returns false if that is impossible;
    // then the request is not retried.
    virtual bool restart() { return false; }
    // True if the body may be a web page. Otherwise a page is that of another server, and an error; a sink that takes
    // pages has to tell a login page from what it wants.
    virtual bool takesWebPages() const { return false; }
};

// How long one submission has waited for a busy appliance, across the calls that sent it.
struct Patience
{
    int attempts = 0; //!< by the calls that have ended
    std::chrono::milliseconds waited{}; //!< between them and within them, in all
    bool wasTurnedAway = false; //!< the appliance rejected one of the calls as busy
    bool mayGoAgain = false; //!< the last call ended because the submission may be sent again now
};

// One request to the appliance. The dispatcher adds host, token, deadlines and trust.
struct Request
{
    Verb verb = Verb::Get;
    QByteArray path; //!< absolute and percent-encoded, see pathOf()
    QUrlQuery query;
    std::variant<std::monostate, JsonBody, MultipartBody> body; //!< a POST or DELETE without one is sent with `{}`
    Role role = Role::LookUp;
    bool idempotent = true; //!< false: a submission, never repeated automatically; the error says if its end is unclear
    // For a submission whose sender can query whether it arrived. If the appliance rejects it as busy, it waits like
    // any other submission, but is not sent again: after the delay the call ends with that rejection and sets
    // Patience::mayGoAgain. The sender queries the appliance and sends a new call that shares this patience.
    std::shared_ptr<Patience> patience;
    bool urgent = false; //!< goes before bulk work
    bool cloud = false; //!< may use one of the day's look-ups in the vendor's cloud: a 429 then lasts until midnight
    qint64 maxBytes = qint64(64) << 20; //!< a longer answer is BadAnswer
    std::shared_ptr<BodySink> sink;
    Disclosures discloses; //!< the request is sent only if the analyst agreed to all of it for each of `rows`
    std::vector<quint64> rows; //!< Target::owner of the rows that the request is for

    void disclose(Disclosures kinds, quint64 row)
    {
        discloses |= kinds;
        rows.push_back(row);
    }
};

// "/api/" + parts joined by '/', each part percent-encoded: pathOf({u"samples", u"v2", u"list"}) + '/'.
QByteArray pathOf(std::initializer_list<QStringView> parts);

// Path and query as sent; a '+' in a value is encoded, because servers read it as a blank.
QByteArray pathAndQuery(const Request &request);

// A complete answer with a 2xx status.
struct RawAnswer
{
    int status = 0;
    QByteArray contentType; //!< lower case, without parameters
    QByteArray body; //!< empty when a sink took it
};

} // namespace assay
