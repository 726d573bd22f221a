// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

#include <QJsonDocument>
#include <QMetaType>

namespace assay::test {

// What Python's parser saw in these bytes; null when it refused them. `form`: csv, json, ndjson, or keys (objects as
// lists of pairs, in their order).
QJsonDocument readBack(const QString &form, const QByteArray &bytes, const QString &separator = QStringLiteral(","));

// The bytes that a format makes of the rows; empty when it fails.
QByteArray written(const Format &format, const std::vector<Row> &rows, const ExportOptions &options = {});

std::vector<const Row *> pointersTo(const std::vector<Row> &rows);

} // namespace assay::test

Q_DECLARE_METATYPE(const assay::Format *)
