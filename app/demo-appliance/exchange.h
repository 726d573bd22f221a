// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "digests.h"
#include "fields.h"

#include <optional>

namespace assay::demo {

//! A file part of a multipart body; its bytes went through the digests and are gone.
struct FilePart
{
    QString filename;
    Digests digests;
    qint64 size = 0;
    QByteArray archive; //!< all of it, when it begins like a ZIP and is small
};

//! One request, read to its end.
struct Exchange
{
    QString method;
    QString path;
    QStringList captures; //!< what stood for the * of the route's pattern
    Fields query;
    Fields body;
    std::optional<FilePart> file;
    QString origin; //!< scheme, host and port, for links
};

} // namespace assay::demo
