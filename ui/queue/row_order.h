// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/shared_bytes.h"
#include "queue/row_keys.h"

#include <QFutureWatcher>

namespace assay {

// A cell's value made ready to be compared: most comparisons are over after one number.
struct SortKey
{
    quint64 packed = 0; //!< the number in an order-keeping form, or the first four letters
    SharedBytes folded; //!< of text that has more than four letters; as bytes in the same order
    bool isEmpty = true;

    friend bool operator==(const SortKey &a, const SortKey &b)
    {
        return a.packed == b.packed && a.isEmpty == b.isEmpty && a.folded.view() == b.folded.view();
    }
};
SortKey makeSortKey(const QVariant &value);
// Those without a value stand last in both directions: nobody sorts to look at blanks.
bool comesBefore(const SortKey &left, const SortKey &right, Qt::SortOrder order);

// The session's rows in the order of one column, kept up to date: few changes are merged in, many are sorted on
// another thread. Equal ones stand as they came.
class RowOrder : public QObject
{
    Q_OBJECT
public:
    explicit RowOrder(const Session &session, QObject *parent = nullptr);

    int section() const { return m_section; } //!< -1 = as they came
    Qt::SortOrder order() const { return m_order; }
    void set(int section, Qt::SortOrder order);

    void append(int rows);
    void renumber(const Renumbering &moved, int count);
    void changed(int row);
    bool isChanged() const { return !m_strays.empty(); } //!< rows stand where they may not belong any more

    bool readSome(TimeBudget &budget); //!< false when the budget was spent before the end
    // True when rows() is in order. False while another thread sorts; sorted() follows.
    bool settle();
    const std::vector<int> &rows() const { return m_rows; } //!< empty while section() is -1

Q_SIGNALS:
    void sorted();

private:
    void stray(int row);
    SortKey keyOf(int row) const;
    void takeSorted();

    const Session &m_session;
    int m_section = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::vector<SortKey> m_keys;
    int m_unread = 0; //!< keys before it have been read
    std::vector<int> m_rows;
    std::vector<int> m_strays; //!< rows that m_rows does not hold, or not at their place
    std::vector<char> m_isStray; //!< by row
    int m_ticket = 0; //!< what another thread sorted for an earlier one is not listened to
    bool m_sorting = false;
    QFutureWatcher<std::pair<int, std::vector<int>>> m_watcher;
};

} // namespace assay
