// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_to_end.h"

#include "support/consents.h"

#include <QTest>

namespace assay::test {

Profile profileFor(const HostileServer &server)
{
    Profile profile;
    profile.name = QStringLiteral("lab");
    profile.host = QStringLiteral("http://") + server.host();
    profile.disableProxies = true;
    return profile;
}

Outcome runToEnd(
    ActionContext &context, const Action &action, const Target &target, QStringList *stages, QStringList *notes)
{
    context.dispatcher.setConsents(&agreesToAll);
    std::unique_ptr<ActionRun> run = action.make(context, target);
    Outcome outcome{State::Failed, {}, ApiError::of(ApiError::Kind::TimedOut)};
    bool over = false;
    QObject::connect(run.get(), &ActionRun::staged, run.get(), [stages, notes](const Stage &stage) {
        if (notes && !stage.note.isEmpty())
            notes->append(stage.note);
        if (stages && (stages->isEmpty() || stages->last() != word(stage.state)))
            stages->append(QString(word(stage.state)));
    });
    QObject::connect(run.get(), &ActionRun::ended, run.get(), [&](const Outcome &ended) {
        outcome = ended;
        over = true;
    });
    run->start();
    const bool ended = QTest::qWaitFor([&over] { return over; }, 60000);
    Q_UNUSED(ended)
    return outcome;
}

} // namespace assay::test
