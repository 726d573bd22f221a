// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <vector>

namespace assay {

class MessageStrip;
class Session;

// Files that text can be read from are samples or reports, and only the analyst knows which. Their hashes are looked up
// like those of all files; a separate strip, which no other message pushes away, offers for each of them to read its
// indicators or to submit it, until that is decided.
class ReadOffer : public QObject
{
    Q_OBJECT
public:
    // Both must outlive this object.
    ReadOffer(MessageStrip &strip, const Session &session, QObject *parent);

    void add(const QStringList &paths); //!< to what is offered already

Q_SIGNALS:
    // `ids` are those of the rows, as far as they are known.
    void readWanted(const QStringList &paths, const std::vector<assay::RowId> &ids);
    void startWanted(const std::vector<assay::RowId> &ids); //!< as samples

private:
    struct File
    {
        QString path;
        RowId id; //!< 0 while the session is being opened
    };

    void offerAgain();
    void show();
    void dropDecided();
    RowId idOf(const QString &path) const;
    bool isDecided(File &file) const;
    QWidget *buttonForOne();
    void read(std::vector<File> files);
    void readOne(const QString &path);

    MessageStrip &m_strip;
    const Session &m_session;
    std::vector<File> m_files;
    QTimer m_soon; //!< drops what is decided once for a burst of changes
};

} // namespace assay
