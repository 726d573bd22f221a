// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "yara_program.h"

#include "export/formats.h"
#include "hunting/search_page.h"
#include "hunting/token_probe.h"
#include "platform/terminal.h"
#include "terminal.h"
#include "text.h"
#include "text/user_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject asJson(const RuleSet &one)
{
    return {{u"name"_s, one.name}, {u"owner"_s, orNull(one.owner)}, {u"status"_s, orNull(one.status)},
        {u"malicious"_s, one.malicious}, {u"suspicious"_s, one.suspicious}, {u"goodware"_s, one.goodware},
        {u"unknown"_s, one.unknown}, {u"last_matched"_s, orNull(one.lastMatched)}, {u"system"_s, one.isSystem},
        {u"cloud"_s, one.isInCloud}};
}

QStringList asCells(const RuleSet &one)
{
    QStringList cells{one.name, one.status, QString::number(one.malicious), QString::number(one.suspicious),
        QString::number(one.goodware), QString::number(one.unknown), one.lastMatched, one.owner};
    for (QString &cell : cells)
        cell = QString::fromUtf8(forTerminal(cell, 70));
    return cells;
}

QByteArray asTable(const std::vector<RuleSet> &ruleSets)
{
    std::vector<QStringList> lines{{Text::tr("Rule set"), Text::tr("Status"), Text::tr("Malicious"),
        Text::tr("Suspicious"), Text::tr("Goodware"), Text::tr("Unknown"), Text::tr("Last match"), Text::tr("Owner")}};
    for (const RuleSet &one : ruleSets)
        lines.push_back(asCells(one));
    std::array<qsizetype, 8> widths{};
    for (const QStringList &line : lines) {
        for (size_t i = 0; i < widths.size(); ++i)
            widths.at(i) = std::max(widths.at(i), line[qsizetype(i)].size());
    }
    QByteArray text;
    for (const QStringList &line : lines) {
        QString cells;
        for (size_t i = 0; i < widths.size(); ++i)
            cells += line[qsizetype(i)].leftJustified(widths.at(i) + 2);
        text += cells.toUtf8().trimmed() + '\n';
    }
    return text;
}

std::optional<qint64> percentOf(const RetroHunt &hunt)
{
    if (hunt.percent)
        return hunt.percent;
    if (!hunt.processed || !hunt.samples || *hunt.samples <= 0)
        return {};
    return std::clamp<qint64>(*hunt.processed * 100 / *hunt.samples, 0, 100);
}

QString yaraErrorText(const ApiError &error)
{
    constexpr int forbidden = 403;
    if (error.kind == ApiError::Kind::NotAllowed && error.httpStatus == forbidden)
        return Text::tr("The appliance does not let you use its YARA rules. Ask its administrator whether your account "
                        "and its licence include them. It says: %1")
            .arg(forDisplay(error.detail, 300));
    if (error.kind == ApiError::Kind::NotFound)
        return Text::tr("The appliance has no such rule set, or no YARA rules at all.");
    return userText(error);
}

} // namespace

YaraProgram::YaraProgram(Options given, YaraOrder order, QObject *parent)
    : ConnectedProgram(std::move(given), parent)
    , m_order(std::move(order))
    , m_results(options())
{ }

void YaraProgram::begin(const Profile &profile)
{
    m_results.setExportOptions(exportOptionsOf(options(), profile));
    m_appliance = profile.name;
    switch (m_order.what) {
    case YaraOrder::What::List:
        return askRuleSetsFrom(1);
    case YaraOrder::What::Matches:
        return askMatchesFrom(1);
    case YaraOrder::What::Show:
        return askText();
    case YaraOrder::What::Change:
        return sendChange();
    case YaraOrder::What::Retro:
        // The command line names the vendor's cloud: that is the consent to tell it about this rule set.
        return askRetro(consents().grantOnce(applianceKey(profile), Disclosure::CloudSubmission));
    }
}

