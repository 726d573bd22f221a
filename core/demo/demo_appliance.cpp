// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_appliance.h"

#include "platform/child_process.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr auto program = "assay-demo-appliance"_L1;

QString findProgram()
{
    const QString given = qEnvironmentVariable("ASSAY_DEMO_APPLIANCE");
    const QString here = QCoreApplication::applicationDirPath();
    const QStringList candidates{given, here + u'/' + program, here + "/../libexec/assay/"_L1 + program,
        here + "/../demo-appliance/"_L1 + program}; // the last one is for a build folder
    for (const QString &path : candidates) {
        if (!path.isEmpty() && QFileInfo(path).isExecutable())
            return path;
    }
    return {};
}

QStringList strings(const QJsonValue &list)
{
    return list.toVariant().toStringList();
}

} // namespace

DemoAppliance::DemoAppliance(QObject *parent) : QObject(parent)
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DemoAppliance::readFirstLine);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT failed(tr("The demo appliance could not be started."));
    });
    connect(&m_process, &QProcess::finished, this, [this] {
        if (!m_isReady)
            Q_EMIT failed(tr("The demo appliance ended before it was ready."));
    });
}

DemoAppliance::~DemoAppliance()
{
    m_process.disconnect(this);
    m_process.closeWriteChannel(); // it ends when its standard input ends
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(2000)) {
        m_process.kill();
        m_process.waitForFinished(1000);
    }
}

void DemoAppliance::start(const QStringList &arguments)
{
    const QString path = findProgram();
    if (path.isEmpty() || !m_folder.isValid()) {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT failed(tr("The demo appliance is not installed beside this program.")); },
            Qt::QueuedConnection);
        return;
    }
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    prepareChild(m_process); // without the token of a real appliance
    m_process.start(
        path, QStringList{u"--until-stdin-ends"_s, u"--samples-into"_s, m_folder.filePath(u"samples"_s)} + arguments);
}

void DemoAppliance::readFirstLine()
{
    if (m_isReady || !m_process.canReadLine())
        return;
    m_isReady = true;
    const QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
    Ready ready;
    ready.token = line.value("token"_L1).toString().toLatin1();
    ready.samples = strings(line.value("samples"_L1));
    ready.hashes = strings(line.value("hashes"_L1));
    ready.urls = strings(line.value("urls"_L1));
    ready.profile.id = u"demo"_s;
    ready.profile.name = tr("Demo appliance");
    ready.profile.host = line.value("url"_L1).toString();
    ready.profile.caFile = m_folder.filePath(u"certificate.pem"_s);
    ready.profile.disableProxies = true;
    ready.profile.demo = true;
    QFile certificate(ready.profile.caFile);
    const QByteArray pem = line.value("certificate"_L1).toString().toLatin1();
    if (ready.profile.host.isEmpty() || !certificate.open(QIODevice::WriteOnly)
        || certificate.write(pem) != pem.size()) {
        Q_EMIT failed(tr("The demo appliance said nothing sensible."));
        return;
    }
    certificate.close();
    Q_EMIT this->ready(ready);
}

} // namespace assay
