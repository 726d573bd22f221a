// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions_list.h"
#include "program.h"
#include "terminal.h"
#include "text/user_text.h"

#include <algorithm>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype samplesOfTheTour = 3;
}

void Program::startDemoRun(const DemoAppliance::Ready &ready)
{
    connect(&m_queue, &Queue::idle, this, [this] {
        if (std::exchange(m_triaged, true))
            finish();
        else
            continueDemoRun();
    });
    InputReader reader(*m_options.action, m_options.parameters, false);
    for (const QString &path : ready.samples.first(std::min(samplesOfTheTour, ready.samples.size())))
        reader.readFile(path);
    std::vector<Input> inputs;
    while (auto input = reader.next())
        inputs.push_back(std::move(*input));
    add(inputs);
}

//! The second half of the tour: a report of everything that is malicious, and both exports.
void Program::continueDemoRun()
{
    std::vector<ItemId> malicious;
    for (const Item &item : m_session.items()) {
        if (const Verdict *verdict = shownVerdict(item);
            verdict && verdict->classification == Classification::Malicious)
            malicious.push_back(item.id);
    }
    if (m_queue.enqueue(malicious, getPdfAction, {}) == 0)
        finish();
}

void Program::endDemoRun()
{
    std::vector<const Item *> items;
    for (const Item &item : m_session.items())
        items.push_back(&item);
    ExportOptions options = m_results.exportOptions();
    options.localPaths = false;
    for (const auto *word : {"csv", "json"}) {
        const Format &format = *formatFromWord(QString::fromLatin1(word));
        const QString path = m_context->reportFolder + "/assay-demo."_L1 + QLatin1StringView(format.suffix);
        const auto exported = exportTo(path, IfExists::Replace, format, items, options);
        say(exported ? tr("%n row(s) in %1", nullptr, int(exported->rows)).arg(exported->saved.path)
                     : userText(exported.error()));
    }
    for (const Item *item : items) {
        for (const Attachment &attachment : item->findings.attachments)
            say(tr("Report saved as %1").arg(attachment.path));
    }
}

} // namespace assay::cli
