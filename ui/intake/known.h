// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/item.h"

#include <QSet>
#include <QString>

namespace assay {

class Session;

//! Same key = same indicator.
QString keyOf(const Indicator &indicator);
//! Keys of everything that is queued already.
QSet<QString> keysOf(const Session &session);
//! A fresh item, as Intake hands it over.
Item newItem(const Indicator &indicator, const QString &batch);
//! "Pasted 14:02"
QString batchName(const QString &source);

} // namespace assay
