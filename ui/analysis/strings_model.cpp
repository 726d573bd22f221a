// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/strings_model.h"

#include "look/plain_text.h"
#include "tables/live_text.h"
#include "text/user_text.h"

#include <QElapsedTimer>
#include <QLocale>

#include <limits>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 sliceMilliseconds = 6; // less than half a frame
constexpr size_t lookedAtOnce = 2'000; // between two looks at the clock

//! A string that is a whole URL; one inside of other words cannot be clicked as it is.
bool isUrl(const QString &value)
{
    return (value.startsWith("http"_L1, Qt::CaseInsensitive) || value.startsWith("ftp"_L1, Qt::CaseInsensitive))
        && value.contains("://"_L1) && !value.contains(u' ');
}

QString offsetText(qint64 offset)
{
    return offset < 0 ? QString() : u"0x"_s + QString::number(offset, 16);
}
} // namespace

StringsModel::StringsModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &StringsModel::searchSlice);
}

void StringsModel::setAnalysis(const StaticAnalysisPtr &analysis)
{
    m_analysis = analysis;
    search(m_text);
}

qsizetype StringsModel::all() const
{
    return m_analysis ? firstPlain() + qsizetype(m_analysis->strings.size()) : 0;
}

void StringsModel::search(const QString &text)
{
    beginResetModel();
    m_text = text;
    m_hits.clear();
    m_hits.shrink_to_fit();
    m_next = 0;
    m_slices.stop();
    if (!m_text.isEmpty() && m_analysis) {
        for (size_t i = 0; i < m_analysis->interestingStrings.size(); ++i) {
            const InterestingString &one = m_analysis->interestingStrings[i];
            if (one.value.contains(m_text, Qt::CaseInsensitive) || one.category.contains(m_text, Qt::CaseInsensitive))
                m_hits.push_back(quint32(i));
        }
    }
    endResetModel();
    if (!m_text.isEmpty() && m_analysis) {
        m_slices.start();
        searchSlice(); // the first matches are there at once
    } else {
        Q_EMIT searched();
    }
}

void StringsModel::searchSlice()
{
    QElapsedTimer clock;
    clock.start();
    std::vector<quint32> found;
    const FileStrings &strings = m_analysis->strings;
    while (m_next < strings.size() && clock.elapsed() < sliceMilliseconds) {
        const FileStrings::Hits hits = strings.find(m_text, m_next, lookedAtOnce, std::numeric_limits<size_t>::max());
        for (const quint32 index : hits.indices)
            found.push_back(quint32(firstPlain()) + index);
        m_next = hits.next;
    }
    if (m_next >= strings.size())
        m_slices.stop();
    if (!found.empty()) {
        beginInsertRows({}, int(m_hits.size()), int(m_hits.size() + found.size()) - 1);
        m_hits.insert(m_hits.end(), found.begin(), found.end());
        endInsertRows();
    }
    Q_EMIT searched();
}

StringsModel::Cells StringsModel::cellsAt(const StaticAnalysis &analysis, qsizetype place)
{
    const auto firstPlain = qsizetype(analysis.interestingStrings.size());
    if (place < firstPlain) {
        const InterestingString &one = analysis.interestingStrings[size_t(place)];
        QString kind = one.category;
        if (!one.tags.isEmpty())
            kind += u" ("_s + one.tags.join(", "_L1) + u')';
        return {.value = one.value, .kind = kind, .offset = one.offset, .count = one.occurrences, .isLive = true};
    }
    const FileString one = analysis.strings.at(size_t(place - firstPlain));
    return {.value = one.value, .kind = {}, .offset = one.offset, .count = one.count, .isLive = isUrl(one.value)};
}

StringsModel::Cells StringsModel::cells(int row) const
{
    return cellsAt(*m_analysis, m_text.isEmpty() ? row : qsizetype(m_hits[size_t(row)]));
}

QString StringsModel::exact(int row) const
{
    return cells(row).value;
}

QString StringsModel::safe(int row) const
{
    const Cells one = cells(row);
    return one.isLive ? liveText(one.value) : one.value;
}

QString StringsModel::lineOf(const Cells &cells, bool isExact)
{
    const QString value = cells.isLive && !isExact ? liveText(cells.value) : cells.value;
    return offsetText(cells.offset) + u'\t' + QString::number(cells.count) + u'\t' + clipboardLine(cells.kind) + u'\t'
        + clipboardLine(value);
}

QString StringsModel::line(int row, bool isExact) const
{
    return lineOf(cells(row), isExact);
}

QByteArray StringsModel::textOf(const StaticAnalysis &analysis)
{
    const qsizetype count = qsizetype(analysis.interestingStrings.size()) + qsizetype(analysis.strings.size());
    QByteArray text;
    for (qsizetype place = 0; place < count; ++place)
        text += lineOf(cellsAt(analysis, place), true).toUtf8() + '\n';
    return text;
}

int StringsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_text.isEmpty() ? all() : qsizetype(m_hits.size()));
}

int StringsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Value + 1;
}

QVariant StringsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::FontRole)
        return index.column() == Value || index.column() == Offset ? QVariant(fixedFont()) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return index.column() == Offset || index.column() == Count ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                                   : QVariant();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const Cells one = cells(index.row());
    QString text;
    switch (index.column()) {
    case Offset:
        text = offsetText(one.offset);
        break;
    case Count:
        text = QLocale().toString(one.count);
        break;
    case Kind:
        text = one.kind;
        break;
    default:
        text = one.isLive ? liveText(one.value) : one.value;
    }
    return role == Qt::ToolTipRole ? toolTipText(text) : forDisplay(text);
}

QVariant StringsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Offset:
        return tr("Offset");
    case Count:
        return tr("Count");
    case Kind:
        return tr("May be");
    default:
        return tr("String");
    }
}

} // namespace assay
