// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/large_stack.h"

#include <pthread.h>

#include <algorithm>

namespace assay {

namespace {

struct StackCall
{
    void (*function)(void *);
    void *data;
};

void *callOnStack(void *given)
{
    const auto &call = *static_cast<const StackCall *>(given);
    call.function(call.data);
    return nullptr;
}

} // namespace

bool runOnLargeStack(std::span<const std::size_t> sizes, void (*function)(void *), void *data)
{
    StackCall call{function, data};
    pthread_attr_t attributes;
    pthread_t thread{};
    pthread_attr_init(&attributes);
    const bool isStarted = std::ranges::any_of(sizes, [&](std::size_t size) {
        return pthread_attr_setstacksize(&attributes, size) == 0
            && pthread_create(&thread, &attributes, callOnStack, &call) == 0;
    });
    pthread_attr_destroy(&attributes);
    return isStarted && pthread_join(thread, nullptr) == 0;
}

} // namespace assay
