// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace assay {

constexpr qint64 longestErrorBody = 256 * 1024;

//! True for "text/html" and relatives; `contentType` lower case, without parameters.
bool isWebPage(const QByteArray &contentType);

//! True when a refusal came in the appliance's own form: JSON, with a "detail" in words, or a "code" that is the status
//! and a "message", or one of the bodies below and nothing beside it. Another server, a router without a rule or a
//! proxy answers in HTML, in plain text, with nothing at all, or in a JSON of its own; a status alone proves nothing.
//! An empty object counts: it names nothing that is not the appliance's.
bool isOwnForm(int status, const QByteArray &contentType, const QByteArray &body);

//! True for the media type of JSON and its relatives; `contentType` as above.
bool isJsonType(const QByteArray &contentType);

//! What an error body says, as plain text of at most 1000 characters; empty when it says nothing readable. The bodies
//! seen:
//! {"detail": "text"}, {"code": 1, "message": "text"} and {"field": ["text", ...], ...}; the first that fits is taken.
QString errorText(const QByteArray &contentType, const QByteArray &body);

//! How a body came that is not in the appliance's own form: "answered with a web page", "answered with text/plain
//! instead of JSON". Nothing of the body itself.
QString formOf(const QByteArray &contentType, const QByteArray &body);

} // namespace assay
