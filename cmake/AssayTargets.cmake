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

# assay_automoc(target): moc only for a target of which a class needs it (configure again after a target gets its first one): each
# costs two commands. Looks at the sources that the target has by now, and at x.h beside x.cpp, as AUTOMOC does.
function(assay_automoc target)
    get_target_property(sources ${target} SOURCES)
    list(FILTER sources INCLUDE REGEX "\\.(h|cpp)$")
    foreach(source IN LISTS sources)
        cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
        cmake_path(REPLACE_EXTENSION source LAST_ONLY .h OUTPUT_VARIABLE header)
        foreach(file IN LISTS source header)
            if(EXISTS "${file}")
                file(STRINGS "${file}" macros REGEX "^ *Q_(OBJECT|GADGET|NAMESPACE)" LIMIT_COUNT 1)
                if(macros)
                    set_target_properties(${target} PROPERTIES AUTOMOC ON)
                    return()
                endif()
            endif()
        endforeach()
    endforeach()
endfunction()

# assay_build_fast(target): precompiled headers; sources joined to a few large ones (unity build); moc where a class needs it.
# The folder says which of Qt's modules a target may see.
function(assay_build_fast target)
    file(RELATIVE_PATH folder "${PROJECT_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}")
    assay_automoc(${target})
    set(modules Core Network Concurrent Sql)
    if(folder MATCHES "^(ui|app/desktop|tests/ui|tests/e2e)")
        list(APPEND modules Gui Widgets)
    endif()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ${ASSAY_UNITY} UNITY_BUILD_BATCH_SIZE 24)
    assay_precompile(${target} ${modules})
    get_target_property(type ${target} TYPE)
    if(ASSAY_SANITIZE AND type STREQUAL "EXECUTABLE")
        if(NOT TARGET assay_sanitizer_defaults)
            add_library(assay_sanitizer_defaults OBJECT "${PROJECT_SOURCE_DIR}/cmake/sanitizer_defaults.cpp")
        endif()
        target_sources(${target} PRIVATE $<TARGET_OBJECTS:assay_sanitizer_defaults>)
    endif()
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

# assay_tests(SOURCES test_a.cpp ... SUPPORT ... LINKS ... NEEDS ... ENVIRONMENT ... DEFINITIONS ... UNDER ... TIMEOUT ... SUFFIX ...)
# Each source is one QtTest class, which ends with ASSAY_TEST(), and one test of ctest, named as the file. All of a folder are one
# program: tests/core/files is core_files_tests. They run offscreen, with no system configuration in reach.
# SUPPORT: sources that are no tests. NEEDS: targets that the tests start. UNDER: a command that starts the program. The first folder below tests/ is the label.
function(assay_tests)
    cmake_parse_arguments(arg "" "TIMEOUT;SUFFIX" "SOURCES;SUPPORT;LINKS;NEEDS;ENVIRONMENT;DEFINITIONS;UNDER" ${ARGN})
    file(RELATIVE_PATH folder "${PROJECT_SOURCE_DIR}/tests" "${CMAKE_CURRENT_SOURCE_DIR}")
    string(REPLACE "/" "_" program "${folder}_tests")
    string(REGEX REPLACE "/.*" "" label "${folder}")
    if(NOT TARGET ${program})
        qt_add_executable(${program} ${arg_SOURCES})
        target_link_libraries(${program} PRIVATE assay_options assay_test_main Qt6::Test)
        assay_build_fast(${program})
        add_dependencies(${program} assay-mail-reader) # tests lie in other folders than the programs
    endif()
    target_sources(${program} PRIVATE ${arg_SOURCES} ${arg_SUPPORT})
    target_link_libraries(${program} PRIVATE ${arg_LINKS})
    target_compile_definitions(${program} PRIVATE ${arg_DEFINITIONS})
    if(arg_NEEDS)
        add_dependencies(${program} ${arg_NEEDS})
    endif()
    set(environment QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
        "ASSAY_MAIL_READER=$<TARGET_FILE:assay-mail-reader>" "ASSAY_DEMO_APPLIANCE=$<TARGET_FILE:assay-test-appliance>")
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 300)
    endif()
    foreach(source IN LISTS arg_SOURCES)
        get_filename_component(class "${source}" NAME_WE)
        add_test(NAME ${class}${arg_SUFFIX} COMMAND ${arg_UNDER} $<TARGET_FILE:${program}> ${class})
        set_tests_properties(${class}${arg_SUFFIX} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS ${label}
            ENVIRONMENT "${environment};${arg_ENVIRONMENT}")
        if(arg_UNDER)
            set_tests_properties(${class}${arg_SUFFIX} PROPERTIES SKIP_RETURN_CODE 77)
        endif()
    endforeach()
endfunction()
