// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

//! The only way to standard output, standard error and the keyboard. Whatever came from outside goes through
//! forTerminal() or a format's own escaping before it gets here.
namespace assay::cli {

//! True if the program was started without standard input.
bool stdinIsClosed();

//! False when nobody reads any more, or when it could not be written, which is said once.
bool toStdout(QByteArrayView bytes);
//! A sentence for people, on standard error, made harmless.
void say(const QString &sentence);

//! True when a line that is written over and over makes sense: standard error is a terminal.
bool hasStatusLine();
//! Shows one line, cut at the terminal's width, in place of the one before; an empty one takes it away.
void showStatus(const QString &line);

//! A secret: from the terminal without echo, else the first line of standard input. Nothing when there is none.
std::optional<QByteArray> readSecret(const QString &prompt);

} // namespace assay::cli
