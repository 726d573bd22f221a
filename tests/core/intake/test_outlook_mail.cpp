// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imported.h"
#include "support/test_main.h"

#include <QTest>
#include <QtEndian>

#undef signals // Glib has a member of that name
#include <gsf/gsf.h>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

template <class T>
QByteArray number(T value)
{
    QByteArray bytes(sizeof(T), '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

// A piece of a winmail.dat: level (1 message, 2 attachment), what it is, its bytes and their sum.
QByteArray piece(char level, quint32 what, const QByteArray &bytes)
{
    quint16 sum = 0;
    for (const char byte : bytes)
        sum = quint16(sum + uchar(byte));
    return level + number(what) + number(quint32(bytes.size())) + bytes + number(sum);
}

QByteArray property(quint16 id, quint16 type, QByteArray value)
{
    const auto size = quint32(value.size());
    value.append(QByteArray((4 - value.size() % 4) % 4, '\0'));
    return number(type) + number(id) + number(quint32(1)) + number(size) + value;
}

QByteArray properties(const QByteArrayList &all)
{
    return number(quint32(all.size())) + all.join();
}

// Uncompressed, which the format allows.
QByteArray storedRtf(const QByteArray &rtf)
{
    return number(quint32(rtf.size() + 12)) + number(quint32(rtf.size())) + "MELA" + number(quint32(0)) + rtf;
}

// Compressed, without a single repetition: a zero before each eight characters.
QByteArray packedRtf(const QByteArray &rtf)
{
    QByteArray packed;
    for (qsizetype at = 0; at < rtf.size(); at += 8)
        packed += '\0' + rtf.mid(at, 8);
    return number(quint32(packed.size() + 12)) + number(quint32(rtf.size())) + "LZFu" + number(quint32(0)) + packed;
}

QByteArray winmail()
{
    return number(quint32(0x223e9f78)) + number(quint16(1)) + piece(1, 0x00089006, number(quint32(0x10000)))
        + piece(1, 0x00069003,
            properties({property(0x0037, 0x001e, QByteArray("see subject.example.com\0", 24)),
                property(0x1000, 0x001e, QByteArray("http://body.example.com/a\0", 26)),
                property(0x1013, 0x0102, "<a href=\"http://html.example.com/b\">x</a>"),
                property(0x1009, 0x0102, storedRtf("{\\rtf1 http://rtf.example.com/c}"))}))
        + piece(2, 0x00069002, QByteArray(14, '\0')) + piece(2, 0x00018010, QByteArray("DROP~1.EXE\0", 11))
        + piece(2, 0x0006800f, "MZ attached")
        + piece(2, 0x00069005, properties({property(0x3707, 0x001e, QByteArray("dropper.exe\0", 12))}));
}

QByteArray utf16(const QString &text)
{
    QByteArray bytes;
    for (const QChar one : text)
        bytes += number(one.unicode());
    return bytes;
}

using Entries = std::vector<std::pair<QByteArray, QByteArray>>;
struct Folder
{
    Entries values;
    QByteArrayList names; // of `folders`
    std::vector<Folder> folders;
};

void write(GsfOutfile *to, const Folder &folder)
{
    for (const auto &[name, bytes] : folder.values) {
        GsfOutput *child = gsf_outfile_new_child(to, name.constData(), FALSE);
        gsf_output_write(child, size_t(bytes.size()), reinterpret_cast<const guint8 *>(bytes.constData()));
        gsf_output_close(child);
        g_object_unref(child);
    }
    for (size_t i = 0; i < folder.folders.size(); ++i) {
        GsfOutput *child = gsf_outfile_new_child(to, folder.names[qsizetype(i)].constData(), TRUE);
        write(GSF_OUTFILE(child), folder.folders[i]);
        gsf_output_close(child);
        g_object_unref(child);
    }
}

QByteArray compoundFile(const Folder &folder)
{
    gsf_init();
    GsfOutput *memory = gsf_output_memory_new();
    GsfOutfile *file = gsf_outfile_msole_new(memory);
    write(file, folder);
    gsf_output_close(GSF_OUTPUT(file));
    const QByteArray bytes(reinterpret_cast<const char *>(gsf_output_memory_get_bytes(GSF_OUTPUT_MEMORY(memory))),
        qsizetype(gsf_output_size(memory)));
    g_object_unref(file);
    g_object_unref(memory);
    return bytes;
}

QByteArray outlookFile()
{
    const Folder attached{
        {{"__substg1.0_3707001F", utf16(u"dropper.exe"_s)}, {"__substg1.0_37010102", "MZ attached"}}, {}, {}};
    const Folder inner{{{"__substg1.0_1000001E", "http://inner.example.com/d"}}, {}, {}};
    const Folder attachedMail{{}, {"__substg1.0_3701000D"}, {inner}};
    return compoundFile({{{"__properties_version1.0", QByteArray(32, '\0')},
                             {"__substg1.0_0037001F", utf16(u"see subject.example.com"_s)},
                             {"__substg1.0_1000001F", utf16(u"http://body.example.com/a"_s)},
                             {"__substg1.0_10130102", "<a href=\"http://html.example.com/b\">x</a>"},
                             {"__substg1.0_10090102", packedRtf("{\\rtf1 http://rtf.example.com/c}")},
                             {"__substg1.0_", "no number"}, {"other", "http://unseen.example.com/"}},
        {"__attach_version1.0_#00000000", "__attach_version1.0_#00000001"}, {attached, attachedMail}});
}

QByteArray mailWith(const QByteArray &name, const QByteArray &bytes)
{
    return "Mime-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: "
           "application/octet-stream; name="
        + name + "\nContent-Transfer-Encoding: base64\n\n" + bytes.toBase64() + "\n--b--\n";
}

} // namespace

class OutlookMailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAndAttachmentsAreRead_data();
    void textsAndAttachmentsAreRead();
    void attachedMailsAreRead();
    void otherFilesAreNamed();
    void damagedOnesHarmNobody_data();
    void damagedOnesHarmNobody();
};

