// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/twins.h"

namespace assay {

ItemId addTwin(Session &session, ItemId of, const QString &profileId, const QString &appliance)
{
    const Item *item = session.find(of);
    if (!item)
        return 0;
    Item twin;
    twin.indicator = item->indicator;
    twin.parameters = item->parameters;
    twin.batch = item->batch;
    twin.pathLinks = item->pathLinks;
    twin.origin = item->origin;
    twin.profileId = profileId;
    twin.appliance = appliance;
    twin.twins = item->twins;
    twin.twins.push_back(of);
    const std::vector<ItemId> others = twin.twins;
    const ItemId id = session.add({std::move(twin)});
    if (id == 0) // the session's file is still being opened
        return 0;
    for (const ItemId other : others)
        session.updateRow(other, [id](Item &one) { one.twins.push_back(id); });
    return id;
}

} // namespace assay
