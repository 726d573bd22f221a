// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store.h"

#include "digests.h"
#include "sample_files.h"
#include "templates.h"

#include <QJsonArray>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

QDateTime builtInTime(qsizetype number)
{
    const QDateTime base(QDate(2024, 3, 1), QTime(8, 12, 30), Qt::UTC);
    return base.addMSecs(number * 86'400'000 / 3 + number * 61'379);
}

QJsonArray demoUrlRows()
{
    return templateNamed(u"samples"_s).value("urls"_L1).toArray();
}

// Which of the built-in samples a container is said to hold.
size_t innerNumber(const Sample &container, int number)
{
    constexpr int builtIn = 40;
    return static_cast<size_t>((container.id * 7 + number * 11) % builtIn);
}

std::optional<Verdict> demoVerdict(const QString &url)
{
    const auto rows = demoUrlRows();
    for (const auto &row : rows) {
        if (row["url"_L1] == url)
            return verdictFromString(row["verdict"_L1].toString());
    }
    return {};
}

} // namespace

Store::Store(const Options &options)
    : m_options(options)
    , m_start(std::chrono::steady_clock::now())
    , m_nextId(options.firstSubmission)
{
    for (const auto &file : sampleFiles()) {
        if (file.isNew)
            continue;
        Sample sample;
        sample.name = file.name;
        sample.digests = digestsOf(file.bytes);
        sample.size = file.bytes.size();
        sample.bytes = file.bytes;
        sample.type = typeOfName(file.name);
        applyVerdict(sample, file.verdict);
        insert(sample);
    }
    Sample cloud;
    cloud.name = u"cloud_only.bin"_s;
    cloud.bytes = "known to the cloud only\n"_ba;
    cloud.digests = digestsOf(cloud.bytes);
    cloud.size = cloud.bytes.size();
    cloud.cloudOnly = true;
    cloud.type = typeOfName(cloud.name);
    applyVerdict(cloud, Verdict::Goodware);
    cloud.risk = 5;
    insert(cloud);
}

qint64 Store::now() const
{
    const auto passed = std::chrono::steady_clock::now() - m_start;
    return std::chrono::duration_cast<std::chrono::milliseconds>(passed).count();
}

int Store::processingMs(const QString &seed) const
{
    return m_options.processingMs >= 0 ? m_options.processingMs : 3000 + seed.left(4).toInt(nullptr, 16) % 3000;
}

qsizetype Store::indexOf(const QString &digest) const
{
    return m_index.value(digest.toLower(), -1);
}

qsizetype Store::insert(Sample sample)
{
    const auto number = static_cast<qsizetype>(m_samples.size());
    sample.id = 68'891'600 + number;
    if (!sample.firstSeen.isValid()) {
        sample.firstSeen = builtInTime(number);
        sample.lastSeen = sample.firstSeen.addSecs(9137);
    }
    sample.extracted = sample.type.category == "archive"_L1 ? 4 : sample.type.category == "documents"_L1 ? 2 : 0;
    for (const auto &digest : {sample.digests.md5, sample.digests.sha1, sample.digests.sha256, sample.digests.sha512})
        m_index.insert(digest, number);
    m_samples.push_back(std::move(sample));
    return number;
}

std::optional<Sample> Store::find(const QString &digest) const
{
    const std::lock_guard lock(m_mutex);
    const auto at = indexOf(digest);
    if (at < 0)
        return {};
    const auto &sample = m_samples[static_cast<size_t>(at)];
    return sample.cloudOnly || sample.readyAt > now() ? std::nullopt : std::optional(sample);
}

std::optional<Sample> Store::findInCloud(const QString &digest) const
{
    const std::lock_guard lock(m_mutex);
    const auto at = indexOf(digest);
    if (at < 0 || !m_samples[static_cast<size_t>(at)].cloudOnly)
        return {};
    return m_samples[static_cast<size_t>(at)];
}

bool Store::holds(const QString &digest) const
{
    const std::lock_guard lock(m_mutex);
    const auto at = indexOf(digest);
    return at >= 0 && !m_samples[static_cast<size_t>(at)].cloudOnly;
}

Submitted Store::addFile(const Upload &upload)
{
    const std::lock_guard lock(m_mutex);
    const auto created = QDateTime::currentDateTimeUtc();
    auto at = indexOf(upload.digests.sha256);
    if (at < 0) {
        Sample sample;
        sample.name = upload.name;
        sample.digests = upload.digests;
        sample.size = upload.size;
        sample.type = typeOfName(upload.name);
        sample.firstSeen = created;
        sample.readyAt = now() + processingMs(upload.digests.sha256);
        judge(sample);
        at = insert(sample);
    }
    auto &sample = m_samples[static_cast<size_t>(at)];
    sample.cloudOnly = false;
    sample.lastSeen = created;
    for (const auto &tag : upload.tags) {
        if (!sample.userTags.contains(tag))
            sample.userTags << tag;
    }
    return {m_nextId++, created, sample};
}

Submitted Store::addUrl(const QString &url)
{
    const QByteArray page = "<!doctype html><title>demo page</title><p>" + url.toHtmlEscaped().toUtf8() + "</p>\n";
    const auto digests = digestsOf(page);
    const std::lock_guard lock(m_mutex);
    const auto created = QDateTime::currentDateTimeUtc();
    UrlTask task{m_nextId++, url, digests.sha1, 0, false};
    task.fails = QUrl(url).host().startsWith("error."_L1);
    task.readyAt = now() + processingMs(digests.sha256);
    auto at = indexOf(digests.sha1);
    if (at < 0) {
        Sample sample;
        sample.name = u"index.html"_s;
        sample.digests = digests;
        sample.size = page.size();
        sample.type = typeOfName(sample.name);
        sample.sourceUrl = url;
        sample.userTags = {u"URL Download"_s};
        sample.firstSeen = created;
        sample.lastSeen = created;
        sample.readyAt = task.readyAt;
        if (const auto verdict = demoVerdict(url))
            applyVerdict(sample, *verdict);
        else
            judge(sample);
        at = insert(sample);
    }
    m_urls.insert(task.id, task);
    return {task.id, created, m_samples[static_cast<size_t>(at)]};
}

