// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume_file.h"

#include "actions/actions_list.h"
#include "actions/submit_url.h"
#include "files/session_mark.h"
#include "text.h"

#include <QFileInfo>

#include <cerrno>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

//! Tags and comments may differ between runs; the scheme makes two submissions of one host.
QString keyOf(const Indicator &indicator, const Parameters &parameters)
{
    const QString &value = indicator.value.isEmpty() ? indicator.asPasted : indicator.value;
    return QString::number(int(indicator.type)) + u' ' + parameters.value(QString::fromLatin1(schemeParameter.word))
        + u' ' + value;
}

QString unusable(const QString &file, const QString &why)
{
    return Text::tr("%1 cannot be used: %2").arg(file, why);
}

} // namespace

ResumeFile::ResumeFile(Session &session, QString file, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_file(std::move(file))
{
    connect(&m_session, &Session::opened, this, [this](const StoreOpened &how) {
        if (how.kind != StoreOpened::Kind::Replaced && how.mayWrite())
            return;
        m_hasFailed = true;
        Q_EMIT failed(how.kind == StoreOpened::Kind::Replaced
                ? Text::tr("%1 was damaged and has been moved to %2. Run the same command again to start afresh.")
                      .arg(how.path, how.aside)
                : unusable(how.path, how.detail),
            SomethingFailed);
    });
    connect(&m_session, &Session::loaded, this, &ResumeFile::readRows);
}

void ResumeFile::open(const QString &action, const QString &appliance)
{
    m_action = action;
    m_appliance = appliance;
    if (const QString why = refusal(); !why.isEmpty())
        return Q_EMIT failed(why, WrongUsage);
    m_session.open(m_file);
}

//! Empty for a file that is absent, empty, or a session; otherwise the sentence that says why it is left alone.
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

void ResumeFile::readRows(int unreadable)
{
    if (m_hasFailed)
        return;
    if (unreadable > 0) // their submissions are lost with them
        Q_EMIT remarked(
            Text::tr("%n item(s) of %1 cannot be read and are treated as new.", nullptr, unreadable).arg(m_file));
    if (const QString why = indexItems(); !why.isEmpty())
        return Q_EMIT failed(unusable(m_file, why), WrongUsage);
    Q_EMIT ready();
}

//! Empty, or why this run cannot use the file.
QString ResumeFile::indexItems()
{
    for (const Row &row : m_session.rows()) {
        if (row.action != m_action)
            return Text::tr("it belongs to a run of %1").arg(*row.action);
        if (!row.appliance.isEmpty() && row.appliance != m_appliance)
            return Text::tr("it belongs to a run on %1").arg(*row.appliance);
        m_items[keyOf(row.indicator, row.parameters)].push_back(row.id);
    }
    return {};
}

std::optional<RowId> ResumeFile::take(const Input &input)
{
    const auto known = m_items.find(keyOf(input.row.indicator, input.parameters));
    if (known == m_items.end())
        return {};
    const RowId id = known->front();
    known->pop_front();
    if (known->empty())
        m_items.erase(known);
    return id;
}

std::vector<Input> ResumeFile::inputs(const Parameters &parameters) const
{
    std::vector<Input> inputs;
    for (const Row &row : m_session.rows()) {
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
