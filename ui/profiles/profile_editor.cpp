// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/profile_editor.h"

#include "appliance/host_text.h"
#include "appliance/trust.h"
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

namespace {
constexpr qint64 mebibyte = qint64(1) << 20;

// Whether the appliance may be reached by http over a network. A loopback address is on this computer.
bool sendsInTheClear(const QString &host, bool allowsHttp)
{
    const bool isHttp = host.startsWith("http://"_L1, Qt::CaseInsensitive);
    if (!isHttp && !allowsHttp)
        return false;
    Profile local;
    local.host = "http://"_L1 + host.section("://"_L1, -1);
    return !baseUrl(local); // http is refused unless it is allowed or leads to a loopback address
}
} // namespace

ProfileEditor::ProfileEditor(QWidget *parent)
    : QWidget(parent)
    , m_tabs(named(new QTabWidget, u"profileTabs"_s))
    , m_problem(loudLabel({}, u"profileProblem"_s))
{
    m_problem->hide();
    m_tabs->addTab(connectionPage(), tr("&Connection"));
    m_tabs->addTab(uploadPage(), tr("&Uploads and limits"));
    m_tabs->addTab(deadlinePage(), tr("Ti&meouts"));
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
    setProfile({}); // so that isChanged() is false
}

QLineEdit *ProfileEditor::text(QString Profile::*member, const QString &name, const QString &accessible)
{
    QLineEdit *line = named(new QLineEdit, name, accessible);
    m_bindings.push_back({[=](const Profile &profile) { line->setText(profile.*member); },
        [=](Profile &profile) { profile.*member = line->text().trimmed(); }});
    return line;
}

QCheckBox *ProfileEditor::flag(bool Profile::*member, const QString &text, const QString &name, bool setMeansTicked)
{
    QCheckBox *box = named(new QCheckBox(text), name);
    m_bindings.push_back({[=](const Profile &profile) { box->setChecked(profile.*member == setMeansTicked); },
        [=](Profile &profile) { profile.*member = box->isChecked() == setMeansTicked; }});
    return box;
}

QSpinBox *ProfileEditor::number(Range range, const QString &suffix, const QString &name, const QString &accessible,
    std::function<qint64(const Profile &)> get, std::function<void(Profile &, int)> set)
{
    QSpinBox *box = named(new QSpinBox, name, accessible);
    box->setRange(range.min, range.max);
    box->setSuffix(suffix);
    box->setGroupSeparatorShown(true);
    m_bindings.push_back({[=](const Profile &profile) {
                              box->setValue(int(qBound(qint64(range.min), get(profile), qint64(range.max))));
                          },
        [=](Profile &profile) { set(profile, box->value()); }});
    return box;
}

QSpinBox *ProfileEditor::number(int Profile::*member, Range range, const QString &name, const QString &accessible)
{
    return number(
        range, {}, name, accessible, [=](const Profile &profile) { return profile.*member; },
        [=](Profile &profile, int value) { profile.*member = value; });
}

QSpinBox *ProfileEditor::seconds(
    std::chrono::milliseconds Timeouts::*member, const QString &name, const QString &accessible)
{
    using std::chrono::seconds;
    return number(
        {1, 86400}, tr(" s"), name, accessible,
        [=](const Profile &profile) { return std::chrono::duration_cast<seconds>(profile.timeouts.*member).count(); },
        [=](Profile &profile, int value) { profile.timeouts.*member = seconds{value}; });
}

