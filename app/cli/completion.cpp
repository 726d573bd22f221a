// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "completion.h"

#include "appliance/host_text.h"
#include "commands.h"
#include "settings/places.h"
#include "settings/profile_store.h"
#include "terminal.h"
#include "text/user_text.h"

#include <QFile>

#include <algorithm>
#include <optional>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

// A row of an option table or a run parameter.
struct CompletedOption
{
    QString word;
    QString help;
    Takes takes;
    QStringList choices;
};

std::vector<CompletedOption> optionsOf(std::span<const OptionRow> rows)
{
    std::vector<CompletedOption> all;
    for (const OptionRow &row : rows)
        all.push_back({QString::fromLatin1(row.word), QCoreApplication::translate("assay::cli", row.help), row.takes,
            choicesOf(row)});
    return all;
}

std::vector<CompletedOption> optionsOf(std::span<const Parameter *const> parameters)
{
    std::vector<CompletedOption> all;
    for (const Parameter *parameter : parameters)
        all.push_back({QString(optionOf(*parameter)), translatedOfAction(parameter->help),
            parameter->isSwitch              ? Takes::Nothing
                : parameter->choices.empty() ? Takes::Text
                                             : Takes::Choice,
            parameter->isSwitch ? QStringList() : choicesOf(*parameter)});
    return all;
}

class Completion
{
public:
    explicit Completion(const QStringList &words);
    QString answer();

private:
    void findSubject(const QStringList &before);
    void addOptions(const std::vector<CompletedOption> &options);
    const CompletedOption *optionFor(const QString &word) const;
    void completeValue(const CompletedOption &option);
    void completeWord();
    void offer(const QString &word, const QString &help = {});

    QString m_current;
    QString m_prefix; //!< of every candidate: the part of the current word that stays
    QString m_previous;
    const Action *m_action = nullptr;
    const Command *m_command = nullptr;
    qsizetype m_wordsAfterSubject = 0;
    std::vector<CompletedOption> m_options;
    QString m_kind = u"words"_s;
    QStringList m_lines;
};

Completion::Completion(const QStringList &words)
{
    QStringList before = words;
    m_current = before.isEmpty() ? QString() : before.takeLast();
    if (!before.isEmpty() && before.last() == "="_L1) // bash: "--option" "=" "value"
        before.removeLast();
    else if (const qsizetype equals = m_current.indexOf(u'='); m_current.startsWith("--"_L1) && equals > 0) {
        m_prefix = m_current.first(equals + 1);
        before.append(m_current.first(equals));
        m_current = m_current.sliced(equals + 1);
    }
    m_previous = before.value(before.size() - 1);
    findSubject(before);
}

// The action or command that the words begin with, and the options that it takes.
void Completion::findSubject(const QStringList &before)
{
    addOptions(optionsOf(actionRows()));
    addOptions(optionsOf(connectionRows()));
    addOptions(optionsOf(runParameters()));
    for (qsizetype n = 0; n < before.size() && !m_action && !m_command; ++n) {
        const CompletedOption *option = n > 0 ? optionFor(before[n - 1]) : nullptr;
        if (option && option->takes != Takes::Nothing) // it is the value of an option
            continue;
        m_action = actionFromWord(before[n]);
        m_command = n == 0 ? commandFromWord(before[n]) : nullptr;
        m_wordsAfterSubject = before.size() - n - 1;
    }
    if (!m_action && !m_command)
        return;
    m_options.clear();
    if (m_command) {
        addOptions(optionsOf(m_command->options()));
        return addOptions(optionsOf(std::span(&quietRow(), 1)));
    }
    for (const OptionGroup &group : optionGroups()) {
        for (const OptionRow *row : rowsOf(group.group)) {
            if (suits(*row, *m_action))
                addOptions(optionsOf(std::span(row, 1)));
        }
    }
    addOptions(optionsOf(m_action->parameters));
}

void Completion::addOptions(const std::vector<CompletedOption> &options)
{
    m_options.insert(m_options.end(), options.begin(), options.end());
}

