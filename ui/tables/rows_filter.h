// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace assay {

class RowsView;

// A line that leaves those rows of a table in sight that contain its text, as they show it or as it is.
class RowsFilter : public QLineEdit
{
    Q_OBJECT
public:
    explicit RowsFilter(RowsView &view, QWidget *parent = nullptr); //!< `view` must outlive the line

protected:
    void keyPressEvent(QKeyEvent *event) override; //!< Esc clears it; Down and Enter go to the table

private:
    RowsView &m_view;
};

} // namespace assay
