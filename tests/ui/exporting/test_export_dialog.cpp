// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "exporting/export_dialog.h"
#include "exporting/export_job.h"
#include "exporting/report_pdf.h"
#include "exporting/report_table.h"
#include "session/session.h"
#include "settings/preferences.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDate>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProcess>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScreen>
#include <QSet>
#include <QTemporaryDir>
#include <QToolButton>

#include <algorithm>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

class TestExportDialog : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    Session m_session;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<ExportDialog> m_dialog;
    std::vector<RowId> m_ids;

    void open(std::vector<RowId> shown, std::vector<RowId> selected, bool demo = false)
    {
        m_dialog = std::make_unique<ExportDialog>(m_session, std::move(shown), std::move(selected), *m_preferences,
            ExportDefaults{u"lab"_s, demo, u"1.2.3"_s});
        m_dialog->open();
    }
    template <class W>
    W *get(const char *name) const
    {
        return child<W>(m_dialog.get(), name);
    }
    void choose(const QString &format)
    {
        auto *combo = get<QComboBox>("exportFormat");
        combo->setCurrentIndex(combo->findData(format));
        QCOMPARE(combo->currentData().toString(), format);
    }
    QString writeTo(const QString &name)
    {
        const QString path = m_folder.filePath(name);
        get<QLineEdit>("exportPath")->setText(path);
        QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
        click(m_dialog.get(), "exportStart");
        (void)QTest::qWaitFor([&] { return exported.count() > 0; }, 20000);
        return exported.isEmpty() ? u"no file: "_s + labelText(m_dialog.get(), "exportStatus")
                                  : exported[0][0].toString();
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : "cannot read " + path.toUtf8();
    }
    // Removes times, because a file written a second later contains another one.
    static QByteArray withoutTimes(const QByteArray &bytes)
    {
        static const QRegularExpression time(u"\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d)?( UTC|Z)?"_s);
        return QString::fromUtf8(bytes).remove(time).toUtf8();
    }
    static qsizetype jsonRows(const QString &path)
    {
        return QJsonDocument::fromJson(read(path)).object()[u"items"].toArray().size();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const RowId first = m_session.add(sampleRows(40, 7));
        for (RowId id = first; id < first + 40; ++id)
            m_ids.push_back(id);
    }
    void init() { m_preferences = std::make_unique<Preferences>(QString()); }
    void cleanup() { m_dialog.reset(); }

    void everyControlHasAName()
    {
        open(m_ids, {});
        QCOMPARE(faultsOf(m_dialog.get()), QStringList());
        QCOMPARE(get<QRadioButton>("exportAll")->text().remove(u'&'), u"All (40)"_s);
        QVERIFY(!get<QRadioButton>("exportSelected")->isEnabled());
        QVERIFY(get<QRadioButton>("exportAll")->isChecked());
    }

    void writesAllInTheOrderOfTheList()
    {
        open({m_ids.begin(), m_ids.begin() + 25}, {});
        const std::vector<RowId> backwards(m_ids.rbegin(), m_ids.rend() - 1); // the first row came later
        m_dialog->setOrder(backwards);
        choose(u"json"_s);
        get<QRadioButton>("exportAll")->setChecked(true);
        const QJsonArray rows = QJsonDocument::fromJson(read(writeTo(u"ordered.json"_s))).object()[u"items"].toArray();
        QCOMPARE(rows.size(), 40);
        const auto written = [&rows](int at) { return rows[at].toObject()[u"indicator"].toString(); };
        const auto wanted = [this](RowId id) { // an export holds no folder of this computer
            return m_session.find(id)->indicator.value.toString().section(
                u'/', m_session.find(id)->indicator.type == IndicatorType::File ? -1 : 0);
        };
        for (int i = 0; i < 39; ++i)
            QCOMPARE(written(i), wanted(backwards[size_t(i)]));
        QCOMPARE(written(39), wanted(m_ids.front()));
    }

    void writesAllFilteredOrSelected()
    {
        open({m_ids.begin(), m_ids.begin() + 25}, {m_ids.begin() + 3, m_ids.begin() + 6});
        choose(u"json"_s);
        QVERIFY(get<QRadioButton>("exportSelected")->isChecked());
        QCOMPARE(jsonRows(writeTo(u"selected.json"_s)), 3);
        QVERIFY2(labelText(m_dialog.get(), "exportStatus").startsWith(u"3 row(s) written"),
            qPrintable(labelText(m_dialog.get(), "exportStatus")));
        QVERIFY(get<QPushButton>("exportOpenFolder")->isVisible());
        get<QRadioButton>("exportShown")->click();
        QVERIFY(get<QPushButton>("exportStart")->text().contains(u"25 row(s)"));
        QCOMPARE(jsonRows(writeTo(u"shown.json"_s)), 25);
        get<QRadioButton>("exportAll")->click();
        QCOMPARE(jsonRows(writeTo(u"all.json"_s)), 40);
    }

    void rowsThatLeaveAreNotCounted()
    {
        open({m_ids.begin(), m_ids.begin() + 25}, {m_ids.begin() + 3, m_ids.begin() + 6});
        choose(u"json"_s);
        get<QRadioButton>("exportShown")->click();
        std::vector<Row> gone = m_session.remove({m_ids.begin(), m_ids.begin() + 5});
        QTRY_COMPARE(get<QPushButton>("exportStart")->text().remove(u'&'), u"Export 20 row(s)"_s);
        QCOMPARE(get<QRadioButton>("exportAll")->text().remove(u'&'), u"All (35)"_s);
        QCOMPARE(get<QRadioButton>("exportSelected")->text().remove(u'&'), u"Selected (1)"_s);
        QVERIFY2(labelText(m_dialog.get(), "exportStatus").contains(u"20 row(s) instead of 25 row(s)"),
            qPrintable(labelText(m_dialog.get(), "exportStatus")));
        QCOMPARE(jsonRows(writeTo(u"fewer.json"_s)), 20);
        m_session.restore(std::move(gone));
        QTRY_COMPARE(get<QPushButton>("exportStart")->text().remove(u'&'), u"Export 25 row(s)"_s);
        QCOMPARE(jsonRows(writeTo(u"back.json"_s)), 25);
    }

    void rowsThatCameAreCounted()
    {
        open(m_ids, {});
        choose(u"json"_s);
        get<QRadioButton>("exportAll")->click();
        const RowId added = m_session.add(sampleRows(2, 8));
        QTRY_COMPARE(get<QPushButton>("exportStart")->text().remove(u'&'), u"Export 42 row(s)"_s);
        QCOMPARE(get<QRadioButton>("exportShown")->text().remove(u'&'), u"Filtered (40)"_s);
        QCOMPARE(jsonRows(writeTo(u"more.json"_s)), 42);
        m_session.remove({added, added + 1});
    }

    void anotherNumberThanWasToldIsNotWritten()
    {
        open(m_ids, {});
        choose(u"json"_s);
        const QString path = m_folder.filePath(u"promised.json"_s);
        get<QLineEdit>("exportPath")->setText(path);
        QPushButton *start = get<QPushButton>("exportStart");
        // A row is removed before the dialog can show the new number.
        std::vector<Row> gone = m_session.remove({m_ids[0]});
        QVERIFY(start->text().contains(u"40"));
        start->click();
        QVERIFY2(labelText(m_dialog.get(), "exportStatus").contains(u"39 row(s) instead of 40 row(s). Nothing was"),
            qPrintable(labelText(m_dialog.get(), "exportStatus")));
        QVERIFY(start->text().contains(u"39") && start->isEnabled());
        QVERIFY(!QFileInfo::exists(path));

        // A row is removed while the dialog copies the rows.
        start->click();
        QVERIFY(!start->isEnabled());
        std::vector<Row> more = m_session.remove({m_ids[1]});
        QTRY_VERIFY(start->isEnabled());
        QVERIFY2(labelText(m_dialog.get(), "exportStatus").contains(u"38 row(s) instead of 39 row(s). Nothing was"),
            qPrintable(labelText(m_dialog.get(), "exportStatus")));
        QVERIFY(!QFileInfo::exists(path));

        // A row is removed while the dialog asks about an existing file of that name.
        QVERIFY(QFile(path).open(QIODevice::WriteOnly));
        start->click();
        QDialog *box = waitForWindow("exportExists");
        QVERIFY(box);
        m_session.restore(std::move(more));
        click(box, "exportReplace");
        QTRY_VERIFY2(labelText(m_dialog.get(), "exportStatus").contains(u"39 row(s) instead of 38 row(s). Nothing was"),
            qPrintable(labelText(m_dialog.get(), "exportStatus")));
        QCOMPARE(read(path), QByteArray());
        m_session.restore(std::move(gone));
    }

    void nothingIsLeft()
    {
        open(m_ids, {});
        std::vector<Row> gone = m_session.remove(m_ids);
        QTRY_VERIFY(!get<QPushButton>("exportStart")->isEnabled());
        QVERIFY2(labelText(m_dialog.get(), "exportStatus").contains(u"0 row(s) instead of 40 row(s)"),
            qPrintable(labelText(m_dialog.get(), "exportStatus")));
        m_session.restore(std::move(gone));
        QTRY_VERIFY(get<QPushButton>("exportStart")->isEnabled());
    }

    void onlyTheTickedColumnsInTheChosenDialect()
    {
        open(m_ids, {});
        choose(u"csv"_s);
        click(m_dialog.get(), "exportColumnsNone");
        QVERIFY(!get<QPushButton>("exportStart")->isEnabled());
        auto *list = get<QListWidget>("exportColumns");
        for (int i = 0; i < list->count(); ++i) {
            const QString name = list->item(i)->data(Qt::UserRole).toString();
            if (name == u"indicator" || name == u"type")
                list->item(i)->setCheckState(Qt::Checked);
        }
        auto *separator = get<QComboBox>("exportOption-separator");
        separator->setCurrentIndex(separator->findData(u"semicolon"_s));
        get<QCheckBox>("exportOption-byte-order-mark")->setChecked(true);
        const QByteArray text = read(writeTo(u"two.csv"_s));
        QVERIFY2(text.startsWith("\xef\xbb\xbfindicator;type\r\n"), text.left(80).constData());
        QCOMPARE(text.count("\r\n"), 41);
    }

    void theSuffixFollowsTheFormat()
    {
        open(m_ids, {});
        choose(u"csv"_s);
        get<QLineEdit>("exportPath")->setText(u"/tmp/x.csv"_s);
        choose(u"json"_s);
        QCOMPARE(get<QLineEdit>("exportPath")->text(), u"/tmp/x.json"_s);
        QVERIFY(!get<QListWidget>("exportColumns")->isVisible());
        QVERIFY(get<QCheckBox>("exportOption-answers")->isVisible());
        QVERIFY(!get<QCheckBox>("exportOption-guard")->isVisible());
    }

    // Two formats with the same suffix and the same proposed name would replace each other's file.
    void everyFormatProposesANameOfItsOwn()
    {
        open(m_ids, {});
        QSet<QString> names;
        for (const Format *format : windowFormats()) {
            choose(QString::fromLatin1(format->word));
            const QString name = QFileInfo(get<QLineEdit>("exportPath")->text()).fileName();
            QVERIFY2(!names.contains(name), qPrintable(name));
            QVERIFY2(name.endsWith(u'.' + QLatin1StringView(format->suffix)), qPrintable(name));
            names.insert(name);
        }
        const QString today = u"assay-"_s + QDate::currentDate().toString(Qt::ISODate);
        for (const QString &end : {u".csv"_s, u"-attributes.csv"_s, u".json"_s, u"-stix.json"_s, u".md"_s, u".pdf"_s})
            QVERIFY2(names.contains(today + end), qPrintable(end));
        choose(u"stix"_s);
        get<QLineEdit>("exportPath")->setText(u"/tmp/case 7.json"_s); // a name typed by the user
        choose(u"csv"_s);
        QCOMPARE(get<QLineEdit>("exportPath")->text(), u"/tmp/case 7.csv"_s);
    }

    void whatWasWrittenIsOfItsFormat()
    {
        open(m_ids, {});
        choose(u"json"_s);
        QVERIFY(QFile::exists(writeTo(u"told.json"_s)));
        QVERIFY(get<QPushButton>("exportOpenFolder")->isVisible());
        choose(u"stix"_s);
        QCOMPARE(labelText(m_dialog.get(), "exportStatus"), QString());
        QVERIFY(!get<QPushButton>("exportOpenFolder")->isVisible());
        QVERIFY(!get<QToolButton>("exportHandle")->isVisible());
    }

    void fitsOnTheScreen()
    {
        open(m_ids, {});
        const QSize room = m_dialog->screen()->availableSize();
        for (const Format *format : windowFormats()) {
            choose(QString::fromLatin1(format->word));
            QTest::qWait(0);
            m_dialog->adjustSize(); // the size that the layout requests
            QVERIFY2(m_dialog->width() < room.width() && m_dialog->height() < room.height(), format->word);
            for (const char *button : {"exportStart", "exportClose"})
                QVERIFY2(m_dialog->rect().contains(get<QPushButton>(button)->geometry()), button);
        }
    }

    void anExistingFileIsAskedAbout()
    {
        const QString path = m_folder.filePath(u"mine.json"_s);
        QFile mine(path);
        QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("mine") == 4);
        mine.close();
        open(m_ids, {});
        choose(u"json"_s);
        get<QLineEdit>("exportPath")->setText(path);
        QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);

        click(m_dialog.get(), "exportStart");
        auto *box = waitForWindow<QMessageBox>("exportExists");
        QVERIFY(box);
        QTest::keyClick(box, Qt::Key_Escape);
        QCOMPARE(read(path), "mine");

        click(m_dialog.get(), "exportStart");
        click(waitForWindow("exportExists"), "exportKeepBoth");
        QVERIFY(exported.wait());
        QCOMPARE(read(path), "mine");
        QVERIFY(exported[0][0].toString() != path);
        QCOMPARE(jsonRows(exported[0][0].toString()), 40);

        click(m_dialog.get(), "exportStart");
        click(waitForWindow("exportExists"), "exportReplace");
        QVERIFY(exported.wait());
        QCOMPARE(exported[1][0].toString(), path);
        QCOMPARE(jsonRows(path), 40);
    }

    void aFolderOrADeviceIsNoTarget()
    {
        open(m_ids, {});
        for (const QString &path : {m_folder.path(), u"/dev/full"_s}) {
            get<QLineEdit>("exportPath")->setText(path);
            click(m_dialog.get(), "exportStart");
            QVERIFY(labelText(m_dialog.get(), "exportStatus").contains(u"not a file"));
        }
    }

    void aDiskThatRefusesIsTold()
    {
        open(m_ids, {});
        get<QLineEdit>("exportPath")->setText(u"/proc/none/x.csv"_s);
        click(m_dialog.get(), "exportStart");
        QTRY_VERIFY(get<QPushButton>("exportStart")->isEnabled());
        QVERIFY(!labelText(m_dialog.get(), "exportStatus").contains(u"written to"));
        QVERIFY(!get<QPushButton>("exportOpenFolder")->isVisible());
    }

    void theLastChoiceIsRemembered()
    {
        open(m_ids, {});
        choose(u"csv"_s);
        click(m_dialog.get(), "exportColumnsNone");
        auto *list = get<QListWidget>("exportColumns");
        list->item(2)->setCheckState(Qt::Checked);
        get<QComboBox>("exportOption-separator")->setCurrentIndex(2);
        get<QCheckBox>("exportOption-guard")->setChecked(false);
        get<QCheckBox>("exportOption-only-ticked")->setChecked(false);
        QVERIFY(QFile::exists(writeTo(u"remembered.csv"_s)));
        open(m_ids, {});
        QCOMPARE(get<QComboBox>("exportFormat")->currentData().toString(), u"csv"_s);
        QCOMPARE(get<QComboBox>("exportOption-separator")->currentData().toString(), u"tab"_s);
        QVERIFY(!get<QCheckBox>("exportOption-guard")->isChecked());
        QVERIFY(!get<QCheckBox>("exportOption-only-ticked")->isChecked());
        QCOMPARE(get<QListWidget>("exportColumns")->item(2)->checkState(), Qt::Checked);
        QCOMPARE(get<QListWidget>("exportColumns")->item(3)->checkState(), Qt::Unchecked);
        QVERIFY(get<QLineEdit>("exportPath")->text().startsWith(m_folder.path()));
    }

    void everyFormatWritesWhatItsPreviewShows_data()
    {
        QTest::addColumn<const Format *>("format");
        for (const Format *format : windowFormats())
            QTest::newRow(format->word) << format;
    }
    void everyFormatWritesWhatItsPreviewShows()
    {
        QFETCH(const Format *, format);
        const QString word = QString::fromLatin1(format->word);
        open(m_ids, {m_ids.begin(), m_ids.begin() + 15});
        choose(word);
        const QByteArray bytes = read(writeTo(u"every.x-"_s + word));
        QVERIFY2(bytes.size() > 500, bytes.left(200).constData());
        if (isPdf(*format)) {
            QVERIFY(bytes.startsWith("%PDF-1.") && bytes.trimmed().endsWith("%%EOF"));
            QTRY_VERIFY(labelText(m_dialog.get(), "exportSize").startsWith(u"15 row(s), "_s));
            QTRY_VERIFY(!get<QLabel>("exportPreviewPage")->pixmap().isNull());
            QVERIFY(get<QLabel>("exportPreviewPage")->isVisible());
            return;
        }
        auto *preview = get<QPlainTextEdit>("exportPreview");
        // Takes the last long line that a preview has room for; the first ones contain the time of the export.
        constexpr qsizetype shownLines = 200;
        const QList<QByteArray> lines = bytes.split('\n');
        QString line;
        for (const QByteArray &one : lines.first(std::min(lines.size(), shownLines)))
            line = one.size() >= 40 ? QString::fromUtf8(one).left(40) : line;
        QTRY_VERIFY2(
            preview->toPlainText().contains(line), qPrintable(line + u" is not in:\n"_s + preview->toPlainText()));
        // All rows are in the preview, so the size is exact.
        const QString size = QLocale().formattedDataSize(bytes.size(), 1);
        QTRY_COMPARE(labelText(m_dialog.get(), "exportSize"), u"15 row(s), "_s + size);
    }

    void theSizeOfManyRowsIsEstimated()
    {
        open(m_ids, {});
        choose(u"ndjson"_s);
        const QString path = writeTo(u"size.ndjson"_s);
        const qint64 real = QFileInfo(path).size();
        QTRY_VERIFY(labelText(m_dialog.get(), "exportSize").startsWith(u"40 row(s), about "));
        const auto told
            = [this] { return labelText(m_dialog.get(), "exportSize").section(u' ', 3, 3).toDouble() * 1024; };
        // At first it may show the size in the format chosen before.
        QTRY_VERIFY2(told() > double(real) * 0.5 && told() < double(real) * 2,
            qPrintable(u"%1 B: %2"_s.arg(real).arg(labelText(m_dialog.get(), "exportSize"))));
    }

    void theOptionsAreThoseOfTheFormat_data() { everyFormatWritesWhatItsPreviewShows_data(); }
    void theOptionsAreThoseOfTheFormat()
    {
        QFETCH(const Format *, format);
        open(m_ids, {});
        choose(QString::fromLatin1(format->word));
        for (const Format *other : windowFormats()) {
            for (const FormatOption *option : other->options) {
                auto *editor = m_dialog->findChild<QWidget *>(u"exportOption-"_s + QLatin1StringView(option->word));
                QVERIFY2(editor, option->word);
                const bool wanted = hasOption(*format, *option);
                QVERIFY2(editor->isVisible() == wanted, option->word);
            }
        }
        QCOMPARE(faultsOf(m_dialog.get()).join(u'\n'), QString());
    }

    void linksNeedAnAppliance()
    {
        open(m_ids, {});
        QVERIFY(!get<QCheckBox>("exportOption-links")->isEnabled());
        m_dialog = std::make_unique<ExportDialog>(m_session, m_ids, std::vector<RowId>{}, *m_preferences,
            ExportDefaults{u"lab-a1000"_s, false, u"1"_s, u"https://a1000.example.org"_s});
        m_dialog->open();
        choose(u"stix"_s);
        QVERIFY(!read(writeTo(u"no-links.json"_s)).contains("a1000.example.org"));
        get<QCheckBox>("exportOption-links")->setChecked(true);
        QVERIFY(read(writeTo(u"links.json"_s)).contains("https://a1000.example.org/?q="));
    }

    void pathsOfThisComputerAreNotRemembered()
    {
        open(m_ids, {});
        choose(u"json"_s);
        get<QCheckBox>("exportOption-local-paths")->setChecked(true);
        get<QCheckBox>("exportOption-answers")->setChecked(true);
        QVERIFY(QFile::exists(writeTo(u"paths.json"_s)));
        open(m_ids, {});
        QVERIFY(!get<QCheckBox>("exportOption-local-paths")->isChecked());
        QVERIFY(get<QCheckBox>("exportOption-answers")->isChecked());
    }

    void theResultCanBeTaken()
    {
        open(m_ids, {});
        choose(u"csv"_s);
        QVERIFY(!get<QToolButton>("exportHandle")->isVisible());
        const QString path = writeTo(u"taken & away.csv"_s);
        auto *handle = get<QToolButton>("exportHandle");
        QVERIFY(handle->isVisible());
        QCOMPARE(handle->text(), u"taken && away.csv"_s);
        handle->click();
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->urls(), QList<QUrl>{QUrl::fromLocalFile(path)});
    }

    void theDemoIsStamped()
    {
        Session made;
        Row row = fullRow();
        row.demo = true; // its rows are marked, whichever appliance is in use now
        made.add({row});
        m_dialog = std::make_unique<ExportDialog>(
            made, std::vector<RowId>{}, std::vector<RowId>{}, *m_preferences, ExportDefaults{u"lab"_s, true, u"1"_s});
        m_dialog->open();
        QVERIFY(m_dialog->windowTitle().contains(u"DEMO"));
        choose(u"json"_s);
        QVERIFY(QJsonDocument::fromJson(read(writeTo(u"demo.json"_s))).object()[u"demo"].toBool());
        choose(u"csv"_s);
        QVERIFY(read(writeTo(u"demo.csv"_s)).contains("DEMO"));
    }

    void rowsAtRestAreReadFromTheFile()
    {
        Session kept;
        QSignalSpy loaded(&kept, &Session::loaded);
        kept.open(m_folder.filePath(u"kept.assay-session"_s));
        QVERIFY(loaded.wait());
        std::vector<Row> items{fullRow(true), fullRow(false)};
        for (Row &row : items)
            row.record->answers = {{u"summary"_s, {row.state, row.record->findings, row.error}, row.queriedAt}};
        kept.add(items);
        QVERIFY(kept.flush());
        QVERIFY(!kept.at(0).record.isLoaded() && !kept.at(1).record.isLoaded());
        for (const Format *format : {formatFromWord(u"json"), formatFromWord(u"stix"), formatFromWord(u"threatq"),
                 formatFromWord(u"html"), &pdfFormat}) {
            const QString word = QString::fromLatin1(format->word);
            m_dialog = std::make_unique<ExportDialog>(kept, std::vector<RowId>{}, std::vector<RowId>{}, *m_preferences,
                ExportDefaults{u"lab"_s, false, u"1"_s});
            m_dialog->open();
            choose(word);
            const QByteArray bytes = read(writeTo(u"rest."_s + word));
            if (format == &pdfFormat) {
                QVERIFY(bytes.size() > 5000);
                continue;
            }
            QByteArray whole;
            qint64 rows = 0;
            const std::vector<const Row *> pointers{&items[0], &items[1]};
            ExportOptions options;
            options.appliance = u"lab"_s;
            options.generatorVersion = u"1"_s;
            format->write(
                pointers, options,
                [&whole](QByteArrayView piece) {
                    whole.append(piece);
                    return true;
                },
                rows);
            QCOMPARE(withoutTimes(bytes), withoutTimes(whole));
        }
    }

    void linesOfTheReportEndWhereReadersWould()
    {
        const QFontMetricsF metrics{QFont()};
        const auto lines = [&metrics](const QString &text, const QString &asWideAs) {
            const double width = metrics.horizontalAdvance(asWideAs);
            const QStringList made = wrapped(text, metrics, width);
            for (const QString &line : made) {
                if (metrics.horizontalAdvance(line.trimmed()) > width)
                    return QStringList{u"too wide: "_s + line};
            }
            return made;
        };
        QCOMPARE(lines(u"Script.Infostealer.Dummyload"_s, u"Script.Infostealer.D"_s),
            (QStringList{u"Script.Infostealer."_s, u"Dummyload"_s}));
        QCOMPARE(lines(u"hxxps[:]//login[.]parcel-desk[.]example/track"_s, u"hxxps[:]//login[.]parcel-"_s).first(),
            u"hxxps[:]//login[.]parcel-"_s);
        QCOMPARE(lines(u"evil[.]example"_s, u"evil[.]exam"_s), (QStringList{u"evil[.]"_s, u"example"_s}));
        const QStringList digest = lines(QString(64, u'a'), QString(30, u'a'));
        QCOMPARE(digest.size(), 3);
        for (const QString &part : digest)
            QVERIFY2(part.size() >= 20, qPrintable(part)); // no single digit on a line
        QCOMPARE(lines(u"Done"_s, u"Not found"_s), QStringList{u"Done"_s});
    }

    void theReportKeepsRowsTogetherAndLeavesOutWhatIsEmpty()
    {
        std::vector<Row> items;
        for (int i = 0; i < 120; ++i) {
            Row row;
            const QString digest = QString(124, QChar(u'a' + i % 6)) + QString::number(1000 + i);
            row.indicator = {IndicatorType::Sha512, digest, digest};
            row.state = State::NotFound;
            items.push_back(row);
        }
        std::vector<const Row *> pointers;
        for (const Row &row : items)
            pointers.push_back(&row);
        QFile file(m_folder.filePath(u"rows.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        qint64 rows = 0;
        QVERIFY(pdfFormat.write(
            pointers, {}, [&file](QByteArrayView piece) { return file.write(piece.data(), piece.size()) > 0; }, rows));
        file.close();
        QProcess pdftotext;
        pdftotext.start(u"pdftotext"_s, {u"-raw"_s, file.fileName(), u"-"_s});
        QVERIFY(pdftotext.waitForFinished());
        const QString text = QString::fromUtf8(pdftotext.readAllStandardOutput());
        QVERIFY2(text.contains(u"Indicator"_s) && !text.contains(u"Threat name"_s), qPrintable(text.left(400)));
        QStringList pages = text.split(u'\f');
        QVERIFY(pages.size() > 3);
        for (QString &page : pages)
            page.remove(QRegularExpression(u"\\s"_s));
        for (const Row &row : items) {
            const bool isWhole = std::ranges::any_of(
                pages, [&row](const QString &page) { return page.contains(row.indicator.value); });
            QVERIFY2(isWhole, qPrintable(row.indicator.value));
        }
    }

    // The layout is fast enough, too: cell by cell, a thousand rows would take an hour.
    void aLongPdfEndsWherePeopleStopReading()
    {
        const Row row = fullRow(false);
        const std::vector<const Row *> rows(size_t(pdfFormat.maxRows) + 5, &row);
        qint64 listed = 0;
        qint64 bytes = 0;
        QVERIFY(pdfFormat.write(
            rows, {},
            [&bytes](QByteArrayView piece) {
                bytes += piece.size();
                return true;
            },
            listed));
        QCOMPARE(listed, pdfFormat.maxRows);
        QVERIFY(bytes > 1'000'000);
    }

    void theEndOfALongReportIsSaidBeforehand()
    {
        Session many;
        many.add(std::vector<Row>(size_t(pdfFormat.maxRows) + 5, fullRow(false)));
        ExportDialog dialog(many, {}, {}, *m_preferences, {});
        dialog.open();
        auto *formats = child<QComboBox>(&dialog, "exportFormat");
        formats->setCurrentIndex(formats->findData(u"html"_s));
        QTRY_VERIFY2(labelText(&dialog, "exportSize").startsWith(u"The first 10,000 of 10,005 row"),
            qPrintable(labelText(&dialog, "exportSize")));
        formats->setCurrentIndex(formats->findData(u"csv"_s));
        QTRY_VERIFY(labelText(&dialog, "exportSize").startsWith(u"10,005 row(s), about "));
    }

    void aCaseReportIsWrittenWithItsIndicators()
    {
        ExportDefaults defaults{u"lab"_s, false, u"1"_s};
        defaults.isCase = true;
        const auto reopen = [&] {
            m_dialog = std::make_unique<ExportDialog>(
                m_session, m_ids, std::vector<RowId>{m_ids.begin(), m_ids.begin() + 5}, *m_preferences, defaults);
            m_dialog->open();
        };
        reopen();
        QCOMPARE(m_dialog->windowTitle(), u"Case report"_s);
        auto *formats = get<QComboBox>("exportFormat");
        QCOMPARE(formats->count(), 3);
        QCOMPARE(formats->currentData().toString(), u"case-html"_s);
        QCOMPARE(faultsOf(m_dialog.get()).join(u'\n'), QString());
        get<QLineEdit>("exportOption-title")->setText(u"The parcel"_s);
        get<QLineEdit>("exportOption-case")->setText(u"INC-7"_s);
        get<QPlainTextEdit>("exportOption-assessment")->setPlainText(u"From http://evil.example.net/a."_s);
        auto *preview = get<QPlainTextEdit>("exportPreview");
        QTRY_VERIFY(preview->toPlainText().contains(u"From hxxp://evil[.]example[.]net/a."_s));
        const QByteArray html = read(writeTo(u"parcel.html"_s));
        QVERIFY(html.contains("The parcel") && html.contains("INC-7") && html.contains("hxxp://evil[.]example"));
        QVERIFY2(labelText(m_dialog.get(), "exportStatus").contains(u"parcel-iocs.json"),
            qPrintable(labelText(m_dialog.get(), "exportStatus")));
        const QJsonObject iocs = QJsonDocument::fromJson(read(m_folder.filePath(u"parcel-iocs.json"_s))).object();
        QCOMPARE(iocs[u"case"].toString(), u"INC-7"_s);

        // The texts belong to that case; the format is remembered, apart from that of exports.
        choose(u"case-pdf"_s);
        QTRY_VERIFY(!get<QLabel>("exportPreviewPage")->pixmap().isNull());
        QVERIFY(read(writeTo(u"parcel.pdf"_s)).startsWith("%PDF-1."));
        reopen();
        QCOMPARE(get<QComboBox>("exportFormat")->currentData().toString(), u"case-pdf"_s);
        for (const char *name : {"exportOption-title", "exportOption-case"})
            QCOMPARE(get<QLineEdit>(name)->text(), QString());
        QCOMPARE(get<QPlainTextEdit>("exportOption-assessment")->toPlainText(), QString());
        open(m_ids, {});
        QCOMPARE(get<QComboBox>("exportFormat")->currentData().toString(), u"csv"_s);
    }

    void aLongAssessmentIsCutWhereItIsTyped()
    {
        ExportDefaults defaults{u"lab"_s, false, u"1"_s};
        defaults.isCase = true;
        m_dialog = std::make_unique<ExportDialog>(m_session, m_ids, std::vector<RowId>{}, *m_preferences, defaults);
        m_dialog->open();
        auto *edit = get<QPlainTextEdit>("exportOption-assessment");
        edit->setPlainText(QString(ExportOptions::maxAssessment + 10, u'x'));
        QCOMPARE(edit->toPlainText().size(), ExportOptions::maxAssessment);
        QVERIFY(read(writeTo(u"long.html"_s)).contains(QByteArray(1000, 'x')));
    }

    void theCaseReportAsPdfHasItsSections()
    {
        std::vector<Row> rows = sampleRows(60, 4);
        rows[0].decision = Decision{u"escalated"_s, u"our note"_s, u"INC-7"_s, QDateTime::currentDateTimeUtc()};
        std::vector<const Row *> pointers;
        for (const Row &row : rows)
            pointers.push_back(&row);
        ExportOptions options;
        options.assessment = u"We think so.\n\nBecause of this."_s;
        QFile file(m_folder.filePath(u"case.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        qint64 count = 0;
        QVERIFY(casePdfFormat.write(
            pointers, options, [&file](QByteArrayView piece) { return file.write(piece.data(), piece.size()) > 0; },
            count));
        file.close();
        QCOMPARE(count, 60);
        QProcess pdftotext;
        pdftotext.start(u"pdftotext"_s, {u"-raw"_s, file.fileName(), u"-"_s});
        QVERIFY(pdftotext.waitForFinished());
        const QString text = QString::fromUtf8(pdftotext.readAllStandardOutput());
        qsizetype before = -1;
        for (const QString &part : {u"Case report"_s, u"Summary"_s, u"Assessment"_s, u"We think so."_s,
                 u"Because of this."_s, u"Findings"_s, u"All indicators"_s, u"Decisions"_s, u"our note"_s}) {
            const qsizetype at = text.indexOf(part, before + 1);
            QVERIFY2(at > before, qPrintable(part + u" is missing in "_s + text));
            before = at;
        }
    }

    void cancellingLeavesNoFile()
    {
        std::vector<Row> items;
        for (const Row &row : sampleRows(500, 3)) {
            for (int i = 0; i < 4; ++i)
                items.push_back(row);
        }
        ExportJob job;
        Result<Exported> ended = Exported{};
        QSignalSpy finished(&job, &ExportJob::finished);
        connect(&job, &ExportJob::finished, this, [&](const Result<Exported> &result) { ended = result; });
        const QString path = m_folder.filePath(u"never.json"_s);
        job.start({.path = path, .format = formatFromWord(u"json"), .rows = items});
        job.cancel();
        QVERIFY(finished.wait(20000));
        QVERIFY(!ended);
        QCOMPARE(ended.error().kind, ApiError::Kind::Cancelled);
        QVERIFY(!QFile::exists(path));
    }

    void escapeCancelsARunningExportFirst()
    {
        Session many;
        std::vector<Row> items;
        const std::vector<Row> some = sampleRows(500, 3);
        for (int i = 0; i < 4; ++i)
            items.insert(items.end(), some.begin(), some.end());
        many.add(std::move(items));
        ExportDialog dialog(many, {}, {}, *m_preferences, {});
        dialog.open();
        const QString path = m_folder.filePath(u"cancelled.csv"_s);
        child<QLineEdit>(&dialog, "exportPath")->setText(path);
        click(&dialog, "exportStart");
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(labelText(&dialog, "exportStatus"), u"Cancelled. Nothing was written."_s, 20000);
        QVERIFY(dialog.isVisible());
        QVERIFY(!QFile::exists(path));
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }
};

ASSAY_TEST(TestExportDialog);
#include "test_export_dialog.moc"
