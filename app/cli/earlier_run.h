// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inputs.h"
#include "session/session.h"

namespace assay::cli {

//! What the file of --resume knows of earlier runs: for each input of this run the item that it had then.
class EarlierRun
{
public:
    //! Empty for a file that is absent, empty, or a session; else the sentence that says why it is not touched.
    static QString refusal(const QString &file);

    //! Takes stock of a session that is loaded. Empty, or why this run cannot go on with it.
    QString read(const Session &session, const QString &action, const QString &appliance);
    //! The item of that input; nothing when it is new. The same input given twice has two items, in their order.
    std::optional<ItemId> take(const Input &input);

private:
    QHash<QString, std::deque<ItemId>> m_items;
};

} // namespace assay::cli
