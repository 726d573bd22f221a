// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "earlier_run.h"

#include "actions/actions_list.h"
#include "actions/submit_url.h"
#include "files/session_mark.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cerrno>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

struct EarlierRunWords
{
    Q_DECLARE_TR_FUNCTIONS(assay::cli)
};

//! Tags and comments may be others this time; the scheme makes two submissions of one host.
QString keyOf(const Indicator &indicator, const Parameters &parameters)
{
    const QString &value = indicator.value.isEmpty() ? indicator.asPasted : indicator.value;
    return QString::number(int(indicator.type)) + u' ' + parameters.value(QString::fromLatin1(schemeParameter.word))
        + u' ' + value;
}

} // namespace

QString EarlierRun::refusal(const QString &path)
{
    const auto because
        = [&path](const QString &why) { return EarlierRunWords::tr("%1 cannot be used: %2").arg(path, why); };
    errno = 0;
    switch (sessionMarkOf(path)) {
    case SessionMark::Absent:
    case SessionMark::Empty:
    case SessionMark::Session:
    case SessionMark::InUse:
    case SessionMark::Unnumbered:
        return {};
    case SessionMark::Unreadable:
        return because(qt_error_string(errno));
    case SessionMark::Other:
        break;
    }
    if (!QFileInfo(path).isFile())
        return because(EarlierRunWords::tr("it is no regular file"));
    return EarlierRunWords::tr("%1 is another kind of file, and stays as it is.").arg(path);
}

QString EarlierRun::read(const Session &session, const QString &action, const QString &appliance)
{
    for (const Item &item : session.items()) {
        if (item.action != action)
            return EarlierRunWords::tr("it belongs to a run of %1").arg(item.action);
        if (!item.appliance.isEmpty() && item.appliance != appliance)
            return EarlierRunWords::tr("it belongs to a run on %1").arg(item.appliance);
        m_items[keyOf(item.indicator, item.parameters)].push_back(item.id);
    }
    return {};
}

std::optional<ItemId> EarlierRun::take(const Input &input)
{
    const auto known = m_items.find(keyOf(input.item.indicator, input.parameters));
    if (known == m_items.end())
        return {};
    const ItemId id = known->front();
    known->pop_front();
    if (known->empty())
        m_items.erase(known);
    return id;
}

} // namespace assay::cli
