// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/api_error.h"
#include "base/state.h"
#include "findings/verdict.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace assay {

// A named fact in the words of the platform ("Classification" = "Malicious").
struct Attribute
{
    QString name;
    QString value; //!< exactly as answered; hostile text
    bool automatic = false; //!< selected by default; the analyst selects all others
    friend bool operator==(const Attribute &, const Attribute &) = default;
};
// True if the attribute only repeats a part of the verdict: classification, reason, risk score, threat name, source.
bool repeatsVerdict(const Attribute &attribute);

// Another indicator in the answer. `type` is the mapping's name: SHA-1, SHA-256, SHA-512, MD5, IP Address, FQDN.
struct RelatedIndicator
{
    QString type;
    QString value;
    bool automatic = false;
    friend bool operator==(const RelatedIndicator &, const RelatedIndicator &) = default;
};
// True if the type names a kind of digest ("SHA-1").
bool isDigestType(QStringView type);
// False for a value that is not what its type says: a digest of the wrong length or with other than hexadecimal digits.
bool isPlausible(const RelatedIndicator &related);

// One source of the third-party reputations.
struct Detection
{
    QString source;
    QString detection; //!< "undetected", "malicious", "clean" ...
    QString updateTime;
    friend bool operator==(const Detection &, const Detection &) = default;
};
// False for `undetected` and for an empty word; exports omit those.
bool isReported(const Detection &detection);
// True if the word is neither undetected nor clean.
bool isDetected(const Detection &detection);

// The result of one antivirus scanner for a sample.
struct ScannerResult
{
    QString name;
    QString result; //!< threat name; empty = nothing found
    QString previousResult; //!< result of the scan before, or empty
    bool nextgen = false; //!< does not use signatures
    friend bool operator==(const ScannerResult &, const ScannerResult &) = default;
};

// One record of the appliance's network intelligence about a URL, domain or address.
struct NetworkRecord
{
    enum class Kind { Reputation, Resolution, Url, DownloadedFile };
    Kind kind = Kind::Reputation;
    QString about; //!< the URL, domain or address in the request
    QString
        value; //!< the name or address that it resolves to, the URL, or the file's SHA-1; for a reputation as `about`
    QString verdict; //!< the appliance's word in lower case, or empty
    QString detail; //!< provider, file type, "5 of 17 sources"
    QString seen; //!< as answered
    friend bool operator==(const NetworkRecord &, const NetworkRecord &) = default;
};

// The answer of one engine of a reanalysis.
struct EngineResult
{
    QString name;
    qint64 code = 0; //!< 200 and 201 mean success
    QString message;
    friend bool operator==(const EngineResult &, const EngineResult &) = default;
};
constexpr bool isGood(const EngineResult &engine)
{
    return engine.code == 200 || engine.code == 201;
}

// A file that was saved for a row.
struct Attachment
{
    QString path;
    QString sha256;
    qint64 bytes = 0;
    friend bool operator==(const Attachment &, const Attachment &) = default;
};

// False for a sample, which is in an archive or a plain file (.zip, .bin) and which no export may attach.
bool isReport(const Attachment &attachment);
bool isPdf(const Attachment &attachment);

// One answer of the appliance, byte for byte.
struct RawJson
{
    QString title; //!< Action::word, "summary"
    QByteArray json;
    friend bool operator==(const RawJson &, const RawJson &) = default;
};

// All findings of one action about one row.
struct Findings
{
    std::optional<Verdict> verdict;
    QString submissionId; //!< of a URL submission; exact digits
    std::vector<Attribute> attributes;
    std::vector<Attribute> facts; //!< shown, but not attributes of the mapping (Imphash, Local First Seen ...)
    std::vector<RelatedIndicator> related;
    std::vector<Detection> detections; //!< undetected ones included
    std::vector<ScannerResult> scanners; //!< those without a result included
    std::vector<NetworkRecord> network;
    std::vector<EngineResult> engines;
    std::vector<Attachment> attachments;
    std::vector<RawJson> raw;
    friend bool operator==(const Findings &, const Findings &) = default;

    // Adds the findings of `later`. Equal attributes and indicators are kept once; fields of the later verdict win if
    // set.
    void merge(const Findings &later);
    // Removes the verdict and the attributes that repeat it: after an action has failed, half an answer must not look
    // like a complete one. Keeps everything else, including raw answers.
    void withdrawVerdict();
    // The sample's digest of that type ("SHA-1"), lower case, or empty.
    QString digest(QStringView type) const;
};

// The result of one action on one row.
struct Outcome
{
    State state = State::Done; //!< final
    Findings findings; //!< after a failure: what was found before, without a verdict
    std::optional<ApiError> error; //!< set if and only if state is Failed
};

} // namespace assay
