// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"
#include "terminal.h"

// The part of Program that has to do with --resume.
namespace assay::cli {
using namespace Qt::StringLiterals;

void Program::openState(const QString &applianceName)
{
    if (const QString why = EarlierRun::refusal(m_options.resume); !why.isEmpty()) {
        say(why);
        return end(WrongUsage);
    }
    connect(&m_session, &Session::opened, this, [this](const StoreOpened &how) {
        if (how.kind == StoreOpened::Kind::Replaced)
            say(tr("%1 was damaged. It stands at %2 now; run this again to begin afresh.").arg(how.path, how.aside));
        else if (!how.mayWrite())
            say(tr("%1 cannot be used: %2").arg(how.path, how.detail));
        else
            return;
        end(SomethingFailed);
    });
    connect(&m_session, &Session::loaded, this, [this, applianceName](int unreadable) {
        if (m_ended)
            return;
        if (unreadable > 0) // what was submitted for them is not known any more
            say(tr("%n item(s) of %1 cannot be read and count as new.", nullptr, unreadable).arg(m_options.resume));
        const QString action = QString::fromLatin1(m_options.action->word);
        if (const QString why = m_earlier.read(m_session, action, applianceName); !why.isEmpty()) {
            say(tr("%1 cannot be used: %2").arg(m_options.resume, why));
            return end(WrongUsage);
        }
        begin();
    });
    m_session.open(m_options.resume);
}

//! Without any input: all that the file knows. What would be submitted is withheld: anyone may have written the file,
//! and the command line did not name it.
void Program::goOnWithAll()
{
    std::vector<Input> inputs;
    for (const Item &item : m_session.items()) {
        Input input{item, m_options.parameters, {}, false};
        if (item.state == State::Failed && item.error && item.error->kind == ApiError::Kind::Input)
            input.refused = item.error;
        const IndicatorType type = item.indicator.type;
        const bool isSubmitted
            = type == IndicatorType::File || type == IndicatorType::Url || type == IndicatorType::Fqdn;
        if (isSubmitted && item.state != State::Done && item.state != State::NotFound && !input.refused)
            input.refused = ApiError{ApiError::Kind::Withheld, 0, tr("only the file of --resume names it"), {}};
        inputs.push_back(std::move(input));
    }
    add(inputs);
}

//! False when the input is new.
bool Program::goOn(const Input &input)
{
    const auto id = m_earlier.take(input);
    if (!id)
        return false;
    if (m_session.find(*id)->pathLinks != input.item.pathLinks) // it has just been named again
        m_session.update(*id, [&input](Item &item) { item.pathLinks = input.item.pathLinks; });
    const State state = m_session.find(*id)->state;
    if (state == State::Done || state == State::NotFound || (state == State::Failed && input.refused))
        settled(*id);
    else if (input.refused)
        settleRefused(*id, *input.refused);
    else {
        if (input.isNamed)
            agreeTo(*id, input.parameters);
        m_queue.enqueue({*id}, *m_options.action, input.parameters);
    }
    return true;
}

} // namespace assay::cli
