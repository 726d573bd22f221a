// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/peers.h"

namespace assay {

RowId addPeerRow(Session &session, RowId of, const QString &profileId, const QString &appliance)
{
    const Row *row = session.find(of);
    if (!row)
        return 0;
    Row peer;
    peer.indicator = row->indicator;
    peer.parameters = row->parameters;
    peer.batch = row->batch;
    peer.pathLinks = row->pathLinks;
    peer.origin = row->origin;
    peer.profileId = profileId;
    peer.appliance = appliance;
    peer.peers = row->peers;
    peer.peers.edit().push_back(of);
    const std::vector<RowId> others = peer.peers;
    const RowId id = session.add({std::move(peer)});
    if (id == 0) // the session's file is still being opened
        return 0;
    for (const RowId other : others)
        session.update(other, [id](Row &one) { one.peers.edit().push_back(id); });
    return id;
}

} // namespace assay
