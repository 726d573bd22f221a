// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/archive.h"

#include "files/digest_set.h"
#include "files/zip_reader.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <memory>
#include <system_error>
#include <vector>

namespace assay {

namespace {

using std::chrono::steady_clock;
using Found = Result<std::optional<InnerFile>>;

constexpr int manyFiles = -1; // more than one; not counted

struct ArchiveText
{
    Q_DECLARE_TR_FUNCTIONS(assay::Archive)
};

// Flags of the first local header of a ZIP file.
struct FirstHeader
{
    bool isEncrypted = false;
};

std::optional<FirstHeader> firstHeader(const SampleFile &file)
{
    std::array<char, 8> bytes{};
    if (file.readAt(0, bytes.data(), bytes.size()) != qint64(bytes.size()))
        return {};
    if (QByteArrayView(bytes).first(4) != QByteArrayView("PK\x03\x04"))
        return {};
    return FirstHeader{(bytes[6] & 1) != 0};
}

// Opens one archive; for one call of openArchive().
class Opening
{
public:
    Opening(const SampleFile &file, const ArchiveRules &rules, DigestKinds kinds,
        const std::function<bool(qint64)> &progress)
        : m_file(file)
        , m_rules(rules)
        , m_kinds(kinds)
        , m_progress(progress)
        , m_reader(file)
        , m_until(steady_clock::now() + rules.maxTime)
    { }

    Found run(bool firstIsEncrypted)
    {
        if (m_reader.readError() != 0)
            return readError();
        if (m_reader.hasHugeDirectory() && firstIsEncrypted)
            return severalFiles(manyFiles);
        if (!m_reader.archive())
            return std::optional<InnerFile>();
        if (const auto error = lookAtEntries())
            return *error;
        if (!m_isEncrypted)
            return std::optional<InnerFile>();
        if (m_entry.valid & ZIP_STAT_SIZE && m_entry.size > zip_uint64_t(m_rules.maxBytes))
            return tooMuch();
        for (const QString &password : m_rules.passwords) {
            const QByteArray native = password.toUtf8();
            if (native.isEmpty() || native.contains('\0'))
                continue;
            if (steady_clock::now() >= m_until)
                return tooLong();
            Found found = tryPassword(native);
            if (!found || *found)
                return found;
        }
        return ApiError::of(ApiError::Kind::Input,
            ArchiveText::tr(
                "“%1” is encrypted and none of the %n known password(s) opens it. Add its password to the archive "
                "passwords, or upload it anyway as it is.",
                nullptr, int(m_rules.passwords.size()))
                .arg(m_file.name()));
    }

private:
    // Finds the only file; ignores folders. Errors: as openArchive().
    std::optional<ApiError> lookAtEntries()
    {
        int files = 0;
        const zip_int64_t count = zip_get_num_entries(m_reader.archive(), 0);
        for (zip_int64_t index = 0; index < count; ++index) {
            zip_stat_t entry;
            if (zip_stat_index(m_reader.archive(), zip_uint64_t(index), 0, &entry) != 0)
                continue;
            const QByteArrayView name = entry.valid & ZIP_STAT_NAME ? QByteArrayView(entry.name) : QByteArrayView();
            if (name.endsWith('/') && entry.size == 0)
                continue;
            ++files;
            if (entry.encryption_method != ZIP_EM_NONE || files == 1)
                m_entry = entry;
            m_isEncrypted = m_isEncrypted || entry.encryption_method != ZIP_EM_NONE;
        }
        if (!m_isEncrypted)
            return {};
        if (files > 1)
            return severalFiles(files);
        if (m_entry.encryption_method == ZIP_EM_TRAD_PKWARE)
            return {};
        const auto method = m_entry.encryption_method;
        const bool isAes = method == ZIP_EM_AES_128 || method == ZIP_EM_AES_192 || method == ZIP_EM_AES_256;
        return ApiError::of(ApiError::Kind::Input,
            (isAes ? ArchiveText::tr(
                 "“%1” is encrypted with AES, which the appliance cannot open. Pack the file again with "
                 "classic ZIP encryption, or upload it anyway as it is.")
                   : ArchiveText::tr(
                       "“%1” is encrypted in a way that the appliance cannot open. Pack the file again with "
                       "classic ZIP encryption, or upload it anyway as it is."))
                .arg(m_file.name()));
    }

