// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

namespace assay {

//! An item as an export may tell it: whole, without what the analyst unticked, without folders of this machine, and
//! stamped. Refers to the item as it is where nothing has to change.
class ExportedItem
{
public:
    enum class Needs {
        Everything,
        Columns, //!< a row at rest answers them by itself, unless something of it is left out
    };
    ExportedItem(const Item &item, const ExportOptions &options, Needs needs = Needs::Everything);
    Q_DISABLE_COPY_MOVE(ExportedItem)

    const Item &operator*() const { return m_changed ? *m_changed : asKept(); }
    const Item *operator->() const { return &**this; }
    //! The same with its folders: for reading files, not for telling.
    const Item &asKept() const { return m_whole ? *m_whole : m_row; }

private:
    Item &changed();

    const Item &m_row;
    std::optional<Item> m_whole;
    std::optional<Item> m_changed;
};

//! "DEMO", in front of the label if there is one.
QString demoStamped(const QString &appliance);

} // namespace assay
