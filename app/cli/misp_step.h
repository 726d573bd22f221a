// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "misp/misp_push.h"
#include "options.h"
#include "settings/keychain_store.h"

namespace assay::cli {

// The end of a run with --misp: says what would be pushed to the MISP server, and pushes it with --yes.
class MispStep : public QObject
{
    Q_OBJECT
public:
    explicit MispStep(const Options &options, QObject *parent = nullptr); //!< borrowed

    // Reads the rows before it returns. ended() follows from the event loop.
    void start(std::span<const Row *const> rows, const ExportOptions &exportOptions);

Q_SIGNALS:
    void ended(bool isGood); //!< once for each start()

private:
    void useKey(const Result<QByteArray> &key);
    void told(const Result<MispPushed> &result);

    const Options &m_options;
    MispEvent m_event;
    std::unique_ptr<KeychainStore> m_secrets;
    std::unique_ptr<MispPush> m_push;
};

} // namespace assay::cli
