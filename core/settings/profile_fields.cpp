// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/profile_fields.h"

#include <limits>
#include <variant>

namespace assay {

using namespace Qt::StringLiterals;

namespace {

using std::chrono::milliseconds;
using Member
    = std::variant<QString Profile::*, bool Profile::*, int Profile::*, qint64 Profile::*, milliseconds Timeouts::*>;

constexpr qint64 dayInMs = 86'400'000;

// How one field of Profile is stored. A new field is a new row.
struct Field
{
    const char *key;
    Member member;
    qint64 minimum = 0; //!< of a number
    qint64 maximum = 0; //!< of a number; of the characters of a text
    bool careful = false; //!< a damaged value is read as true
};

constexpr Field fields[] = {
    {"id", &Profile::id, 0, 100},
    {"name", &Profile::name, 0, 1000},
    {"host", &Profile::host, 0, 2000},
    {"verify", &Profile::verify, 0, 0, true},
    {"ca_file", &Profile::caFile, 0, 4096},
    {"pinned_certificate", &Profile::pinnedCertificate, 0, 65536},
    {"pinned_errors", &Profile::pinnedErrors, 0, 1000},
    {"disable_proxies", &Profile::disableProxies},
    {"proxy", &Profile::proxy, 0, 2000},
    {"proxy_user", &Profile::proxyUser, 0, 1000},
    {"allow_http", &Profile::allowHttp},
    {"max_in_flight", &Profile::inFlight, 0, 64},
    {"requests_per_second", &Profile::requestsPerSecond, 0, 1000},
    {"requests_per_minute", &Profile::requestsPerMinute, 0, 60000},
    {"file_limit", &Profile::fileLimit, 1, qint64(1) << 50},
    {"hash_only", &Profile::hashOnly, 0, 0, true},
    {"upload_consent", &Profile::uploadConsent},
    {"cloud_consent", &Profile::cloudConsent},
    {"demo", &Profile::demo},
    {"connect_timeout_ms", &Timeouts::connect, 100, dayInMs},
    {"idle_timeout_ms", &Timeouts::idle, 100, dayInMs},
    {"answer_timeout_ms", &Timeouts::answer, 100, dayInMs},
    {"absolute_timeout_ms", &Timeouts::absolute, 100, dayInMs},
    {"give_up_after_ms", &Timeouts::giveUp, 0, 30 * dayInMs},
};

template <class... F>
struct Overloaded : F...
{
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

std::optional<qint64> numberIn(const QJsonValue &value, const Field &field)
{
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    const qint64 number = value.toInteger(none);
    return number >= field.minimum && number <= field.maximum ? std::optional(number) : std::nullopt;
}

// False if `value` has the wrong type or is out of range.
bool read(const QJsonValue &value, const Field &field, Profile &profile)
{
    const auto setNumber = [&](auto &target) {
        const auto number = numberIn(value, field);
        if (number)
            target = static_cast<std::remove_reference_t<decltype(target)>>(*number);
        return number.has_value();
    };
    return std::visit(Overloaded{
                          [&](QString Profile::*text) {
                              if (!value.isString() || value.toString().size() > field.maximum)
                                  return false;
                              profile.*text = value.toString();
                              return true;
                          },
                          [&](bool Profile::*flag) {
                              profile.*flag = value.toBool(field.careful);
                              return value.isBool();
                          },
                          [&](int Profile::*number) { return setNumber(profile.*number); },
                          [&](qint64 Profile::*number) { return setNumber(profile.*number); },
                          [&](milliseconds Timeouts::*time) { return setNumber(profile.timeouts.*time); },
                      },
        field.member);
}

QJsonValue written(const Field &field, const Profile &profile)
{
    return std::visit(
        Overloaded{
            [&](milliseconds Timeouts::*time) { return QJsonValue(qint64((profile.timeouts.*time).count())); },
            [&](auto Profile::*member) { return QJsonValue(profile.*member); },
        },
        field.member);
}

} // namespace

// Version 1.0 stored a number with every profile, its default being 6: another number was chosen.
static void readInFlightOf1_0(const QJsonObject &object, Profile &profile)
{
    const int number = object.value("in_flight"_L1).toInt();
    if (number >= 1 && number <= 64 && number != 6)
        profile.inFlight = number;
}

QStringList readProfile(const QJsonObject &object, Profile &profile)
{
    QStringList damaged;
    for (const Field &field : fields) {
        const QLatin1StringView key(field.key);
        const auto found = object.constFind(key);
        if (found != object.constEnd() && !read(*found, field, profile))
            damaged << key;
    }
    if (!object.contains("max_in_flight"_L1))
        readInFlightOf1_0(object, profile);
    return damaged;
}

void writeProfile(const Profile &profile, QJsonObject &object)
{
    for (const Field &field : fields)
        object.insert(QLatin1StringView(field.key), written(field, profile));
}

} // namespace assay
