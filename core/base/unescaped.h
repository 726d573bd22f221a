// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace assay {

//! `text` with one level of escapes taken off, whatever kind they are of: JSON's \u0061 and \/, %61, &#97; and &amp;.
//! Line breaks are left out, escaped or not, because encoders wrap their lines. Only fit to be searched. Nothing when
//! `text` has none of them.
std::optional<QByteArray> unescaped(QByteArrayView text);

//! Where in `text` those places of unescaped(text) come from; the places in ascending order, each between characters.
std::vector<qsizetype> origins(QByteArrayView text, const std::vector<qsizetype> &places);

} // namespace assay
