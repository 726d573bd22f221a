# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later

# One interface target carries every flag; -Werror and sanitizers come from presets only.
add_library(assay_options INTERFACE)
target_compile_features(assay_options INTERFACE cxx_std_20)
target_compile_options(assay_options INTERFACE
    -Wall -Wextra -Wconversion -Wshadow
    "$<$<BOOL:${ASSAY_WARNINGS_AS_ERRORS}>:-Werror>"
    # In a unity build every source is an included file, where GCC takes a file's own types for a header's.
    "$<$<AND:$<BOOL:${ASSAY_UNITY}>,$<CXX_COMPILER_ID:GNU>>:-Wno-subobject-linkage>"
    "$<$<BOOL:${ASSAY_SANITIZE}>:-fsanitize=address,undefined;-fno-omit-frame-pointer>"
    "$<$<AND:$<BOOL:${ASSAY_SANITIZE}>,$<CXX_COMPILER_ID:Clang>>:-fsanitize-ignorelist=${PROJECT_SOURCE_DIR}/cmake/sanitizers-ignore.txt>")
target_link_options(assay_options INTERFACE "$<$<BOOL:${ASSAY_SANITIZE}>:-fsanitize=address,undefined>")
target_compile_definitions(assay_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# assay_precompile(target module...): Qt's headers are most of what a file compiles, so they are read once for each set of
# modules. -DASSAY_PRECOMPILE=OFF reads them in every file, which finds a missing include.
function(assay_precompile target)
    if(NOT ASSAY_PRECOMPILE)
        return()
    endif()
    list(JOIN ARGN _ kind)
    set(precompiled assay_precompiled_${kind})
    if(NOT TARGET ${precompiled})
        file(WRITE "${PROJECT_BINARY_DIR}/${precompiled}.cpp" "")
        add_library(${precompiled} OBJECT "${PROJECT_BINARY_DIR}/${precompiled}.cpp")
        set_target_properties(${precompiled} PROPERTIES AUTOMOC OFF)
        set(headers <algorithm> <functional> <memory> <optional> <string> <variant> <vector>)
        foreach(module IN LISTS ARGN)
            # Only the include folder: GCC refuses a precompiled header that was made with a macro (QT_SQL_LIB) its user lacks.
            target_include_directories(${precompiled} SYSTEM PRIVATE $<TARGET_PROPERTY:Qt6::${module},INTERFACE_INCLUDE_DIRECTORIES>)
            list(APPEND headers <Qt${module}/Qt${module}>)
        endforeach()
        set(linked ${ARGN})
        list(REMOVE_ITEM linked Network Concurrent Sql)
        list(TRANSFORM linked PREPEND Qt6::)
        target_link_libraries(${precompiled} PRIVATE assay_options ${linked})
        target_precompile_headers(${precompiled} PRIVATE ${headers})
    endif()
    target_precompile_headers(${target} REUSE_FROM ${precompiled})
endfunction()

# assay_build_fast(target): precompiled headers, and the sources of the product joined to a few large ones (unity build).
# The folder says which of Qt's modules a target may see.
function(assay_build_fast target)
    file(RELATIVE_PATH folder "${PROJECT_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}")
    set(modules Core Network Concurrent Sql)
    if(folder MATCHES "^(ui|app/desktop|tests/ui|tests/e2e)")
        list(APPEND modules Gui Widgets)
    endif()
    if(NOT folder MATCHES "^tests")
        set_target_properties(${target} PROPERTIES UNITY_BUILD ${ASSAY_UNITY} UNITY_BUILD_BATCH_SIZE 8)
    endif()
    assay_precompile(${target} ${modules})
endfunction()

# assay_library(name SOURCES ... LINKS ...): one static library per folder of core/ and ui/.
# What a folder may include is what it links, through others, too. The compiler cannot tell, for all of core is one include
# folder: the test docs_includes_are_linked does. The order of links keeps cycles out.
function(assay_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_include_directories(${name} PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}/..")
    target_link_libraries(${name} PUBLIC assay_options ${arg_LINKS})
    assay_build_fast(${name})
endfunction()

# assay_test(name SOURCES ... LINKS ...): one QtTest program under ctest, offscreen, with no system configuration in reach.
# The folder below tests/ is its label, as in `ctest -L core`.
function(assay_test name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS;ENVIRONMENT" ${ARGN})
    qt_add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE assay_options Qt6::Test ${arg_LINKS})
    assay_build_fast(${name})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT 300
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;ASSAY_MAIL_READER=$<TARGET_FILE:assay-mail-reader>;${arg_ENVIRONMENT}")
    add_dependencies(${name} assay-mail-reader) # tests lie in other folders than the programs

    file(RELATIVE_PATH label "${PROJECT_SOURCE_DIR}/tests" "${CMAKE_CURRENT_SOURCE_DIR}")
    string(REGEX REPLACE "/.*" "" label "${label}")
    set_tests_properties(${name} PROPERTIES LABELS ${label})
endfunction()
