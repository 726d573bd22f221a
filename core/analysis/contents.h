// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "findings/verdict.h"

#include <QByteArray>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace assay {

// One row of the appliance's list of extracted files: a file at one place inside of the container.
struct ExtractedFile
{
    qint64 id = 0; //!< of the row
    std::optional<qint64> parent; //!< id of the row it came out of; nothing = the container itself
    QString fileName; //!< hostile text
    QString path; //!< "binary_layer/resource/3"; hostile text
    QString sha1; //!< lower case, or empty if the answer has none that is one
    Verdict verdict;
    QString fileType; //!< "PE/Exe"; as answered
    QString identification; //!< packer or format
    qint64 bytes = -1; //!< -1 = not in the answer
    qint64 innerFiles = 0; //!< extracted out of it
};

// A sample among the contents of a container. One that is at several places is one node.
struct ContentsNode
{
    static constexpr quint32 none = 0xffffffff;
    quint32 parent = none; //!< index in Contents::nodes; none = directly in the container
    std::vector<quint32> children; //!< indices in Contents::nodes, in the order of the answer
    quint32 depth = 0; //!< 0 = directly in the container
    ExtractedFile file; //!< at its first place
    QStringList places; //!< all its paths; at least one, at most 100
    qint64 placeCount = 1; //!< number of its places
};

// How much of the contents becomes nodes.
struct ContentsLimits
{
    size_t files = 10'000;
    quint32 depth = 32;
    friend bool operator==(const ContentsLimits &, const ContentsLimits &) = default;
};

// The contents of a container as a tree without cycles. Share it by ContentsPtr.
struct Contents
{
    std::vector<ContentsNode> nodes; //!< parents before their children
    std::vector<quint32> top; //!< indices of nodes directly in the container
    qint64 listed = 0; //!< files that the appliance says there are
    qint64 read = 0; //!< rows in the answers that are here
    qint64 malicious = 0, suspicious = 0, goodware = 0, unknown = 0; //!< samples, each counted once, hidden ones too
    quint32 worst = ContentsNode::none; //!< node with the worst verdict; none without a verdict
    QStringList remarks; //!< sentences for people, translated: what was left out or cut, and why

    bool isComplete() const { return read >= listed; }
};
using ContentsPtr = std::shared_ptr<const Contents>; //!< may be read on any thread

// A page of the list: GET /api/samples/v2/<hash>/extracted-files/
struct ExtractedPage
{
    std::vector<ExtractedFile> files;
    qint64 count = 0; //!< of all pages, as answered
    bool isLast = true;
    qint64 skipped = 0; //!< rows that were no objects
};

// Removes the rows about the container itself, which `own`, its SHA-1 in lower case, names: it is none of its contents.
// What is below them becomes directly in the container, and the counts of the pages shrink by their number. Does
// nothing if `own` is empty.
void leaveOutContainer(std::vector<ExtractedPage> &pages, const QString &own);

// Builds the tree. A repeated id, a parent that does not exist and a cycle cost a remark and nothing else. Pure,
// linear; for more than some hundred rows call it on a pool thread.
ContentsPtr contentsOf(const std::vector<ExtractedPage> &pages, const ContentsLimits &limits = {});

} // namespace assay
