// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/request.h"

namespace assay {

//! What goes before and after the file of a multipart/form-data body. The boundary is 128 random bits.
struct MultipartFrame
{
    QByteArray contentType; //!< with the boundary
    QByteArray head;
    QByteArray tail;
};

MultipartFrame multipartFrame(const MultipartBody &body);

//! A file name as it goes between the quotes of a part's header: UTF-8 with `"`, CR and LF percent-encoded.
QByteArray partFileName(const QString &name);

} // namespace assay
