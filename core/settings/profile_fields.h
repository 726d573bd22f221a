// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/profile.h"

#include <QJsonObject>
#include <QStringList>

namespace assay {

//! Sets what `object` says; what is missing keeps its default. Returns the keys whose value is of a wrong type or out
//! of range: these got their default, or the careful choice where a default could send a file away.
QStringList readProfile(const QJsonObject &object, Profile &profile);

//! Writes every field into `object`; members of it that are no fields stay.
void writeProfile(const Profile &profile, QJsonObject &object);

} // namespace assay
