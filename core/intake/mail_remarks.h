// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"
#include "intake/mail_frames.h"

#include <optional>

namespace assay {

// What assay-mail-reader remarked about one part, in words; empty when that is about the whole mail, or unknown.
// `name` and `detail` are hostile.
std::optional<Unread> unreadPart(MailRemark remark, const QString &name, const QString &detail, qint64 offset);

// A sentence about the whole mail; empty when the remark is about a part.
QString mailNote(MailRemark remark, const ImportRules &rules);

} // namespace assay
