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

enum class Verb { Get, Post };

//! Roles do not share connections, so that stuck uploads never block a look-up.
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

//! Where a 2xx body goes when it should not stay in memory. Called on the dispatcher's thread.
class BodySink
{
public:
    virtual ~BodySink() = default;
    virtual std::optional<ApiError> take(QByteArrayView bytes) = 0;
    //! The body has ended; validate here. Without a Content-Length nothing else proves that it was not cut: Qt does not
    //! always notice that the last chunk is missing.
    virtual std::optional<ApiError> complete() = 0;
    //! Forget what was taken: the body was cut and is fetched once more. False: can't, so the cut is the end.
    virtual bool restart() { return false; }
};

//! How far the patience of one submission with a busy appliance has gone, across the calls that sent it.
struct Patience
{
    int attempts = 0; //!< of the calls that have ended
    std::chrono::milliseconds waited{}; //!< between them and within them, in all
    bool wasTurnedAway = false; //!< by any of them
    bool mayGoAgain = false; //!< the last one has ended because its time to be sent again has come
};

//! One exchange, described. The dispatcher adds host, token, deadlines and trust.
struct Request
{
    Verb verb = Verb::Get;
    QByteArray path; //!< absolute and percent-encoded, see pathOf()
    QUrlQuery query;
    std::variant<std::monostate, JsonBody, MultipartBody> body; //!< a POST without one is sent with {}
    Role role = Role::LookUp;
    bool idempotent = true; //!< false: sent once, never repeated by anybody; an unclear end is an error that says so
    //! For a submission whose sender can find out whether it arrived. Turned away it waits like any other, but is not
    //! sent again: when its time has come the call ends with that refusal and Patience::mayGoAgain. The sender asks the
    //! appliance, and sends a new call that shares this one's patience.
    std::shared_ptr<Patience> patience;
    bool urgent = false; //!< goes before bulk work
    bool cloud = false; //!< may spend one of the day's look-ups in the vendor's cloud: its 429 lasts until midnight
    qint64 maxBytes = qint64(64) << 20; //!< a longer answer is BadAnswer
    std::shared_ptr<BodySink> sink;
    Disclosures discloses; //!< none of it is sent unless all of it was agreed to for each of `rows`
    std::vector<quint64> rows; //!< Target::owner of those that ask

    void disclose(Disclosures kinds, quint64 row)
    {
        discloses |= kinds;
        rows.push_back(row);
    }
};

//! "/api/" + parts joined by '/', each part percent-encoded: pathOf({u"samples", u"v2", u"list"}) + '/'.
QByteArray pathOf(std::initializer_list<QStringView> parts);

//! A complete answer with a 2xx status.
struct RawAnswer
{
    int status = 0;
    QByteArray contentType; //!< lower case, without parameters
    QByteArray body; //!< empty when a sink took it
};

} // namespace assay
