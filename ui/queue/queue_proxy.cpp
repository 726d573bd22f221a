// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue_proxy.h"

#include "queue/queue_cell.h"

namespace assay {
using namespace Qt::StringLiterals;

namespace {
int compare(const QVariant &left, const QVariant &right)
{
    if (left.typeId() == QMetaType::QString && right.typeId() == QMetaType::QString)
        return left.toString().compare(right.toString(), Qt::CaseInsensitive);
    const QPartialOrdering order = QVariant::compare(left, right);
    return order == QPartialOrdering::Less ? -1 : order == QPartialOrdering::Greater ? 1 : 0;
}

bool isEmptyKey(const QVariant &key)
{
    return !key.isValid() || (key.typeId() == QMetaType::QString && key.toString().isEmpty());
}
} // namespace

bool matches(QueueProxy::StateFilter filter, State state)
{
    switch (filter) {
    case QueueProxy::StateFilter::All:
        return true;
    case QueueProxy::StateFilter::Queued:
        return state == State::Queued;
    case QueueProxy::StateFilter::Running:
        return state > State::Queued && !isFinal(state);
    case QueueProxy::StateFilter::Done:
        return state == State::Done;
    case QueueProxy::StateFilter::NotFound:
        return state == State::NotFound;
    case QueueProxy::StateFilter::Failed:
        return state == State::Failed || state == State::Cancelled;
    }
    return true;
}

QueueProxy::QueueProxy(QueueModel &model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSortRole(QueueModel::SortRole);
    setDynamicSortFilter(true);
    setSourceModel(&model);
}

const Item &QueueProxy::itemAt(int row) const
{
    return m_model.itemAt(mapToSource(index(row, 0)).row());
}

int QueueProxy::rowOfItem(ItemId id) const
{
    const qsizetype row = m_model.session().rowOf(id);
    return row < 0 ? -1 : mapFromSource(m_model.index(int(row), 0)).row();
}

void QueueProxy::setText(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    refilter();
}

void QueueProxy::setSearched(const QList<int> &sections)
{
    if (sections == m_sections)
        return;
    m_sections = sections;
    if (!m_words.isEmpty())
        refilter();
}

void QueueProxy::setStateFilter(StateFilter filter)
{
    if (std::exchange(m_state, filter) != filter)
        refilter();
}

void QueueProxy::setClassification(std::optional<Classification> classification)
{
    if (std::exchange(m_classification, classification) != classification)
        refilter();
}

void QueueProxy::clearFilters()
{
    if (!isFiltering())
        return;
    m_words.clear();
    m_state = StateFilter::All;
    m_classification.reset();
    refilter();
}

bool QueueProxy::isFiltering() const
{
    return !m_words.isEmpty() || m_state != StateFilter::All || m_classification;
}

void QueueProxy::refilter()
{
    invalidateRowsFilter();
    Q_EMIT filterChanged();
}

bool QueueProxy::holdsWords(const Item &item) const
{
    if (m_words.isEmpty())
        return true;
    // The indicator is searched as it really is, too: people paste the real form as well as the shown one.
    QString text = item.indicator.value;
    for (const int section : m_sections)
        text += u'\n' + cellWords(columns()[size_t(section)], item);
    return std::all_of(m_words.begin(), m_words.end(),
        [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool QueueProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    const Item &item = m_model.itemAt(row);
    if (!matches(m_state, item.state))
        return false;
    if (m_classification) {
        const Verdict *verdict = shownVerdict(item);
        if (!verdict || verdict->classification != *m_classification)
            return false;
    }
    return holdsWords(item);
}

bool QueueProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(QueueModel::SortRole);
    const QVariant b = right.data(QueueModel::SortRole);
    // Rows without a value stand last in both directions: nobody sorts to look at blanks.
    if (isEmptyKey(a) != isEmptyKey(b))
        return isEmptyKey(b) == (sortOrder() == Qt::AscendingOrder);
    if (const int order = compare(a, b); order != 0)
        return order < 0;
    return false;
}

} // namespace assay
