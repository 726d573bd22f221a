// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mail/tnef.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <memory>

extern "C" {
#include <ytnef.h>
}

namespace assay {

namespace {

constexpr qsizetype interfaceSize = 16; // the name of an interface, before an object
constexpr qsizetype rtfHeadSize = 16;
constexpr unsigned char signature[] = {0x78, 0x9f, 0x3e, 0x22};

QByteArray bytesOf(const variableLength &value)
{
    return value.data && value.size > 0 ? QByteArray(reinterpret_cast<const char *>(value.data), value.size)
                                        : QByteArray();
}

QByteArray withoutZeros(QByteArray text)
{
    while (text.endsWith('\0'))
        text.chop(1);
    return text;
}

QByteArray property(MAPIProps &all, unsigned id, std::initializer_list<unsigned> types)
{
    for (const unsigned type : types) {
        const variableLength *value = MAPIFindProperty(&all, id << 16 | type);
        if (value && value != MAPI_UNDEFINED && value->data)
            return bytesOf(*value);
    }
    return {};
}

// libytnef turns UTF-16 into UTF-8.
QByteArray text(MAPIProps &all, unsigned id)
{
    return withoutZeros(property(all, id, {outlook::text16, outlook::text8, outlook::bytes}));
}

OutlookMail::File fileOf(Attachment &attachment)
{
    OutlookMail::File file{text(attachment.MAPI, outlook::longName), bytesOf(attachment.FileData)};
    if (file.name.isEmpty())
        file.name = text(attachment.MAPI, outlook::shortName);
    if (file.name.isEmpty())
        file.name = withoutZeros(bytesOf(attachment.Title));
    const QByteArray object = property(attachment.MAPI, outlook::content, {outlook::object, outlook::bytes});
    if (object.size() > interfaceSize)
        file.bytes = object.sliced(interfaceSize);
    return file;
}

} // namespace

QByteArray unpackedRtf(const QByteArray &packed)
{
    if (packed.size() < rtfHeadSize)
        return {};
    if (packed.sliced(8).startsWith("MELA")) // stored as it is; libytnef takes its head for text
        return packed.sliced(rtfHeadSize);
    QByteArray copy = packed; // libytnef asks for bytes that may be written
    variableLength value{reinterpret_cast<BYTE *>(copy.data()), int(copy.size())};
    int size = 0;
    const std::unique_ptr<BYTE, decltype(&std::free)> text(DecompressRTF(&value, &size), std::free);
    return text && size > 0 ? QByteArray(reinterpret_cast<const char *>(text.get()), size) : QByteArray();
}

bool looksLikeTnef(QByteArrayView start)
{
    return start.size() >= qsizetype(sizeof signature) && std::memcmp(start.data(), signature, sizeof signature) == 0;
}

OutlookMail readTnef(QByteArray bytes)
{
    OutlookMail mail;
    TNEFStruct parsed{};
    TNEFInitialize(&parsed);
    const std::unique_ptr<TNEFStruct, decltype(&TNEFFree)> owner(&parsed, TNEFFree);
    mail.isDamaged = TNEFParseMemory(reinterpret_cast<BYTE *>(bytes.data()), long(bytes.size()), &parsed) < 0;
    MAPIProps &all = parsed.MapiProperties;
    mail.headers = text(all, outlook::headers);
    mail.subject = text(all, outlook::subject);
    if (mail.subject.isEmpty())
        mail.subject = withoutZeros(bytesOf(parsed.subject));
    mail.body = text(all, outlook::body);
    if (mail.body.isEmpty())
        mail.body = withoutZeros(bytesOf(parsed.body));
    mail.html = text(all, outlook::html);
    mail.rtf = unpackedRtf(property(all, outlook::packedRtf, {outlook::bytes}));
    for (Attachment *one = parsed.starting_attach.next; one; one = one->next)
        mail.files.push_back(fileOf(*one));
    return mail;
}

} // namespace assay
