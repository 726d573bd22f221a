// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/digests.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace assay::demo {

enum class Verdict { Goodware, Suspicious, Malicious, Unknown };

// "goodware", "suspicious" and so on, as the newer answers write it.
QString toString(Verdict verdict);
Verdict verdictFromString(const QString &word);

struct FileType
{
    QString category;
    QString type;
    QString subtype;
    QString identification;
};

// One file that the appliance holds, or that only its cloud knows.
struct Sample
{
    qint64 id = 0;
    QString name;
    Digests digests;
    qint64 size = 0;
    Verdict verdict = Verdict::Unknown;
    Verdict scanned = Verdict::Unknown; //!< of the scanners; no user changes it
    int risk = -1; //!< 0 to 10; -1: none
    QString threatName; //!< Platform.Type.Family, or empty
    QString reason = QStringLiteral("unknown"); //!< lower case word of the list route
    FileType type;
    int extracted = 0;
    QDateTime firstSeen;
    QDateTime lastSeen;
    QStringList coreTags;
    QStringList userTags;
    QString sourceUrl; //!< where a crawl found it; empty for uploads
    QByteArray bytes; //!< kept for built-in samples only
    bool cloudOnly = false;
    qint64 readyAt = 0; //!< milliseconds of the store's clock
};

// Sets verdict, risk, threat name, reason and tags; the same digest always gets the same ones.
void judge(Sample &sample);
void applyVerdict(Sample &sample, Verdict verdict);
FileType typeOfName(const QString &name); // by its ending

// Document/Archive/MicrosoftWord, as the search writes it.
QString sampleTypeOf(const Sample &sample);
// Programs of one family have the same one; empty for what is no program.
QString imphashOf(const Sample &sample);

// 2024-06-11T11:51:17.795939Z; the microseconds come from the time's own milliseconds.
QString microTime(const QDateTime &time);
// 2024-06-11T11:51:17, with a Z or without.
QString secondTime(const QDateTime &time, bool withZ);

} // namespace assay::demo
