// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"

#include <cstdio>
#include <map>
#include <string>

namespace {

std::map<std::string, assay::test::RunTest> &entries()
{
    static std::map<std::string, assay::test::RunTest> all; // filled by static objects, in any order
    return all;
}

} // namespace

assay::test::TestEntry::TestEntry(const char *sourceFile, RunTest run)
{
    const std::string file = sourceFile;
    const size_t start = file.rfind('/') + 1; // 0 without a folder
    entries().emplace(file.substr(start, file.rfind('.') - start), run);
}

int main(int count, char **words)
{
    const auto entry = count > 1 ? entries().find(words[1]) : entries().end();
    if (entry == entries().end()) {
        std::fprintf(stderr, "usage: %s TEST [ARGUMENT...]\nTests:\n", words[0]);
        for (const auto &[name, run] : entries())
            std::fprintf(stderr, "  %s\n", name.c_str());
        return 2;
    }
    words[1] = words[0];
    return entry->second(count - 1, words + 1);
}