void OutlookMailTest::textsAndAttachmentsAreRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("winmail.dat") << u"winmail.dat"_s << winmail();
    QTest::newRow("winmail.dat of another name") << u"noname"_s << winmail();
    QTest::newRow("winmail.dat in a mail") << u"a.eml"_s << mailWith("winmail.dat", winmail());
    QTest::newRow("msg") << u"report.msg"_s << outlookFile();
    QTest::newRow("msg in a mail") << u"a.eml"_s << mailWith("report.msg", outlookFile());
}

void OutlookMailTest::textsAndAttachmentsAreRead()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    ImportRules rules;
    rules.attachmentFolder = folder.path();
    const Read read = readFile(name, bytes, rules);
    QVERIFY(!read.error);
    QCOMPARE(read.format, "mail");
    for (const QString &text : {u"see subject.example.com"_s, u"http://body.example.com/a"_s,
             u"http://html.example.com/b"_s, u"http://rtf.example.com/c"_s})
        QVERIFY2(read.text.contains(text), qPrintable(read.text));
    QVERIFY(!read.text.contains(u"unseen"_s));
    QCOMPARE(wordsOf(read), QStringList());
    const auto dropper = std::ranges::find(read.imported.files, u"dropper.exe"_s, &ImportedFile::name);
    QVERIFY(dropper != read.imported.files.end());
    QFile file(dropper->path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("MZ attached"));
}

void OutlookMailTest::attachedMailsAreRead()
{
    QVERIFY(readFile(u"report.msg"_s, outlookFile()).text.contains(u"http://inner.example.com/d"_s));
    Folder deep{{{"__substg1.0_1000001E", "http://deepest.example.com/"}}, {}, {}};
    for (int i = 0; i < 200; ++i) {
        const Folder attachment{{}, {"__substg1.0_3701000D"}, {deep}};
        deep = {{}, {"__attach_version1.0_#00000000"}, {attachment}};
    }
    const Read read = readFile(u"deep.msg"_s, compoundFile(deep));
    QVERIFY(!read.error);
    QVERIFY(!read.text.contains(u"deepest"_s));
}

void OutlookMailTest::otherFilesAreNamed()
{
    const QByteArray document = compoundFile({{{"WordDocument", "text"}}, {}, {}});
    QCOMPARE(wordsOf(readFile(u"a.msg"_s, document)), QStringList(u"tnef "_s));
    QCOMPARE(wordsOf(readFile(u"a.eml"_s, mailWith("old.msg", document))),
        (QStringList{u"tnef old.msg"_s, u"attachment old.msg"_s}));
}

void OutlookMailTest::damagedOnesHarmNobody_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const QByteArray &whole : {winmail(), outlookFile()}) {
        for (int part = 1; part < 8; ++part)
            QTest::addRow("%lld of %lld bytes", qlonglong(whole.size() * part / 8), qlonglong(whole.size()))
                << whole.first(whole.size() * part / 8);
        QByteArray hostile = whole; // sizes that are not there
        for (qsizetype at = 40; at < hostile.size(); at += 37)
            hostile[at] = '\xff';
        QTest::addRow("%lld changed bytes", qlonglong(whole.size())) << hostile;
    }
}

void OutlookMailTest::damagedOnesHarmNobody()
{
    QFETCH(QByteArray, bytes);
    const Read read = readFile(u"winmail.msg"_s, bytes);
    // Something was read, or why not is said.
    QVERIFY(
        read.error || !read.text.trimmed().isEmpty() || !read.imported.unread.empty() || !read.imported.files.empty());
}

ASSAY_TEST(OutlookMailTest);
#include "test_outlook_mail.moc"
