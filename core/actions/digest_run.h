// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action_run.h"
#include "actions/context.h"

namespace assay {

// A run about a sample. Finds the digest to ask by: the target itself, one that earlier answers named, or that of a
// local file, which is hashed here and not sent.
class DigestRun : public ActionRun
{
    Q_OBJECT
public:
    DigestRun(ActionContext &context, Target target);

    // True for digests, files, and any target whose earlier answers named a digest.
    static bool applies(const Target &target);

protected:
    ActionContext &context() { return m_context; }
    const Target &target() const { return m_target; }

    // `digest`: of any kind, lower case.
    virtual void ask(const QString &digest) = 0;
    // Resolves a digest to the SHA-1 of the same sample; asks the appliance if it is not known. Ends the run as
    // NotFound if the appliance does not hold the sample.
    void withSha1(const QString &digest, std::function<void(const QString &sha1)> next);

    // Downloads a file into `sink`, records it as an attachment and ends the run. `sink`: a BodySink with saved(), such
    // as PdfSink. `otherwise`: see await().
    template <class Sink>
    void saveInto(
        const std::shared_ptr<Sink> &sink, Request request, std::function<bool(const ApiError &)> otherwise = {})
    {
        request.role = Role::Download;
        request.sink = sink;
        const auto received = [this, sink](bool) {
            const Saved &saved = sink->saved();
            findings().attachments.push_back({saved.path, saved.sha256, saved.bytes});
            done();
        };
        await(m_context.dispatcher.send<bool>(std::move(request), [](const RawAnswer &) { return Result(true); }),
            received, std::move(otherwise));
    }

private:
    void begin() override;

    ActionContext &m_context;
    Target m_target;
};

} // namespace assay
