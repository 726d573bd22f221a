// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/network.h"

#include "actions/action_run.h"
#include "actions/actions_list.h"
#include "actions/asked.h"
#include "actions/context.h"
#include "actions/json_answer.h"
#include "actions/network_lists.h"
#include "actions/reputation.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <deque>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr size_t maxSubjects = 8;
constexpr int pageSize = 500;
constexpr int maxPages = 200; // upper bound of the parameter

const Parameter pagesParameter{
    .word = "pages",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Pages of each list"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "How many pages of 500 rows are fetched of each list, at most"),
    .choices = {},
    .fallback = "4",
    .forOneRun = true,
};
constexpr const Parameter *networkParameters[]{&pagesParameter};

bool isAddress(const QString &host)
{
    QHostAddress address;
    return address.setAddress(host) && (host.contains(u':') || host.count(u'.') == 3);
}

Asked askedOf(const NetworkSubject &subject)
{
    switch (subject.kind) {
    case NetworkSubject::Kind::Url:
        return Asked::url(subject.value);
    case NetworkSubject::Kind::Domain:
        return Asked::domain(subject.value);
    case NetworkSubject::Kind::Address:
        return Asked::address(subject.value);
    }
    Q_UNREACHABLE();
}

// A pending request: a report, or one page of a list.
struct Step
{
    NetworkSubject subject;
    const NetworkList *list = nullptr;
    QString page; //!< empty = the first
    int number = 1;
};

class NetworkRun final : public ActionRun
{
public:
    NetworkRun(ActionContext &context, Target target)
        : m_context(context)
        , m_target(std::move(target))
        , m_pages(std::clamp(valueOf(pagesParameter, m_target.parameters).toInt(), 1, maxPages))
    { }

private:
    void begin() override
    {
        if (m_context.dispatcher.profile().hashOnly)
            return fail(ApiError::of(ApiError::Kind::NotAllowed,
                ActionRun::tr("this profile only looks hashes up; URLs and hosts are not asked about")));
        for (const NetworkSubject &subject : networkSubjects(m_target)) {
            m_steps.push_back({subject, nullptr, {}, 1});
            if (subject.kind != NetworkSubject::Kind::Address)
                continue;
            for (const NetworkList &list : networkLists())
                m_steps.push_back({subject, &list, {}, 1});
        }
        next();
    }

    void next()
    {
        if (m_steps.empty())
            return m_known ? done() : notFound();
        const Step step = m_steps.front();
        m_steps.pop_front();
        if (step.list)
            askForPage(step);
        else
            askForReport(step.subject);
    }

    // A subject unknown to the network intelligence is not a failure: goes on with the others.
    bool skipUnknown(const ApiError &error)
    {
        if (!isAbsent(error))
            return false;
        next();
        return true;
    }

    void askForReport(const NetworkSubject &subject)
    {
        stage(State::Checking, subject.value);
        Request request;
        switch (subject.kind) {
        case NetworkSubject::Kind::Url:
            request.path = pathOf({u"network-threat-intel", u"url"}) + '/';
            request.query.addQueryItem(u"url"_s, QString::fromLatin1(QUrl::toPercentEncoding(subject.value)));
            break;
        case NetworkSubject::Kind::Domain:
            request.path = pathOf({u"network-threat-intel", u"domain", subject.value}) + '/';
            break;
        case NetworkSubject::Kind::Address:
            request.path = pathOf({u"network-threat-intel", u"ip", subject.value, u"report"}) + '/';
            break;
        }
        request.disclose(Disclosure::NetworkLookUp, m_target.owner);
        const bool own = subject.value == m_target.indicator.value;
        const bool hasReport = !m_target.known.submissionId.isEmpty();
        const auto decode = [subject, own, hasReport](const RawAnswer &answer) -> Result<Findings> {
            const Result<QJsonObject> report = objectOf(answer);
            if (!report)
                return report.error();
            if (const auto other = askedOf(subject).objection(*report, Asked::Echo::Required))
                return *other;
            // A reputation without a verdict does not replace the verdict in the report of a submission.
            const bool saysNothing
                = classificationFromWord(report->value("classification"_L1).toString()) == Classification::Unknown;
            Result<Findings> findings = reputationFindings(subject, own && !(hasReport && saysNothing), *report);
            if (findings)
                findings->raw.push_back({QString::fromLatin1(networkAction.word), answer.body});
            return findings;
        };
        await(
            m_context.dispatcher.send<Findings>(std::move(request), decode),
            [this](const Findings &answer) {
                m_known = true;
                findings().merge(answer);
                next();
            },
            [this](const ApiError &error) { return skipUnknown(error); });
    }

