// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/stix_marking.h"

#include "json/json_writer.h"

#include <algorithm>
#include <array>

namespace assay::stix {
using namespace Qt::StringLiterals;

namespace {

struct Tlp
{
    const char *word; //!< of tlpOption, and the extension's own
    const char *id;
};
// Published by OASIS: objects of these ids are the same everywhere, and a consumer knows them by the id alone.
constexpr std::array table{
    Tlp{"clear", "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487"},
    Tlp{"green", "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb"},
    Tlp{"amber", "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421"},
    Tlp{"amber+strict", "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003"},
    Tlp{"red", "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"},
};
constexpr auto extension = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";

const Tlp *rowOf(const QString &tlp)
{
    const auto row = std::ranges::find_if(table, [&tlp](const Tlp &r) { return tlp == QLatin1StringView(r.word); });
    return row == table.end() ? nullptr : &*row;
}

} // namespace

QStringList markingsFor(const QString &tlp)
{
    const Tlp *row = rowOf(tlp);
    return row ? QStringList{QString::fromLatin1(row->id)} : QStringList();
}

QByteArray markingObject(const QString &tlp)
{
    const Tlp *row = rowOf(tlp);
    if (!row)
        return {};
    rapidjson::StringBuffer buffer;
    JsonWriter writer(buffer);
    writer.StartObject();
    putMember(writer, "type", u"marking-definition"_s);
    putMember(writer, "spec_version", u"2.1"_s);
    putMember(writer, "id", QString::fromLatin1(row->id));
    putMember(writer, "created", u"2022-10-01T00:00:00.000Z"_s);
    putMember(writer, "name", u"TLP:"_s + tlp.toUpper());
    putKey(writer, "extensions");
    writer.StartObject();
    putKey(writer, extension);
    writer.StartObject();
    putMember(writer, "extension_type", u"property-extension"_s);
    putMember(writer, "tlp_2_0", tlp);
    writer.EndObject();
    writer.EndObject();
    writer.EndObject();
    return finished(buffer);
}

} // namespace assay::stix
