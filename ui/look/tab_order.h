// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace assay {

//! The Tab key goes through these parts of one window in this order. Inside a part the order stays as it is.
void tabThrough(const QList<QWidget *> &parts);

} // namespace assay
