// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <span>

namespace assay {

struct Row;

// The deterministic id of an observable in STIX 2.1: "url--" and a UUIDv5 of its contributing properties.
QString observableId(const char *type, const QJsonObject &contributing);

// UUIDv5 in Assay's own namespace, in lower case without braces: the same key gives the same id in every export.
QString stableUuid(const QByteArray &key);
// stableUuid() behind a type, "indicator--...".
QString stableId(const char *type, const QByteArray &key);
// A key for stableUuid() made of the rows and the times of their answers.
QByteArray batchKey(std::span<const Row *const> rows);

} // namespace assay