QWidget *ProfileEditor::connectionPage()
{
    auto *form = m_form = new QFormLayout;
    m_name = text(&Profile::name, u"profileName"_s, tr("Name"));
    m_host = text(&Profile::host, u"profileHost"_s, tr("Hostname"));
    m_host->setPlaceholderText(tr("a1000.example.com, host:port or https://…"));
    m_verify = flag(&Profile::verify, tr("&Verify TLS certificate"), u"profileVerify"_s);
    m_disableProxies = flag(&Profile::disableProxies, tr("Connect without a &proxy"), u"profileDisableProxies"_s);
    m_proxy = text(&Profile::proxy, u"profileProxy"_s, tr("Proxy"));
    m_proxyUser = text(&Profile::proxyUser, u"profileProxyUser"_s, tr("Proxy user"));
    m_proxyPassword = named(new QLineEdit, u"profileProxyPassword"_s, tr("Proxy password"));
    m_proxy->setPlaceholderText(tr("host:port; leave empty to use the system proxy"));
    m_proxyUser->setPlaceholderText(tr("leave empty if the proxy needs none"));
    m_proxyPassword->setPlaceholderText(tr("stored in the keyring; leave empty to keep it"));
    m_proxyPassword->setEchoMode(QLineEdit::Password);
    m_proxyPassword->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_allowHttp = flag(&Profile::allowHttp, tr("Allow unencr&ypted http"), u"profileAllowHttp"_s);
    m_tokenNote = wrappedLabel({}, u"profileTokenNote"_s);
    m_verifyWarning = loudLabel(
        tr("Verification is off. An attacker on the network can impersonate the appliance, steal the API token and "
           "read every sample. Test the connection and trust its certificate instead, or choose its CA file."),
        u"profileVerifyWarning"_s);
    m_httpWarning = loudLabel(tr("With http, the API token and every sample are sent over the network unencrypted."),
        u"profileHttpWarning"_s);
    addRow(form, tr("&Name:"), m_name);
    addRow(form, tr("&Hostname:"), m_host);
    m_hostNote = wrappedLabel({}, u"profileHostNote"_s);
    form->addRow(QString(), m_hostNote);
    QWidget *token = tokenRow();
    addRow(form, tr("API &Token:"), token);
    form->addRow(QString(), m_tokenNote);
    form->addRow(QString(), m_verify);
    form->addRow(QString(), m_verifyWarning);
    addRow(form, tr("Trusted certificate:"), pinRow());
    addRow(form, tr("CA &file:"), caRow());
    form->addRow(QString(), m_disableProxies);
    addRow(form, tr("Pro&xy:"), m_proxy);
    addRow(form, tr("Proxy use&r:"), m_proxyUser);
    addRow(form, tr("Proxy pass&word:"), m_proxyPassword);
    form->addRow(QString(), m_allowHttp);
    form->addRow(QString(), m_httpWarning);
    return pageOf(form);
}

QWidget *ProfileEditor::uploadPage()
{
    auto *form = new QFormLayout;
    m_hashOnly
        = flag(&Profile::hashOnly, tr("Hash-&only: never upload a file, never crawl a URL"), u"profileHashOnly"_s);
    m_askBeforeUpload = flag(&Profile::uploadConsent, tr("Ask &before uploads"), u"profileAskBeforeUpload"_s, false);
    m_fileLimit = number(
        {1, 1 << 20}, tr(" MiB"), u"profileFileLimit"_s, tr("Largest file"),
        [](const Profile &profile) { return profile.fileLimit / mebibyte; },
        [](Profile &profile, int value) { profile.fileLimit = value * mebibyte; });
    QSpinBox *perSecond = number(&Profile::requestsPerSecond, {0, 1000}, u"profilePerSecond"_s, tr("Rate limit"));
    perSecond->setSpecialValueText(tr("none"));
    QSpinBox *inFlight = number(&Profile::inFlight, {0, 64}, u"profileInFlight"_s, tr("Requests at the same time"));
    inFlight->setSpecialValueText(tr("automatic"));
    inFlight->setToolTip(tr("Automatic: starts with 6 and sends up to 24 at a time while the appliance answers as "
                            "quickly; fewer when it slows down or is busy."));
    form->addRow(QString(), m_hashOnly);
    form->addRow(QString(), m_askBeforeUpload);
    form->addRow(QString(),
        flag(&Profile::cloudConsent, tr("Ask before cloud look-ups of &hashes"), u"profileAskBeforeCloud"_s, false));
    addRow(form, tr("Lar&gest file:"), m_fileLimit);
    addRow(form, tr("&Requests at the same time:"), inFlight);
    addRow(form, tr("Rate limi&t (requests/s):"), perSecond);
    return pageOf(form);
}

