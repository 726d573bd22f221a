// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/api_error.h"
#include "base/shared_optional.h"
#include "base/state.h"
#include "findings/verdict.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace assay {

//! A named fact in the words of the platform ("Classification" = "Malicious").
struct Attribute
{
    QString name;
    QString value; //!< the appliance's own, exact; hostile text
    bool automatic = false; //!< added without asking; the analyst decides on every other one
    friend bool operator==(const Attribute &, const Attribute &) = default;
};

//! Another indicator that the answer names. `type` is the mapping's word: SHA-1, SHA-256, SHA-512, MD5, IP Address,
//! FQDN.
struct RelatedIndicator
{
    QString type;
    QString value;
    bool automatic = false;
    friend bool operator==(const RelatedIndicator &, const RelatedIndicator &) = default;
};

//! One row of the third-party reputations.
struct Detection
{
    QString source;
    QString detection; //!< "undetected", "malicious", "clean" ...
    QString updateTime;
    friend bool operator==(const Detection &, const Detection &) = default;
};
//! False for `undetected` and for no word, which exports leave out.
bool isReported(const Detection &detection);
//! True for what says more than undetected or clean.
bool isDetected(const Detection &detection);

//! What one antivirus scanner says of a sample.
struct ScannerResult
{
    QString name;
    QString result; //!< the threat's name; empty = nothing found
    QString previousResult; //!< what it said the time before, or empty
    bool nextgen = false; //!< judges by other means than signatures
    friend bool operator==(const ScannerResult &, const ScannerResult &) = default;
};

//! One thing that the appliance's network intelligence knows of a URL, domain or address.
struct NetworkRecord
{
    enum class Kind { Reputation, Resolution, Url, DownloadedFile };
    Kind kind = Kind::Reputation;
    QString about; //!< the URL, domain or address that was asked about
    QString value; //!< the name or address it resolves to, the URL, the file's SHA-1; of a reputation as `about`
    QString verdict; //!< the appliance's word in lower case, or empty
    QString detail; //!< provider, file type, "5 of 17 sources"
    QString seen; //!< as answered
    friend bool operator==(const NetworkRecord &, const NetworkRecord &) = default;
};

//! One engine of a reanalysis.
struct EngineResult
{
    QString name;
    qint64 code = 0; //!< 200 and 201 are good
    QString message;
    friend bool operator==(const EngineResult &, const EngineResult &) = default;
};
constexpr bool isGood(const EngineResult &engine)
{
    return engine.code == 200 || engine.code == 201;
}

//! A file that was saved for this item.
struct Attachment
{
    QString path;
    QString sha256;
    qint64 bytes = 0;
    friend bool operator==(const Attachment &, const Attachment &) = default;
};

//! One answer of the appliance, untouched.
struct RawJson
{
    QString title; //!< the action's word, "summary"
    QByteArray json;
    friend bool operator==(const RawJson &, const RawJson &) = default;
};

//! All that one action learned about one item.
struct Findings
{
    SharedOptional<Verdict> verdict;
    QString submissionId; //!< of a URL submission; exact digits
    std::vector<Attribute> attributes;
    std::vector<Attribute> facts; //!< worth showing, but no attribute of the mapping (Imphash, Local First Seen ...)
    std::vector<RelatedIndicator> related;
    std::vector<Detection> detections; //!< undetected ones included
    std::vector<ScannerResult> scanners; //!< those without a result included
    std::vector<NetworkRecord> network;
    std::vector<EngineResult> engines;
    std::vector<Attachment> attachments;
    std::vector<RawJson> raw;
    friend bool operator==(const Findings &, const Findings &) = default;

    //! Adds what `later` knows: same attribute or indicator only once, its verdict's known fields win.
    void merge(const Findings &later);
    //! Takes out the verdict and the attributes that repeat it: of an action that did not come to its end, half an
    //! answer must not look like a whole one. Everything else stays, raw answers included.
    void withdrawVerdict();
    //! The sample's digest of that type ("SHA-1"), lower case, or empty.
    QString digest(QStringView type) const;
};

//! How one action on one item ended.
struct Outcome
{
    State state = State::Done; //!< final
    Findings findings; //!< may hold what was learned before a failure, but no verdict then
    std::optional<ApiError> error; //!< set exactly when state is Failed
};

} // namespace assay
