// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake.h"
#include "platform/file.h"

#include <QSocketNotifier>

#include <memory>

namespace assay::cli {

//! Reads a file, pipe or terminal in pieces as they arrive, and only while wanted. Never blocks on a pipe.
class Stream : public Intake
{
    Q_OBJECT
public:
    using Intake::Intake;
    ~Stream() override;

    QString open(const QString &path) override;
    void setWanted(bool wanted) override;

private:
    void read();
    void close();

    OpenFile m_file;
    int m_descriptor = -1; //!< of m_file or standard input
    std::unique_ptr<QSocketNotifier> m_listener;
};

} // namespace assay::cli
