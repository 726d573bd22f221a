// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/folder_walk.h"

#include <QDialog>

namespace assay {

// Lists what was not added, with the reasons. Show it with open().
class RejectedDialog : public QDialog
{
    Q_OBJECT
public:
    // `inAll` may be more than the rows that are shown.
    RejectedDialog(std::vector<RejectedPath> refused, qint64 inAll, QWidget *parent);
};

} // namespace assay
