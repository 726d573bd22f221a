// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/profile_editor.h"

#include "appliance/host_text.h"
#include "appliance/pinned_certificate.h"
#include "forms/plain.h"
#include "profiles/certificate_view.h"
#include "text/user_text.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace assay {

ProfileEditor::ProfileEditor(QWidget *parent)
    : QWidget(parent)
    , m_tabs(named(new QTabWidget, u"profileTabs"_s))
    , m_problem(loudLabel({}, u"profileProblem"_s))
{
    m_problem->hide();
    m_tabs->addTab(connectionPage(), tr("&Connection"));
    m_tabs->addTab(uploadPage(), tr("&Uploads and limits"));
    m_tabs->addTab(deadlinePage(), tr("Dea&dlines"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_problem);
    column->addWidget(m_tabs);

    const auto lines = findChildren<QLineEdit *>();
    for (QLineEdit *line : lines)
        connect(line, &QLineEdit::textChanged, this, &ProfileEditor::refresh);
    const auto boxes = findChildren<QCheckBox *>();
    for (QCheckBox *box : boxes)
        connect(box, &QCheckBox::toggled, this, &ProfileEditor::refresh);
    const auto spins = findChildren<QSpinBox *>();
    for (QSpinBox *spin : spins)
        connect(spin, &QSpinBox::valueChanged, this, &ProfileEditor::refresh);
    setProfile({}); // so that nothing counts as edited yet
}

void ProfileEditor::showPin()
{
    Profile edited;
    edited.pinnedCertificate = m_pinnedCertificate;
    const auto pinned = pinnedCertificate(edited);
    m_pin->setText(!pinned                 ? QString()
            : pinned->certificate.isNull() ? tr("damaged: nothing is trusted")
                                           : fingerprintInLines(certificateFacts(pinned->certificate, {}).fingerprint));
    m_form->setRowVisible(m_pinRow, pinned.has_value());
}

void ProfileEditor::pinCertificate(const CertificateFacts &facts)
{
    Profile edited;
    pin(edited, facts);
    m_pinnedCertificate = edited.pinnedCertificate;
    m_pinnedErrors = edited.pinnedErrors;
    refresh();
}

void ProfileEditor::chooseCaFile()
{
    auto *dialog = named(new QFileDialog(this, tr("CA file")), u"caFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::ReadOnly); // nothing is renamed, moved or deleted from here
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_caFile, &QLineEdit::setText);
    dialog->open();
}

void ProfileEditor::setProfile(const Profile &profile)
{
    m_filling = true;
    m_profile = profile;
    for (const Binding &binding : m_bindings)
        binding.show(profile);
    m_pinnedCertificate = profile.pinnedCertificate;
    m_pinnedErrors = profile.pinnedErrors;
    clearToken();
    showProblem({});
    m_filling = false;
    // What the fields can hold is the base of isChanged(), so that an odd stored value does not look like an edit.
    m_profile = this->profile();
    refresh();
}

Profile ProfileEditor::profile() const
{
    Profile profile = m_profile;
    for (const Binding &binding : m_bindings)
        binding.collect(profile);
    profile.pinnedCertificate = m_pinnedCertificate;
    profile.pinnedErrors = m_pinnedErrors;
    return profile;
}

QString ProfileEditor::typedToken() const
{
    return m_token->text();
}

QString ProfileEditor::typedProxyPassword() const
{
    return m_proxyPassword->text();
}

void ProfileEditor::clearToken()
{
    m_token->clear();
    m_proxyPassword->clear();
    m_showToken->setChecked(false);
}

void ProfileEditor::setTokenNote(const QString &placeholder, const QString &note)
{
    m_token->setPlaceholderText(placeholder);
    m_tokenNote->setText(note);
    m_tokenNote->setVisible(!note.isEmpty());
}

bool ProfileEditor::isChanged() const
{
    return !typedToken().isEmpty() || !typedProxyPassword().isEmpty() || profile() != m_profile;
}

void ProfileEditor::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void ProfileEditor::focusFirst()
{
    m_tabs->setCurrentIndex(0);
    m_name->setFocus();
}

void ProfileEditor::refresh()
{
    if (m_filling)
        return;
    m_verifyWarning->setVisible(!m_verify->isChecked());
    m_httpWarning->setVisible(
        m_allowHttp->isChecked() || m_host->text().trimmed().startsWith("http://"_L1, Qt::CaseInsensitive));
    const QString host = m_host->text().trimmed();
    const QString ascii = hostText(host);
    const bool isOther = ascii != host; // its letters may look like those of another host
    m_hostNote->setText(
        isOther ? tr("Not all of it is plain ASCII. It stands for: %1").arg(forDisplay(ascii, 300)) : QString());
    m_hostNote->setVisible(isOther);
    const bool anyProxy = !m_disableProxies->isChecked();
    m_proxy->setEnabled(anyProxy);
    for (QLineEdit *line : {m_proxyUser, m_proxyPassword})
        line->setEnabled(anyProxy && !m_proxy->text().trimmed().isEmpty());
    showPin();
    m_askBeforeUpload->setEnabled(!m_hashOnly->isChecked());
    m_fileLimit->setEnabled(!m_hashOnly->isChecked());
    Q_EMIT edited();
}

} // namespace assay
