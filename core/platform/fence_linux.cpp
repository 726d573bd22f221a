// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/fence.h"
#include "platform/file_rules_linux.h"
#include "platform/system_call_filter_linux.h"

#include <QDebug>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>

#include <linux/close_range.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <climits>
#include <csignal>
#include <memory>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr int notFenced = 126; // exit code; shells use it for "cannot execute"

void limit(__rlimit_resource resource, rlim_t soft, rlim_t hard)
{
    const rlimit both{soft, hard};
    (void)::setrlimit(resource, &both);
}

// Pointers to the words and a final null, as execve() needs them.
std::vector<char *> pointersTo(QByteArrayList &words)
{
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

// Everything that the child needs. Made before fork(), because no memory may be allocated between fork and exec.
class Fenced
{
public:
    Fenced(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment,
        const ProcessLimits &limits, int input)
        : m_program(QFile::encodeName(program))
        , m_limits(limits)
        , m_input(input)
        , m_rules(m_program)
        , m_filter(systemCallFilter(m_program.constData()))
    {
        m_words += m_program;
        for (const QString &argument : arguments)
            m_words += QFile::encodeName(argument);
        const QStringList names = environment.toStringList();
        for (const QString &variable : names)
            m_variables += QFile::encodeName(variable);
        m_argv = pointersTo(m_words);
        m_envp = pointersTo(m_variables);
    }
    Q_DISABLE_COPY_MOVE(Fenced)

    // Runs between fork and exec: system calls only. Returns only if the program cannot be started.
    void start();

private:
    QByteArray m_program;
    ProcessLimits m_limits;
    int m_input;
    FileRules m_rules;
    std::vector<sock_filter> m_filter;
    QByteArrayList m_words, m_variables;
    std::vector<char *> m_argv, m_envp;
};

// Without AddressSanitizer: the child may share the stack with the parent and does not return from this function,
// which would leave the sanitizer's marks on the stack.
__attribute__((no_sanitize_address)) void Fenced::start()
{
    (void)::prctl(PR_SET_PDEATHSIG, SIGKILL);
    (void)::setsid(); // no terminal
    if (m_limits.memory > 0)
        limit(RLIMIT_AS, rlim_t(m_limits.memory), rlim_t(m_limits.memory));
    const auto cpu = rlim_t(m_limits.cpu.count());
    limit(RLIMIT_CPU, cpu, cpu + 1); // SIGXCPU first, because its exit status has the reason; SIGKILL a second later
    limit(RLIMIT_CORE, 0, 0);
    limit(RLIMIT_FSIZE, 0, 0);
    limit(RLIMIT_NOFILE, 64, 64);
    (void)std::signal(SIGXFSZ, SIG_IGN); // a cache that cannot be written is an error for the program, not its end
    (void)::unshare(CLONE_NEWUSER | CLONE_NEWNET
        | CLONE_NEWIPC); // some systems forbid it to users; the other parts work without it
    if (m_input >= 0)
        (void)::dup2(m_input, STDIN_FILENO);
    // This also closes the pipe on which Qt would report a failed start.
    (void)::syscall(SYS_close_range, STDERR_FILENO + 1, UINT_MAX, CLOSE_RANGE_CLOEXEC);
    const bool isFenced = ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && m_rules.apply()
        && (loadSystemCallFilter(m_filter) || !hasSystemCallFilters());
    if (!isFenced)
        ::_exit(notFenced);
    ::execve(m_program.constData(), m_argv.data(), m_envp.data()); // the filter allows exactly this pointer
}

} // namespace

void startFenced(
    QProcess &process, const QString &program, const QStringList &arguments, const ProcessLimits &limits, int input)
{
    [[maybe_unused]] static const bool isLogged = [] {
        if (const QString warning = fenceWarning(fencesMissing()); !warning.isEmpty())
            qWarning().noquote() << warning;
        return true;
    }();
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(u"/"_s);
    if (input >= 0)
        process.setStandardInputFile(QProcess::nullDevice());
    // The filter would reject the pointer that Qt passes to execve(), so the modifier starts the program. Qt's own
    // execve() is reached only after a failure and reports it.
    const auto fenced = std::make_shared<Fenced>(program, arguments, environment, limits, input);
    process.setChildProcessModifier([fenced] { fenced->start(); });
    process.start(program, arguments, QIODevice::ReadOnly);
}

bool wasOutOfProcessorTime(const QProcess &process)
{
    return process.exitStatus() == QProcess::CrashExit && process.exitCode() == SIGXCPU;
}

QList<FencePart> fencesMissing()
{
    QList<FencePart> missing;
    if (FileRules::version() == 0)
        missing += FencePart::Files;
    if (!hasSystemCallFilters())
        missing += FencePart::SystemCalls;
    return missing;
}

QString fenceWarning(const QList<FencePart> &missing)
{
    QStringList lines;
    if (missing.contains(FencePart::Files))
        lines += u"this kernel has no Landlock, so a program that reads a document could open your other files"_s;
    if (missing.contains(FencePart::SystemCalls))
        lines
            += u"this kernel has no seccomp, so a program that reads a document could open sockets and start others"_s;
    return lines.join(u"; "_s);
}

} // namespace assay
