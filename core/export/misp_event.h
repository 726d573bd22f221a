// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"
#include "export/observable.h"
#include "json/json_writer.h"

namespace assay::misp {

//! One attribute of an event or an object, before it has an id.
struct Attribute
{
    const char *type; //!< of MISP's vocabulary: "sha256", "ip-dst"
    const char *category;
    QString value;
    bool toIds = false; //!< whether a detection system shall look for it
    QString comment{};
    const char *relation = nullptr; //!< what it is in its object; null outside of one
    bool correlates = true;
    bool isJudged = false; //!< the verdict is about this value
};

//! What all attributes of one event share.
struct Frame
{
    QString event; //!< uuid
    const ExportOptions &options;
};

//! Seconds since 1970 as MISP writes them, in a string.
QString timestamp(const Row &row);
//! `reversinglabs:classification="malicious"`, or empty without a verdict.
QString verdictTag(const Row &row);

//! The event's attributes of one row: everything but what goes into its file object.
std::vector<Attribute> attributesOf(const Row &row, const ExportOptions &options);
//! The attributes of the row's file object; none when the row is no file with more than one thing to say.
std::vector<Attribute> fileAttributesOf(const Row &row, const ExportOptions &options);

//! Of a saved PDF report, whose content the writer adds.
Attribute attachedReport(const QString &name);
Attribute missingReport(const QString &name, const QString &why);

//! The uuid that an attribute has in this event, whoever exports it and however often.
QString uuidOf(const Attribute &attribute, const QString &within);
//! Writes the members of an attribute's object, without its braces and without the data of an attachment.
void putAttribute(JsonWriter &writer, const Attribute &attribute, const QString &within, const Row &row);
struct Object
{
    QString uuid;
    QByteArray json;
};
Object fileObject(const Row &row, const Frame &frame);

} // namespace assay::misp
