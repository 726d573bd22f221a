// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/compare_tab.h"

#include "look/plain_text.h"
#include "queue/queue_cell.h"
#include "session/columns.h"
#include "tables/rows_view.h"
#include "text/user_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr const char *comparedColumns[] = {"state", "verdict", "risk_score", "threat_name", "classification_reason",
    "classification_source", "file_type", "file_size", "md5", "sha1", "sha256", "sha512", "first_seen", "last_seen",
    "third_party", "scanners", "tags", "queried_at"};

QString applianceOf(const Row &row)
{
    return row.appliance.isEmpty() ? CompareTab::tr("not queried yet") : *row.appliance;
}

// By name; several values of one name are put together, whatever order they came in.
QMap<QString, QStringList> valuesOf(const Row &row)
{
    QMap<QString, QStringList> values;
    for (const Attribute &attribute : row.record->findings.attributes)
        values[attribute.name] << attribute.value;
    for (const Detection &detection : row.record->findings.detections)
        values[CompareTab::tr("Third party: %1").arg(detection.source)] << detection.detection;
    for (const ScannerResult &scanner : row.record->findings.scanners) {
        if (!scanner.result.isEmpty())
            values[CompareTab::tr("Scanner: %1").arg(scanner.name)] << scanner.result;
    }
    for (QStringList &several : values)
        several.sort();
    return values;
}

bool hasAnswered(const Row &row)
{
    return std::ranges::any_of(row.record->answers, [](const Answer &answer) {
        return answer.outcome.state == State::Done || answer.outcome.state == State::NotFound;
    });
}

// The routes of one appliance already write "Antivirus" and "antivirus".
bool isSame(const ComparedField &field)
{
    return field.here.compare(field.there, Qt::CaseInsensitive) == 0;
}

QString verdictOfDifference(const ComparedField &field)
{
    if (isSame(field))
        return CompareTab::tr("same");
    if (field.here.isEmpty())
        return CompareTab::tr("≠ only in other row");
    return field.there.isEmpty() ? CompareTab::tr("≠ only in this row") : CompareTab::tr("≠ different");
}
} // namespace

std::vector<ComparedField> compared(const Row &here, const Row &there)
{
    std::vector<ComparedField> fields;
    const auto add = [&fields](const QString &name, const QString &a, const QString &b) {
        if (!a.isEmpty() || !b.isEmpty())
            fields.push_back({name, a, b});
    };
    for (const char *name : comparedColumns) {
        const Column *column = columnFromName(QString::fromLatin1(name));
        if (column)
            add(QCoreApplication::translate("assay::Column", column->title), cellWords(*column, here),
                cellWords(*column, there));
    }
    const QMap<QString, QStringList> mine = valuesOf(here);
    QMap<QString, QStringList> all = mine;
    const QMap<QString, QStringList> others = valuesOf(there);
    for (auto one = others.cbegin(); one != others.cend(); ++one)
        all[one.key()] << one.value();
    for (const QString &name : all.keys())
        add(name, mine.value(name).join(u", "_s), others.value(name).join(u", "_s));
    return fields;
}

CompareTab::CompareTab(const Session &session, QWidget *parent)
    : DetailsTab(parent)
    , m_session(session)
    , m_which(new QComboBox(this))
    , m_onlyDifferent(new QCheckBox(tr("Only &differences"), this))
    , m_count(new PlainLabel(this))
    , m_view(new RowsView(new RowsModel({tr("Field"), tr("This row"), tr("Other row"), tr("Difference")}),
          tr("Only one appliance was queried. Use “Compare with another appliance” to see both results side by side."),
          {30, 44, 44, 14}, this))
{
    setObjectName(u"compareTab"_s);
    m_which->setObjectName(u"compareWhich"_s);
    m_which->setAccessibleName(tr("Compare with"));
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_onlyDifferent->setObjectName(u"compareOnlyDifferent"_s);
    m_count->setObjectName(u"compareCount"_s);
    m_view->setObjectName(u"compareView"_s);
    m_view->setAccessibleName(tr("Answers of two appliances"));
    auto *top = new QHBoxLayout;
    top->addWidget(m_count, 1);
    top->addWidget(m_which);
    top->addWidget(m_onlyDifferent);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    connect(m_which, &QComboBox::currentIndexChanged, this, &CompareTab::fill);
    connect(m_onlyDifferent, &QCheckBox::toggled, this, &CompareTab::fill);
}

void CompareTab::showRow(const Row *row)
{
    m_id = row ? row->id : 0;
    const QVariant keep = m_which->currentData();
    {
        const QSignalBlocker quiet(m_which);
        m_which->clear();
        for (const RowId id : row ? *row->peers : std::vector<RowId>{}) {
            if (const Row *peer = m_session.find(id))
                m_which->addItem(forDisplay(applianceOf(*peer), 80), QVariant::fromValue(id));
        }
        m_which->setCurrentIndex(std::max(0, m_which->findData(keep)));
    }
    m_which->setVisible(m_which->count() > 1);
    m_onlyDifferent->setVisible(m_which->count() > 0);
    fill();
}

void CompareTab::fill()
{
    const auto here = m_session.withRecord(m_id);
    const auto there = m_session.withRecord(m_which->currentData().value<RowId>());
    std::vector<RowsModel::Row> rows;
    size_t different = 0;
    if (here && there) {
        rows.push_back({.cells = {tr("Appliance"), applianceOf(*here), applianceOf(*there), QString()}});
        const bool canCompare = hasAnswered(*here) && hasAnswered(*there); // else everything would be "only here"
        for (const ComparedField &field : canCompare ? compared(*here, *there) : std::vector<ComparedField>{}) {
            const bool same = isSame(field);
            different += same ? 0 : 1;
            if (same && m_onlyDifferent->isChecked())
                continue;
            RowsModel::Row row{.cells = {field.name, field.here, field.there, verdictOfDifference(field)}};
            row.strong = !same;
            rows.push_back(std::move(row));
        }
        m_count->setText(!hasAnswered(*there) ? tr("The other appliance has not answered yet.")
                : !hasAnswered(*here)         ? tr("This row has no answer yet.")
                : different == 0              ? tr("The results are the same.")
                                              : tr("%Ln field(s) differ.", nullptr, int(different)));
    }
    m_count->setVisible(here && there);
    m_view->rows().setRows(std::move(rows));
}

bool CompareTab::saysSomething(const Row *row) const
{
    return row && std::ranges::any_of(row->peers, [this](RowId id) { return m_session.find(id) != nullptr; });
}

QString CompareTab::title(const Row *) const
{
    return tr("Compare");
}

} // namespace assay
