// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paced_source.h"
#include "platform/file.h"

#include <QSocketNotifier>

#include <memory>

namespace assay::cli {

// A file, pipe or terminal, read in pieces as they come and only while wanted. Never blocks on a pipe.
class Stream : public PacedSource
{
    Q_OBJECT
public:
    using PacedSource::PacedSource;
    ~Stream() override;

    QString open(const QString &path) override;
    void setWanted(bool wanted) override;

Q_SIGNALS:
    void came(const QByteArray &bytes);

private:
    void read();
    void close();

    OpenFile m_file;
    int m_descriptor = -1; //!< of m_file or standard input
    std::unique_ptr<QSocketNotifier> m_listener;
};

} // namespace assay::cli
