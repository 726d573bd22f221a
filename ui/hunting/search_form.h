// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hunting/search_query.h"

#include <QWidget>

class QComboBox;
class QDateEdit;

namespace assay {

class PlainLabel;

// Where a search looks, in which days, and in which order its hits come.
class SearchForm : public QWidget
{
    Q_OBJECT
public:
    explicit SearchForm(QWidget *parent = nullptr);

    void setAppliance(const QString &name); //!< hostile
    void setSort(const QString &word); //!< "firstseen:desc"; empty = the appliance's order
    QString sort() const;
    void fill(SearchQuery &query) const; //!< all but its text

Q_SIGNALS:
    void sortChanged();

private:
    void showDates();

    QComboBox *m_place;
    PlainLabel *m_sinceLabel;
    QDateEdit *m_since;
    PlainLabel *m_untilLabel;
    QDateEdit *m_until;
    QComboBox *m_sort;
};

} // namespace assay
