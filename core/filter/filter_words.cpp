// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_words.h"

#include <QtGlobal>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

template <class... E>
constexpr quint32 bits(E... values)
{
    return ((1U << unsigned(values)) | ...);
}

constexpr FilterValueWord classes[] = {
    {"malicious"_L1, bits(Classification::Malicious)},
    {"suspicious"_L1, bits(Classification::Suspicious)},
    {"goodware"_L1, bits(Classification::Goodware)},
    {"unknown"_L1, bits(Classification::Unknown)},
    {"other"_L1, bits(Classification::Other)},
    {"none"_L1, bits(Classification::None)},
};
constexpr FilterValueWord states[] = {
    {"queued"_L1, bits(State::Queued)},
    {"running"_L1, bits(State::Hashing, State::Checking, State::Uploading, State::Waiting)},
    {"done"_L1, bits(State::Done)},
    {"not_found"_L1, bits(State::NotFound)},
    {"failed"_L1, bits(State::Failed)},
    {"cancelled"_L1, bits(State::Cancelled)},
    {"hashing"_L1, bits(State::Hashing)},
    {"checking"_L1, bits(State::Checking)},
    {"uploading"_L1, bits(State::Uploading)},
    {"waiting"_L1, bits(State::Waiting)},
};
using enum IndicatorType;
constexpr FilterValueWord types[] = {
    {"hash"_L1, bits(Md5, Sha1, Sha256, Sha512)},
    {digestInfo(DigestKind::Md5).wordView(), bits(Md5)},
    {digestInfo(DigestKind::Sha1).wordView(), bits(Sha1)},
    {digestInfo(DigestKind::Sha256).wordView(), bits(Sha256)},
    {digestInfo(DigestKind::Sha512).wordView(), bits(Sha512)},
    {"file"_L1, bits(File)},
    {"url"_L1, bits(Url)},
    {"fqdn"_L1, bits(Fqdn)},
    {"domain"_L1, bits(Fqdn)},
    {"ip"_L1, bits(Ipv4, Ipv6)},
    {"ipv4"_L1, bits(Ipv4)},
    {"ipv6"_L1, bits(Ipv6)},
    {"submission"_L1, bits(Submission)},
};

// clang-format off
constexpr FilterKeyInfo keys[] = {
    {FilterKey::Class, "class"_L1, "verdict"_L1, classes, false, QT_TRANSLATE_NOOP("assay::Filter", "the verdict: malicious, suspicious, goodware, unknown, none"), "verdict"_L1},
    {FilterKey::Status, "status"_L1, "state"_L1, states, false, QT_TRANSLATE_NOOP("assay::Filter", "the status: queued, running, done, not_found, failed, cancelled"), "state"_L1},
    {FilterKey::Type, "type"_L1, {}, types, false, QT_TRANSLATE_NOOP("assay::Filter", "the kind of indicator: hash, md5, sha1, sha256, sha512, file, url, domain, ip"), "type"_L1},
    {FilterKey::Risk, "risk"_L1, "score"_L1, {}, false, QT_TRANSLATE_NOOP("assay::Filter", "the risk score: 7, >=6, <3, 4-6, none"), "risk_score"_L1},
    {FilterKey::Tag, "tag"_L1, "tags"_L1, {}, false, QT_TRANSLATE_NOOP("assay::Filter", "a whole tag; * stands for any text, none for no tag"), "tags"_L1},
    {FilterKey::Batch, "batch"_L1, {}, {}, true, QT_TRANSLATE_NOOP("assay::Filter", "part of the batch's name"), "batch"_L1},
    {FilterKey::Source, "source"_L1, "appliance"_L1, {}, true, QT_TRANSLATE_NOOP("assay::Filter", "part of the appliance's name"), "appliance"_L1},
    {FilterKey::Name, "name"_L1, "file"_L1, {}, true, QT_TRANSLATE_NOOP("assay::Filter", "part of the file name"), "file_name"_L1},
    {FilterKey::Threat, "threat"_L1, "family"_L1, {}, true, QT_TRANSLATE_NOOP("assay::Filter", "part of the threat name"), "threat_name"_L1},
    {FilterKey::Action, "action"_L1, {}, {}, false, QT_TRANSLATE_NOOP("assay::Filter", "the last action: triage, summary …"), "action"_L1},
    {FilterKey::FileType, "filetype"_L1, {}, {}, true, QT_TRANSLATE_NOOP("assay::Filter", "part of the file type: PE, Document; none for no type"), "file_type"_L1},
    {FilterKey::Technique, "technique"_L1, "attack"_L1, {}, true, QT_TRANSLATE_NOOP("assay::Filter", "part of an ATT&CK technique of the static analysis: T1082, discovery; none for no technique"), "attack_techniques"_L1},
    {FilterKey::Child, "child"_L1, "children"_L1, classes, false, QT_TRANSLATE_NOOP("assay::Filter", "the worst verdict of the files inside: malicious, suspicious, goodware, unknown, none"), "worst_child"_L1},
    {FilterKey::From, "from"_L1, {}, {}, true, QT_TRANSLATE_NOOP("assay::Filter", "part of the SHA-1 of the container that the row came from, or none"), "came_from"_L1},
    {FilterKey::Decision, "decision"_L1, {}, {}, true, QT_TRANSLATE_NOOP("assay::Filter", "your decision: confirmed, false_positive, unwanted, second_look, escalated; none for not decided yet"), "decision"_L1},
    {FilterKey::Note, "note"_L1, {}, {}, true, QT_TRANSLATE_NOOP("assay::Filter", "part of your note, or none"), "note"_L1},
    {FilterKey::Case, "case"_L1, "ticket"_L1, {}, true, QT_TRANSLATE_NOOP("assay::Filter", "part of the case number, or none"), "case"_L1},
    {FilterKey::Warning, "warn"_L1, "list"_L1, {}, true, QT_TRANSLATE_NOOP("assay::Filter", "part of the name of a warning list that the row is on; * for any, none for none"), "warnings"_L1},
    {FilterKey::Error, "error"_L1, "reason"_L1, {}, true, QT_TRANSLATE_NOOP("assay::Filter", "why a row failed: unreachable, timed_out, unauthorized, server, input …, or none"), "error"_L1},
};
// clang-format on

} // namespace

std::span<const FilterKeyInfo> filterKeys()
{
    return keys;
}

const FilterKeyInfo *filterKeyFromWord(QStringView word)
{
    const auto is
        = [word](QLatin1StringView name) { return !name.isEmpty() && word.compare(name, Qt::CaseInsensitive) == 0; };
    const auto row
        = std::ranges::find_if(keys, [&is](const FilterKeyInfo &info) { return is(info.word) || is(info.alias); });
    return row == std::end(keys) ? nullptr : row;
}

} // namespace assay
