// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/preview_model.h"
#include "support/test_main.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace assay;
using namespace Qt::StringLiterals;

class TestPreviewModel : public QObject
{
    Q_OBJECT
private:
    static bool nothingIsQueued(const Indicator &) { return false; }
    static Preview preview(
        const QString &text, const IsQueued &isQueued = &nothingIsQueued, const ExtractOptions &options = {})
    {
        Preview preview = previewOf(extract(QStringView(text), options));
        markQueued(preview, isQueued);
        return preview;
    }
    static int rowOf(const PreviewModel &model, const QString &value)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.rows()[size_t(row)].original.value == value)
                return row;
        }
        return -1;
    }
    static QString cell(const PreviewModel &model, int row, PreviewModel::Column column)
    {
        return model.index(row, column).data().toString();
    }

private Q_SLOTS:
    void showsWhatWillBeSent()
    {
        PreviewModel model(&nothingIsQueued);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(preview(u"hxxp://evil[.]example[.]com/a.php and again hxxp://evil[.]example[.]com/a.php\n"
                              "44D88612FEA8A8F36DE82E1278ABB02F"_s)
                          .rows);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(cell(model, 0, PreviewModel::AsPasted), u"hxxp://evil[.]example[.]com/a.php"_s);
        QCOMPARE(cell(model, 0, PreviewModel::AsSent), u"hxxp://evil[.]example[.]com/a.php"_s);
        QCOMPARE(cell(model, 0, PreviewModel::Count), u"2"_s);
        QCOMPARE(cell(model, 1, PreviewModel::AsSent), u"44d88612fea8a8f36de82e1278abb02f"_s);
        QCOMPARE(cell(model, 1, PreviewModel::Type), u"MD5"_s);
        QCOMPARE(model.tally().toAdd, 2);
    }

    void whatIsQueuedIsNotAddedAgain()
    {
        const Indicator known{IndicatorType::Fqdn, u"evil.example.com"_s, {}};
        const auto isKnown
            = [&known](const Indicator &one) { return one.type == known.type && one.value == known.value; };
        PreviewModel model(isKnown);
        model.setRows(preview(u"evil[.]example[.]com\nother.example.com"_s, isKnown).rows);
        QCOMPARE(model.tally().queued, 1);
        QCOMPARE(model.tally().toAdd, 1);
        QVERIFY(!model.index(0, PreviewModel::Tick).data(Qt::CheckStateRole).isValid());
        QVERIFY(!model.setData(model.index(0, PreviewModel::Tick), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.chosen().size(), size_t(1));
    }

    void doubtfulOnesAreUnticked()
    {
        PreviewModel model(&nothingIsQueued);
        model.setRows(preview(u"the file invoice.zip was sent from evil.example.com"_s).rows);
        const int row = rowOf(model, u"invoice.zip"_s);
        QVERIFY(row >= 0);
        QVERIFY(!model.rows()[size_t(row)].ticked);
        QVERIFY(!cell(model, row, PreviewModel::Remark).isEmpty());
        model.setDoubtfulTicked(true);
        QCOMPARE(model.tally().toAdd, 2);
        model.setDoubtfulTicked(false);
        QCOMPARE(model.tally().toAdd, 1);
    }

    void typeChangesForASelectionAndBack()
    {
        PreviewModel model(&nothingIsQueued);
        model.setRows(preview(u"evil.example.com\nhttp://host.example.org:8080/x\n203.0.113.7\n"
                              "44d88612fea8a8f36de82e1278abb02f"_s)
                          .rows);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.retype({0, 1, 2, 3}, IndicatorType::Url), 2); // the URL is one already, a digest cannot be one
        QCOMPARE(cell(model, 0, PreviewModel::Type), u"URL"_s);
        QCOMPARE(model.rows()[0].indicator.value, u"evil.example.com/"_s);
        QCOMPARE(model.rows()[3].indicator.type, IndicatorType::Md5);
        QCOMPARE(model.retype({0, 1}, IndicatorType::Fqdn), 2);
        QCOMPARE(model.rows()[0].indicator.value, u"evil.example.com"_s);
        QCOMPARE(model.rows()[1].indicator.value, u"host.example.org"_s);
        QCOMPARE(model.rows()[1].indicator.asPasted, u"http://host.example.org:8080/x"_s);
        QCOMPARE(model.retype({1}, IndicatorType::Url), 1);
        QCOMPARE(model.rows()[1].indicator.value, u"http://host.example.org:8080/x"_s);
    }

    void twoRowsThatBecomeTheSameAreAddedOnce()
    {
        PreviewModel model(&nothingIsQueued);
        model.setRows(preview(u"evil.example.com http://evil.example.com/a http://evil.example.com/b"_s).rows);
        QCOMPARE(model.tally().toAdd, 3);
        model.retype({1, 2}, IndicatorType::Fqdn);
        QCOMPARE(model.tally().toAdd, 1);
        QCOMPARE(model.chosen().size(), size_t(1));
    }

    void editsSurviveExtractingAgain()
    {
        const QString text = u"http://evil.example.com/a\nhttp://other.example.com/b"_s;
        PreviewModel model(&nothingIsQueued);
        model.setRows(preview(text).rows);
        model.setTicked({0}, false);
        ExtractOptions options;
        options.hostsOfUrls = true;
        model.setRows(preview(text, &nothingIsQueued, options).rows);
        QCOMPARE(model.rowCount(), 4);
        const int row = rowOf(model, u"http://evil.example.com/a"_s);
        QVERIFY(!model.rows()[size_t(row)].ticked);
        QCOMPARE(model.tally().toAdd, 3);
    }

    void sortsManyRowsAndKeepsTheSelection()
    {
        std::vector<PreviewRow> rows;
        for (int i = 0; i < 50000; ++i) {
            PreviewRow row;
            row.original = row.indicator
                = {IndicatorType::Fqdn, u"h%1.example.com"_s.arg((i * 7919) % 50000, 5, 10, QChar(u'0')), {}};
            row.count = i;
            rows.push_back(row);
        }
        PreviewModel model(&nothingIsQueued);
        model.setRows(std::move(rows));
        const QPersistentModelIndex kept = model.index(3, PreviewModel::AsSent);
        const QString text = kept.data().toString();
        model.sort(PreviewModel::AsSent, Qt::AscendingOrder);
        QCOMPARE(cell(model, 0, PreviewModel::AsSent), u"h00000[.]example[.]com"_s);
        QCOMPARE(cell(model, 49999, PreviewModel::AsSent), u"h49999[.]example[.]com"_s);
        QCOMPARE(kept.data().toString(), text);
        model.sort(PreviewModel::Count, Qt::DescendingOrder);
        QCOMPARE(model.rows()[0].count, 49999);
        QCOMPARE(kept.row(), 49996);
    }

    void hostileTextStaysText()
    {
        PreviewModel model(&nothingIsQueued);
        PreviewRow row;
        row.original = row.indicator = {IndicatorType::File, u"/tmp/<img src='/dev/zero'>"_s, u"a\u202Eb\n<b>x</b>"_s};
        model.setRows({row});
        const QModelIndex index = model.index(0, PreviewModel::AsPasted);
        QVERIFY(!index.data().toString().contains(QChar(0x202E)));
        QVERIFY(!index.data().toString().contains(u'\n'));
        QVERIFY(index.data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"));
    }
};

ASSAY_TEST(TestPreviewModel);
#include "test_preview_model.moc"
