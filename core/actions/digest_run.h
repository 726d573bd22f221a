// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/context.h"
#include "actions/run.h"

namespace assay {

//! A run about a sample: finds the digest to ask by, be it the target itself, one that earlier answers named, or that
//! of a local file, which is then hashed here and never sent.
class DigestRun : public Run
{
    Q_OBJECT
public:
    DigestRun(ActionContext &context, Target target);

    //! True for digests, files, and anything an earlier answer gave a digest of.
    static bool applies(const Target &target);

protected:
    ActionContext &context() { return m_context; }
    const Target &target() const { return m_target; }

    //! Any kind of digest. Lower case.
    virtual void ask(const QString &digest) = 0;
    //! Turns a digest that is not a SHA-1 into the SHA-1 of the same sample, which the appliance must hold.
    void withSha1(const QString &digest, std::function<void(const QString &sha1)> next);

private:
    void begin() override;

    ActionContext &m_context;
    Target m_target;
};

} // namespace assay
