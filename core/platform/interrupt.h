// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace assay {

// Emits a signal on Ctrl+C and SIGTERM, from the event loop. Only one may exist. Child processes keep the default
// handling.
class Interrupt : public QObject
{
    Q_OBJECT
public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

Q_SIGNALS:
    void raised();
};

} // namespace assay
