// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest>

namespace assay::test {

// Runs one test class with the arguments of QtTest. Returns the number of failures.
using RunTest = int (*)(int count, char **words);

// Registers a test class under the name of its source file, without folder and suffix. Names are unique within a
// program.
class TestEntry
{
public:
    TestEntry(const char *sourceFile, RunTest run);
};

} // namespace assay::test

#if defined(QT_WIDGETS_LIB)
#define ASSAY_TEST_APPLICATION QApplication
#elif defined(QT_GUI_LIB)
#define ASSAY_TEST_APPLICATION QGuiApplication
#else
#define ASSAY_TEST_APPLICATION QCoreApplication
#endif

// Tests of a folder are compiled together, several in one go.
#define ASSAY_JOIN(name, number) name##number
#define ASSAY_UNIQUE(name, number) ASSAY_JOIN(name, number)

// Use it once, at the end of the source file of a test, instead of QTEST_MAIN(): all tests of a folder are one program,
// which runs the class whose file its first argument names (`core_files_tests test_digests [arguments of QtTest]`).
#define ASSAY_TEST(Class)                                                                                              \
    static const assay::test::TestEntry ASSAY_UNIQUE(testEntry, __COUNTER__)(__FILE__, [](int count, char **words) {   \
        ASSAY_TEST_APPLICATION application(count, words);                                                              \
        application.setAttribute(Qt::AA_Use96Dpi, true);                                                               \
        Class test;                                                                                                    \
        QTEST_SET_MAIN_SOURCE_PATH                                                                                     \
        return QTest::qExec(&test, count, words);                                                                      \
    })
