// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The examples of docs/adding.md, letter by letter; check_examples compares. Here they are compiled and used.
#include "../core/actions/demo_fixture.h"
#include "../core/actions/run_to_end.h"
#include "actions/asked.h"
#include "actions/digest_run.h"
#include "actions/json_answer.h"
#include "base/utf8.h"
#include "export/cell_values.h"
#include "export/exported_row.h"
#include "export/exporter.h"
#include "findings/mapping.h"
#include "indicator/recognise.h"
#include "support/no_ledger.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

namespace column {
// clang-format off
using enum ColumnKind;
constexpr bool off = false;
const std::array table{
    Column {"packer", QT_TRANSLATE_NOOP("assay::Column", "Packer"), Text, off, false,
        [](const Row &i) { return cell::text(cell::named(i, u"Packer")); }},
};
// clang-format on
} // namespace column

namespace format {
bool write(std::span<const Row *const> rowList, const ExportOptions &options, const ByteSink &sink, qint64 &rows)
{
    for (const Row *row : rowList) {
        const ExportedRow exported(*row, options); // whole, and without what an export must not tell
        if (!sink(toValidUtf8(exported->indicator.value) + '\n')) // false: the disk is full, or somebody cancelled
            return false;
        ++rows;
    }
    return true;
}

constexpr std::array<const FormatOption *, 2> choices{&onlyTickedOption, &localPathsOption};

constinit const Format linesFormat{.word = "lines",
    .title = QT_TRANSLATE_NOOP("assay::Format", "Indicators, one a line"),
    .suffix = "txt",
    .options = choices,
    .rowByRow = true,
    .write = write};
} // namespace format

namespace endpoint {
// GET /api/samples/v3/<hash>/classification/ (vendor documentation: sample classification, v3).
constexpr std::array mapping{
    MappingRow{"first_seen", MapTo::Attribute, "First Seen"},
};

Result<Findings> findingsFor(const QString &digest, const RawAnswer &answer)
{
    const Result<QJsonObject> object = objectOf(answer);
    if (!object)
        return object.error(); // no JSON, cut off, too deep, or a key twice
    if (const auto other = Asked::sample(digest).objection(*object, Asked::Echo::Required))
        return *other; // about another sample, or about none
    return map(*object, mapping);
}

class FirstSeenRun final : public DigestRun
{
public:
    using DigestRun::DigestRun;

private:
    void ask(const QString &digest) override
    {
        stage(State::Checking);
        Request request;
        request.path = pathOf({u"samples", u"v3", digest, u"classification"}) + '/';
        request.disclose(Disclosure::CloudLookUp, target().owner); // refused unless this row may
        const auto decode = [digest](const RawAnswer &answer) { return findingsFor(digest, answer); };
        await(context().dispatcher.send<Findings>(std::move(request), decode), [this](const Findings &answer) {
            findings().merge(answer);
            done();
        });
    }
};

const Action firstSeenAction{
    .word = "first-seen",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Get First Seen"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "When the appliance first saw the sample"),
    .icon = "classification",
    .shortcut = "",
    .request = "GET /api/samples/v3/<hash>/classification/",
    .parameters = {},
    .applies = &DigestRun::applies,
    .make = [](ActionContext &context, Target target) -> std::unique_ptr<ActionRun> {
        return std::make_unique<FirstSeenRun>(context, std::move(target));
    },
    .discloses = [](const Target &) -> Disclosures { return Disclosure::CloudLookUp; },
};
} // namespace endpoint

QByteArray written(const Format &exported, const Row &row, const ExportOptions &options)
{
    QTemporaryDir folder;
    const std::array one{&row};
    const auto done = exportTo(folder.filePath(u"x"_s), IfExists::Refuse, exported, one, options);
    QFile file(done ? done->saved.path : QString());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class DocsExamples : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aColumnIsWritten();
    void aFormatIsWritten();
    void anEndpointIsAsked();
};

void DocsExamples::aColumnIsWritten()
{
    Row row = test::fullRow();
    test::edit(row)->findings.facts.push_back({u"Packer"_s, u"UPX"_s, false});
    ExportOptions options;
    options.columns = {&column::table[0]};
    QCOMPARE(written(*formatFromWord(u"csv"), row, options), "packer\r\nUPX\r\n");
}

void DocsExamples::aFormatIsWritten()
{
    const Row row = test::fullRow(true);
    QCOMPARE(written(format::linesFormat, row, {}), "invoice.pdf.exe\n"); // no folder of this computer
}

void DocsExamples::anEndpointIsAsked()
{
    test::DemoFixture demo({u"--latency"_s, u"0"_s});
    QVERIFY(demo.isReady());
    Dispatcher dispatcher(demo.ready().profile, demo.ready().token);
    ActionContext context(dispatcher, std::make_unique<test::NoLedger>());
    const Target target{*recognise(demo.ready().hashes[0]).indicator, {}, {}};
    const Outcome outcome = test::runToEnd(context, endpoint::firstSeenAction, target);
    QCOMPARE(outcome.state, State::Done);
    QCOMPARE(outcome.findings.attributes.size(), size_t(1));
    QCOMPARE(outcome.findings.attributes[0].name, u"First Seen"_s);
}

ASSAY_TEST(DocsExamples);
#include "test_docs_examples.moc"
