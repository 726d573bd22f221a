// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <QObject>

#include <memory>
#include <vector>

class QMimeData;
class QWidget;

namespace assay {

class Preferences;
class Session;

// Takes pasted and dropped text, files and folders. Reads on worker threads, asks with open() dialogs, and emits what
// the analyst accepted; does not add rows to the session itself.
class Intake : public QObject
{
    Q_OBJECT
public:
    enum class Way { Command, Drop, Link }; //!< how something came into the window

    // `session` is searched for rows that exist already; `preferences` stores the last folders. All three must
    // outlive this object.
    Intake(QWidget *window, const Session &session, Preferences &preferences);
    ~Intake() override;

    // Accepts a text at once if it is one indicator that raises no question; otherwise shows what it contains first.
    // `source` names the batch: "Pasted".
    void takeText(const QString &text, const QString &source);
    // Takes a drop or the clipboard: local files, links as indicators, text. Rejects other addresses with the reason.
    // `way` is handed on by accepted().
    void takeMime(const QMimeData *mime, const QString &source, Way way = Way::Command);
    // Shows what an assay: link names, always, because any web page may hold one. Says so if it names nothing.
    void takeLink(const QString &link);
    static bool canTake(const QMimeData *mime);
    void takeFiles(const QStringList &paths); //!< files, and folders with everything in them
    // Extracts the indicators of files in any format of core/intake; offers the files themselves in the preview.
    void importFrom(const QStringList &paths);

public Q_SLOTS:
    void chooseFiles();
    void chooseFolder();
    void submitUrl(); //!< asks for one URL or host name; its row's action is "submit-url"
    void importFile(); //!< asks for files and imports from them
    void paste(); //!< takeMime() of the clipboard

Q_SIGNALS:
    // Never empty; no ids yet. The receiver may move the rows out, because copying a hundred thousand takes time.
    // Rows that came by a link must not start by themselves.
    void accepted(const std::shared_ptr<std::vector<assay::Row>> &rows, assay::Intake::Way way);
    // Of the files that were accepted just before, those that may be reports as well as samples: offer importFrom().
    // Their rows look up the hash only, so that no report is uploaded by itself. Never empty.
    void readable(const QStringList &paths);
    // Sessions of Assay among the files, which are not queued: offer to open them. Never empty.
    void sessionsGiven(const QStringList &paths);
    void message(const QString &sentence); //!< for the status bar; plain text, sanitised

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace assay
