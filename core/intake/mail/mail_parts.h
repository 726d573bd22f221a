// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace assay {

class MailOutput;

// How much is taken out of one file of mails.
struct MailTask
{
    qint64 maxText = 0; //!< bytes
    int maxNesting = 0; //!< mails and multiparts inside one another
    bool wantsAttachments = false; //!< their bytes; their names always come
};

// Takes the mail, or mailbox, of `size` bytes behind `descriptor` apart, from the outside in, in the order in which
// people read it. Everything that it does not look into has a remark. It uses a stack of any depth: GMime calls itself
// for each bracket that an attacker writes.
void readMailParts(int descriptor, qint64 size, const MailTask &task, MailOutput &output);

} // namespace assay
