// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

// The reason to check a valid indicator.
enum class Remark {
    None,
    HostOrFileName, //!< the top-level domain is also a file extension
    LabelledHash, //!< another kind of hash by the word in front (imphash, JA3, ...)
    EthereumAddress, //!< 0x and 40 or 64 hexadecimal digits
    PartOfName, //!< a digest cut out of a longer name
    UnusualForm, //!< read from a spelling that is also ordinary text: a-dot-b, 1,2,3,4
    PublicSuffix, //!< a suffix for registering names, such as co.uk
    SentenceEnd, //!< "downloaded.It": more likely a blank is missing
    CutOff, //!< the text says that the URL goes on
    InternalHost, //!< of this machine or a private network: answers from elsewhere describe another host
    UserInfo, //!< the URL carries a user name or password
    MixedScripts, //!< the host may imitate another name
    NoScheme, //!< a URL without http:// or https://
    PortDropped, //!< the text had a port, a host has none
    DetectionName, //!< what a scanner calls malware
    ProgramName, //!< a class or package of a program
    PasswordHash,
    VersionNumber, //!< four numbers behind the word "version"
    NamespaceName, //!< of XML or a schema
    Wrapper, //!< a link that a mail filter or redirect service wrote; its target is also a candidate
    SamplePage, //!< a page about a sample; the hash of the sample is also a candidate
    AddressNotation, //!< an IPv4 address as one number, in hexadecimal or octal
    FromWrapper, //!< URL taken out of a Wrapper
    FromLink, //!< hash taken out of the address of a SamplePage
    FromUrl, //!< host taken out of a URL
    FromMail, //!< host taken out of a mail address
};

// Stable lower-case word for programs ("host_or_file_name"); empty for None.
QLatin1StringView word(Remark remark);
// One plain sentence for people, translated; empty for None. `label` is Candidate::label.
QString remarkText(Remark remark, const QString &label = {});
// True if a candidate with this remark is selected at first.
bool isTickedByDefault(Remark remark);

} // namespace assay
