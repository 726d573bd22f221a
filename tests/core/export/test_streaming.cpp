// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/formats.h"
#include "read_back.h"
#include "session/record_reader.h"
#include "session/session.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <malloc.h>

#include <algorithm>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

constexpr int few = 100, many = 500;
constexpr qint64 answerBytes = 20'000; // a real answer has ten times that

// Of this program, in all threads, as the allocator counts them.
qint64 bytesInUse()
{
    const struct mallinfo2 info = ::mallinfo2();
    return qint64(info.uordblks) + qint64(info.hblkhd);
}

Row heavyRow(int number)
{
    Row row = test::fullRow(number % 2 == 0);
    row.indicator.asPasted = row.indicator.asPasted.toString() + u"?%1"_s.arg(number);
    if (row.indicator.type != IndicatorType::File)
        row.indicator = {IndicatorType::Url, u"https://example.org/%1"_s.arg(number), {}};
    Findings findings = row.record->findings;
    findings.raw = {{u"answer"_s, '"' + QByteArray(answerBytes, 'x') + '"'}};
    row.record->answers = {{u"summary"_s, {row.state, findings, row.error}, row.queriedAt}};
    mergeAnswers(row);
    return row;
}

} // namespace

// Exports of rows whose records are not loaded hold one record at a time.
class StreamingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void itemsAreHeavy();
    void memoryStaysLevel_data();
    void memoryStaysLevel();

private:
    qint64 peakUse(const Format &format, int rows) const;

    QTemporaryDir m_folder;
    Session m_session;
};

void StreamingTest::initTestCase()
{
    QSignalSpy loaded(&m_session, &Session::loaded);
    m_session.open(m_folder.filePath(u"s"_s));
    QVERIFY(loaded.wait());
    std::vector<Row> rows;
    for (int i = 0; i < many; ++i)
        rows.push_back(heavyRow(i));
    m_session.add(std::move(rows));
    QVERIFY(m_session.flush());
    QVERIFY(std::ranges::none_of(m_session.rows(), [](const Row &row) { return row.record.isLoaded(); }));
}

// What the rows would take together is seen by the count: without that, the other test proves nothing.
void StreamingTest::itemsAreHeavy()
{
    const qint64 before = bytesInUse();
    RecordReader reader(m_session.file(), Parts::All);
    std::vector<Row> whole;
    for (int i = 0; i < few; ++i)
        whole.push_back(reader.withRecord(m_session.at(i)));
    if (bytesInUse() == before)
        QSKIP("this allocator does not count");
    QVERIFY(bytesInUse() - before > few * answerBytes);
    QCOMPARE(test::edit(whole.front())->findings.raw.front().json.size(), answerBytes + 2);
}

void StreamingTest::memoryStaysLevel_data()
{
    QTest::addColumn<const Format *>("format");
    for (const Format *format : formats())
        QTest::newRow(format->word) << format;
}

qint64 StreamingTest::peakUse(const Format &format, int rows) const
{
    RecordReader reader(m_session.file(), Parts::All);
    ExportOptions options;
    options.raw = true;
    options.thirdParties = true;
    options.records = &reader;
    std::vector<const Row *> items;
    for (int i = 0; i < rows; ++i)
        items.push_back(&m_session.at(i));
    qint64 most = 0;
    qint64 written = 0;
    const qint64 before = bytesInUse();
    const ByteSink sink = [&](QByteArrayView) {
        most = std::max(most, bytesInUse() - before);
        return true;
    };
    return format.write(items, options, sink, written) && written > 0 ? most : -1;
}

void StreamingTest::memoryStaysLevel()
{
    QFETCH(const Format *, format);
    peakUse(*format, few); // what is made once is made now
    const qint64 withFew = peakUse(*format, few);
    const qint64 withMany = peakUse(*format, many);
    QVERIFY(withFew >= 0 && withMany >= 0);
    // Formats that say each object once remember what they said: an id, no object.
    const qint64 perRow = (withMany - withFew) / (many - few);
    qInfo("%s: %lld bytes more for a row", format->word, perRow);
    QVERIFY2(perRow < answerBytes / 10, qPrintable(QString::number(perRow)));
}

ASSAY_TEST(StreamingTest);
#include "test_streaming.moc"
