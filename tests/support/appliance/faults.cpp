// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

enum class Value { No, Number, Text };

struct KindRow
{
    QLatin1StringView word;
    FaultKind kind;
    Value value;
};

constexpr std::array kindRows{
    KindRow{"status"_L1, FaultKind::Status, Value::Number},
    KindRow{"retry-after"_L1, FaultKind::RetryAfter, Value::Number},
    KindRow{"redirect"_L1, FaultKind::Redirect, Value::Text},
    KindRow{"html"_L1, FaultKind::Html, Value::No},
    KindRow{"host-html"_L1, FaultKind::HostHtml, Value::No},
    KindRow{"maintenance"_L1, FaultKind::Maintenance, Value::No},
    KindRow{"reset-early"_L1, FaultKind::ResetEarly, Value::No},
    KindRow{"reset"_L1, FaultKind::Reset, Value::No},
    KindRow{"truncate"_L1, FaultKind::Truncate, Value::No},
    KindRow{"stall"_L1, FaultKind::Stall, Value::No},
    KindRow{"slow"_L1, FaultKind::Slow, Value::Number},
    KindRow{"together"_L1, FaultKind::Together, Value::Number},
    KindRow{"trickle"_L1, FaultKind::Trickle, Value::No},
    KindRow{"not-json"_L1, FaultKind::NotJson, Value::No},
    KindRow{"wrong-types"_L1, FaultKind::WrongTypes, Value::No},
    KindRow{"nulls"_L1, FaultKind::Nulls, Value::No},
    KindRow{"empty-object"_L1, FaultKind::EmptyObject, Value::No},
    KindRow{"empty-body"_L1, FaultKind::EmptyBody, Value::No},
    KindRow{"message-only"_L1, FaultKind::MessageOnly, Value::No},
    KindRow{"wrong-hash"_L1, FaultKind::WrongHash, Value::No},
    KindRow{"not-a-pdf"_L1, FaultKind::NotAPdf, Value::No},
    KindRow{"cut-pdf"_L1, FaultKind::CutPdf, Value::No},
    KindRow{"circle"_L1, FaultKind::Circle, Value::No},
    KindRow{"crowd"_L1, FaultKind::Crowd, Value::Number},
    KindRow{"next-elsewhere"_L1, FaultKind::NextElsewhere, Value::No},
};

QString setKind(FaultSpec &spec, const QString &text)
{
    const auto word = text.section(u'=', 0, 0);
    const bool hasValue = text.contains(u'=');
    for (const auto &row : kindRows) {
        if (word != row.word)
            continue;
        if (hasValue != (row.value != Value::No))
            return hasValue ? u"this kind takes no value"_s : u"this kind needs a value"_s;
        spec.word = word;
        spec.kind = row.kind;
        spec.value = text.section(u'=', 1);
        bool ok = true;
        if (row.value == Value::Number)
            ok = spec.value.toInt(&ok) >= 0 && ok;
        return ok ? QString() : u"the value is not a number"_s;
    }
    return u"unknown kind"_s;
}

QString setLimit(FaultSpec &spec, const QString &text)
{
    bool ok = false;
    const int number = text.section(u'=', 1).toInt(&ok);
    if (!ok || number < 0)
        return u"\"%1\" is not a limit"_s.arg(text);
    const auto name = text.section(u'=', 0, 0);
    if (name == "count"_L1)
        spec.count = number;
    else if (name == "after"_L1)
        spec.after = number;
    else if (name == "percent"_L1)
        spec.percent = number;
    else if (name == "seed"_L1)
        spec.seed = static_cast<unsigned>(number);
    else
        return u"unknown limit \"%1\""_s.arg(name);
    return {};
}

} // namespace

const char *const faultHelp = R"(
A fault is ROUTE:KIND[=VALUE][,count=N][,after=N][,percent=P][,seed=S]

  ROUTE   the name of a route: token, classification, list, details, status, submit-file, submit-url, url-samples,
          pdf-create, pdf-status, pdf-download, reanalyze, ticore, extracted, containers, dynamic-create, dynamic-status,
          dynamic-download, own-verdict, tags, download, unpacked, delete, delete-bulk, delete-status, intel, intel-list; or any
  count   only so many answers; after: not before so many requests; percent: only so many of a hundred

  Instead of the action:
      status=CODE, retry-after=SECONDS (a 429), redirect=URL, html (a login page), host-html (host name not allowed),
      maintenance (405), reset-early (before the body is read)
  After the action took effect:
      reset, truncate, stall (no answer ever), slow=MS, trickle (one byte each half second), not-json, wrong-types,
      nulls, empty-object, empty-body, message-only, wrong-hash (another sample's digests), not-a-pdf, cut-pdf,
      circle (each element of a list is inside of the next one), crowd=N (the first element of a list N times, each with
      an id of its own), next-elsewhere (the link to the next page names another host)
  A wait:
      together=N (one answer each time that N such requests wait; alone when no other comes for ten seconds)
)";

QString FaultSpec::parse(const QString &text, const QStringList &routeNames)
{
    *this = {};
    route = text.section(u':', 0, 0);
    if (route != "any"_L1 && !routeNames.contains(route))
        return u"unknown route"_s;
    const auto parts = text.section(u':', 1).split(u',');
    auto error = setKind(*this, parts.first());
    for (const auto &part : parts.mid(1)) {
        if (error.isEmpty())
            error = setLimit(*this, part);
    }
    return error;
}

void Faults::add(const FaultSpec &spec)
{
    const std::lock_guard lock(m_mutex);
    m_faults.push_back({spec, 0, 0, std::minstd_rand(spec.seed)});
}

std::optional<FaultSpec> Faults::take(const QString &route)
{
    const std::lock_guard lock(m_mutex);
    for (auto &live : m_faults) {
        if (live.spec.route != "any"_L1 && live.spec.route != route)
            continue;
        if (live.seen++ < live.spec.after || (live.spec.count >= 0 && live.given >= live.spec.count))
            continue;
        if (static_cast<int>(live.random() % 100) >= live.spec.percent)
            continue;
        ++live.given;
        return live.spec;
    }
    return {};
}

} // namespace assay::demo
