// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/format_option.h"

#include "export/exporter.h"

#include <algorithm>
#include <array>

namespace assay {
using namespace Qt::StringLiterals;
using Kind = FormatOption::Kind;

namespace {

template <bool ExportOptions::*member>
QString isOn(const ExportOptions &options)
{
    return options.*member ? u"true"_s : u"false"_s;
}

template <bool ExportOptions::*member>
void turn(ExportOptions &options, const QString &value)
{
    options.*member = value == "true"_L1;
}

template <QString ExportOptions::*member>
QString text(const ExportOptions &options)
{
    return options.*member;
}

template <QString ExportOptions::*member>
void setText(ExportOptions &options, const QString &value)
{
    options.*member = value;
}

constexpr qsizetype maxOpenLength = 255;

struct Separator
{
    const char *word;
    char character;
};
constexpr std::array separators{Separator{"comma", ','}, Separator{"semicolon", ';'}, Separator{"tab", '\t'}};

constexpr std::array separatorChoices{
    OptionChoice{"comma", QT_TRANSLATE_NOOP("assay::Format", "Comma ,")},
    OptionChoice{"semicolon", QT_TRANSLATE_NOOP("assay::Format", "Semicolon ;")},
    OptionChoice{"tab", QT_TRANSLATE_NOOP("assay::Format", "Tab")},
};
constexpr std::array tlpChoices{
    OptionChoice{"none", QT_TRANSLATE_NOOP("assay::Format", "No marking")},
    OptionChoice{"clear", "TLP:CLEAR"},
    OptionChoice{"green", "TLP:GREEN"},
    OptionChoice{"amber", "TLP:AMBER"},
    OptionChoice{"amber+strict", "TLP:AMBER+STRICT"},
    OptionChoice{"red", "TLP:RED"},
};
constexpr std::array templateChoices{
    OptionChoice{"jira", QT_TRANSLATE_NOOP("assay::Format", "Jira wiki")},
    OptionChoice{"markdown", "Markdown"},
    OptionChoice{"text", QT_TRANSLATE_NOOP("assay::Format", "Plain text")},
    OptionChoice{"html", "HTML"},
};

} // namespace

bool FormatOption::isAllowed(const QString &value) const
{
    switch (kind) {
    case Kind::Switch:
        return value == "true"_L1 || value == "false"_L1;
    case Kind::Choice:
        if (isOpen)
            return !value.isEmpty() && value.size() <= maxOpenLength;
        return std::ranges::any_of(
            choices, [&value](const OptionChoice &choice) { return value == QLatin1StringView(choice.word); });
    case Kind::Text:
    case Kind::Paragraphs:
        return value.size() <= maxLength;
    }
    Q_UNREACHABLE();
}

constinit const FormatOption onlyTickedOption{.word = "only-ticked",
    .kind = Kind::Switch,
    .title = QT_TRANSLATE_NOOP("assay::Format", "Selected attributes and related indicators onl&y"),
    .help = "",
    .choices = {},
    .get = &isOn<&ExportOptions::onlyTicked>,
    .set = &turn<&ExportOptions::onlyTicked>};

constinit const FormatOption localPathsOption{.word = "local-paths",
    .kind = Kind::Switch,
    .title = QT_TRANSLATE_NOOP("assay::Format", "&Paths of files on this computer, not only their names"),
    .help = "",
    .choices = {},
    .get = &isOn<&ExportOptions::localPaths>,
    .set = &turn<&ExportOptions::localPaths>,
    .isRemembered = false}; // paths disclose folders of this computer

constinit const FormatOption answersOption{.word = "answers",
    .kind = Kind::Switch,
    .title = QT_TRANSLATE_NOOP("assay::Format", "Add ra&w responses of the appliance"),
    .help = "",
    .choices = {},
    .get = &isOn<&ExportOptions::raw>,
    .set = &turn<&ExportOptions::raw>};

constinit const FormatOption separatorOption{.word = "separator",
    .kind = Kind::Choice,
    .title = QT_TRANSLATE_NOOP("assay::Format", "Separato&r:"),
    .help = "",
    .choices = separatorChoices,
    .get =
        [](const ExportOptions &options) {
            const auto row = std::ranges::find(separators, options.separator, &Separator::character);
            return QString::fromLatin1(row == separators.end() ? separators.front().word : row->word);
        },
    .set =
        [](ExportOptions &options, const QString &value) {
            for (const Separator &row : separators) {
                if (value == QLatin1StringView(row.word))
                    options.separator = row.character;
            }
        }};

constinit const FormatOption joinerOption{.word = "joiner",
    .kind = Kind::Text,
    .title = QT_TRANSLATE_NOOP("assay::Format", "Separator for several &values:"),
    .help = QT_TRANSLATE_NOOP("assay::Format", "Separator between several values in one cell"),
    .choices = {},
    .get = &text<&ExportOptions::joiner>,
    .set = &setText<&ExportOptions::joiner>};

constinit const FormatOption headerOption{.word = "header",
    .kind = Kind::Switch,
    .title = QT_TRANSLATE_NOOP("assay::Format", "&Header line"),
    .help = "",
    .choices = {},
    .get = &isOn<&ExportOptions::header>,
    .set = &turn<&ExportOptions::header>};

constinit const FormatOption byteOrderMarkOption{.word = "byte-order-mark",
    .kind = Kind::Switch,
    .title = QT_TRANSLATE_NOOP("assay::Format", "&Byte order mark (so that Excel reads UTF-8)"),
    .help = "",
    .choices = {},
    .get = &isOn<&ExportOptions::byteOrderMark>,
    .set = &turn<&ExportOptions::byteOrderMark>};

constinit const FormatOption formulaGuardOption{.word = "guard",
    .kind = Kind::Switch,
    .title = QT_TRANSLATE_NOOP("assay::Format", "Protect a&gainst spreadsheet formulas"),
    .help = QT_TRANSLATE_NOOP("assay::Format",
        "Attackers choose file names and tags. This option puts an apostrophe before text that a spreadsheet would run "
        "as a formula. Turn it off if a program reads the file."),
    .choices = {},
    .get = &isOn<&ExportOptions::formulaGuard>,
    .set = &turn<&ExportOptions::formulaGuard>};

constinit const FormatOption tlpOption{.word = "tlp",
    .kind = Kind::Choice,
    .title = QT_TRANSLATE_NOOP("assay::Format", "&TLP:"),
    .help = QT_TRANSLATE_NOOP("assay::Format", "How far recipients may share the result (Traffic Light Protocol)"),
    .choices = tlpChoices,
    .get = &text<&ExportOptions::tlp>,
    .set = &setText<&ExportOptions::tlp>};

constinit const FormatOption suspiciousOption{.word = "suspicious",
    .kind = Kind::Switch,
    .title = QT_TRANSLATE_NOOP("assay::Format", "Also create in&dicators for suspicious rows"),
    .help = "",
    .choices = {},
    .get = &isOn<&ExportOptions::suspicious>,
    .set = &turn<&ExportOptions::suspicious>};

constinit const FormatOption thirdPartiesOption{.word = "third-parties",
    .kind = Kind::Switch,
    .title = QT_TRANSLATE_NOOP("assay::Format", "An analysis for each t&hird party"),
    .help = "",
    .choices = {},
    .get = &isOn<&ExportOptions::thirdParties>,
    .set = &turn<&ExportOptions::thirdParties>};

constinit const FormatOption linksOption{.word = "links",
    .kind = Kind::Switch,
    .title = QT_TRANSLATE_NOOP("assay::Format", "Lin&ks to the appliance"),
    .help
    = QT_TRANSLATE_NOOP("assay::Format", "The links show the appliance's host name to everyone who receives the file."),
    .choices = {},
    .get = &isOn<&ExportOptions::links>,
    .set = &turn<&ExportOptions::links>};

constinit const FormatOption ticketTemplateOption{.word = "template",
    .kind = Kind::Choice,
    .title = QT_TRANSLATE_NOOP("assay::Format", "Tem&plate:"),
    .help = QT_TRANSLATE_NOOP("assay::Format", "Write own templates in Edit → Ticket templates."),
    .choices = templateChoices,
    .get = &text<&ExportOptions::ticketTemplate>,
    .set = &setText<&ExportOptions::ticketTemplate>,
    .isOpen = true};

constinit const FormatOption attachReportsOption{.word = "attach-reports",
    .kind = Kind::Switch,
    .title = QT_TRANSLATE_NOOP("assay::Format", "Attach the saved PDF &reports"),
    .help = "",
    .choices = {},
    .get = &isOn<&ExportOptions::attachReports>,
    .set = &turn<&ExportOptions::attachReports>};

constinit const FormatOption caseTitleOption{.word = "title",
    .kind = Kind::Text,
    .title = QT_TRANSLATE_NOOP("assay::Format", "&Report title:"),
    .help = QT_TRANSLATE_NOOP("assay::Format", "Title of the case report; without one it is called “Case report”"),
    .choices = {},
    .get = &text<&ExportOptions::caseTitle>,
    .set = &setText<&ExportOptions::caseTitle>,
    .maxLength = 200,
    .isRemembered = false};

constinit const FormatOption caseNumberOption{.word = "case",
    .kind = Kind::Text,
    .title = QT_TRANSLATE_NOOP("assay::Format", "&Case number:"),
    .help = QT_TRANSLATE_NOOP("assay::Format", "Without one, the report names the case numbers of its rows"),
    .choices = {},
    .get = &text<&ExportOptions::caseNumber>,
    .set = &setText<&ExportOptions::caseNumber>,
    .maxLength = Decision::maxCase,
    .isRemembered = false};

constinit const FormatOption assessmentOption{.word = "assessment",
    .kind = Kind::Paragraphs,
    .title = QT_TRANSLATE_NOOP("assay::Format", "Assessme&nt:"),
    .help = QT_TRANSLATE_NOOP("assay::Format", "Your own paragraphs; URLs and hosts in them are defanged"),
    .choices = {},
    .get = &text<&ExportOptions::assessment>,
    .set = &setText<&ExportOptions::assessment>,
    .maxLength = ExportOptions::maxAssessment,
    .isRemembered = false};

} // namespace assay
