// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputs.h"

#include "actions/actions_list.h"
#include "actions/submit_url.h"
#include "files/disk_path.h"
#include "indicator/insisted.h"
#include "indicator/recognise.h"
#include "platform/file.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <utility>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {
struct InputsWords
{
    Q_DECLARE_TR_FUNCTIONS(assay::cli)
};

// True for an indicator that is taken as such even if a file has that name.
bool isSurelyNoFile(const QString &word, const Recognised &recognised)
{
    return recognised.indicator
        && (isDigest(recognised.indicator->type) || recognised.indicator->type == IndicatorType::Submission
            || word.contains("://"_L1));
}

} // namespace

InputReader::InputReader(
    const Action &action, Parameters parameters, bool recursive, std::optional<IndicatorType> insistedType)
    : m_action(action)
    , m_parameters(std::move(parameters))
    , m_recursive(recursive)
    , m_insistedType(insistedType)
{ }

void InputReader::readWord(const QString &word)
{
    // Most words of a list need no look at the disk. The order is kept.
    const bool isNext = !m_isReading && m_unread.empty() && m_reading.empty() && !m_walk;
    if (isNext && !wantsFile() && !m_insistedType) {
        const Recognised recognised = recognise(word);
        if (isSurelyNoFile(word, recognised))
            return take(*recognised.indicator);
    }
    m_unread.push_back({word, false});
}

void InputReader::takeWord(const QString &word)
{
    if (m_insistedType) {
        if (const auto indicator = insistedOn(word, *m_insistedType))
            return take(*indicator);
        return refuse({{}, {}, word},
            InputsWords::tr("This does not have the form of an indicator of the type %1.")
                .arg(assay::word(*m_insistedType)));
    }
    const Recognised recognised = recognise(word);
    const bool isSure = isSurelyNoFile(word, recognised);
    if (wantsFile() || (!isSure && isOnDisk(word)))
        return takeFile(word);
    if (recognised.indicator)
        return take(*recognised.indicator);
    refuse({{}, {}, word},
        worksOn(IndicatorType::Sha1) || worksOn(IndicatorType::Url)
            ? rejectionText(*recognised.rejection)
            : InputsWords::tr("This is no submission id: an id has digits only."));
}

void InputReader::readHash(const QString &line)
{
    static const QRegularExpression between(u"[\\s,;|=*]+"_s);
    const QString text = line.trimmed();
    if (text.isEmpty() || text.startsWith(u'#'))
        return;
    // The sum programs put a backslash in front of a line whose file name has one, or a line feed.
    const bool isEscaped = text.startsWith(u'\\');
    for (const QString &word : text.sliced(isEscaped ? 1 : 0).split(between, Qt::SkipEmptyParts)) {
        Recognised recognised = recognise(word);
        if (recognised.indicator && isDigest(recognised.indicator->type))
            return take(*recognised.indicator);
    }
    refuse({{}, {}, text}, InputsWords::tr("There is no hash in this line."));
}

bool InputReader::readCandidate(const Candidate &candidate)
{
    if (!candidate.ticked || !m_action.applies({candidate.indicator, m_parameters, {}}))
        return false;
    take(candidate.indicator);
    return true;
}

std::optional<Input> InputReader::next()
{
    if (m_ready.empty())
        return {};
    Input first = std::move(m_ready.front());
    m_ready.pop_front();
    return first;
}

void InputReader::prepareReading()
{
    m_isReading = true;
    m_reading.insert(
        m_reading.end(), std::make_move_iterator(m_unread.begin()), std::make_move_iterator(m_unread.end()));
    m_unread.clear();
    m_handed = m_reading.size();
}

void InputReader::endReading()
{
    m_isReading = false;
    m_handed = m_reading.size();
}

void InputReader::readDisk()
{
    constexpr size_t enough = 64; // so that the thread changes seldom and the first ones arrive early
    while (m_ready.size() < enough) {
        if (m_walk) {
            walkOn();
        } else {
            if (m_reading.empty())
                return;
            const Unread one = std::move(m_reading.front());
            m_reading.pop_front();
            one.isFile ? takeFile(one.word) : takeWord(one.word);
        }
    }
}

bool InputReader::worksOn(IndicatorType type) const
{
    Target target;
    target.indicator = {type, u"x"_s, {}}; // some actions look at more than the type
    return m_action.applies(target);
}

// Whether the action works on files only, and every word is a path.
bool InputReader::wantsFile() const
{
    return worksOn(IndicatorType::File) && !worksOn(IndicatorType::Sha1);
}

void InputReader::takeFile(const QString &word)
{
    const bool isUrl = word.startsWith("file:///"_L1); // whose file may also have a plain name
    const Indicator file{
        IndicatorType::File, isUrl ? pathFromDisk(pathForDisk(word)) : QDir::current().absoluteFilePath(word), word};
    const auto status = fileStatus(pathForDisk(file.value));
    if (!status || !status->isFolder())
        return take(file, pathLinksOf(file.value));
    if (!m_recursive)
        return refuse(file, InputsWords::tr("It is a folder. Name files, or add --recursive."));
    m_walk = std::make_unique<FolderWalk>(QStringList(word));
}

// Takes the next file of a folder. Skips links, because the command line does not name them.
void InputReader::walkOn()
{
    const FolderWalk::End end = m_walk->walk(1);
    for (const RejectedPath &rejected : std::exchange(m_walk->rejected, {})) {
        if (!rejected.isLink)
            refuse({IndicatorType::File, rejected.what, rejected.what}, rejected.why);
    }
    for (const FoundFile &file : std::exchange(m_walk->files, {}))
        take({IndicatorType::File, file.path, file.asPasted}, PathLinks::None);
    if (end != FolderWalk::End::Limit)
        m_walk.reset();
}

void InputReader::take(const Indicator &indicator, PathLinks links)
{
    const Target target{indicator, m_parameters, {}};
    if (!m_action.applies(target)) {
        // A word of digits is a submission id only where one is wanted; elsewhere it is a digest that lost some.
        return refuse(indicator,
            indicator.type == IndicatorType::Submission
                ? rejectionText(Rejection::DigestLength)
                : InputsWords::tr("\"%1\" does not work on this kind of indicator (%2).")
                      .arg(QLatin1StringView(m_action.word), word(indicator.type)));
    }
    Input input;
    input.row.indicator = indicator;
    input.row.pathLinks = links;
    input.parameters = m_parameters;
    const bool twice = &m_action == &submitUrlAction && urlsToSubmit(target) && urlsToSubmit(target)->size() == 2;
    if (!twice) {
        m_ready.push_back(std::move(input));
        return;
    }
    // Each is named by the URL that it sends, because nothing else distinguishes them.
    for (const QString &scheme : {u"http"_s, u"https"_s}) {
        input.row.indicator = {IndicatorType::Url, scheme + "://"_L1 + indicator.value, indicator.asPasted};
        input.parameters.insert(QString::fromLatin1(schemeParameter.word), scheme);
        m_ready.push_back(input);
    }
}

void InputReader::refuse(const Indicator &indicator, const QString &why)
{
    Input input;
    input.row.indicator = indicator;
    input.parameters = m_parameters;
    input.refused = ApiError::of(ApiError::Kind::Input, why);
    m_ready.push_back(std::move(input));
}

} // namespace assay::cli
