// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace assay {

// Returns `text` with one level of escapes resolved: JSON's \u0061 and \/, %61, &#97; and &amp;. Also removes line
// breaks, escaped or not, because encoders wrap lines. Only for searching. Empty if `text` has none of them.
std::optional<QByteArray> unescaped(QByteArrayView text);

// Maps places in unescaped(text) to places in `text`. Both in ascending order, each between two characters.
std::vector<qsizetype> origins(QByteArrayView text, const std::vector<qsizetype> &places);

} // namespace assay
