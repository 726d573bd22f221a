// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/mail/outlook_mail.h"

namespace assay {

bool looksLikeOutlookFile(QByteArrayView start); //!< by its first eight bytes, which old Office documents have, too
// Reads a .msg file (MS-OXMSG) with libgsf. Empty and damaged if it is none. Attached mails deeper than `maxNesting`
// are left out, and the mail is damaged then.
OutlookMail readOutlookFile(const QByteArray &bytes, int maxNesting);

} // namespace assay