    // Returns an empty result if the password does not fit. Errors: as openArchive().
    Found tryPassword(const QByteArray &password)
    {
        const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> entry(
            zip_fopen_index_encrypted(m_reader.archive(), m_entry.index, 0, password.constData()), &zip_fclose);
        if (!entry)
            return whyNot(zip_get_error(m_reader.archive()));
        DigestSet digests(m_kinds);
        qint64 size = 0;
        for (;;) {
            const zip_int64_t got = zip_fread(entry.get(), m_chunk.data(), m_chunk.size());
            if (got < 0)
                return whyNot(zip_file_get_error(entry.get()));
            if (got == 0)
                break;
            size += got;
            m_unpacked += got;
            if (zip_uint64_t(size) > m_entry.size)
                return std::optional<InnerFile>(); // longer than the header states: wrong password
            if (m_unpacked > m_rules.maxBytes)
                return tooMuch();
            if (steady_clock::now() >= m_until)
                return tooLong();
            if (m_progress && !m_progress(m_unpacked))
                return ApiError::of(ApiError::Kind::Cancelled);
            digests.add(QByteArrayView(m_chunk.data(), qsizetype(got)));
        }
        if (zip_uint64_t(size) != m_entry.size)
            return std::optional<InnerFile>();
        if (auto error = m_file.changed())
            return *std::move(error);
        const Result<Digests> sums = digests.finish();
        if (!sums)
            return sums.error();
        return std::optional(InnerFile{.name = QString::fromUtf8(m_entry.name),
            .size = size,
            .password = QString::fromUtf8(password),
            .digests = *sums});
    }

    Found whyNot(zip_error_t *error) const
    {
        if (m_reader.readError() != 0)
            return readError();
        if (auto changed = m_file.changed())
            return *std::move(changed);
        if (zip_error_code_zip(error) == ZIP_ER_COMPNOTSUPP) {
            return ApiError::of(ApiError::Kind::Input,
                ArchiveText::tr(
                    "“%1” is compressed in a way that cannot be unpacked here, so no password can be tried. Pack "
                    "the file again, or upload it anyway as it is.")
                    .arg(m_file.name()));
        }
        return std::optional<InnerFile>(); // wrong password or damaged archive, which cannot be distinguished
    }

    ApiError severalFiles(int files) const
    {
        const QString sentence = files == manyFiles
            ? ArchiveText::tr(
                "“%1” is an encrypted archive that holds very many files; the appliance opens archives with "
                "exactly one. Unpack it and add the files, or upload it anyway as it is.")
            : ArchiveText::tr(
                "“%1” is an encrypted archive that holds %n file(s); the appliance opens archives with exactly "
                "one. Unpack it and add the files, or upload it anyway as it is.",
                nullptr, files);
        return ApiError::of(ApiError::Kind::Input, sentence.arg(m_file.name()));
    }
    ApiError readError() const
    {
        return ApiError::of(ApiError::Kind::File,
            ArchiveText::tr("“%1” cannot be read: %2. Check the disk it is on and try again.")
                .arg(m_file.name(), QString::fromStdString(std::generic_category().message(m_reader.readError()))));
    }
    ApiError tooMuch() const
    {
        return ApiError::of(ApiError::Kind::Input,
            ArchiveText::tr(
                "“%1” unpacks to more than %2, which is too much to try passwords on. Unpack it and add the file, "
                "or upload it anyway as it is.")
                .arg(m_file.name(), QLocale().formattedDataSize(m_rules.maxBytes)));
    }
    ApiError tooLong() const
    {
        return ApiError::of(ApiError::Kind::Input,
            ArchiveText::tr(
                "Trying passwords on “%1” took too long. Unpack it and add the file, or upload it anyway as it "
                "is.")
                .arg(m_file.name()));
    }

    const SampleFile &m_file;
    const ArchiveRules &m_rules;
    const DigestKinds m_kinds;
    const std::function<bool(qint64)> &m_progress;
    const ZipReader m_reader;
    const steady_clock::time_point m_until;
    zip_stat_t m_entry{};
    bool m_isEncrypted = false;
    qint64 m_unpacked = 0; //!< bytes, over all passwords
    std::vector<char> m_chunk = std::vector<char>(size_t(256) << 10);
};

} // namespace

Found openArchive(
    const SampleFile &file, const ArchiveRules &rules, DigestKinds kinds, const std::function<bool(qint64)> &progress)
{
    const auto header = firstHeader(file);
    if (!header)
        return std::optional<InnerFile>();
    return Opening(file, rules, kinds, progress).run(header->isEncrypted);
}

QStringList passwordsIn(const QString &lines)
{
    constexpr qsizetype maxPasswords = 1000;
    QStringList passwords = QString(lines).remove(u'\r').split(u'\n', Qt::SkipEmptyParts);
    passwords.removeDuplicates();
    return passwords.first(std::min(maxPasswords, passwords.size()));
}

} // namespace assay
