// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mail/mail_output.h"
#include "intake/mail/mail_parts.h"
#include "intake/mail_frames.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

using namespace assay;

namespace {

void require(bool holds, const char *what)
{
    if (!holds) {
        std::fprintf(stderr, "does not hold: %s\n", what);
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const int input = ::memfd_create("mail", MFD_CLOEXEC);
    const int output = ::memfd_create("frames", MFD_CLOEXEC);
    require(::write(input, data, size) == ssize_t(size), "the input fits into memory");
    MailOutput frames(output);
    const MailTask task{.maxText = 1 << 20, .maxNesting = 24, .wantsAttachments = true};
    readMailParts(input, qint64(size), task, frames);

    QByteArray all(qsizetype(::lseek(output, 0, SEEK_END)), Qt::Uninitialized);
    require(::pread(output, all.data(), std::size_t(all.size()), 0) == all.size(), "the output can be read");
    bool isDone = false;
    qint64 text = 0;
    MailFrames reader([&](MailFrame kind, QByteArrayView content) {
        require(!isDone, "the last frame is the last one");
        isDone = kind == MailFrame::Done;
        text += kind == MailFrame::Text ? content.size() : 0;
        return true;
    });
    require(reader.feed(all), "what is written can be taken");
    require(isDone, "it comes to an end");
    require(text <= task.maxText, "no more text than is wanted");
    ::close(input);
    ::close(output);
    return 0;
}
