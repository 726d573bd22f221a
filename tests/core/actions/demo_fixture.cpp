// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_fixture.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace assay::test {
using namespace Qt::StringLiterals;

DemoFixture::DemoFixture(QStringList arguments)
{
    QObject::connect(&m_appliance, &DemoAppliance::ready, &m_appliance, [this](const DemoAppliance::Ready &ready) {
        m_ready = ready;
        m_isReady = true;
    });
    arguments.append({u"--journal"_s, path(u"journal"_s)});
    m_appliance.start(arguments);
    const bool ready = QTest::qWaitFor([this] { return m_isReady; }, 30000);
    Q_UNUSED(ready)
}

std::vector<QJsonObject> DemoFixture::journal() const
{
    QFile file(path(u"journal"_s));
    std::vector<QJsonObject> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    while (!file.atEnd())
        lines.push_back(QJsonDocument::fromJson(file.readLine()).object());
    return lines;
}

qsizetype DemoFixture::requestsTo(const QString &route) const
{
    return std::ranges::count_if(
        journal(), [&route](const QJsonObject &line) { return line.value("route"_L1).toString() == route; });
}

} // namespace assay::test
