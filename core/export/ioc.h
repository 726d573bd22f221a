// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"
#include "export/observable.h"

#include <QSet>

namespace assay {

// An observable as other systems take it over, with what a detection system has to know about it.
struct Ioc
{
    enum class Role {
        Subject, //!< the row is about it
        Named, //!< the answer about the row names it
        Inside, //!< a malicious or suspicious file inside of the row's sample
    };

    Role role{};
    Observable observable;
    std::optional<Verdict> verdict; //!< about this observable; none for Named
    bool isToDetect = false; //!< detection systems should search for it; true for subjects only
    QStringList warnings; //!< names of the warning lists that it is on, the own ones first

    QByteArray key() const; //!< the same for the same observable
};

// True if exports mark the row's indicator for detection: it is malicious, or suspicious if the options say so, was not
// decided to be harmless, and is on no warning list, neither of own things nor of others.
bool isToDetect(const Row &row, const ExportOptions &options);

// The observables of one exported row, the subject first; at most 100 files inside. Needs the record of the row.
std::vector<Ioc> iocsOf(const Row &exported, const ExportOptions &options);

// Goes through the observables of many rows and passes each on once. A row's own one comes from that row, with its
// verdict, even if an answer before it names the same value.
class IocWalk
{
public:
    IocWalk(std::span<const Row *const> items, const ExportOptions &options);

    // Calls `use` for each new observable, with its row as it is exported, until it returns false; then returns false.
    // `rows` receives the number of rows done.
    bool run(const std::function<bool(const Ioc &ioc, const Row &exported)> &use, qint64 &rows);

private:
    std::span<const Row *const> m_items;
    const ExportOptions &m_options;
    QSet<QByteArray> m_seen; //!< keys
};

} // namespace assay
