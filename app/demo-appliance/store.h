// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options.h"
#include "sample.h"

#include <QHash>

#include <chrono>
#include <mutex>
#include <optional>
#include <vector>

namespace assay::demo {

// One submitted URL; its report is about the file that the crawl found.
struct UrlTask
{
    qint64 id = 0;
    QString url;
    QString contentSha1;
    qint64 readyAt = 0;
    bool fails = false;
};

struct Upload
{
    Digests digests;
    qint64 size = 0;
    QString name;
    QStringList tags;
};

struct Submitted
{
    qint64 id = 0;
    QDateTime created;
    Sample sample;
};

enum class PdfState { NeverAsked, BeingMade, Ready };

// What the appliance holds; thread-safe, answers with copies.
class Store
{
public:
    // `options` must outlive the store.
    explicit Store(const Options &options);

    // A processed sample that is on the appliance, by any of its digests, in either case.
    std::optional<Sample> find(const QString &digest) const;
    std::optional<Sample> findInCloud(const QString &digest) const;
    // On the appliance, perhaps still being processed.
    bool holds(const QString &digest) const;

    Submitted addFile(const Upload &upload);
    Submitted addUrl(const QString &url);
    std::optional<UrlTask> urlTask(qint64 id) const;

    // The PDFs are kept under the very digest that asked for them. Creating one that exists changes nothing.
    void createPdf(const QString &digest, int processingMs);
    PdfState pdfState(const QString &digest) const;

    void touch(const QString &digest);
    void setTags(const QString &digest, const QStringList &tags);
    bool remove(const QString &digest);
    // Removes samples after the time of processing; returns the number of the task.
    qint64 removeLater(const QStringList &digests);
    // Whether that task is over; nothing if there is none of that number.
    std::optional<bool> isRemoved(qint64 task);
    // The verdict of the users overrides the appliance's own one until it is removed; false if there is none.
    void setOwnVerdict(const QString &digest, Verdict verdict, int risk, const QString &threatName);
    bool removeOwnVerdict(const QString &digest);
    // Files that the sample is said to hold.
    std::vector<Sample> extractedFrom(const Sample &sample) const;

    // SHA-1 of the samples on the appliance that are said to hold it.
    QStringList containersOf(const Sample &sample) const;

    qint64 now() const; //!< milliseconds since the start
    int processingMs(const QString &seed) const;

    std::vector<Sample> all() const; //!< processed ones, in the order in which they came; those of the cloud, too

    QStringList knownHashes() const;
    static QStringList demoUrls(); // to submit

private:
    qsizetype indexOf(const QString &digest) const;
    qsizetype insert(Sample sample);

    const Options &m_options;
    const std::chrono::steady_clock::time_point m_start;
    mutable std::mutex m_mutex;
    std::vector<Sample> m_samples;
    QHash<QString, qsizetype> m_index;
    QHash<qsizetype, Sample> m_overridden; //!< as they were before users gave their verdict, by index
    QHash<qint64, UrlTask> m_urls;
    QHash<QString, qint64> m_pdfReadyAt;
    struct Removal
    {
        QStringList digests;
        qint64 readyAt = 0;
    };
    QHash<qint64, Removal> m_removals; //!< by number
    qint64 m_nextId;
};

} // namespace assay::demo