    void askForPage(const Step &step)
    {
        stage(State::Checking,
            ActionRun::tr("%1 of %2, page %3")
                .arg(QCoreApplication::translate("assay::Network", step.list->title), step.subject.value)
                .arg(step.number));
        Request request;
        const QString route = QLatin1StringView(step.list->route);
        request.path = pathOf({u"network-threat-intel", u"ip", step.subject.value, route}) + '/';
        request.disclose(Disclosure::NetworkLookUp, m_target.owner);
        request.query.addQueryItem(u"page_size"_s, QString::number(pageSize));
        if (!step.page.isEmpty())
            request.query.addQueryItem(u"page"_s, QString::fromLatin1(QUrl::toPercentEncoding(step.page)));
        const auto decode = [list = step.list, address = step.subject.value](
                                const RawAnswer &answer) { return decodeNetworkPage(*list, address, answer); };
        await(
            m_context.dispatcher.send<NetworkPage>(std::move(request), decode),
            [this, step](const NetworkPage &page) {
                m_known = m_known || !page.records.empty();
                Findings learned;
                learned.network = page.records;
                findings().merge(learned);
                follow(step, page.next);
                next();
            },
            [this](const ApiError &error) { return skipUnknown(error); });
    }

    // Queues the next page. Its name is opaque, so a name that was already seen would be a loop.
    void follow(const Step &step, const QString &page)
    {
        if (page.isEmpty())
            return;
        const QString name = step.subject.value + u'\n' + QLatin1StringView(step.list->route) + u'\n';
        m_seen.insert(name + step.page);
        const bool isLoop = m_seen.contains(name + page);
        if (isLoop || step.number >= m_pages) {
            findings().facts.push_back({u"Network List Cut Off"_s,
                u"%1 %2: %3"_s.arg(QLatin1StringView(step.list->route), step.subject.value,
                    isLoop ? u"the appliance repeats a page"_s : u"page %1"_s.arg(step.number)),
                false});
            return;
        }
        m_steps.push_front({step.subject, step.list, page, step.number + 1});
    }

    ActionContext &m_context;
    Target m_target;
    int m_pages;
    std::deque<Step> m_steps;
    QSet<QString> m_seen; //!< names of pages, with their list
    bool m_known = false; //!< at least one subject is known
};

} // namespace

std::vector<NetworkSubject> networkSubjects(const Target &target)
{
    std::vector<NetworkSubject> subjects;
    const auto add = [&subjects](NetworkSubject::Kind kind, const QString &value) {
        const NetworkSubject subject{kind, value};
        if (!value.isEmpty() && subjects.size() < maxSubjects && std::ranges::find(subjects, subject) == subjects.end())
            subjects.push_back(subject);
    };
    const auto addHost = [&add](const QString &host) {
        add(isAddress(host) ? NetworkSubject::Kind::Address : NetworkSubject::Kind::Domain, host);
    };
    const QString &value = target.indicator.value;
    switch (target.indicator.type) {
    case IndicatorType::Url:
        add(NetworkSubject::Kind::Url, value);
        addHost(QUrl(value.contains("://"_L1) ? value : "http://"_L1 + value).host());
        break;
    case IndicatorType::Fqdn:
    case IndicatorType::Ipv4:
    case IndicatorType::Ipv6:
        addHost(value);
        break;
    default:
        break;
    }
    for (const RelatedIndicator &related : target.known.related) {
        if (related.type == "FQDN"_L1 || related.type == "IP Address"_L1)
            addHost(related.value);
    }
    return subjects;
}

const Action networkAction{
    .word = "network",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Get Network Reputation"),
    .help = QT_TRANSLATE_NOOP("assay::Action",
        "Reputation of URLs, domains and addresses; what addresses resolve to, their URLs and downloaded files"),
    .icon = "network",
    .shortcut = "Ctrl+Shift+K",
    .request = "GET /api/network-threat-intel/...",
    .parameters = networkParameters,
    .applies = [](const Target &target) { return !networkSubjects(target).empty(); },
    .make = [](ActionContext &context, Target target) -> std::unique_ptr<ActionRun> {
        return std::make_unique<NetworkRun>(context, std::move(target));
    },
    .discloses = [](const Target &) -> Disclosures { return Disclosure::NetworkLookUp; },
    .needsRecord = true, // the hosts in earlier reports
    .examples
    = {"assay-cli network suspicious.example 203.0.113.9", "assay-cli --from report.txt --format json network"},
};

} // namespace assay
