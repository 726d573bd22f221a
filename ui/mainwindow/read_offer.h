// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <QObject>
#include <QStringList>

#include <vector>

namespace assay {

class MessageStrip;
class Session;

//! Files that text can be read from are samples or something to read, and only the analyst knows which. So they wait in
//! the queue, and a separate strip, which no other message pushes away, offers both until it is decided.
class ReadOffer : public QObject
{
    Q_OBJECT
public:
    //! Both must outlive this object.
    ReadOffer(MessageStrip &strip, const Session &session, QObject *parent);

    //! Adds to what is offered already. `ids`: of their rows, in the same order; empty while they are unknown.
    void add(const std::vector<RowId> &ids, const QStringList &paths);

Q_SIGNALS:
    //! `ids` are those of the rows, as far as they are known.
    void readWanted(const QStringList &paths, const std::vector<assay::RowId> &ids);
    void startWanted(const std::vector<assay::RowId> &ids);

private:
    void offerAgain();
    void show();
    void dropDecided();

    MessageStrip &m_strip;
    const Session &m_session;
    QStringList m_paths;
    std::vector<RowId> m_ids;
};

} // namespace assay
