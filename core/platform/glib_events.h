// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace assay {

//! libsecret, below QtKeychain, answers in GLib's event loop. Where Qt runs another one in this thread, GLib gets turns
//! from it until `isOver` or the context is gone; where Qt runs GLib's, nothing is to be done.
void runGlibEvents(QObject *context, std::function<bool()> isOver);

} // namespace assay
