// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/item.h"

#include <QObject>

#include <memory>
#include <vector>

class QMimeData;
class QWidget;

namespace assay {

class Preferences;
class Session;

//! Everything that comes in: pasted and dropped text, files, folders. Works off the GUI thread, asks with open()
//! dialogs, and hands over what the analyst accepted; it adds nothing to the session itself.
class Intake : public QObject
{
    Q_OBJECT
public:
    //! `session` tells what is queued already; `preferences` keeps the last folders. All three must outlive this
    //! object.
    Intake(QWidget *window, const Session &session, Preferences &preferences);
    ~Intake() override;

    //! One clean indicator is accepted at once; anything else is extracted and shown first. `source` names the batch:
    //! "Pasted".
    void takeText(const QString &text, const QString &source);
    //! A drop or the clipboard: local files, links as indicators, text; other addresses are refused with the reason.
    void takeMime(const QMimeData *mime, const QString &source);
    static bool canTake(const QMimeData *mime);
    void takeFiles(const QStringList &paths); //!< files and folders; folders are walked with everything in them
    //! The indicators in files of any format of core/intake; the files themselves are offered in the preview.
    void importFrom(const QStringList &paths);

public Q_SLOTS:
    void chooseFiles();
    void chooseFolder();
    void submitUrl(); //!< asks for one URL or host name; its item's action is "submit-url"
    void importFile(); //!< asks for files and imports from them
    void paste(); //!< takeMime() of the clipboard

Q_SIGNALS:
    //! Never empty; no ids yet. Whoever adds them may move them away: a hundred thousand are not copied in no time.
    void accepted(const std::shared_ptr<std::vector<assay::Item>> &items);
    //! Files that text can be read from: queue them and offer importFrom(). Whether they are samples is open, so they
    //! are not to be started unasked. Never empty; no ids yet.
    void undecided(const std::vector<assay::Item> &items);
    //! Sessions of Assay among the files: nothing is queued for them, offer to open them. Never empty.
    void sessionsGiven(const QStringList &paths);
    void message(const QString &sentence); //!< for the status bar; plain text, sanitised

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace assay
