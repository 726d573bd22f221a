// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"
#include "misp/misp_client.h"

namespace assay {

// One event as it will be sent.
struct MispEvent
{
    QJsonObject event; //!< of the format "misp"
    QString uuid; //!< the same for the same case, so that a second push updates the event
    QString info;
    qint64 attributes = 0; //!< those of objects included
    qint64 objects = 0;
    qint64 forDetection = 0; //!< attributes with to_ids

    static constexpr size_t maxRows = 10'000;
};

// Makes the event about the rows, with one record in memory at a time. With a case number (see exportedCase()) the
// event belongs to that case, without one to exactly these rows. Errors: Input (no rows, or more than
// MispEvent::maxRows), Disk (the record of a row cannot be read).
Result<MispEvent> mispEventOf(std::span<const Row *const> items, const ExportOptions &options);

// The SecretStore key of the user's automation key.
QString mispSecretKey();

// How a push ended.
struct MispPushed
{
    QString id; //!< number of the event at that server; empty after a dry run of an event that is new
    bool isNew = false; //!< created, not updated
    bool isDryRun = false; //!< nothing was sent but the question whether the event exists
};

// Pushes one event: asks whether the server has it, then adds it or updates it. An update changes attributes and
// objects and leaves alone what people at the server decide: distribution, publication, threat level, tags of the
// event.
class MispPush : public QObject
{
    Q_OBJECT
public:
    MispPush(const Profile &server, const QByteArray &key, QObject *parent = nullptr);

    // `isDryRun`: only asks whether the event exists. Must not be called while a push is running.
    void start(const MispEvent &event, bool isDryRun);
    bool isRunning() const { return m_isRunning; }
    QString peer() const { return m_client.peer(); }

Q_SIGNALS:
    // Once for each start(). Errors: those of MispClient; Unclear if the server may have taken the event although it
    // did not say so.
    void finished(const assay::Result<assay::MispPushed> &result);

private:
    void send(const MispEvent &event, const QString &id);
    void end(const Result<MispPushed> &result);

    MispClient m_client;
    bool m_isRunning = false;
};

} // namespace assay
