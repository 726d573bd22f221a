// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace assay {

// Makes the Tab key visit these parts of one window in this order. The order within a part does not change.
void tabThrough(const QList<QWidget *> &parts);

} // namespace assay
