// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

namespace assay {

//! An item as an export may tell it: without what the analyst unticked, without folders of this machine, and stamped.
//! Refers to the item as it is where nothing has to change.
class ExportedItem
{
public:
    ExportedItem(const Item &item, const ExportOptions &options);
    Q_DISABLE_COPY_MOVE(ExportedItem)

    const Item &operator*() const { return m_changed ? *m_changed : m_item; }
    const Item *operator->() const { return &**this; }

private:
    Item &changed();

    const Item &m_item;
    std::optional<Item> m_changed;
};

//! "DEMO", in front of the label if there is one.
QString demoStamped(const QString &appliance);

} // namespace assay
