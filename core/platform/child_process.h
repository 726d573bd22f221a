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

//! Takes ASSAY_TOKEN out of the environment, also out of what /proc shows of it, and keeps it in memory and out of the
//! log. No child inherits it from then on. Before any other thread runs; hardenProcess() calls it.
void takeSecretVariables();

//! What ASSAY_TOKEN held, also after it was taken; empty when it was not set.
std::optional<QByteArray> tokenVariable();

//! Our environment without secrets: no ASSAY_TOKEN, and no user names and passwords in the variables of proxies.
QProcessEnvironment environmentForChildren();

//! Before start(): a program of the user, or of ours, gets environmentForChildren() and the file mode mask that the
//! user's session has, not the one of makeFilesPrivate().
void prepareChild(QProcess &process);

//! Starts a program of the user's desktop, prepared in the same way, which outlives us. False: it does not start.
bool startForUser(const QString &program, const QStringList &arguments);

} // namespace assay
