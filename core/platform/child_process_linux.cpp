// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secrets.h"
#include "platform/child_process.h"
#include "platform/file_modes.h"

#include <QProcess>
#include <QRegularExpression>

#include <cstdlib>
#include <cstring>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr auto tokenName = "ASSAY_TOKEN";

std::optional<QByteArray> &takenToken()
{
    static std::optional<QByteArray> token;
    return token;
}

// "http://user:password@host:port" without user name and password.
QString withoutCredentials(const QString &proxy)
{
    static const QRegularExpression credentials(u"^([a-z0-9+.-]*://)?.*@"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return QString(proxy).replace(credentials, u"\\1"_s);
}

} // namespace

void takeSecretVariables()
{
    char *value = std::getenv(tokenName); // NOLINT: before any thread
    if (!value)
        return;
    takenToken() = QByteArray(value);
    keepSecret(takenToken()->trimmed());
    std::memset(value, 'x', std::strlen(value)); // the kernel shows this memory as /proc/self/environ
    qunsetenv(tokenName);
}

std::optional<QByteArray> tokenVariable()
{
    takeSecretVariables();
    return takenToken();
}

QProcessEnvironment environmentForChildren()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QString::fromLatin1(tokenName));
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.endsWith("_proxy"_L1, Qt::CaseInsensitive))
            environment.insert(name, withoutCredentials(environment.value(name)));
    }
    return environment;
}

void prepareChild(QProcess &process)
{
    process.setProcessEnvironment(environmentForChildren());
    process.setChildProcessModifier(&useUsersMask);
}

bool startForUser(const QString &program, const QStringList &arguments)
{
    QProcess process;
    prepareChild(process); // of a detached program Qt 6.4 ignores the modifier; see makeFilesPrivate()
    process.setProgram(program);
    process.setArguments(arguments);
    process.setStandardInputFile(QProcess::nullDevice());
    return process.startDetached();
}

} // namespace assay
