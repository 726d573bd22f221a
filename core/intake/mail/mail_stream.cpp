// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mail/mail_stream.h"

#include <gmime/gmime.h>

namespace {

// GMime's stream of a file, with a meter in front.
struct MailStream
{
    GMimeStreamFs file;
    assay::MailMeter *meter;
};

struct MailStreamClass
{
    GMimeStreamFsClass file;
};

G_DEFINE_TYPE(MailStream, mail_stream, GMIME_TYPE_STREAM_FS)

assay::MailMeter &meterOf(GMimeStream *stream)
{
    return *reinterpret_cast<MailStream *>(stream)->meter;
}

ssize_t readWatched(GMimeStream *stream, char *to, std::size_t size)
{
    assay::MailMeter &meter = meterOf(stream);
    if (meter.isOver())
        return 0; // the end of the file, where GMime makes the best of what it has
    const ssize_t got = GMIME_STREAM_CLASS(mail_stream_parent_class)->read(stream, to, size);
    if (got > 0)
        meter.feed({to, got}, stream->position - stream->bound_start);
    return got;
}

gboolean isAtEnd(GMimeStream *stream)
{
    return meterOf(stream).isOver() || GMIME_STREAM_CLASS(mail_stream_parent_class)->eos(stream);
}

void mail_stream_class_init(MailStreamClass *own)
{
    GMIME_STREAM_CLASS(own)->read = readWatched;
    GMIME_STREAM_CLASS(own)->eos = isAtEnd;
}

void mail_stream_init(MailStream *) { }

} // namespace

namespace assay {

void MailMeter::nextMail()
{
    m_cost = 0;
}

void MailMeter::feed(QByteArrayView bytes, qint64 position)
{
    constexpr qint64 step = 256 * 1024;
    for (const char c : bytes)
        take(c);
    if (m_goOn && position - m_asked >= step) {
        m_asked = position;
        m_isCancelled = m_isCancelled || !m_goOn(position);
    }
}

// Line by line, because only GMime knows where the headers are: "name: value" and what continues it costs its bytes,
// what may begin a part a flat sum, and a body nothing.
void MailMeter::take(char c)
{
    constexpr qint64 perHeader = 40;
    constexpr qint64 perPart = 200;
    constexpr qint64 maxNameSize = 1000;
    if (c == '\n') {
        m_line = Line::Start;
        return;
    }
    switch (m_line) {
    case Line::Start:
        m_size = 1;
        m_line = c == ' ' || c == '\t' ? Line::Header : c == '-' ? Line::Dash : c == '\r' ? Line::Body : Line::Name;
        m_cost += m_line == Line::Header ? perHeader : 0;
        return;
    case Line::Dash:
        m_cost += c == '-' ? perPart : 0;
        m_line = c == '-' ? Line::Body : Line::Name;
        [[fallthrough]];
    case Line::Name:
        ++m_size;
        if (c == ':') {
            m_cost += perHeader + m_size;
            m_line = Line::Header;
        } else if (c == ' ' || c == '\t' || m_size > maxNameSize) {
            m_line = Line::Body;
        }
        return;
    case Line::Header:
        ++m_cost;
        return;
    case Line::Body:
        return;
    }
}

GMimeStream *newMailStream(int descriptor, qint64 size, MailMeter &meter)
{
    auto *stream = static_cast<MailStream *>(g_object_new(mail_stream_get_type(), nullptr));
    g_mime_stream_construct(GMIME_STREAM(stream), 0, size);
    stream->file.fd = descriptor;
    stream->file.owner = TRUE;
    stream->file.eos = FALSE;
    stream->meter = &meter;
    return GMIME_STREAM(stream);
}

} // namespace assay
