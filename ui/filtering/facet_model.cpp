// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filtering/facet_model.h"

#include "look/plain_text.h"
#include "look/verdict_look.h"
#include "text/user_text.h"

#include <QCoreApplication>
#include <QFont>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::milliseconds refreshEvery{200};
constexpr int rowPadding = 6; // pixels above and below the text, because rows are click targets
constexpr size_t maxValues = 200; // of the tag group; a longer list is not readable, and the filter line finds any tag

constexpr std::array facetWords{
    "status", "verdict", "family", "type", "filetype", "tag", "technique", "batch", "source", "child", "decision"};
static_assert(facetWords.size() == facetCount);

QString groupTitle(Facet facet)
{
    switch (facet) {
    case Facet::Status:
        return FacetModel::tr("Status");
    case Facet::Verdict:
        return FacetModel::tr("Verdict");
    case Facet::Family:
        return FacetModel::tr("Threat family");
    case Facet::Type:
        return FacetModel::tr("Type");
    case Facet::FileType:
        return FacetModel::tr("File type");
    case Facet::Technique:
        return FacetModel::tr("ATT&CK technique");
    case Facet::Tag:
        return FacetModel::tr("Tag");
    case Facet::Batch:
        return FacetModel::tr("Batch");
    case Facet::Source:
        return FacetModel::tr("Source");
    case Facet::Child:
        return FacetModel::tr("Worst file inside");
    case Facet::Decision:
        return FacetModel::tr("Decision");
    }
    return {};
}

QString statusText(StatusGroup group)
{
    switch (group) {
    case StatusGroup::Queued:
        return FacetModel::tr("Queued");
    case StatusGroup::Running:
        return FacetModel::tr("Running");
    case StatusGroup::Done:
        return FacetModel::tr("Done");
    case StatusGroup::NotFound:
        return FacetModel::tr("Not found");
    case StatusGroup::Failed:
        return FacetModel::tr("Failed");
    case StatusGroup::Cancelled:
        return FacetModel::tr("Cancelled");
    }
    return {};
}

// Rows without a decision first: they are what is left to do.
std::ptrdiff_t orderOfDecision(const QString &word)
{
    const DecisionInfo *info = decisionFromWord(word);
    return info ? info - decisionInfos().data() : word.isEmpty() ? -1 : std::ssize(decisionInfos());
}

QString withoutValue(Facet facet)
{
    switch (facet) {
    case Facet::Tag:
        return FacetModel::tr("No tag");
    case Facet::Batch:
        return FacetModel::tr("No batch");
    case Facet::Decision:
        return FacetModel::tr("Not decided yet");
    case Facet::Family:
        return FacetModel::tr("No threat name");
    case Facet::FileType:
        return FacetModel::tr("No file type");
    case Facet::Technique:
        return FacetModel::tr("No technique");
    default:
        return FacetModel::tr("Not queried yet");
    }
}
} // namespace

FacetModel::FacetModel(QueueProxy &proxy, QObject *parent) : QAbstractItemModel(parent), m_proxy(proxy)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(refreshEvery);
    connect(&m_soon, &QTimer::timeout, this, qOverload<>(&FacetModel::refresh));
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&proxy, &QueueProxy::countsChanged, &m_soon, soon);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(proxy.sourceModel(), signal, &m_soon, soon);
    connect(proxy.sourceModel(), &QAbstractItemModel::modelReset, &m_soon, soon);
    connect(&proxy, &QueueProxy::filterChanged, this, &FacetModel::refreshChoice);
    refresh();
}

