// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demo_appliance.h"

#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace assay::test {

// The real demo appliance as a child process, with a journal that can be read back.
class DemoFixture
{
public:
    explicit DemoFixture(QStringList arguments = {});

    bool isReady() const { return m_isReady; }
    const DemoAppliance::Ready &ready() const { return m_ready; }
    std::vector<QJsonObject> journal() const;
    qsizetype requestsTo(const QString &route) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    DemoAppliance m_appliance;
    DemoAppliance::Ready m_ready;
    bool m_isReady = false;
};

} // namespace assay::test