const CompletedOption *Completion::optionFor(const QString &word) const
{
    const auto found = std::ranges::find_if(
        m_options, [&word](const CompletedOption &option) { return word == "--"_L1 + option.word; });
    return found == m_options.end() ? nullptr : &*found;
}

void Completion::offer(const QString &word, const QString &help)
{
    if (word.startsWith(m_current))
        m_lines.append(m_prefix + word + (help.isEmpty() ? QString() : u'\t' + help.section(u'\n', 0, 0)));
}

void Completion::completeValue(const CompletedOption &option)
{
    switch (option.takes) {
    case Takes::Nothing:
    case Takes::Text:
        return;
    case Takes::File:
        m_kind = u"files"_s;
        return;
    case Takes::Folder:
        m_kind = u"folders"_s;
        return;
    case Takes::Profile: {
        const ProfileStore store(profilesFile());
        for (const Profile &profile : store.profiles())
            offer(QString::fromUtf8(forTerminal(labelText(profile)))); // the names of `profiles list`
        return;
    }
    case Takes::Choices:
        if (const qsizetype comma = m_current.lastIndexOf(u','); comma >= 0) {
            m_prefix += m_current.first(comma + 1);
            m_current = m_current.sliced(comma + 1);
        }
        [[fallthrough]];
    case Takes::Choice:
        for (const QString &choice : option.choices)
            offer(choice);
        return;
    }
    Q_UNREACHABLE();
}

void Completion::completeWord()
{
    if (m_current.startsWith(u'-')) {
        offer(u"--help"_s);
        for (const CompletedOption &option : m_options)
            offer(u"--"_s + option.word, option.help);
        if (!m_action && !m_command) {
            offer(u"--version"_s);
            offer(u"--list-actions"_s);
        }
    } else if (m_action) {
        m_kind = u"files"_s;
    } else if (m_command) {
        for (const Verb &verb : m_command->verbs) {
            if (*verb.word && m_wordsAfterSubject == 0)
                offer(QString::fromLatin1(verb.word), QCoreApplication::translate("assay::cli", verb.help));
        }
        if (!*m_command->verbs.front().word && *m_command->verbs.front().arguments)
            m_kind = u"files"_s; // extract FILE...
    } else {
        for (const Action *action : actions())
            offer(QString::fromLatin1(action->word), translatedOfAction(action->help));
        for (const Command &command : commands())
            offer(QString::fromLatin1(command.word), QCoreApplication::translate("assay::cli", command.help));
    }
}

QString Completion::answer()
{
    const CompletedOption *option = optionFor(m_previous);
    if (option && option->takes != Takes::Nothing)
        completeValue(*option);
    else
        completeWord();
    m_lines.prepend(m_kind);
    return m_lines.join(u'\n') + u'\n';
}

template <const char *path>
void printFile(const QCommandLineParser &, const QStringList &, QObject *, Done done)
{
    QFile script(QString::fromLatin1(path));
    done(script.open(QIODevice::ReadOnly) && toStdout(script.readAll()) ? AllDone : SomethingFailed);
}

constexpr char bashFile[] = ":/completions/assay-cli.bash";
constexpr char zshFile[] = ":/completions/_assay-cli";
constexpr char fishFile[] = ":/completions/assay-cli.fish";

} // namespace

QString completionOf(const QStringList &words)
{
    return Completion(words).answer();
}

const Command completionCommand{
    .word = "completion",
    .help = QT_TRANSLATE_NOOP("assay::cli", "Print a completion script for a shell."),
    .options = [] { return std::span<const OptionRow>(); },
    .verbs = {
        {"bash", "", QT_TRANSLATE_NOOP("assay::cli", "To use it: source <(assay-cli completion bash)"), {},
            &printFile<bashFile>},
        {"zsh", "", QT_TRANSLATE_NOOP("assay::cli", "Save it as _assay-cli in a folder of $fpath."), {},
            &printFile<zshFile>},
        {"fish", "", QT_TRANSLATE_NOOP("assay::cli", "To use it: assay-cli completion fish | source"), {},
            &printFile<fishFile>},
    },
    .examples = {"source <(assay-cli completion bash)", "assay-cli completion fish | source"},
};

} // namespace assay::cli
