// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/download_run.h"

#include <QUrlQuery>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

bool isOn(const Parameter &parameter, const Target &target)
{
    return valueOf(parameter, target.parameters) == "yes"_L1;
}

} // namespace

Disclosures DownloadRun::discloses(const Target &target)
{
    return isOn(fetchParameter, target) ? Disclosures(Disclosure::CloudLookUp) : Disclosures();
}

bool DownloadRun::isFetch() const
{
    return isOn(fetchParameter, target());
}

void DownloadRun::withDigests(const QString &digest, std::function<void(const QStringList &)> next)
{
    const auto all = [digest](const Findings &findings) {
        QStringList digests{digest};
        for (const DigestInfo &info : digestInfos) {
            const QString other = findings.digest(QString(info.titleView()));
            if (!other.isEmpty() && !digests.contains(other))
                digests << other;
        }
        return digests;
    };
    stage(State::Checking);
    await(
        context().summaries.ask(digest),
        [this, all, next](const Findings &summary) {
            const QStringList digests = all(summary);
            // Two of one kind: what the appliance knows is not what was asked for.
            for (const QString &one : digests) {
                const auto isSameKind = [&one](const QString &other) { return other.size() == one.size(); };
                if (std::ranges::count_if(digests, isSameKind) > 1)
                    return fail(ApiError::of(ApiError::Kind::BadAnswer, u"the digests are those of two samples"_s));
            }
            next(digests);
        },
        [this, digest, next](const ApiError &error) {
            if (!isAbsent(error) || !isFetch())
                return false;
            next({digest});
            return true;
        });
}

void DownloadRun::download(const QByteArray &path, const QString &name, SampleSink::Options options)
{
    const bool isPlain = isOn(plainParameter, target());
    const QString given = valueOf(zipPasswordParameter, target().parameters);
    const QString password = given.isEmpty() ? context().zipPassword : given;
    if (!isPlain && password.isEmpty())
        return fail(ApiError::of(ApiError::Kind::Input, ActionRun::tr("the ZIP archive needs a password")));
    if (!isPlain)
        options.password = password;
    const QString plainSuffix = options.check == DownloadCheck::Zip ? u".zip"_s : u".bin"_s;
    options.path = context().reportFolder + u'/' + name + (isPlain ? plainSuffix : u".zip"_s);
    options.ifExists = context().ifReportExists;
    const auto sink = std::make_shared<SampleSink>(std::move(options));
    Request request;
    request.path = path;
    request.maxBytes = context().dispatcher.profile().fileLimit;
    if (isFetch()) {
        request.query.addQueryItem(u"fetch"_s, QString());
        request.cloud = true;
        request.disclose(Disclosure::CloudLookUp, target().owner);
    }
    stage(State::Waiting, ActionRun::tr("downloading"));
    saveInto(sink, std::move(request), [this](const ApiError &error) {
        constexpr int gone = 410;
        if (error.httpStatus != gone)
            return false;
        fail(ApiError::of(
            ApiError::Kind::BadRequest, ActionRun::tr("the appliance no longer has the content of the sample"), gone));
        return true;
    });
}

const Parameter zipPasswordParameter{
    .word = "zip-password",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Password of the archive"),
    .help = QT_TRANSLATE_NOOP("assay::Action",
        "Password of the ZIP archive that samples are saved in; default: that of the preferences, infected"),
    .choices = {},
    .fallback = "",
    .forOneRun = true,
    .secret = true,
};

const Parameter fetchParameter{
    .word = "fetch",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Fetch from the cloud"),
    .help = QT_TRANSLATE_NOOP("assay::Action",
        "Let the appliance get a sample that it lacks from the vendor's cloud; uses the cloud quota, and the appliance "
        "analyses the sample"),
    .choices = {},
    .fallback = "no",
    .forOneRun = true,
    .isSwitch = true,
};

const Parameter plainParameter{
    .word = "plain",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Not encrypted"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "Save live malware as a plain file, not in an encrypted ZIP archive"),
    .choices = {},
    .fallback = "no",
    .forOneRun = true,
    .isSwitch = true,
};

} // namespace assay
