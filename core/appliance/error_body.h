// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace assay {

constexpr qint64 longestErrorBody = 256 * 1024;

//! True for "text/html" and relatives; `contentType` lower case, without parameters.
bool isWebPage(const QByteArray &contentType);

//! What an error body says, as plain text of at most 1000 characters; empty when it says nothing readable. The bodies
//! seen:
//! {"detail": "text"}, {"code": 1, "message": "text"} and {"field": ["text", ...], ...}; the first that fits is taken.
QString errorText(const QByteArray &contentType, const QByteArray &body);

} // namespace assay
