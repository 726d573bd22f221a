// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"
#include "export/observable.h"
#include "json/json_writer.h"

namespace assay::misp {

// One attribute of an event or an object, before it has an id.
struct Attribute
{
    const char *type; //!< MISP's attribute type: "sha256", "ip-dst"
    const char *category;
    QString value;
    bool toIds = false; //!< true: detection systems should search for it
    QString comment{};
    const char *relation = nullptr; //!< its relation within an object; null outside of objects
    bool correlates = true;
    bool isJudged = false; //!< the verdict is about this value
};

// Values that all attributes of one event share.
struct Frame
{
    QString event; //!< uuid
    const ExportOptions &options;
};

// Seconds since 1970 as a string, as in MISP.
QString timestamp(const Row &row);
// `reversinglabs:classification="malicious"`; empty without a verdict.
QString verdictTag(const Row &row);

// The attributes of one row that belong directly to the event; those of its file object are in fileAttributesOf().
std::vector<Attribute> attributesOf(const Row &row, const ExportOptions &options);
// The attributes of the file object of a row; empty if the row is not a file or has only one of them.
std::vector<Attribute> fileAttributesOf(const Row &row, const ExportOptions &options);

// The attribute of a saved PDF report; the writer adds the content.
Attribute attachedReport(const QString &name);
Attribute missingReport(const QString &name, const QString &why);

// The uuid of an attribute in an event or object: the same in every export.
QString uuidOf(const Attribute &attribute, const QString &within);
// Writes the members of an attribute's JSON object, without its braces and without the data of an attachment.
void putAttribute(JsonWriter &writer, const Attribute &attribute, const QString &within, const Row &row);
struct Object
{
    QString uuid;
    QByteArray json;
};
Object fileObject(const Row &row, const Frame &frame);

} // namespace assay::misp
