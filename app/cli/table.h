// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/item.h"

#include <QByteArray>

#include <span>

namespace assay::cli {

//! The results for people: one line an item, aligned, every character that could command a terminal made visible.
QByteArray table(std::span<const Item> items);

} // namespace assay::cli
