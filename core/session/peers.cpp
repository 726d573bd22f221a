// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/peers.h"

namespace assay {

ItemId addPeerRow(Session &session, ItemId of, const QString &profileId, const QString &appliance)
{
    const Item *item = session.find(of);
    if (!item)
        return 0;
    Item peer;
    peer.indicator = item->indicator;
    peer.parameters = item->parameters;
    peer.batch = item->batch;
    peer.pathLinks = item->pathLinks;
    peer.origin = item->origin;
    peer.profileId = profileId;
    peer.appliance = appliance;
    peer.peers = item->peers;
    peer.peers.push_back(of);
    const std::vector<ItemId> others = peer.peers;
    const ItemId id = session.add({std::move(peer)});
    if (id == 0) // the session's file is still being opened
        return 0;
    for (const ItemId other : others)
        session.update(other, [id](Item &one) { one.peers.push_back(id); });
    return id;
}

} // namespace assay
