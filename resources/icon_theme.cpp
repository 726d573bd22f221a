// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/icon_theme.h"

#include <QIcon>

namespace assay {
using namespace Qt::StringLiterals;

QString applicationId()
{
    return QStringLiteral(ASSAY_APP_ID);
}

void useIconTheme(bool dark)
{
    // The desktop's own themes are left out: an icon of a verdict must be the same shape everywhere.
    QIcon::setThemeSearchPaths({u":/icons"_s});
    QIcon::setThemeName(dark ? u"assay-dark"_s : u"assay-light"_s);
}

} // namespace assay
