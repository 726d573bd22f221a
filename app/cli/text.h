// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace assay::cli {

// Text::tr() translates a sentence of this program, in the one context of all of them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(assay::cli)
};

} // namespace assay::cli
