// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

// The only access to standard output, standard error and the keyboard. Text from outside passes through forTerminal()
// or a format's own escaping first.
namespace assay::cli {

// True if the program was started without standard input.
bool stdinIsClosed();

// False when the reader has closed the output or writing failed; the latter is reported once.
bool toStdout(QByteArrayView bytes);
// Prints a sentence on standard error, through forTerminal().
void say(const QString &sentence);

// Prints a remark that is neither a warning nor an error, as say() does. Nothing with --quiet.
void remark(const QString &sentence);
// --quiet: no remarks and no status line.
void setQuiet(bool isQuiet);

// True when standard error is a terminal, and not with --quiet.
bool hasStatusLine();
// Replaces the status line if it changes; cuts it at the terminal's width. An empty line removes it.
void showStatus(const QString &line);

// Reads a secret from the terminal without echo, otherwise the first line of standard input. Empty at its end.
std::optional<QByteArray> readSecret(const QString &prompt);

} // namespace assay::cli
