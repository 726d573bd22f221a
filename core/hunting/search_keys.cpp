// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hunting/search_keys.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr std::array classificationWords{"malicious"_L1, "suspicious"_L1, "goodware"_L1, "unknown"_L1};
constexpr std::array availableWords{"true"_L1, "false"_L1};

// clang-format off
constexpr std::array searchKeyTable{
    SearchKey{"classification"_L1, classificationWords, QT_TRANSLATE_NOOP("assay::SearchKey", "Verdict")},
    SearchKey{"threatname"_L1, {}, QT_TRANSLATE_NOOP("assay::SearchKey", "Threat name, as Win32.Trojan.*")},
    SearchKey{"sampletype"_L1, {}, QT_TRANSLATE_NOOP("assay::SearchKey", "File type, as PE or Document")},
    SearchKey{"filename"_L1, {}, QT_TRANSLATE_NOOP("assay::SearchKey", "File name")},
    SearchKey{"sha1"_L1, {}, QT_TRANSLATE_NOOP("assay::SearchKey", "SHA-1 of the sample")},
    SearchKey{"imphash"_L1, {}, QT_TRANSLATE_NOOP("assay::SearchKey", "Hash of the imported functions")},
    SearchKey{"similar-to"_L1, {}, QT_TRANSLATE_NOOP("assay::SearchKey", "Files similar to the one with this SHA-1")},
    SearchKey{"certificate"_L1, {}, QT_TRANSLATE_NOOP("assay::SearchKey", "Signer, or a name in its certificate chain")},
    SearchKey{"domain"_L1, {}, QT_TRANSLATE_NOOP("assay::SearchKey", "Domain that the sample names or contacts")},
    SearchKey{"ipv4"_L1, {}, QT_TRANSLATE_NOOP("assay::SearchKey", "Address that the sample names or contacts")},
    SearchKey{"tag"_L1, {}, QT_TRANSLATE_NOOP("assay::SearchKey", "Tag of the appliance")},
    SearchKey{"tag-user"_L1, {}, QT_TRANSLATE_NOOP("assay::SearchKey", "Tag that a user gave")},
    SearchKey{"pdb"_L1, {}, QT_TRANSLATE_NOOP("assay::SearchKey", "Path of the debug information")},
    SearchKey{"av-count"_L1, {}, QT_TRANSLATE_NOOP("assay::SearchKey", "Scanners with a match, as [5 TO 30]")},
    SearchKey{"size"_L1, {}, QT_TRANSLATE_NOOP("assay::SearchKey", "Size in bytes, as [1000 TO 5000]")},
    SearchKey{"filecount"_L1, {}, QT_TRANSLATE_NOOP("assay::SearchKey", "Number of files inside")},
    SearchKey{"firstseen"_L1, {}, QT_TRANSLATE_NOOP("assay::SearchKey", "First seen, as [2026-01-01 TO 2026-02-01]")},
    SearchKey{"lastseen"_L1, {}, QT_TRANSLATE_NOOP("assay::SearchKey", "Last seen, likewise")},
    SearchKey{"available"_L1, availableWords, QT_TRANSLATE_NOOP("assay::SearchKey", "Whether the sample can be downloaded")},
};
// clang-format on

constexpr std::array sortKeyTable{
    "sha1"_L1, "firstseen"_L1, "threatname"_L1, "sampletype"_L1, "filecount"_L1, "size"_L1};

} // namespace

std::span<const SearchKey> searchKeys()
{
    return searchKeyTable;
}

const SearchKey *searchKeyFromWord(QStringView word)
{
    const auto found = std::ranges::find_if(
        searchKeyTable, [word](const SearchKey &key) { return word.compare(key.word, Qt::CaseInsensitive) == 0; });
    return found == searchKeyTable.end() ? nullptr : &*found;
}

std::span<const QLatin1StringView> searchSortKeys()
{
    return sortKeyTable;
}

} // namespace assay
