// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "digests.h"
#include "fields.h"

#include <optional>

namespace assay::demo {

struct Route;

// A file part of a multipart body; its bytes went through the digests and are gone.
struct FilePart
{
    QString filename{};
    Digests digests{};
    qint64 size = 0;
    QByteArray archive{}; //!< all of it, when it begins like a ZIP and is small
};

// One request, read to its end.
struct Exchange
{
    QString method{};
    QString path{};
    QString origin{}; //!< scheme, host and port, for links
    QString authorization{}; //!< the header
    QByteArray target{}; //!< path and query as they came
    const Route *route = nullptr; //!< null: the appliance has no such route
    QStringList captures{}; //!< what stood for each * of the route's path
    Fields query{};
    Fields body{};
    std::optional<FilePart> file{};
    std::optional<Answer> bodyError{}; //!< the answer to a body that cannot be read
};

} // namespace assay::demo
