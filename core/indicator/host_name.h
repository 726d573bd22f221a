// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/rejection.h"
#include "indicator/run.h"
#include "indicator/tld.h"

#include <QString>

#include <optional>
#include <string>

namespace assay::scan {

struct HostVerdict
{
    std::optional<Rejection> rejection;
    std::string ascii; //!< lower case, A-labels
    QString imitated; //!< see imitation()
};

enum class HostContext {
    Bare, //!< only names with a top-level domain of the Public Suffix List
    InUrl, //!< localhost and the reserved names of private networks, too
    Named, //!< somebody says that it is a host: any top-level domain
};

class HostNames
{
public:
    HostVerdict judge(Bytes name, HostContext context);
    bool isTopLevelDomain(Bytes label);
    //! "evil.com" followed by Han, Kana or Hangul without a blank: cuts the run behind the host. \a text is what it was
    //! read from.
    void cutForeignTail(Bytes text, Run &run);

private:
    TopLevelDomains m_topLevelDomains;
};

} // namespace assay::scan
