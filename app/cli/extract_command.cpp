// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "files/disk_path.h"
#include "intake/candidate_reader.h"
#include "json/json_writer.h"
#include "platform/file.h"
#include "platform/terminal.h"
#include "terminal.h"
#include "text/user_text.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <limits>
#include <utility>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

struct ExtractCommandText
{
    Q_DECLARE_TR_FUNCTIONS(assay::cli)
};

class ExtractRun
{
public:
    ExtractRun(const QCommandLineParser &parser, const QStringList &files)
        : m_files(files)
        , m_printsRejected(parser.isSet(u"rejected"_s))
    {
        m_options.hostsOfUrls = parser.isSet(u"hosts-of-urls"_s);
        m_options.hostsOfMail = parser.isSet(u"hosts-of-mail"_s);
        if (parser.isSet(u"attachments"_s))
            m_rules.attachmentFolder = QFileInfo(parser.value(u"attachments"_s)).absoluteFilePath();
        if (m_files.isEmpty())
            m_files += u"-"_s;
    }

    int run()
    {
        if (!m_rules.attachmentFolder.isEmpty() && !makeFolder())
            return SomethingFailed;
        bool isWhole = true;
        for (const QString &file : std::as_const(m_files))
            isWhole = readOne(file) && isWhole;
        return flush() && isWhole ? AllDone : SomethingFailed;
    }

private:
    // Makes the folder of the attachments if there is none; only this user may enter it.
    bool makeFolder() const
    {
        const QString &folder = m_rules.attachmentFolder;
        const bool isNew = !QFileInfo::exists(folder);
        if (isNew && QDir().mkpath(folder))
            QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const QFileInfo info(folder);
        if (info.isDir() && info.isWritable())
            return true;
        say(info.exists() && !info.isDir()
                ? ExtractCommandText::tr("%1 is not a folder.").arg(folder)
                : ExtractCommandText::tr("The folder %1 cannot be made or written to.").arg(folder));
        return false;
    }
    static void sayOf(const QString &file, const QString &sentence)
    {
        say(file == "-"_L1 ? sentence : u"%1: %2"_s.arg(file, sentence));
    }
    // False if `file` could not be read.
    bool readOne(const QString &file)
    {
        if (file == "-"_L1) {
            if (stdinIsClosed()) {
                say(ExtractCommandText::tr("Standard input is closed."));
                return false;
            }
            ImportSource source(descriptorOf(StandardStream::Input), {});
            return extractFrom(source, file);
        }
        const QByteArray path = pathForDisk(file);
        const auto status = file.contains(QChar::Null) ? std::nullopt : fileStatus(path);
        if (status && status->isRegular() && status->size == 0)
            return true;
        // A shell gives pipes names: <(zcat log.gz).
        if (status && status->kind == FileStatus::Kind::Pipe) {
            const OpenFile pipe = OpenFile::toRead(path, OpenFile::Pipe::Wait);
            if (pipe.isOpen()) {
                ImportSource source(pipe.descriptor(), file);
                return extractFrom(source, file);
            }
        }
        const auto opened = SampleFile::open(file, std::numeric_limits<qint64>::max());
        if (!opened) {
            sayOf(file, userText(opened.error()));
            return false;
        }
        ImportSource source(*opened);
        return extractFrom(source, file);
    }

    bool extractFrom(ImportSource &source, const QString &file)
    {
        CandidateReader reader(m_options, m_rules);
        const Result<Imported> imported = reader.read(source);
        if (!imported)
            sayOf(file, userText(imported.error()));
        else
            for (const QString &remark : remarks(*imported))
                sayOf(file, remark);
        return print(reader.finish(), file) && printAttachments(imported, file) && printUnread(imported, file)
            && imported;
    }

    bool print(const Extraction &extraction, const QString &file)
    {
        bool isWritten = true;
        for (qsizetype row = 0; row < extraction.candidateCount() && isWritten; ++row)
            isWritten = printOne(extraction.candidate(row), file);
        for (size_t row = 0; m_printsRejected && row < extraction.rejected().size() && isWritten; ++row)
            isWritten = printOne(extraction.rejected()[row], file);
        if (extraction.candidatesLeftOut() > 0)
            sayOf(file,
                ExtractCommandText::tr("%L1 more were left out: too many at a time.")
                    .arg(extraction.candidatesLeftOut()));
        if (m_printsRejected && extraction.rejectedLeftOut() > 0)
            sayOf(file,
                ExtractCommandText::tr("%L1 more rejected ones were left out.").arg(extraction.rejectedLeftOut()));
        return isWritten;
    }

    bool printAttachments(const Result<Imported> &imported, const QString &file)
    {
        return !imported || std::ranges::all_of(imported->files, [&](const ImportedFile &saved) {
            return printObject(file, [&](JsonWriter &writer) {
                putText(writer, "attachment", saved.name);
                putText(writer, "path", saved.path);
                putKey(writer, "size");
                writer.Int64(saved.size);
            });
        });
    }