void YaraProgram::interrupted()
{
    m_isInterrupted = true;
    if (m_call)
        m_call->cancel();
    else
        end(Interrupted);
}

void YaraProgram::fail(const ApiError &error)
{
    if (m_isInterrupted) {
        say(Text::tr("Interrupted. A change that was sent may have been carried out."));
        return end(Interrupted);
    }
    if (error.kind == ApiError::Kind::Unauthorized) {
        return explainRefusal(dispatcher(), error, this, [this](const ApiError &why) {
            say(yaraErrorText(why));
            end(exitCodeFor(why));
        });
    }
    say(yaraErrorText(error));
    end(exitCodeFor(error));
}

bool YaraProgram::print(const QJsonObject &object) const
{
    return toStdout(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void YaraProgram::askRuleSetsFrom(int page)
{
    Call<RuleSetPage> *call = askRuleSets(dispatcher(), page);
    m_call = call;
    call->then(this, [this, page](const Result<RuleSetPage> &answer) {
        if (!answer)
            return fail(answer.error());
        bool hasNew = false;
        for (const RuleSet &one : answer->ruleSets) {
            if (std::ranges::find(m_ruleSets, one) != m_ruleSets.end())
                continue;
            m_ruleSets.push_back(one);
            hasNew = true;
        }
        if (answer->hasMore && hasNew && page < maxRulePages)
            return askRuleSetsFrom(page + 1);
        if (answer->hasMore)
            say(Text::tr("The appliance promises further rule sets; only the first %L1 were read.")
                    .arg(m_ruleSets.size()));
        printRuleSets();
    });
}

void YaraProgram::printRuleSets()
{
    bool isWritten = true;
    if (!options().format) {
        isWritten = toStdout(asTable(m_ruleSets));
    } else if (options().format == &jsonFormat) {
        QJsonArray all;
        for (const RuleSet &one : m_ruleSets)
            all.append(asJson(one));
        isWritten = toStdout(QJsonDocument(all).toJson());
    } else {
        isWritten = std::ranges::all_of(m_ruleSets, [this](const RuleSet &one) { return print(asJson(one)); });
    }
    remark(Text::tr("%Ln rule set(s)", nullptr, int(m_ruleSets.size())));
    end(isWritten ? AllDone : SomethingFailed);
}

void YaraProgram::askMatchesFrom(int page)
{
    showStatus(Text::tr("Reading matches… %Ln so far", nullptr, m_found));
    Call<MatchPage> *call = askMatches(dispatcher(), m_order.name, page);
    m_call = call;
    call->then(this, [this, page](const Result<MatchPage> &answer) {
        if (answer)
            return takeMatches(*answer, page);
        if (m_found > 0) // those before it count
            m_results.finish({});
        fail(answer.error());
    });
}

void YaraProgram::takeMatches(const MatchPage &page, int number)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (m_leftOut == 0)
        m_firstLeftOut = page.firstLeftOut;
    m_leftOut += page.leftOut;
    QStringList notes;
    for (const Findings &match : page.matches) {
        if (m_found == m_order.maxMatches) {
            return finishMatches({Text::tr("Only the first %L1 matches; there are more. Use --max.").arg(m_found)});
        }
        Row row = rowOfHit(match, m_appliance, now, yaraAction);
        row.demo = options().demo;
        ++m_found;
        if (!m_results.take(row))
            return end(SomethingFailed); // the reader has closed the output
        if (m_results.needsAll())
            m_rows.push_back(std::move(row));
    }
    const bool goesOn = page.hasMore && !page.matches.empty();
    if (goesOn && number < maxRulePages && !m_isInterrupted)
        return askMatchesFrom(number + 1);
    if (page.hasMore)
        notes << Text::tr("Only the first %L1 matches; there are more.").arg(m_found);
    finishMatches(notes);
}

void YaraProgram::finishMatches(const QStringList &notes)
{
    showStatus({});
    std::vector<const Row *> matches;
    for (const Row &row : m_rows)
        matches.push_back(&row);
    const bool isWritten = m_results.finish(matches);
    for (const QString &note : notes)
        say(note);
    if (m_leftOut > 0)
        say(Text::tr("%Ln match(es) could not be read and were left out: %1", nullptr, m_leftOut)
                .arg(forDisplay(m_firstLeftOut, 200)));
    remark(Text::tr("%Ln match(es)", nullptr, m_found));
    const int code = m_results.exitCode();
    end(m_isInterrupted ? int(Interrupted) : code == AllDone && !isWritten ? int(SomethingFailed) : code);
}

void YaraProgram::askText()
{
    Call<QString> *call = askRuleText(dispatcher(), m_order.name);
    m_call = call;
    call->then(this, [this](const Result<QString> &text) {
        if (!text)
            return fail(text.error());
        if (!isTerminal(StandardStream::Output))
            return end(toStdout(text->toUtf8()) ? AllDone : SomethingFailed);
        constexpr qsizetype maxLine = 4000; // characters
        const QStringList lines = text->split(u'\n');
        const bool isWritten = std::ranges::all_of(
            lines, [](const QString &line) { return toStdout(forTerminal(line, maxLine) + '\n'); });
        end(isWritten ? AllDone : SomethingFailed);
    });
}

void YaraProgram::sendChange()
{
    Call<QString> *call = sendRuleChange(dispatcher(), m_order.change, m_order.name, m_order.text);
    m_call = call;
    call->then(this, [this](const Result<QString> &said) {
        if (!said)
            return fail(said.error());
        remark(said->isEmpty() ? Text::tr("Done.") : forDisplay(*said, 300));
        end(AllDone);
    });
}

void YaraProgram::askRetro(quint64 owner)
{
    Call<RetroHunt> *call = askRetroHunt(dispatcher(), m_order.step, m_order.name, owner);
    m_call = call;
    call->then(this, [this](const Result<RetroHunt> &hunt) { hunt ? printRetro(*hunt) : fail(hunt.error()); });
}

void YaraProgram::printRetro(const RetroHunt &hunt)
{
    const auto number = [](const std::optional<qint64> &value) { return value ? QJsonValue(*value) : QJsonValue(); };
    if (options().format) {
        return end(print({{u"where"_s, m_order.name.isEmpty() ? u"local"_s : u"cloud"_s},
                       {u"state"_s, orNull(hunt.state)}, {u"started"_s, orNull(hunt.started)},
                       {u"finished"_s, orNull(hunt.finished)}, {u"started_by"_s, orNull(hunt.startedBy)},
                       {u"samples"_s, number(hunt.samples)}, {u"processed"_s, number(hunt.processed)},
                       {u"percent"_s, number(percentOf(hunt))}, {u"message"_s, orNull(hunt.message)}})
                ? AllDone
                : SomethingFailed);
    }
    QStringList parts{hunt.state.isEmpty() ? Text::tr("state unknown") : hunt.state};
    if (const auto percent = percentOf(hunt))
        parts << Text::tr("%1 %").arg(*percent);
    if (hunt.processed && hunt.samples)
        parts << Text::tr("%L1 of %L2 samples").arg(*hunt.processed).arg(*hunt.samples);
    if (!hunt.started.isEmpty())
        parts << Text::tr("started %1").arg(hunt.started);
    if (!hunt.startedBy.isEmpty())
        parts << Text::tr("by %1").arg(hunt.startedBy);
    if (!hunt.finished.isEmpty())
        parts << Text::tr("ended %1").arg(hunt.finished);
    if (!hunt.message.isEmpty())
        parts << hunt.message;
    end(toStdout(forTerminal(parts.join(u", "_s), 1000) + '\n') ? AllDone : SomethingFailed);
}

} // namespace assay::cli
