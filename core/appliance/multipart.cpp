// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/multipart.h"

#include <QRandomGenerator>

#include <array>

namespace assay {

namespace {

QByteArray randomBoundary()
{
    std::array<quint32, 4> bits{};
    QRandomGenerator::system()->fillRange(bits.data(), qsizetype(bits.size()));
    return "assay-" + QByteArray(reinterpret_cast<const char *>(bits.data()), qsizetype(sizeof bits)).toHex();
}

} // namespace

QByteArray partFileName(const QString &name)
{
    QByteArray escaped = name.toUtf8();
    escaped.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    return escaped;
}

MultipartFrame multipartFrame(const MultipartBody &body)
{
    const QByteArray boundary = randomBoundary();
    const QByteArray open = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"";
    MultipartFrame frame{.contentType = "multipart/form-data; boundary=" + boundary, .head = {}, .tail = {}};
    for (const auto &[name, value] : body.fields)
        frame.head += open + partFileName(QString::fromUtf8(name)) + "\"\r\n\r\n" + value.toUtf8() + "\r\n";
    if (body.file) {
        const QString name = body.fileName.isEmpty() ? body.file->name() : body.fileName;
        frame.head += open + "file\"; filename=\"" + partFileName(name)
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        frame.tail = "\r\n";
    }
    frame.tail += "--" + boundary + "--\r\n";
    return frame;
}

} // namespace assay
