// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace assay {

enum class KeyringLock { Open, Locked };

// Finds out whether a QtKeychain entry that was not found may be hidden by a lock: the Secret Service has the entry
// locked, or its default collection is locked (some services list nothing of a locked collection). Open also if no
// Secret Service runs, because KWallet distinguishes locked from missing. Asynchronous: calls `answer` later, on this
// thread, unless `context` was destroyed. Never unlocks, starts a service or shows a prompt.
void askKeyringLock(
    const QString &service, const QString &key, QObject *context, std::function<void(KeyringLock)> answer);

} // namespace assay
