// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/mail/outlook_mail.h"

namespace assay {

bool looksLikeTnef(QByteArrayView start); //!< by its first four bytes
// Reads a winmail.dat (MS-OXTNEF) with libytnef, which may print to stdout. Empty and damaged if it is none.
OutlookMail readTnef(QByteArray bytes);
// The text of a compressed RTF, which .msg files hold, too (MS-OXRTFCP), by libytnef. Empty if it is damaged.
QByteArray unpackedRtf(const QByteArray &packed);

} // namespace assay
