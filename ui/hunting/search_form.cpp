// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hunting/search_form.h"

#include "look/plain_text.h"
#include "text/user_text.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

struct SortChoice
{
    const char *word;
    const char *title;
};

constexpr std::array sortChoices{SortChoice{"", QT_TRANSLATE_NOOP("assay::SearchForm", "As the appliance likes")},
    SortChoice{"firstseen:desc", QT_TRANSLATE_NOOP("assay::SearchForm", "First seen, latest first")},
    SortChoice{"firstseen:asc", QT_TRANSLATE_NOOP("assay::SearchForm", "First seen, earliest first")},
    SortChoice{"threatname:asc", QT_TRANSLATE_NOOP("assay::SearchForm", "Threat name")},
    SortChoice{"sampletype:asc", QT_TRANSLATE_NOOP("assay::SearchForm", "File type")},
    SortChoice{"size:desc", QT_TRANSLATE_NOOP("assay::SearchForm", "Size, largest first")},
    SortChoice{"size:asc", QT_TRANSLATE_NOOP("assay::SearchForm", "Size, smallest first")},
    SortChoice{"filecount:desc", QT_TRANSLATE_NOOP("assay::SearchForm", "Files inside, most first")},
    SortChoice{"sha1:asc", QT_TRANSLATE_NOOP("assay::SearchForm", "SHA-1")}};

} // namespace

SearchForm::SearchForm(QWidget *parent)
    : QWidget(parent)
    , m_place(new QComboBox(this))
    , m_sinceLabel(new PlainLabel(tr("F&rom:"), this))
    , m_since(new QDateEdit(this))
    , m_untilLabel(new PlainLabel(tr("&To:"), this))
    , m_until(new QDateEdit(this))
    , m_sort(new QComboBox(this))
{
    setObjectName(u"searchForm"_s);
    m_place->setObjectName(u"searchPlace"_s);
    m_place->setAccessibleName(tr("Where to search"));
    m_place->addItem(tr("Appliance"));
    m_place->addItem(tr("Vendor's cloud"));
    m_place->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_sort->setObjectName(u"searchSort"_s);
    m_sort->setAccessibleName(tr("Order of the hits"));
    for (const SortChoice &choice : sortChoices)
        m_sort->addItem(tr(choice.title), QString::fromLatin1(choice.word));
    const QDate today = QDateTime::currentDateTimeUtc().date();
    m_since->setObjectName(u"searchSince"_s);
    m_since->setAccessibleName(tr("First day of the search in the cloud"));
    m_since->setDate(today.addDays(-SearchQuery::usualDays));
    m_until->setObjectName(u"searchUntil"_s);
    m_until->setAccessibleName(tr("Last day of the search in the cloud"));
    m_until->setDate(today);
    for (QDateEdit *edit : {m_since, m_until}) {
        edit->setDisplayFormat(u"yyyy-MM-dd"_s);
        edit->setCalendarPopup(true);
        edit->setMaximumDate(today.addDays(1)); // this day may be over while the window is open
    }
    m_sinceLabel->setBuddy(m_since);
    m_untilLabel->setBuddy(m_until);
    auto *placeLabel = new PlainLabel(tr("&Where:"), this);
    placeLabel->setBuddy(m_place);
    auto *sortLabel = new PlainLabel(tr("&Order:"), this);
    sortLabel->setBuddy(m_sort);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : std::initializer_list<QWidget *>{
             placeLabel, m_place, m_sinceLabel, m_since, m_untilLabel, m_until, sortLabel, m_sort})
        layout->addWidget(widget);
    layout->addStretch(1);
    connect(m_place, &QComboBox::currentIndexChanged, this, &SearchForm::showDates);
    connect(m_since, &QDateEdit::dateChanged, m_until, &QDateEdit::setMinimumDate);
    connect(m_sort, &QComboBox::activated, this, &SearchForm::sortChanged);
    showDates();
}

void SearchForm::showDates()
{
    const bool isCloud = m_place->currentIndex() == 1;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_sinceLabel, m_since, m_untilLabel, m_until})
        widget->setVisible(isCloud);
}

void SearchForm::setAppliance(const QString &name)
{
    m_place->setItemText(0, name.isEmpty() ? tr("Appliance") : forDisplay(name, 40));
}

void SearchForm::setSort(const QString &word)
{
    m_sort->setCurrentIndex(std::max(0, m_sort->findData(word)));
}

QString SearchForm::sort() const
{
    return m_sort->currentData().toString();
}

void SearchForm::fill(SearchQuery &query) const
{
    query.cloud = m_place->currentIndex() == 1;
    query.since = query.cloud ? m_since->date() : QDate();
    query.until = query.cloud ? m_until->date() : QDate();
    query.sortKey.clear();
    query.descending = false;
    if (const auto order = searchSortFromWord(sort()); order && !sort().isEmpty())
        std::tie(query.sortKey, query.descending) = *order;
}

} // namespace assay
