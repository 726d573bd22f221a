// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputs.h"

#include "actions/submit_url.h"
#include "indicator/recognise.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

class Reader
{
    Q_DECLARE_TR_FUNCTIONS(assay::cli)
public:
    Reader(const Action &action, const Parameters &parameters, bool recursive)
        : m_action(action)
        , m_parameters(parameters)
        , m_recursive(recursive)
    { }

    void read(const QString &word)
    {
        const QFileInfo file(word);
        const bool isThere = !word.contains(QChar(0)) && (file.exists() || file.isSymLink());
        const Recognised recognised = recognise(word);
        const bool isSure = recognised.indicator
            && (isDigest(recognised.indicator->type) || recognised.indicator->type == IndicatorType::Submission
                || word.contains("://"_L1));
        if (wantsFile() || (isThere && !isSure))
            return readFile(word, file);
        if (recognised.indicator)
            return take(*recognised.indicator);
        refuse({{}, {}, word},
            worksOn(IndicatorType::Sha1) || worksOn(IndicatorType::Url)
                ? rejectionText(*recognised.rejection)
                : tr("This is no submission id: an id has digits only."));
    }

    std::vector<Input> inputs;

private:
    bool worksOn(IndicatorType type) const
    {
        Target target;
        target.indicator.type = type;
        return m_action.applies(target);
    }
    //! Actions that work on nothing but files take every word as a path.
    bool wantsFile() const { return worksOn(IndicatorType::File) && !worksOn(IndicatorType::Sha1); }

    void readFile(const QString &word, const QFileInfo &file)
    {
        if (!file.isDir())
            return take({IndicatorType::File, file.absoluteFilePath(), word});
        if (!m_recursive)
            return refuse({IndicatorType::File, file.absoluteFilePath(), word},
                tr("It is a folder. Name files, or add --recursive."));
        QDirIterator walk(
            word, QDir::Files | QDir::Hidden | QDir::System | QDir::NoSymLinks, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString path = walk.next();
            take({IndicatorType::File, QFileInfo(path).absoluteFilePath(), path});
        }
    }

    void take(const Indicator &indicator)
    {
        const Target target{indicator, m_parameters, {}};
        if (!m_action.applies(target)) {
            // A word of digits is a submission id only where one is wanted; elsewhere it is a digest that lost some.
            return refuse(indicator,
                indicator.type == IndicatorType::Submission
                    ? rejectionText(Rejection::DigestLength)
                    : tr("\"%1\" does not work on this kind of indicator (%2).")
                          .arg(QLatin1StringView(m_action.word), word(indicator.type)));
        }
        Input input;
        input.item.indicator = indicator;
        input.parameters = m_parameters;
        const bool twice = &m_action == &submitUrlAction && urlsToSubmit(target) && urlsToSubmit(target)->size() == 2;
        if (!twice) {
            inputs.push_back(std::move(input));
            return;
        }
        for (const QString &scheme : {u"https"_s, u"http"_s}) {
            input.parameters.insert(QString::fromLatin1(schemeParameter.word), scheme);
            inputs.push_back(input);
        }
    }

    void refuse(const Indicator &indicator, const QString &why)
    {
        Input input;
        input.item.indicator = indicator;
        input.parameters = m_parameters;
        input.refused = ApiError{ApiError::Kind::Input, 0, why, {}};
        inputs.push_back(std::move(input));
    }

    const Action &m_action;
    const Parameters &m_parameters;
    bool m_recursive;
};

} // namespace

std::vector<Input> inputsFor(
    const Action &action, const QStringList &words, const Parameters &parameters, bool recursive)
{
    Reader reader(action, parameters, recursive);
    for (const QString &word : words)
        reader.read(word);
    return std::move(reader.inputs);
}

} // namespace assay::cli
