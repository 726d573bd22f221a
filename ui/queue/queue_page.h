// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace assay {

class QueueView;

// The list, with what stands in its place while it shows no rows. A screen reader is told only of the cells of a list,
// never of widgets inside it: so their parent is this page.
class QueuePage : public QWidget
{
    Q_OBJECT
public:
    explicit QueuePage(QueueView *view, QWidget *parent = nullptr);
};

} // namespace assay
