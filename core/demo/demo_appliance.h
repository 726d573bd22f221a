// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/profile.h"

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>

namespace assay {

//! The demo appliance as a child process. It ends with this object, and with this program however that ends.
class DemoAppliance : public QObject
{
    Q_OBJECT
public:
    struct Ready
    {
        Profile profile; //!< demo = true; trusts this one certificate only
        QByteArray token; //!< for memory only
        QStringList samples; //!< paths of harmless sample files
        QStringList hashes; //!< digests of samples that it holds
        QStringList urls; //!< to submit
    };

    explicit DemoAppliance(QObject *parent = nullptr);
    ~DemoAppliance() override;

    //! Starts the program that stands beside this one (or in libexec, or ASSAY_DEMO_APPLIANCE). Extra arguments go to
    //! it as they are.
    void start(const QStringList &arguments = {});

Q_SIGNALS:
    void ready(const assay::DemoAppliance::Ready &ready);
    void failed(const QString &reason); //!< one plain sentence

private:
    void readFirstLine();

    QProcess m_process;
    QTemporaryDir m_folder;
    bool m_isReady = false;
};

} // namespace assay
