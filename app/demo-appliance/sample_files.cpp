// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_files.h"

#include "pdf.h"

#include <QDir>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

struct InboxRow
{
    QLatin1StringView name;
    char mark; // m malicious, s suspicious, g goodware, u unknown, n not on the appliance
};

constexpr InboxRow inbox[]{
    {"invoice_2291.docm"_L1, 'm'},
    {"setup_helper.exe"_L1, 'n'},
    {"annual_report.pdf"_L1, 'g'},
    {"payment_advice.xlsm"_L1, 'm'},
    {"setup.exe"_L1, 'g'},
    {"update_7.4.1.exe"_L1, 'm'},
    {"scan_0042.zip"_L1, 'm'},
    {"delivery_note.js"_L1, 'm'},
    {"overdue.vbs"_L1, 'm'},
    {"readme.txt"_L1, 'g'},
    {"logo.png"_L1, 'g'},
    {"backup_tool.exe"_L1, 's'},
    {"fax_message.html"_L1, 'm'},
    {"new_voicemail.eml"_L1, 's'},
    {"order_form.docx"_L1, 'g'},
    {"price_list.xlsx"_L1, 'g'},
    {"driver_pack.zip"_L1, 's'},
    {"cleanup.bat"_L1, 'u'},
    {"inventory.ps1"_L1, 'u'},
    {"resume_anna.rtf"_L1, 'm'},
    {"holiday_photos.zip"_L1, 'g'},
    {"contract_signed.pdf"_L1, 's'},
    {"keymaker.exe"_L1, 'm'},
    {"remote_support.exe"_L1, 's'},
    {"viewer.dll"_L1, 'g'},
    {"tax_return.iso"_L1, 'm'},
    {"meeting.url"_L1, 'u'},
    {"team_wallpaper.jpg"_L1, 'g'},
    {"installer.hta"_L1, 'm'},
    {"deploy.sh"_L1, 'g'},
    {"convert.py"_L1, 'g'},
    {"shipping_label.jar"_L1, 's'},
    {"phonebook.xls"_L1, 'u'},
    {"bank_statement.scr"_L1, 'm'},
    {"plugin_host.exe"_L1, 'g'},
    {"archive_2019.7z"_L1, 'u'},
    {"proforma.doc"_L1, 'm'},
    {"newsletter.htm"_L1, 'g'},
    {"codec_pack.exe"_L1, 's'},
    {"screenlock.exe"_L1, 's'},
    {"notes_meeting.txt"_L1, 'u'},
    {"quote_8812.docm"_L1, 'm'},
    {"evidence_disk.zip"_L1, 'n'},
    {"strange_attachment.js"_L1, 'n'},
    {"unsorted_31.txt"_L1, 'n'},
    {"field_report.docx"_L1, 'n'},
    {"usb_dropper.png"_L1, 'n'},
    {"suspicious_mail.eml"_L1, 'n'},
};

Verdict verdictOf(char mark)
{
    switch (mark) {
    case 'm':
        return Verdict::Malicious;
    case 's':
        return Verdict::Suspicious;
    case 'g':
        return Verdict::Goodware;
    default:
        return Verdict::Unknown;
    }
}

// Only the first bytes resemble the format; the rest is plain text that does nothing.
QByteArray headOf(const QString &ending)
{
    if (ending == "exe"_L1 || ending == "dll"_L1 || ending == "scr"_L1)
        return "MZ\r\nThis file is text, not a program.\r\n"_ba;
    if (ending == "zip"_L1 || ending == "docx"_L1 || ending == "docm"_L1 || ending == "xlsx"_L1 || ending == "xlsm"_L1
        || ending == "jar"_L1)
        return "PK\x03\x04 no archive, only its first bytes\n"_ba;
    if (ending == "png"_L1)
        return "\x89PNG\r\n\x1a\n"_ba;
    if (ending == "js"_L1)
        return "console.log('harmless');\n"_ba;
    if (ending == "vbs"_L1)
        return "WScript.Echo \"harmless\"\r\n"_ba;
    if (ending == "bat"_L1 || ending == "ps1"_L1 || ending == "sh"_L1)
        return "echo harmless\n"_ba;
    if (ending == "py"_L1)
        return "print('harmless')\n"_ba;
    if (ending == "eml"_L1)
        return "From: demo@mail.example\r\nTo: you@mail.example\r\nSubject: demo\r\n\r\n"_ba;
    if (ending.startsWith("htm"_L1) || ending == "hta"_L1)
        return "<!doctype html><title>demo</title><p>harmless</p>\n"_ba;
    return {};
}

QByteArray bytesOf(const QString &name, int number)
{
    const auto ending = name.section(u'.', -1);
    if (ending == "pdf"_L1)
        return pdfOfLines(name, {u"A harmless document of the Assay demonstration."_s, u"Sample %1"_s.arg(number)});
    QByteArray bytes = headOf(ending);
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
    for (const auto &row : inbox) {
        const QString name = row.name;
        files.push_back({name, verdictOf(row.mark), row.mark == 'n', bytesOf(name, ++number)});
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
