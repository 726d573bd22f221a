// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

//! Why a value that is a valid indicator deserves a second look.
enum class Remark {
    None,
    HostOrFileName, //!< the top-level domain is also a file extension; not ticked
    LabelledHash, //!< another kind of hash by its label (imphash, JA3, ...); not ticked
    EthereumAddress, //!< 0x and 40 hexadecimal digits; not ticked
    UserInfo, //!< the URL carries a user name or password
    MixedScripts, //!< the host mixes scripts and may imitate another name
    FromUrl, //!< host taken out of a URL
    FromMail, //!< host taken out of a mail address
};

//! Stable lower-case word for machines ("host_or_file_name"); empty for None.
QLatin1StringView word(Remark remark);
//! One plain sentence for people, translated; empty for None. \a label is the word that stood before a labelled hash.
QString remarkText(Remark remark, const QString &label = {});

} // namespace assay
