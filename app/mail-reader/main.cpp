// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
// assay-mail-reader MOST-TEXT MOST-NESTING ATTACHMENTS: takes the mail on its standard input apart and writes frames
// (see core/import/mail_frames.h). Assay starts it inside a fence; it is no program for people.
#include "mail/mail_output.h"
#include "mail/mail_parts.h"

#include <QByteArray>

#include <pthread.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace assay;

namespace {

// Address space; memory only as far as it is used. Where the user has less, a mail of usual form does with little.
constexpr std::size_t stackSizes[] = {std::size_t(768) << 20, std::size_t(64) << 20, std::size_t(8) << 20};

struct Work
{
    MailTask task;
    qint64 size = 0;
};

void *read(void *given)
{
    const auto &work = *static_cast<Work *>(given);
    MailOutput output(STDOUT_FILENO);
    readMailParts(STDIN_FILENO, work.size, work.task, output);
    return nullptr;
}

} // namespace

#if defined(__SANITIZE_ADDRESS__)
#define ASSAY_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ASSAY_SANITIZED
#endif
#endif
#ifdef ASSAY_SANITIZED
//! It would stop this program from a second one, which the fence forbids.
extern "C" int __lsan_is_turned_off();
extern "C" int __lsan_is_turned_off()
{
    return 1;
}
#endif

int main(int count, char **words)
{
    struct stat status
    { };
    if (count != 4 || ::fstat(STDIN_FILENO, &status) != 0 || !S_ISREG(status.st_mode)) {
        std::fputs("assay-mail-reader: Assay starts this program, with a mail as its standard input.\n", stderr);
        return 2;
    }
    Work work{{QByteArray(words[1]).toLongLong(), QByteArray(words[2]).toInt(), words[3][0] == '1'}, status.st_size};
    pthread_attr_t attributes;
    pthread_t thread{};
    pthread_attr_init(&attributes);
    const bool isStarted = std::ranges::any_of(stackSizes, [&](std::size_t size) {
        return pthread_attr_setstacksize(&attributes, size) == 0
            && pthread_create(&thread, &attributes, read, &work) == 0;
    });
    if (!isStarted) {
        std::fputs("assay-mail-reader: not enough memory\n", stderr);
        return 1;
    }
    pthread_join(thread, nullptr);
    ::_exit(EXIT_SUCCESS); // the libraries' own endings have nothing to do
}
