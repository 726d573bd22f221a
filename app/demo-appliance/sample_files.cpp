// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_files.h"

#include "pdf.h"
#include "templates.h"

#include <QDir>
#include <QJsonArray>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

// The first bytes resemble the format; the rest is plain text that does nothing.
QByteArray bytesOf(const QString &name, int number)
{
    const auto ending = name.section(u'.', -1);
    if (ending == "pdf"_L1)
        return pdfOfLines(name, {u"A harmless document of the Assay demonstration."_s, u"Sample %1"_s.arg(number)});
    QByteArray bytes;
    const auto heads = templateNamed(u"samples"_s).value("heads"_L1).toArray();
    for (const auto &head : heads) {
        if (head["endings"_L1].toString().split(u' ').contains(ending))
            bytes = head["text"_L1].toString().toLatin1();
    }
    const int lines = 20 + number * 37 % 400;
    for (int line = 0; line < lines; ++line)
        bytes += u"# %1, line %2 of %3: sample data of the Assay demonstration\n"_s.arg(name)
                     .arg(line)
                     .arg(lines)
                     .toUtf8();
    return bytes;
}

} // namespace

std::vector<SampleFile> sampleFiles()
{
    std::vector<SampleFile> files;
    int number = 0;
    const auto rows = templateNamed(u"samples"_s).value("files"_L1).toArray();
    for (const auto &row : rows) {
        const auto name = row["name"_L1].toString();
        const auto verdict = row["verdict"_L1].toString();
        files.push_back({name, verdictFromString(verdict), verdict == "new"_L1, bytesOf(name, ++number)});
    }
    return files;
}

QStringList writeSampleFiles(const QString &folder)
{
    QStringList paths;
    if (!QDir().mkpath(folder))
        return {};
    for (const auto &sample : sampleFiles()) {
        QSaveFile file(QDir(folder).absoluteFilePath(sample.name));
        if (!file.open(QIODevice::WriteOnly) || file.write(sample.bytes) != sample.bytes.size() || !file.commit())
            return {};
        paths << file.fileName();
    }
    return paths;
}

} // namespace assay::demo
