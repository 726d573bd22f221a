// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace assay::demo {

QString refusalOf(const QString &authorization, const QString &token)
{
    const auto words = authorization.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty() || words.first().compare("token"_L1, Qt::CaseInsensitive) != 0)
        return u"Authentication credentials were not provided."_s;
    if (words.size() == 1)
        return u"Invalid token header. No credentials provided."_s;
    if (words.size() > 2)
        return u"Invalid token header. Token string should not contain spaces."_s;
    return words.last() == token ? QString() : u"Invalid token."_s;
}

} // namespace assay::demo
