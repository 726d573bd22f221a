// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hash_lists.h"

using namespace Qt::StringLiterals;

namespace assay::demo {

HashList hashList(const Appliance &appliance, const Exchange &exchange, const QString &field)
{
    HashList list;
    list.hashes = exchange.body.list(field);
    if (list.hashes.isEmpty()) {
        list.problem = fieldError(field, u"This field is required."_s);
        return list;
    }
    if (list.hashes.size() > appliance.options.maxHashes) {
        list.problem = messageError(400, u"At most %1 hashes are allowed."_s.arg(appliance.options.maxHashes));
        return list;
    }
    list.kind = kindOf(list.hashes.first());
    for (const auto &hash : list.hashes) {
        const auto kind = kindOf(hash);
        if (kind == DigestKind::None)
            list.problem = fieldError(field, u"\"%1\" is not a valid hash."_s.arg(hash));
        else if (kind != list.kind && !list.problem)
            list.problem = messageError(400, u"All hashes must be of the same type."_s);
    }
    return list;
}

QString wordOf(DigestKind kind)
{
    switch (kind) {
    case DigestKind::Md5:
        return u"md5"_s;
    case DigestKind::Sha1:
        return u"sha1"_s;
    case DigestKind::Sha256:
        return u"sha256"_s;
    case DigestKind::Sha512:
        return u"sha512"_s;
    case DigestKind::None:
        break;
    }
    return {};
}

} // namespace assay::demo