QWidget *ProfileEditor::deadlinePage()
{
    auto *form = new QFormLayout;
    addRow(form, tr("Co&nnect:"), seconds(&Timeouts::connect, u"profileConnect"_s, tr("Connect")));
    addRow(form, tr("No &data:"), seconds(&Timeouts::idle, u"profileIdle"_s, tr("No data")));
    addRow(form, tr("&First response:"), seconds(&Timeouts::answer, u"profileAnswer"_s, tr("First response")));
    addRow(form, tr("&Whole request:"), seconds(&Timeouts::absolute, u"profileAbsolute"_s, tr("Whole request")));
    using std::chrono::minutes;
    QSpinBox *giveUp = number(
        {0, 30 * 24 * 60}, tr(" min"), u"profileGiveUp"_s, tr("Give up on an unavailable appliance after"),
        [](const Profile &profile) { return std::chrono::ceil<minutes>(profile.timeouts.giveUp).count(); },
        [](Profile &profile, int value) { profile.timeouts.giveUp = minutes{value}; });
    giveUp->setSpecialValueText(tr("Never"));
    addRow(form, tr("&Give up on an unavailable appliance after:"), giveUp);
    return pageOf(form);
}

QWidget *ProfileEditor::tokenRow()
{
    m_token = named(new QLineEdit, u"profileToken"_s, tr("API token"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setMaxLength(4096);
    m_token->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_showToken = named(new QToolButton, u"profileShowToken"_s, tr("Show the entered token"));
    m_showToken->setText(tr("Show"));
    m_showToken->setCheckable(true);
    connect(m_showToken, &QToolButton::toggled, this,
        [this](bool on) { m_token->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_token);
    layout->addWidget(m_showToken);
    row->setFocusProxy(m_token);
    return row;
}

QWidget *ProfileEditor::caRow()
{
    m_caFile = text(&Profile::caFile, u"profileCaFile"_s, tr("CA file"));
    m_caFile->setPlaceholderText(tr("PEM file; leave empty to use the system's authorities"));
    QToolButton *choose = named(new QToolButton, u"profileChooseCa"_s, tr("Choose the CA file"));
    choose->setText(tr("Browse…"));
    connect(choose, &QToolButton::clicked, this, &ProfileEditor::chooseCaFile);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_caFile);
    layout->addWidget(choose);
    row->setFocusProxy(m_caFile);
    return row;
}

QWidget *ProfileEditor::pinRow()
{
    m_pin = wrappedLabel({}, u"profilePin"_s);
    m_pin->setFont(fixedFont());
    QToolButton *forget = named(new QToolButton, u"profileForgetPin"_s, tr("Stop trusting this certificate"));
    forget->setText(tr("Forget"));
    connect(forget, &QToolButton::clicked, this, [this] {
        m_pinnedCertificate.clear();
        m_pinnedErrors.clear();
        refresh();
    });
    m_pinRow = new QWidget;
    auto *layout = new QHBoxLayout(m_pinRow);
    layout->setContentsMargins({});
    layout->addWidget(m_pin, 1);
    layout->addWidget(forget, 0, Qt::AlignTop);
    return m_pinRow;
}

void ProfileEditor::showPin()
{
    Profile edited;
    edited.pinnedCertificate = m_pinnedCertificate;
    const auto pinned = pinnedCertificate(edited);
    m_pin->setText(!pinned                 ? QString()
            : pinned->certificate.isNull() ? tr("damaged; no certificate is trusted")
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
    dialog->setOption(QFileDialog::ReadOnly); // the dialog cannot rename, move or delete files
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
    // isChanged() compares with what the fields can hold, so that a stored value out of range does not count as an
    // edit.
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
    m_httpWarning->setVisible(sendsInTheClear(m_host->text().trimmed(), m_allowHttp->isChecked()));
    const QString host = m_host->text().trimmed();
    const QString ascii = hostText(host);
    const bool isOther = ascii != host; // its letters may look like those of another host name
    m_hostNote->setText(isOther
            ? tr("The name contains non-ASCII letters. Its encoded form is %1").arg(forDisplay(ascii, 300))
            : QString());
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
