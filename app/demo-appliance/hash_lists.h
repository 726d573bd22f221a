// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "digests.h"
#include "routes.h"

namespace assay::demo {

//! The hashes of one request; `problem` when they are missing, malformed, too many or of more than one kind.
struct HashList
{
    QStringList hashes;
    DigestKind kind = DigestKind::None;
    std::optional<Answer> problem;
};

HashList hashList(const Appliance &appliance, const Exchange &exchange, const QString &field);

QString wordOf(DigestKind kind);

} // namespace assay::demo
