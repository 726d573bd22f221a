// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/item.h"

#include <QObject>

#include <functional>
#include <span>

namespace assay {

//! All items of the program, in the order in which they came, which is the order of their ids. The only owner: the
//! queue writes, views and exports read. Changes are announced per row; a burst of changes to one row within an
//! event-loop pass is announced once.
class Session : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    qsizetype count() const { return qsizetype(m_items.size()); }
    const Item &at(qsizetype row) const { return m_items[size_t(row)]; }
    std::span<const Item> items() const { return m_items; }
    const Item *find(ItemId id) const;
    qsizetype rowOf(ItemId id) const; //!< -1 when it is gone

    //! Appends items; ids and addedAt are given here. Returns the first new id; they count up from there.
    ItemId add(std::vector<Item> items);
    //! Takes items away and hands them over for restore(), in their order.
    std::vector<Item> remove(const std::vector<ItemId> &ids);
    //! Puts removed items back where they were, with their ids. Those that are there, or never were, are left alone.
    void restore(std::vector<Item> items);
    //! The one way to change an item. `change` must not touch `id`. False when the item is gone.
    bool update(ItemId id, const std::function<void(Item &)> &change);
    //! Stores the outcome of `action` in place of its earlier one, merges the findings again and makes the state final.
    //! A failure or cancellation leaves an earlier answer as it is: what was fetched is not lost.
    void settle(ItemId id, const QString &action, const Outcome &outcome);

Q_SIGNALS:
    void aboutToAdd(qsizetype first, qsizetype last);
    void added(qsizetype first, qsizetype last);
    void aboutToRemove(
        qsizetype first, qsizetype last); //!< one pair of signals per run of rows, from the end to the start
    void removed(qsizetype first, qsizetype last);
    //! Around many scattered removals and around restore(): rows get other numbers, items keep ids and order.
    void aboutToRearrange(const std::vector<assay::ItemId> &leaving);
    void rearranged();
    void changed(const QList<qsizetype> &rows); //!< sorted, at most about twenty times a second

private:
    void takeScattered(const std::vector<qsizetype> &rows, std::vector<Item> &gone);
    void announceLater(ItemId id);
    void announce();

    std::vector<Item> m_items;
    QSet<ItemId> m_dirty;
    ItemId m_nextId = 1;
};

} // namespace assay
