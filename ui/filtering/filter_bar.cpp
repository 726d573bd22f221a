// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filtering/filter_bar.h"

#include "filtering/saved_menu.h"
#include "look/plain_text.h"
#include "text/user_text.h"

#include <QGridLayout>
#include <QToolButton>

#include <utility>

namespace assay {
using namespace Qt::StringLiterals;

FilterVocabulary vocabularyOf(const FacetCounts &counts)
{
    FilterVocabulary known;
    for (const auto &[key, facet] : {std::pair{FilterKey::Tag, Facet::Tag}, std::pair{FilterKey::Batch, Facet::Batch},
             std::pair{FilterKey::Source, Facet::Source}}) {
        QStringList texts;
        for (const FacetCounts::Value &value : counts.values(facet)) {
            if (value.count > 0 && !value.text.isEmpty())
                texts << value.text;
        }
        texts.sort(Qt::CaseInsensitive);
        known.insert(key, texts);
    }
    QStringList decisions;
    for (const DecisionInfo &info : decisionInfos())
        decisions << QLatin1StringView(info.word);
    known.insert(FilterKey::Decision, decisions);
    return known;
}

FilterBar::FilterBar(QueueProxy &proxy, Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_proxy(proxy)
    , m_saved(preferences)
    , m_line(new FilterLine([&proxy] { return vocabularyOf(proxy.counts()); }, this))
    , m_error(new PlainLabel(this))
    , m_count(new PlainLabel(this))
{
    setObjectName(u"filterBar"_s);
    m_line->setObjectName(u"filterText"_s);
    m_line->setHistory(m_saved.history());
    m_error->setObjectName(u"filterError"_s);
    m_error->setWordWrap(true);
    m_error->setVisible(false);
    m_count->setObjectName(u"filterCount"_s);
    auto *menu = new SavedMenu(
        m_saved, {tr("No filter is saved yet"), tr("Save this filter…"), tr("Save filter"), tr("Filter:")},
        [this] { return m_line->error() ? QString() : m_line->text().trimmed(); }, this);
    menu->setObjectName(u"filterMenu"_s);
    connect(menu, &SavedMenu::chosen, this, &FilterBar::setLine);
    auto *saved = new QToolButton(this);
    saved->setObjectName(u"filterSaved"_s);
    saved->setText(tr("Saved"));
    saved->setAccessibleName(tr("Saved filters"));
    saved->setToolTip(tr("Saved and recent filters"));
    saved->setPopupMode(QToolButton::InstantPopup);
    saved->setMenu(menu);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(4);
    layout->addWidget(m_line, 0, 0);
    layout->addWidget(saved, 0, 1);
    layout->addWidget(m_count, 0, 2);
    layout->addWidget(m_error, 1, 0, 1, 3);
    layout->setColumnStretch(0, 1);

    connect(m_line, &FilterLine::filterTyped, &m_proxy, &QueueProxy::setFilter);
    connect(m_line, &FilterLine::errorChanged, this, &FilterBar::showError);
    connect(m_line, &FilterLine::accepted, this, [this] {
        if (m_line->error())
            return;
        m_saved.remember(m_line->text());
        m_line->setHistory(m_saved.history());
        Q_EMIT left();
    });
    connect(m_line, &FilterLine::escaped, this, [this] {
        clear();
        Q_EMIT left();
    });

    m_countSoon.setSingleShot(true);
    connect(&m_countSoon, &QTimer::timeout, this, &FilterBar::showCount);
    const auto later = [this] { m_countSoon.start(0); };
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&proxy, signal, &m_countSoon, later);
    for (const auto signal : {&QueueProxy::filterChanged, &QueueProxy::arranged, &QueueProxy::busyChanged})
        connect(&proxy, signal, &m_countSoon, later);
    showCount();
}

void FilterBar::takeFocus()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void FilterBar::type(const QString &text)
{
    m_line->setFocus(Qt::OtherFocusReason);
    const QString before = m_line->text().trimmed();
    m_line->setText(before.isEmpty() ? text : before + u' ' + text); // narrows the current filter
}

void FilterBar::setLine(const QString &line)
{
    m_line->setLine(line);
}

void FilterBar::addTerms(const QStringList &terms)
{
    QString line = u' ' + m_line->text().simplified() + u' ';
    for (const QString &term : terms) {
        const QString opposite = term.startsWith(u'-') ? term.mid(1) : u'-' + term;
        line.replace(u' ' + opposite + u' ', u" "_s);
        if (!line.contains(u' ' + term + u' '))
            line += term + u' ';
    }
    m_line->setLine(line.trimmed());
}

void FilterBar::clear()
{
    m_line->setLine({});
    m_proxy.clearFilters();
}

void FilterBar::showError()
{
    const std::optional<FilterError> &error = m_line->error();
    if (error)
        m_error->setHostileText(
            tr("Not applied. Character %L1: %2", "a place in the filter line, and what is wrong there")
                .arg(error->at + 1)
                .arg(error->sentence));
    m_error->setVisible(error.has_value());
    m_line->setAccessibleDescription(error ? m_error->text() : QString());
}

void FilterBar::showCount()
{
    const int shown = m_proxy.shownCount();
    const int all = m_proxy.allCount();
    if (m_proxy.isBusy() && m_proxy.isFiltering())
        m_count->setText(tr("searching…"));
    else {
        const QString rows = shown == all ? tr("%Ln row(s)", nullptr, all) : tr("%L1 of %L2 rows").arg(shown).arg(all);
        // The count is left out for a single row, because one row is nearly always selected.
        m_count->setText(m_selected > 1
                ? tr("%1, %L2 selected", "how many rows are shown, and how many of them are selected")
                      .arg(rows)
                      .arg(m_selected)
                : rows);
    }
}

void FilterBar::setSelected(int rows)
{
    if (std::exchange(m_selected, rows) != rows)
        m_countSoon.start(0);
}

} // namespace assay
