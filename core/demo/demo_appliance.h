// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/profile.h"

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>

namespace assay {

// Runs the demo appliance as a child process. It ends with this object, and with this program even after a crash.
class DemoAppliance : public QObject
{
    Q_OBJECT
public:
    struct Ready
    {
        Profile profile; //!< demo = true; trusts only this certificate
        QByteArray token; //!< never stored
        QStringList samples; //!< paths of harmless sample files
        QStringList hashes; //!< digests of its samples
        QStringList urls; //!< URLs to submit
    };

    explicit DemoAppliance(QObject *parent = nullptr);
    ~DemoAppliance() override;

    // Starts the program beside this one, in libexec, or in ASSAY_DEMO_APPLIANCE, with these extra arguments.
    void start(const QStringList &arguments = {});

Q_SIGNALS:
    void ready(const assay::DemoAppliance::Ready &ready);
    void failed(const QString &reason); //!< one sentence

private:
    void readFirstLine();

    QProcess m_process;
    QTemporaryDir m_folder;
    bool m_isReady = false;
};

} // namespace assay
