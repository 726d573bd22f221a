// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "session/row.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace assay {

class DetailsView;
class DetailsWindow;
class MessageStrip;
class SavedFiles;
class Workspace;

struct Saved;

// Connects the details pane and each details window with the rest of the program, and opens and closes those windows.
class DetailsController : public QObject
{
    Q_OBJECT
public:
    // All arguments must outlive the controller, except `window`, which owns it.
    DetailsController(
        Workspace &workspace, DetailsView &pane, MessageStrip &strip, SavedFiles &savedFiles, QWidget *window);

    void openWindow(assay::RowId id); //!< raises the window that shows the row already, if there is one
    void closeWindows();
    void save(const QString &suggestedName, const QByteArray &bytes); //!< asks where; the suffix names the format

Q_SIGNALS:
    void message(const QString &sentence); //!< for the status bar
    void relatedWanted(const QStringList &values, assay::RowId from); //!< indicators to add to the queue, and the row
                                                                      //!< that offers them
    void searchWanted(const QString &query, assay::RowId from); //!< to be shown before it is sent
    void rowsWanted(const std::vector<assay::RowId> &ids); //!< to be selected in the list
    void filterWanted(const QString &key, const QString &value); //!< the list is to show what has it
    void readWanted(assay::RowId id); //!< the indicators inside the row's file
    void pathsWanted(assay::RowId id); //!< the row's path came with a session file and needs the analyst's consent
    void runWanted(assay::RowId id, const QString &actionWord, const assay::Parameters &parameters);

private:
    void connectView(DetailsView &details);
    void saveCopy(const QString &path);
    void saveAs(const QString &title, const QString &suggestedName, const QString &filter,
        std::function<Result<Saved>(const QString &path)> write);

    Workspace &m_workspace;
    DetailsView &m_pane;
    MessageStrip &m_strip;
    SavedFiles &m_savedFiles;
    QWidget *m_window;
    QList<QPointer<DetailsWindow>> m_windows;
};

} // namespace assay