std::vector<FacetModel::Row> FacetModel::wanted(Facet facet) const
{
    std::vector<Row> rows;
    const auto values = m_proxy.counts().values(facet);
    const QSet<int> &chosen = m_proxy.choice()[size_t(facet)];
    for (size_t value = 0; value < values.size(); ++value) {
        // The contents of most rows were never queried: that is not a value to choose.
        if (facet == Facet::Child && value == size_t(Classification::None) && !chosen.contains(int(value)))
            continue;
        if (values[value].count > 0 || chosen.contains(int(value)))
            rows.push_back({int(value), values[value].count, values[value].text});
    }
    // A group that says nothing about any row is not offered.
    const bool mayBeSilent = facet == Facet::Family || facet == Facet::FileType || facet == Facet::Technique;
    if (mayBeSilent && rows.size() == 1 && rows[0].text.isEmpty() && chosen.isEmpty())
        rows.clear();
    if (rows.size() > maxValues) {
        std::ranges::nth_element(rows, rows.begin() + maxValues, std::ranges::greater(), &Row::count);
        rows.resize(maxValues);
    }
    const auto before = [facet](const Row &left, const Row &right) {
        if (facet == Facet::Verdict || facet == Facet::Child)
            return verdictRank(Classification(left.value)) < verdictRank(Classification(right.value));
        if (facet == Facet::Decision)
            return std::pair(orderOfDecision(left.text), left.value)
                < std::pair(orderOfDecision(right.text), right.value);
        if (facet == Facet::Status || facet == Facet::Type || facet == Facet::Batch)
            return left.value < right.value; // enum order; batches in the order of their creation
        if (left.text.isEmpty() != right.text.isEmpty())
            return right.text.isEmpty();
        const int order = left.text.compare(right.text, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : left.value < right.value;
    };
    std::ranges::sort(rows, before);
    return rows;
}

void FacetModel::refresh()
{
    for (size_t facet = 0; facet < facetCount; ++facet)
        refresh(Facet(facet));
    Q_EMIT dataChanged(index(0, 0), index(0, 1));
}

void FacetModel::refresh(Facet facet)
{
    std::vector<Row> &rows = m_rows[size_t(facet)];
    const std::vector<Row> now = wanted(facet);
    m_isCut[size_t(facet)] = now.size() >= maxValues;
    const QModelIndex group = groupOf(facet);
    // Removes values that are gone, then inserts new ones: both lists have the same order.
    for (size_t at = rows.size(); at-- > 0;) {
        if (std::ranges::find(now, rows[at].value, &Row::value) == now.end()) {
            beginRemoveRows(group, int(at), int(at));
            rows.erase(rows.begin() + qsizetype(at));
            endRemoveRows();
        }
    }
    for (size_t at = 0; at < now.size(); ++at) {
        if (at < rows.size() && rows[at].value == now[at].value) {
            rows[at] = now[at];
            continue;
        }
        beginInsertRows(group, int(at), int(at));
        rows.insert(rows.begin() + qsizetype(at), now[at]);
        endInsertRows();
    }
    if (!rows.empty())
        Q_EMIT dataChanged(index(0, 0, group), index(int(rows.size()) - 1, 1, group));
}

void FacetModel::refreshChoice()
{
    for (size_t facet = 0; facet < facetCount; ++facet) {
        const QModelIndex group = groupOf(Facet(facet));
        if (const int rows = rowCount(group); rows > 0)
            Q_EMIT dataChanged(index(0, 0, group), index(rows - 1, 1, group), {Qt::CheckStateRole, Qt::FontRole});
    }
    Q_EMIT dataChanged(index(0, 0), index(0, 1), {Qt::FontRole});
}

bool FacetModel::isChosen(const QModelIndex &index) const
{
    if (!isValue(index))
        return isAll(index) && isEmpty(m_proxy.choice());
    const size_t facet = size_t(index.internalId()) - 1;
    return m_proxy.choice()[facet].contains(m_rows[facet][size_t(index.row())].value);
}

void FacetModel::choose(const QModelIndex &index)
{
    FacetChoice choice = m_proxy.choice();
    if (isAll(index)) {
        choice = FacetChoice();
    } else if (isValue(index)) {
        const size_t facet = size_t(index.internalId()) - 1;
        const QSet<int> only{m_rows[facet][size_t(index.row())].value};
        choice[facet] = choice[facet] == only ? QSet<int>() : only;
    }
    m_proxy.setChoice(choice);
}

void FacetModel::toggle(const QModelIndex &index)
{
    if (!isValue(index)) {
        choose(index);
        return;
    }
    FacetChoice choice = m_proxy.choice();
    const size_t facet = size_t(index.internalId()) - 1;
    const int value = m_rows[facet][size_t(index.row())].value;
    if (!choice[facet].remove(value))
        choice[facet].insert(value);
    m_proxy.setChoice(choice);
}

QString FacetModel::groupWord(const QModelIndex &group) const
{
    return isAll(group) || isValue(group) ? QString() : QString::fromLatin1(facetWords[size_t(group.row()) - 1]);
}

QString FacetModel::text(Facet facet, const Row &row) const
{
    switch (facet) {
    case Facet::Status:
        return statusText(StatusGroup(row.value));
    case Facet::Verdict:
    case Facet::Child:
        return row.value == int(Classification::None) ? tr("No verdict") : userText(Classification(row.value));
    case Facet::Type:
        return userText(IndicatorType(row.value));
    case Facet::Decision:
        return row.text.isEmpty() ? withoutValue(facet) : forDisplay(decisionTitle(row.text), 80);
    case Facet::Family:
    case Facet::FileType:
    case Facet::Tag:
    case Facet::Technique:
    case Facet::Batch:
    case Facet::Source:
        break;
    }
    return row.text.isEmpty() ? withoutValue(facet) : forDisplay(row.text, 80);
}

QModelIndex FacetModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || row >= rowCount(parent) || column < 0 || column > 1)
        return {};
    return createIndex(row, column, quintptr(parent.isValid() ? parent.row() : 0));
}

