// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace assay::demo {

struct InnerFile
{
    QString name; //!< last part only
    QByteArray bytes;
};

// The only file of a ZIP, when the password opens it. Nothing when the ZIP holds several files or more than 64 MiB.
std::optional<InnerFile> innerFile(const QByteArray &archive, const QByteArray &password);

// A ZIP of these files, each under a name with its number in front.
QByteArray archiveOf(const std::vector<InnerFile> &files);

} // namespace assay::demo
