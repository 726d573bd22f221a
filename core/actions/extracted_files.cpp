// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/extracted_files.h"

#include "actions/actions_list.h"
#include "actions/digest_run.h"
#include "actions/json_answer.h"

#include <algorithm>
#include <array>
#include <limits>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr int extractedPageSize = 100;
constexpr qint64 maxExtractedFiles = 100'000; // upper bound of the parameter

// One page, and the answer that it was.
struct AnsweredPage
{
    ExtractedPage page;
    QByteArray json;
};

Result<AnsweredPage> answeredPage(const RawAnswer &answer)
{
    Result<ExtractedPage> page = decodeExtractedPage(answer.body);
    if (!page)
        return page.error();
    if (const std::optional<ApiError> fault = jsonFault(answer.body)) // an empty answer has none: there are no children
        return *fault;
    return AnsweredPage{*std::move(page), answer.body};
}

// GET /api/samples/v2/<hash>/extracted-files/ (vendor documentation: extracted files, v2). What it says of the files
// becomes facts of the row: how many there are, and the worst of them.
void addFacts(Findings &findings, const Contents &contents)
{
    const auto add = [&findings](const char *name, const QString &value) {
        if (!value.isEmpty())
            findings.facts.push_back({QString::fromLatin1(name), value, false});
    };
    add("Child Count", QString::number(contents.listed));
    add("Sample Count",
        QString::number(contents.malicious + contents.suspicious + contents.goodware + contents.unknown));
    add("Malicious Children", QString::number(contents.malicious));
    add("Suspicious Children", QString::number(contents.suspicious));
    if (contents.worst == ContentsNode::none)
        return;
    const ExtractedFile &worst = contents.nodes[contents.worst].file;
    add("Worst Child", worst.verdict.word);
    add("Worst Child Risk", worst.verdict.riskScore ? QString::number(*worst.verdict.riskScore) : QString());
    add("Worst Child SHA-1", worst.sha1);
}

class ExtractedFilesRun final : public DigestRun
{
    Q_DECLARE_TR_FUNCTIONS(assay::ExtractedFilesRun)
public:
    ExtractedFilesRun(ActionContext &context, Target target)
        : DigestRun(context, std::move(target))
        , m_most(std::clamp(
              valueOf(maxFilesParameter, this->target().parameters).toLongLong(), qint64(1), maxExtractedFiles))
    { }

private:
    void ask(const QString &digest) override
    {
        m_digest = digest;
        askPage(1);
    }

    void askPage(int number)
    {
        stage(State::Checking, number == 1 ? QString() : tr("extracted files, page %1").arg(number));
        Request request;
        request.path = m_olderRoute ? pathOf({u"samples", m_digest, u"extracted-files"})
                                    : pathOf({u"samples", u"v2", m_digest, u"extracted-files"});
        request.path += '/';
        request.query.addQueryItem(u"page_size"_s, QString::number(extractedPageSize));
        if (number > 1)
            request.query.addQueryItem(u"page"_s, QString::number(number));
        await(
            context().dispatcher.send<AnsweredPage>(std::move(request), &answeredPage),
            [this, number](const AnsweredPage &answer) { take(answer, number); },
            [this, number](const ApiError &error) {
                if (number == 1 && !m_olderRoute && error.cause == ApiError::Cause::NoSuchRoute) {
                    m_olderRoute = true;
                    askPage(1);
                    return true;
                }
                if (number == 1 || !isAbsent(error))
                    return false;
                conclude(); // the list became shorter, or ended with the page before
                return true;
            });
    }

    // Links are not followed, for they may name another host: there is a next page, or there is none.
    void take(const AnsweredPage &answer, int number)
    {
        m_read += qint64(answer.page.files.size()) + answer.page.skipped;
        const bool isEmpty = answer.page.files.empty() && answer.page.skipped == 0;
        // The first page stands for all if there is nothing: an empty body would be no JSON in the session and exports.
        if (!isEmpty || number == 1) {
            const QByteArray json = answer.json.trimmed().isEmpty() ? R"({"count":0,"results":[]})"_ba : answer.json;
            findings().raw.push_back({QString::fromLatin1(extractedFilesAction.word), json});
            m_pages.push_back(answer.page);
        }
        if (answer.page.isLast || isEmpty || m_read >= m_most)
            return conclude();
        askPage(number + 1);
    }

    void conclude()
    {
        const ContentsLimits all{std::numeric_limits<size_t>::max(), std::numeric_limits<quint32>::max()};
        const QString known = target().known.digest(u"SHA-1");
        leaveOutContainer(m_pages, known.isEmpty() ? m_digest : known);
        addFacts(findings(), *contentsOf(std::exchange(m_pages, {}), all));
        done();
    }

    qint64 m_most; //!< files to fetch
    qint64 m_read = 0;
    bool m_olderRoute = false;
    QString m_digest;
    std::vector<ExtractedPage> m_pages;
};

} // namespace

const Parameter maxFilesParameter{
    .word = "max",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Maximum files"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "How many extracted files are fetched, at most 100,000"),
    .choices = {},
    .fallback = "10000",
    .forOneRun = true,
};

namespace {
constexpr std::array<const Parameter *, 1> extractedFilesParameters{&maxFilesParameter};
} // namespace

const Action extractedFilesAction{
    .word = "extracted-files",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Get Extracted Files"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "What is inside of a container, with the verdict of each file"),
    .icon = "extracted-files",
    .shortcut = "",
    .request = "GET /api/samples/v2/<hash>/extracted-files/",
    .parameters = extractedFilesParameters,
    .applies = &DigestRun::applies,
    .make = [](ActionContext &context, Target target) -> std::unique_ptr<ActionRun> {
        return std::make_unique<ExtractedFilesRun>(context, std::move(target));
    },
};

} // namespace assay
