// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace assay {

enum class KeyringLock { Open, Locked };

//! Whether an entry of QtKeychain could hide behind a lock: the Secret Service holds it locked, or its default
//! collection is locked (some services show nothing of a locked collection). Open also when no Secret Service runs:
//! KWallet tells locked and missing apart. Asynchronous; never unlocks, never starts a service, never shows a prompt.
//! Silent when `context` dies.
void askKeyringLock(
    const QString &service, const QString &key, QObject *context, std::function<void(KeyringLock)> answer);

} // namespace assay
