// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace assay {

// libsecret, which QtKeychain uses, answers in GLib's event loop. If Qt runs a different loop in this thread,
// processes GLib's events from it until `isOver()` returns true or `context` is destroyed. Otherwise does nothing.
void runGlibEvents(QObject *context, std::function<bool()> isOver);

} // namespace assay
