// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcessEnvironment>

#include <optional>

QT_BEGIN_NAMESPACE
class QProcess;
QT_END_NAMESPACE

namespace assay {

// Removes ASSAY_TOKEN from the environment, and from what the system shows of it, and keeps its value in memory. Logs
// mask it, children do not inherit it. hardenProcess() calls this, before any other thread runs.
void takeSecretVariables();

// The value of ASSAY_TOKEN, also after takeSecretVariables(). Empty if it was not set.
std::optional<QByteArray> tokenVariable();

// The environment of this program without ASSAY_TOKEN and without user names and passwords in proxy variables.
QProcessEnvironment environmentForChildren();

// Call it before start(). The child gets environmentForChildren() and the file mode mask of the user's session instead
// of the one that makeFilesPrivate() set.
void prepareChild(QProcess &process);

// Starts a program of the desktop, prepared in the same way; it keeps running when this program ends. False if it does
// not start.
bool startForUser(const QString &program, const QStringList &arguments);

} // namespace assay
