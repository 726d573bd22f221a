// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_run.h"

#include "actions/actions_list.h"
#include "session/session.h"
#include "terminal.h"
#include "text.h"
#include "text/user_text.h"

#include <algorithm>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype maxSamples = 3;
}

DemoRun::DemoRun(const Session &session, Queue &queue, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_queue(queue)
{
    connect(&m_queue, &Queue::idle, this, &DemoRun::stepEnded);
}

std::vector<Input> DemoRun::inputsFrom(const QStringList &samples, const Action &triage, const Parameters &parameters)
{
    InputReader reader(triage, parameters, false);
    for (const QString &path : samples.first(std::min(maxSamples, samples.size())))
        reader.readFile(path);
    std::vector<Input> inputs;
    for (;;) {
        while (auto input = reader.next())
            inputs.push_back(std::move(*input));
        if (!reader.needsDisk())
            return inputs;
        reader.prepareReading();
        reader.readDisk(); // of files that the demo appliance has just written
        reader.endReading();
    }
}

void DemoRun::stepEnded()
{
    if (std::exchange(m_isTriaged, true) || !queueReports())
        Q_EMIT finished();
}

// False when no row is malicious.
bool DemoRun::queueReports()
{
    std::vector<RowId> malicious;
    for (const Row &row : m_session.rows()) {
        if (const Verdict *verdict = shownVerdict(row); verdict && verdict->classification == Classification::Malicious)
            malicious.push_back(row.id);
    }
    return m_queue.enqueue(malicious, getPdfAction, {}) > 0;
}

void DemoRun::writeExports(const QString &folder, ExportOptions options) const
{
    std::vector<const Row *> rows;
    for (const Row &row : m_session.rows())
        rows.push_back(&row);
    options.localPaths = false;
    for (const auto *word : {"csv", "json"}) {
        const Format &format = *formatFromWord(QString::fromLatin1(word));
        const QString path = folder + "/assay-demo."_L1 + QLatin1StringView(format.suffix);
        const auto exported = exportTo(path, IfExists::Replace, format, rows, options);
        if (exported)
            remark(Text::tr("%n row(s) in %1", nullptr, int(exported->rows)).arg(exported->saved.path));
        else
            say(userText(exported.error()));
    }
    for (const Row *row : rows) {
        for (const Attachment &attachment : row->record->findings.attachments)
            remark(Text::tr("Report saved as %1").arg(attachment.path));
    }
}

} // namespace assay::cli
