// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume_file.h"

#include "actions/actions_list.h"
#include "actions/submit_url.h"
#include "files/session_mark.h"
#include "text.h"
#include "text/user_text.h"

#include <QFileInfo>

#include <algorithm>
#include <cerrno>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

// Tags and comments may differ between runs; the scheme makes two submissions of one host.
QString keyOf(const Indicator &indicator, const Parameters &parameters)
{
    const QString &value = indicator.value.isEmpty() ? indicator.asPasted : indicator.value;
    return QString::number(int(indicator.type)) + u' ' + parameters.value(QString::fromLatin1(schemeParameter.word))
        + u' ' + value;
}

size_t hashOf(const Indicator &indicator, const Parameters &parameters)
{
    return qHash(keyOf(indicator, parameters), QHashSeed::globalSeed());
}

QString unusable(const QString &file, const QString &why)
{
    return Text::tr("%1 cannot be used: %2").arg(file, why);
}

} // namespace

ResumeFile::ResumeFile(Session &session, QString file, bool keepsRows, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_file(std::move(file))
    , m_keepsRows(keepsRows)
{
    connect(&m_session, &Session::opened, this, [this](const StoreOpened &how) {
        if (how.kind != StoreOpened::Kind::Replaced && how.mayWrite())
            return;
        fail(how.kind == StoreOpened::Kind::Replaced
                ? Text::tr("%1 was damaged and has been moved to %2. Run the same command again to start afresh.")
                      .arg(how.path, how.aside)
                : unusable(how.path, how.detail),
            SomethingFailed);
    });
    m_reading = connect(&m_session, &Session::added, this, &ResumeFile::readRows);
    connect(&m_session, &Session::loaded, this, &ResumeFile::endReading);
}

void ResumeFile::open(const QString &action, const QString &appliance)
{
    m_action = action;
    m_appliance = appliance;
    if (const QString why = refusal(); !why.isEmpty())
        return fail(why, WrongUsage);
    m_session.open(m_file);
}

// Empty for a file that is absent, empty, or a session; otherwise the sentence that says why it is left alone.
QString ResumeFile::refusal() const
{
    errno = 0;
    switch (sessionMarkOf(m_file)) {
    case SessionMark::Absent:
    case SessionMark::Empty:
    case SessionMark::Session:
    case SessionMark::InUse:
    case SessionMark::Unnumbered:
        return {};
    case SessionMark::Unreadable:
        return unusable(m_file, qt_error_string(errno));
    case SessionMark::Other:
        break;
    }
    if (!QFileInfo(m_file).isFile())
        return unusable(m_file, Text::tr("it is not a regular file"));
    return Text::tr("%1 is not a file of --resume. It was left unchanged.").arg(m_file);
}

void ResumeFile::fail(const QString &sentence, ExitCode code)
{
    m_hasFailed = true;
    Q_EMIT failed(sentence, code);
}

// Notes a slice of rows that was read from the file.
void ResumeFile::readRows(qsizetype first, qsizetype last)
{
    std::vector<RowId> ended;
    for (qsizetype at = first; at <= last; ++at) {
        const Row &row = m_session.at(at);
        if (m_misfit.isEmpty() && row.action != m_action)
            m_misfit = Text::tr("it belongs to a run of %1").arg(*row.action);
        if (m_misfit.isEmpty() && !row.appliance.isEmpty() && row.appliance != m_appliance)
            m_misfit = Text::tr("it belongs to a run on %1").arg(*row.appliance);
        m_items.push_back({hashOf(row.indicator, row.parameters), row.id, 0});
        m_ids.push_back(row.id);
        if (isFinal(row.state))
            ended.push_back(row.id);
    }
    if (!m_keepsRows)
        m_session.release(ended);
}

void ResumeFile::endReading(int unreadable)
{
    disconnect(m_reading);
    if (m_hasFailed)
        return;
    if (unreadable > 0) // their submissions are lost with them
        Q_EMIT remarked(
            Text::tr("%n item(s) of %1 cannot be read and are treated as new.", nullptr, unreadable).arg(m_file));
    if (!m_misfit.isEmpty())
        return fail(unusable(m_file, m_misfit), WrongUsage);
    Q_EMIT ready();
}

// False after failed().
bool ResumeFile::recall(RowId id)
{
    if (m_hasFailed)
        return false;
    if (const auto error = m_session.recall(id))
        fail(userText(*error), SomethingFailed);
    return !m_hasFailed;
}

std::optional<RowId> ResumeFile::take(const Input &input)
{
    if (!std::exchange(m_isSorted, true))
        std::sort(m_items.begin(), m_items.end());
    const size_t hash = hashOf(input.row.indicator, input.parameters);
    const auto first = std::ranges::lower_bound(m_items, hash, {}, &Item::hash);
    const auto end = std::ranges::upper_bound(m_items, hash, {}, &Item::hash);
    if (first == end || first->taken == end - first)
        return {};
    const RowId id = first[first->taken].id;
    if (!recall(id))
        return {};
    const Row &row = *m_session.find(id);
    if (keyOf(row.indicator, row.parameters) != keyOf(input.row.indicator, input.parameters))
        return {}; // two keys with one hash
    ++first->taken;
    return id;
}

std::vector<Input> ResumeFile::next(int maxCount, const Parameters &parameters)
{
    std::vector<Input> inputs;
    for (; !isAtEnd() && int(inputs.size()) < maxCount; ++m_next) {
        if (!recall(m_ids[m_next]))
            break;
        const Row &row = *m_session.find(m_ids[m_next]);
        Input input{row, parameters, {}, false};
        if (row.state == State::Failed && row.error && row.error->kind == ApiError::Kind::Input)
            input.refused = row.error;
        const IndicatorType type = row.indicator.type;
        const bool isSubmitted
            = type == IndicatorType::File || type == IndicatorType::Url || type == IndicatorType::Fqdn;
        if (isSubmitted && row.state != State::Done && row.state != State::NotFound && !input.refused)
            input.refused = ApiError::of(ApiError::Kind::Withheld, Text::tr("only the file of --resume names it"));
        inputs.push_back(std::move(input));
    }
    return inputs;
}

} // namespace assay::cli