QModelIndex FacetModel::parent(const QModelIndex &child) const
{
    return isValue(child) ? createIndex(int(child.internalId()), 0, quintptr(0)) : QModelIndex();
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(facetCount) + 1;
    return isValue(parent) || isAll(parent) || parent.column() > 0 ? 0 : int(m_rows[size_t(parent.row()) - 1].size());
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::SizeHintRole)
        return QSize(0, QFontMetrics(QGuiApplication::font()).height() + rowPadding);
    if (role == Qt::FontRole) {
        QFont font;
        font.setBold(!isValue(index) ? !isAll(index) || isChosen(index) : isChosen(index));
        return font;
    }
    if (index.column() == 1 && role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (!isValue(index)) {
        const bool all = isAll(index);
        if (role == Qt::DisplayRole && index.column() == 1)
            return all ? QLocale().toString(m_proxy.allCount()) : QString();
        if (role == Qt::DisplayRole)
            return all ? tr("All rows") : groupTitle(Facet(index.row() - 1));
        if (role == Qt::ToolTipRole && !all && m_isCut[size_t(index.row()) - 1])
            return tr("The %L1 most frequent values. Use the filter line for others.").arg(maxValues);
        return {};
    }
    const auto facet = Facet(index.internalId() - 1);
    const Row &row = m_rows[size_t(facet)][size_t(index.row())];
    if (index.column() == 1)
        return role == Qt::DisplayRole ? QVariant(QLocale().toString(row.count)) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return text(facet, row);
    case Qt::AccessibleTextRole:
        return tr("%1: %Ln row(s)", "a value of the sidebar and how many rows have it", row.count)
            .arg(text(facet, row));
    case Qt::ToolTipRole: // the column may be too narrow for the text
        return toolTipText(row.text.isEmpty() || facet == Facet::Decision ? text(facet, row) : row.text)
            + toolTipText(QCoreApplication::translate(
                "assay::Sidebar", "Click to select one value, Ctrl+click or tick the box to select several"));
    case Qt::CheckStateRole:
        return int(isChosen(index) ? Qt::Checked : Qt::Unchecked);
    case Qt::DecorationRole:
        return facet == Facet::Verdict || facet == Facet::Child ? verdictIcon(Classification(row.value)) : QVariant();
    default:
        return {};
    }
}

Qt::ItemFlags FacetModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return isValue(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                          : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace assay
