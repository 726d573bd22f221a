// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/file_strings.h"
#include "findings/verdict.h"

#include <QByteArray>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace assay {

// The static analysis of a file, as the appliance reports it: plain values without JSON. Every text is hostile and as
// answered; show it with forDisplay(), as plain text. What the answer did not have is empty. decodeStaticReport()
// makes one; share it by StaticAnalysisPtr.

// Why an indicator of the analysis was raised.
struct IndicatorReason
{
    QString category; //!< "Imported API Name"
    QString description;
    bool propagated = false; //!< found in a file inside of this one
};

// A behaviour or trait that the analysis found.
struct AnalysisIndicator
{
    qint64 id = 0;
    int priority = 0; //!< 0 to 10; 10 matters most
    int relevance = 0; //!< 0 to 2, as answered
    int category = 0; //!< the vendor's number
    QString description;
    std::vector<IndicatorReason> reasons;
};

// A technique of MITRE ATT&CK, under one tactic.
struct AttackTechnique
{
    QString id; //!< "T1082", "T1059.001"; not checked, see isTechniqueId()
    QString name;
    QString description;
    std::vector<AnalysisIndicator> evidence; //!< without reasons; highest priority first
};
struct AttackTactic
{
    QString matrix; //!< "Enterprise"
    QString id; //!< "TA0007"
    QString name;
    QString description;
    std::vector<AttackTechnique> techniques;
};

// A string that may be a network indicator. Text of a sentence is often among them: "complete.It is".
struct InterestingString
{
    QString category; //!< "http", "https", "ipv4" ...
    QString value;
    qint64 offset = -1; //!< bytes; -1 = not in the answer
    qint64 occurrences = 1;
    QStringList tags;
};

// A name and its value where the answer has a list of both: properties, hashes, headers, version information.
struct NamedValue
{
    QString name;
    QString value;
};

struct FileSection
{
    QString name;
    std::optional<double> entropy; //!< bits per byte, 0 to 8
    qint64 address = -1; //!< relative to the image; -1 = not in the answer
    qint64 bytes = -1; //!< in the file; -1 = not in the answer
    std::vector<NamedValue> hashes;
};

struct ImportedLibrary
{
    QString name; //!< "KERNEL32.dll"
    QStringList functions;
};

struct FileResource
{
    QString type; //!< "RT_ICON"
    QString name;
    QString language;
    qint64 bytes = -1; //!< -1 = not in the answer
    std::vector<NamedValue> hashes;
};

// A library that was recognised inside of the file.
struct LinkedLibrary
{
    QString name, version, publisher, license, description;
};

// A fault of the structure: a broken header, a wrong checksum.
struct StructureIssue
{
    QString name;
    QString description;
    int relevance = 0;
    qint64 count = 1;
};

// The answer of one engine of the static analysis.
struct EngineVerdict
{
    QString name, version;
    Classification classification = Classification::None;
    QString result; //!< threat name, or empty
    std::optional<int> factor; //!< 0 to 5, as answered
    bool isIgnored = false;
    bool decided = false; //!< its classification and its result are those of the whole
};

// How the analysis came to its classification.
struct AnalysisDecision
{
    Classification classification = Classification::None;
    QString result; //!< threat name, or empty
    std::optional<int> factor;
    bool isPropagated = false; //!< a file inside of this one, or the one it came from, gave the classification
    NamedValue propagatedFrom; //!< {"sha1", "<digest>"}; empty if unknown
    std::vector<EngineVerdict> engines; //!< in the order of the answer
};

// A part of the answer that is shown as JSON: its shape is not documented ("certificate", "malware", "document" ...).
struct UnknownPart
{
    QString key;
    QByteArray json; //!< byte for byte
};

// What the container holds, by type.
struct HeldFiles
{
    QString type, subtype;
    qint64 count = 0;
};

struct StaticAnalysis
{
    QString story; //!< two to five sentences on what the file is
    AnalysisDecision decision;
    std::vector<AnalysisIndicator> indicators; //!< highest priority first
    std::vector<AttackTactic> attack; //!< in the order of the answer
    std::vector<InterestingString> interestingStrings;
    FileStrings strings; //!< empty unless hasStrings
    bool hasStrings = false; //!< the answer contains the list, which is asked for separately

    QString fileType, fileSubtype;
    QString proposedFileName;
    qint64 fileSize = -1; //!< bytes; -1 = not in the answer
    std::optional<double> entropy; //!< bits per byte, 0 to 8
    std::vector<NamedValue> digests; //!< "md5" to "sha512" of the sample, if the report names them apart
    std::vector<NamedValue> hashes; //!< of all kinds: "sha1", "imphash", "rha0", "ssdeep" ...
    QString identification; //!< packer, installer or format, with its version
    QString identificationAuthor;
    QStringList unpackingWarnings;
    std::vector<NamedValue> properties; //!< "containsEncryptedFiles", "password" ...
    std::vector<HeldFiles> held;

    QString compileTime; //!< as answered, UTC
    std::vector<NamedValue> headers; //!< machine, subsystem, entry point ...
    std::vector<FileSection> sections;
    std::vector<ImportedLibrary> imports;
    QStringList exports;
    std::vector<FileResource> resources;
    std::vector<NamedValue> versionInfo;
    std::vector<StructureIssue> issues;
    QString securityGrade;
    QStringList securityFeatures; //!< "ASLR", "DEP"
    QStringList capabilities; //!< those that the file has: "networking"
    std::vector<LinkedLibrary> libraries;
    QString signer; //!< common name of the signer, if the certificate names one
    QStringList systemTags, userTags;
    std::vector<UnknownPart> parts;

    QStringList remarks; //!< sentences for people, translated: what was left out, and why

    QString property(QStringView name) const; //!< of `properties`, ignoring case; empty if there is none
    QString password() const { return property(u"password"); } //!< the one that opened the archive
    QString hash(QStringView name) const; //!< of `hashes`, ignoring case; empty if there is none
};
using StaticAnalysisPtr = std::shared_ptr<const StaticAnalysis>; //!< may be read on any thread

// "T1082", "T1059.001": what may stand in links and in STIX.
bool isTechniqueId(QStringView id);

} // namespace assay