std::optional<UrlTask> Store::urlTask(qint64 id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_urls.constFind(id);
    return found == m_urls.constEnd() ? std::nullopt : std::optional(*found);
}

void Store::createPdf(const QString &digest, int processingMs)
{
    const bool exists = pdfState(digest) != PdfState::NeverAsked;
    const std::lock_guard lock(m_mutex);
    if (!exists)
        m_pdfReadyAt.insert(digest.toLower(), now() + processingMs);
}

PdfState Store::pdfState(const QString &digest) const
{
    const std::lock_guard lock(m_mutex);
    const auto readyAt = m_pdfReadyAt.constFind(digest.toLower());
    if (readyAt == m_pdfReadyAt.constEnd() || now() >= *readyAt + m_options.pdfLifeMs)
        return PdfState::NeverAsked;
    return now() < *readyAt ? PdfState::BeingMade : PdfState::Ready;
}

void Store::touch(const QString &digest)
{
    const std::lock_guard lock(m_mutex);
    if (const auto at = indexOf(digest); at >= 0)
        m_samples[static_cast<size_t>(at)].lastSeen = QDateTime::currentDateTimeUtc();
}

void Store::setTags(const QString &digest, const QStringList &tags)
{
    const std::lock_guard lock(m_mutex);
    if (const auto at = indexOf(digest); at >= 0)
        m_samples[static_cast<size_t>(at)].userTags = tags;
}

bool Store::remove(const QString &digest)
{
    const std::lock_guard lock(m_mutex);
    const auto at = indexOf(digest);
    if (at < 0)
        return false;
    m_index.removeIf([at](QHash<QString, qsizetype>::iterator entry) { return entry.value() == at; });
    return true;
}

qint64 Store::removeLater(const QStringList &digests)
{
    const auto wait = digests.isEmpty() ? 0 : processingMs(digests.first());
    const std::lock_guard lock(m_mutex);
    const auto task = m_nextId++;
    m_removals.insert(task, {digests, now() + wait});
    return task;
}

std::optional<bool> Store::isRemoved(qint64 task)
{
    QStringList digests;
    {
        const std::lock_guard lock(m_mutex);
        const auto removal = m_removals.constFind(task);
        if (removal == m_removals.constEnd())
            return {};
        if (now() < removal->readyAt)
            return false;
        digests = removal->digests;
    }
    for (const auto &digest : digests)
        remove(digest);
    return true;
}

void Store::setOwnVerdict(const QString &digest, Verdict verdict, int risk, const QString &threatName)
{
    const std::lock_guard lock(m_mutex);
    const auto at = indexOf(digest);
    if (at < 0)
        return;
    auto &sample = m_samples[static_cast<size_t>(at)];
    if (!m_overridden.contains(at))
        m_overridden.insert(at, sample);
    sample.verdict = verdict;
    sample.risk = risk;
    sample.threatName = threatName;
    sample.reason = u"user"_s;
    sample.lastSeen = QDateTime::currentDateTimeUtc();
}

bool Store::removeOwnVerdict(const QString &digest)
{
    const std::lock_guard lock(m_mutex);
    const auto at = indexOf(digest);
    if (at < 0 || !m_overridden.contains(at))
        return false;
    const auto before = m_overridden.take(at);
    auto &sample = m_samples[static_cast<size_t>(at)];
    sample.verdict = before.verdict;
    sample.risk = before.risk;
    sample.threatName = before.threatName;
    sample.reason = before.reason;
    return true;
}

std::vector<Sample> Store::extractedFrom(const Sample &sample) const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Sample> inside;
    for (int number = 0; number < sample.extracted; ++number)
        inside.push_back(m_samples[innerNumber(sample, number)]);
    return inside;
}

QStringList Store::containersOf(const Sample &sample) const
{
    const std::lock_guard lock(m_mutex);
    QStringList containers;
    for (const auto &container : m_samples) {
        for (int number = 0; number < container.extracted && !container.cloudOnly; ++number) {
            const bool isInside = m_samples[innerNumber(container, number)].id == sample.id;
            if (isInside && container.id != sample.id && !containers.contains(container.digests.sha1))
                containers << container.digests.sha1;
        }
    }
    return containers;
}

std::vector<Sample> Store::all() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Sample> samples;
    for (const auto &sample : m_samples) {
        if (indexOf(sample.digests.sha1) >= 0
            && sample.readyAt <= now()) // those that were deleted have no digest there
            samples.push_back(sample);
    }
    return samples;
}

QStringList Store::knownHashes() const
{
    const std::lock_guard lock(m_mutex);
    constexpr int lengths[]{40, 32, 64, 128};
    QStringList hashes;
    for (size_t number = 0; number < m_samples.size(); ++number)
        hashes << digestOfLength(m_samples[number].digests, lengths[number % std::size(lengths)]);
    return hashes;
}

QStringList Store::demoUrls()
{
    QStringList urls;
    const auto rows = demoUrlRows();
    for (const auto &row : rows)
        urls << row["url"_L1].toString();
    return urls;
}

} // namespace assay::demo
