// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
// assay-mail-reader MOST-TEXT MOST-NESTING ATTACHMENTS: takes the mail on its standard input apart and writes frames
// (see core/intake/mail_frames.h). Assay starts it inside a fence; it is not meant for people.
#include "intake/mail/mail_output.h"
#include "intake/mail/mail_parts.h"
#include "platform/file.h"
#include "platform/large_stack.h"
#include "platform/terminal.h"

#include <QByteArray>

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
    int output = 1;
};

void readMail(void *given)
{
    const auto &work = *static_cast<Work *>(given);
    MailOutput output(work.output);
    readMailParts(descriptorOf(StandardStream::Input), work.size, work.task, output);
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
// It would stop this program from a second one, which the fence forbids.
extern "C" int __lsan_is_turned_off();
extern "C" int __lsan_is_turned_off()
{
    return 1;
}
#endif

int main(int count, char **words)
{
    const auto status = descriptorStatus(descriptorOf(StandardStream::Input));
    if (count != 4 || !status || !status->isRegular()) {
        std::fputs("assay-mail-reader: Assay starts this program, with a mail as its standard input.\n", stderr);
        return 2;
    }
    Work work{{QByteArray(words[1]).toLongLong(), QByteArray(words[2]).toInt(), words[3][0] == '1'}, status->size};
    // The libraries print to stdout, which the frames must have for themselves.
    work.output = duplicateDescriptor(descriptorOf(StandardStream::Output));
    stdout = stderr;
    if (work.output < 0 || !runOnLargeStack(stackSizes, readMail, &work)) {
        std::fputs("assay-mail-reader: not enough memory\n", stderr);
        return 1;
    }
    std::_Exit(EXIT_SUCCESS); // the libraries have nothing to clean up
}
