// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <optional>
#include <vector>

namespace assay {

// A search that leads from one sample to others that have something in common with it.
struct Pivot
{
    QString title; //!< translated, plain: "Same threat name: Win32.Trojan.Demofox"
    QString query;

    friend bool operator==(const Pivot &, const Pivot &) = default;
};

// What other samples may have in common with the row's own: similarity, threat name, family, imphash, signer, file
// name, tags, domains and addresses; only what is known, at most 8 tags and 8 hosts. Needs the record for imphash,
// signer and hosts.
std::vector<Pivot> pivotsOf(const Row &row);

// The search for samples that have to do with a value: a domain or the host of a URL, an IPv4 address, a SHA-1 and what
// is similar to it. Nothing for any other value.
std::optional<Pivot> pivotOf(const QString &value);

} // namespace assay
