// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "warninglists/warning_lists.h"

#include <QMutex>

namespace assay {

namespace {

QMutex &currentMutex()
{
    static QMutex mutex;
    return mutex;
}

std::shared_ptr<const WarningLists> &currentLists()
{
    static std::shared_ptr<const WarningLists> lists = std::make_shared<WarningLists>();
    return lists;
}

} // namespace

ApiError withheldAsOwn()
{
    ApiError error = ApiError::of(ApiError::Kind::Withheld);
    error.cause = ApiError::Cause::OwnThing;
    return error;
}

WarningLists::WarningLists(
    std::vector<WarningList> own, std::vector<WarningList> others, QStringList problems, bool isOwnComplete)
    : m_own(std::move(own))
    , m_others(std::move(others))
    , m_problems(std::move(problems))
    , m_isOwnComplete(isOwnComplete)
    , m_ownIndex(m_own)
    , m_otherIndex(m_others)
{ }

QStringList WarningLists::namesFor(const Indicator &indicator, const QStringList &digests) const
{
    QStringList names;
    for (const quint16 number : m_ownIndex.listsOf(indicator, digests))
        names << m_own[number].name;
    for (const quint16 number : m_otherIndex.listsOf(indicator, digests))
        names << m_others[number].name;
    return names;
}

bool WarningLists::isOwn(const Indicator &indicator, const QStringList &digests) const
{
    return !m_ownIndex.listsOf(indicator, digests).empty();
}

std::shared_ptr<const WarningLists> WarningLists::current()
{
    const QMutexLocker lock(&currentMutex());
    return currentLists();
}

void WarningLists::setCurrent(std::shared_ptr<const WarningLists> lists)
{
    const QMutexLocker lock(&currentMutex());
    currentLists() = lists ? std::move(lists) : std::make_shared<WarningLists>();
}

} // namespace assay
