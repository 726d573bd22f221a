// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mail/outlook_file.h"

#include "intake/mail/tnef.h"

#include <QHash>
#include <QString>

#include <gsf/gsf.h>

#include <cstring>
#include <memory>

namespace assay {

namespace {

constexpr unsigned char oleSignature[] = {0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1};
constexpr QByteArrayView valuePrefix = "__substg1.0_"; // then eight digits: number and type of the property
constexpr QByteArrayView attachmentPrefix = "__attach_version1.0_#";
constexpr qsizetype digits = 8;
constexpr gsf_off_t maxValue = gsf_off_t(128) << 20;
constexpr int maxChildren = 100'000;

struct Release
{
    void operator()(void *object) const { g_object_unref(object); }
};
template <class T>
using OwnedObject = std::unique_ptr<T, Release>;

// The properties of a storage by number and type, and the storages below it.
class Storage
{
public:
    explicit Storage(GsfInfile *folder);

    bool isDamaged() const { return m_isDamaged; }
    QByteArray text(unsigned id) const; //!< UTF-8
    QByteArray bytes(unsigned id) const { return m_values.value(key(id, outlook::bytes)); }
    GsfInfile *mail() const { return m_mail.get(); } //!< an attached one; null = none
    const std::vector<OwnedObject<GsfInput>> &attachments() const { return m_attachments; }

private:
    static quint32 key(unsigned id, unsigned type) { return id << 16 | type; }
    void take(QByteArrayView name, OwnedObject<GsfInput> child);

    QHash<quint32, QByteArray> m_values;
    OwnedObject<GsfInfile> m_mail;
    std::vector<OwnedObject<GsfInput>> m_attachments;
    bool m_isDamaged = false;
};

Storage::Storage(GsfInfile *folder)
{
    const int count = gsf_infile_num_children(folder);
    m_isDamaged = count > maxChildren;
    for (int i = 0; i < std::min(count, maxChildren); ++i) {
        const char *name = gsf_infile_name_by_index(folder, i);
        OwnedObject<GsfInput> child(gsf_infile_child_by_index(folder, i));
        if (!name || !child)
            m_isDamaged = true;
        else
            take(name, std::move(child));
    }
}

void Storage::take(QByteArrayView name, OwnedObject<GsfInput> child)
{
    const bool isFolder = GSF_IS_INFILE(child.get()) && gsf_infile_num_children(GSF_INFILE(child.get())) >= 0;
    if (isFolder && name.startsWith(attachmentPrefix)) {
        m_attachments.push_back(std::move(child));
        return;
    }
    bool isNumber = false;
    const quint32 number = name.startsWith(valuePrefix) ? name.sliced(valuePrefix.size())
                                                              .first(std::min(digits, name.size() - valuePrefix.size()))
                                                              .toByteArray()
                                                              .toUInt(&isNumber, 16)
                                                        : 0;
    if (!isNumber)
        return;
    if (isFolder) {
        if (number == key(outlook::content, outlook::object))
            m_mail.reset(GSF_INFILE(child.release()));
        return;
    }
    const gsf_off_t size = gsf_input_size(child.get());
    if (size <= 0 || size > maxValue) {
        m_isDamaged = m_isDamaged || size > maxValue;
        return;
    }
    QByteArray value(qsizetype(size), Qt::Uninitialized);
    if (gsf_input_read(child.get(), size_t(size), reinterpret_cast<guint8 *>(value.data())))
        m_values.insert(number, value);
    else
        m_isDamaged = true;
}

QByteArray Storage::text(unsigned id) const
{
    const QByteArray wide = m_values.value(key(id, outlook::text16));
    QByteArray text = wide.isEmpty() ? m_values.value(key(id, outlook::text8)) : QByteArray();
    if (!wide.isEmpty()) {
        QString characters(wide.size() / 2, Qt::Uninitialized);
        for (qsizetype i = 0; i < characters.size(); ++i)
            characters[i] = QChar(uchar(wide[2 * i]) | uchar(wide[2 * i + 1]) << 8);
        text = characters.toUtf8();
    }
    while (text.endsWith('\0'))
        text.chop(1);
    return text;
}

OutlookMail mailIn(GsfInfile *folder, int nesting)
{
    const Storage storage(folder);
    OutlookMail mail;
    mail.isDamaged = storage.isDamaged();
    mail.headers = storage.text(outlook::headers);
    mail.subject = storage.text(outlook::subject);
    mail.body = storage.text(outlook::body);
    mail.html = storage.bytes(outlook::html);
    if (mail.html.isEmpty())
        mail.html = storage.text(outlook::html);
    mail.rtf = unpackedRtf(storage.bytes(outlook::packedRtf));
    for (const OwnedObject<GsfInput> &one : storage.attachments()) {
        const Storage attachment(GSF_INFILE(one.get()));
        if (attachment.mail() && nesting > 0) {
            mail.mails.push_back(mailIn(attachment.mail(), nesting - 1));
            continue;
        }
        const QByteArray name = attachment.text(outlook::longName);
        mail.files.push_back(
            {name.isEmpty() ? attachment.text(outlook::shortName) : name, attachment.bytes(outlook::content)});
        mail.isDamaged = mail.isDamaged || attachment.isDamaged() || attachment.mail();
    }
    return mail;
}

} // namespace

bool looksLikeOutlookFile(QByteArrayView start)
{
    return start.size() >= qsizetype(sizeof oleSignature)
        && std::memcmp(start.data(), oleSignature, sizeof oleSignature) == 0;
}

OutlookMail readOutlookFile(const QByteArray &bytes, int maxNesting)
{
    gsf_init();
    OutlookMail none;
    none.isDamaged = true;
    const OwnedObject<GsfInput> input(
        gsf_input_memory_new(reinterpret_cast<const guint8 *>(bytes.constData()), bytes.size(), FALSE));
    if (!input)
        return none;
    const OwnedObject<GsfInfile> root(gsf_infile_msole_new(input.get(), nullptr));
    return root ? mailIn(root.get(), maxNesting) : none;
}

} // namespace assay
