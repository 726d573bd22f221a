// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace assay {

class PlainLabel;

// What stands in the list when the filter lets no row through.
class NoMatch : public QWidget
{
    Q_OBJECT
public:
    explicit NoMatch(QWidget *parent = nullptr);

    void setHiddenRows(int rows); //!< how many the filter hides

Q_SIGNALS:
    void clearFilter();

private:
    PlainLabel *m_text;
};

} // namespace assay
