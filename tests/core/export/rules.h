// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <span>

// A macro, so that forms can contain it.
#define UUID "[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"

namespace assay::test {

// One rule about one property of objects of one type: what a specification says with MUST.
struct PropertyRule
{
    const char *property;
    enum Presence { Required, Optional } presence;
    // What a value must match, in full; of a list each element. A number counts by its digits, a truth value as true
    // or false.
    const char *form;
    enum Shape { Text, List, Number, Truth, Object } shape = Text;
};

// Sentences about every rule that the object breaks, and about every property that no rule knows.
QStringList faultsOf(const QJsonObject &object, const QString &where, std::span<const PropertyRule> rules);

} // namespace assay::test