    // Prints the parts that were not read, or the whole file if it could not be read. False if the output failed.
    bool printUnread(const Result<Imported> &imported, const QString &file)
    {
        if (!m_printsRejected)
            return true;
        const std::vector<Unread> parts
            = imported ? unreadRows(*imported) : std::vector<Unread>{{"file", {}, userText(imported.error()), 0}};
        return std::ranges::all_of(parts, [&](const Unread &part) { return printOne(part, file); });
    }

    bool printOne(const Unread &part, const QString &file)
    {
        return printObject(file, [&](JsonWriter &writer) {
            putText(writer, "rejected", QString::fromLatin1(part.word));
            putText(writer, "as_pasted", part.what);
            putKey(writer, "offset");
            writer.Int64(part.offset);
            putText(writer, "reason", part.sentence);
        });
    }

    bool printOne(const Candidate &candidate, const QString &file)
    {
        return printObject(file, [&](JsonWriter &writer) {
            putText(writer, "value", candidate.indicator.value);
            putText(writer, "type", word(candidate.indicator.type));
            putText(writer, "as_pasted", candidate.indicator.asPasted);
            putKey(writer, "count");
            writer.Int64(candidate.count);
            putKey(writer, "offset");
            writer.Int64(candidate.offset);
            putKey(writer, "ticked");
            writer.Bool(candidate.ticked);
            putKey(writer, "remark");
            putOrNull(writer, word(candidate.remark));
        });
    }

    bool printOne(const Rejected &rejected, const QString &file)
    {
        return printObject(file, [&](JsonWriter &writer) {
            putText(writer, "rejected", word(rejected.reason));
            putText(writer, "as_pasted", rejected.text);
            putKey(writer, "offset");
            writer.Int64(rejected.offset);
            putText(writer, "reason", rejectionText(rejected.reason));
        });
    }

    static void putText(JsonWriter &writer, const char *key, const QString &text)
    {
        putKey(writer, key);
        put(writer, text);
    }

    template <class Members>
    bool printObject(const QString &file, const Members &members)
    {
        rapidjson::StringBuffer buffer;
        JsonWriter writer(buffer);
        writer.StartObject();
        if (m_files.size() > 1)
            putText(writer, "file", file);
        members(writer);
        writer.EndObject();
        m_out += finished(buffer) + '\n';
        return m_out.size() < outputPiece || flush();
    }
    bool flush() { return toStdout(std::exchange(m_out, {})); }

    static constexpr qsizetype outputPiece = 64 * 1024;

    ExtractOptions m_options;
    ImportRules m_rules;
    QStringList m_files;
    bool m_printsRejected = false;
    QByteArray m_out;
};

void extract(const QCommandLineParser &parsed, const QStringList &arguments, QObject *, Done done)
{
    done(ExtractRun(parsed, arguments).run());
}

constexpr OptionRow extractOptions[] = {
    {"rejected", "", Takes::Nothing, QT_TRANSLATE_NOOP("assay::cli", "Print what was rejected, too, with the reason."),
        ""},
    {"attachments", "DIR", Takes::Folder,
        QT_TRANSLATE_NOOP(
            "assay::cli", "Save the attachments of mails in this folder, which is made if there is none."),
        "Names are made safe, nothing in the folder is replaced, and only you can read the files; none is executable. "
        "At "
        "most 500 attachments and 1 GiB of each mail are saved. Give the paths to triage or submit-file."},
    {"hosts-of-urls", "", Takes::Nothing, QT_TRANSLATE_NOOP("assay::cli", "The host of each URL, too."), ""},
    {"hosts-of-mail", "", Takes::Nothing, QT_TRANSLATE_NOOP("assay::cli", "The host of each mail address, too."), ""},
};

} // namespace

const Command extractCommand{
    .word = "extract",
    .help = QT_TRANSLATE_NOOP("assay::cli",
        "The indicators in texts, tables, JSON, XML, web pages, mails, PDF and Office documents; asks no appliance."),
    .options = [] { return std::span<const OptionRow>(extractOptions); },
    .verbs = {
        {"", "[FILE...|-]",
            QT_TRANSLATE_NOOP("assay::cli",
                "Print one JSON object a line: value, type, as_pasted, count, offset (bytes into the text as UTF-8), "
                "ticked (beyond doubt) and remark; with several files, the file first. - is standard input. With "
                "--attachments, one object for each saved file follows: attachment (its name in the mail), path, size."),
            {"rejected", "attachments", "hosts-of-urls", "hosts-of-mail"}, &extract, 0, std::numeric_limits<int>::max()},
    },
    .examples = {"assay-cli extract report.pdf mail.eml > indicators.ndjson", "zcat proxy.log.gz | assay-cli extract --rejected -",
        "assay-cli extract --attachments samples mail.eml | jq -j 'select(.path) | .path + \"\\u0000\"' | assay-cli "
        "--files0-from - triage"},
};

} // namespace assay::cli
