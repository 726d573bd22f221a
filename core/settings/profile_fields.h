// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/profile.h"

#include <QJsonObject>
#include <QStringList>

namespace assay {

// Sets the fields that `object` contains; the others keep their defaults. Returns the keys whose value has the wrong
// type or is out of range. Those fields get their default, or the safe value if the default could let a file leave.
QStringList readProfile(const QJsonObject &object, Profile &profile);

// Writes every field into `object` and keeps its other members.
void writeProfile(const Profile &profile, QJsonObject &object);

} // namespace assay
