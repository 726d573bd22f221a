// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "exporting/misp_dialog.h"
#include "settings/preferences.h"
#include "settings/secret_store.h"
#include "support/hostile_server.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

namespace {
constexpr auto mispTestKey = "fedcba9876543210fedcba9876543210fedcba98";
}

class TestMispDialog : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<Preferences> m_preferences;
    MemoryStore m_secrets;
    QPointer<MispDialog> m_dialog;
    QByteArray m_view; //!< answer to the question whether the event exists

    void open()
    {
        MispDialog::Order order;
        order.rows = {fullRow(), fullRow(true)};
        m_dialog = new MispDialog(order, *m_preferences, m_secrets);
        m_dialog->open();
    }
    template <class W>
    W *get(const char *name) const
    {
        return child<W>(m_dialog, name);
    }
    int posts() const
    {
        return int(std::ranges::count_if(
            m_server->requests(), [](const Received &request) { return request.method() == "POST"; }));
    }

private Q_SLOTS:
    void init()
    {
        m_preferences = std::make_unique<Preferences>(QString());
        m_view = answer(404, R"({"message":"Invalid event"})");
        m_server = std::make_unique<HostileServer>();
        m_server->onRequest = [this](int, const Received &request) -> Script {
            return {sends(request.method() == "POST" ? answer(200, R"({"Event":{"id":"12"}})") : m_view)};
        };
    }
    void cleanup() { delete m_dialog; }

    void nothingIsSentBeforeTheCheckAndTheButton()
    {
        open();
        const QSignalSpy sent(m_dialog, &MispDialog::sent);
        QCOMPARE(faultsOf(m_dialog).join(u'\n'), QString());
        QTRY_VERIFY(get<QPlainTextEdit>("mispContent")->toPlainText().contains(u"[detect] sha256: "));
        QVERIFY(!get<QPlainTextEdit>("mispContent")->toPlainText().contains(u"/home/analyst"));
        QVERIFY(!get<QPushButton>("mispCheck")->isEnabled() && !get<QPushButton>("mispPush")->isEnabled());
        get<QLineEdit>("mispAddress")->setText(u"http://"_s + m_server->host());
        get<QLineEdit>("mispKey")->setText(QString::fromLatin1(mispTestKey));
        QVERIFY(get<QPushButton>("mispCheck")->isEnabled() && !get<QPushButton>("mispPush")->isEnabled());
        click(m_dialog, "mispCheck");
        QTRY_VERIFY(get<QPushButton>("mispPush")->isEnabled());
        QVERIFY2(labelText(m_dialog, "mispStatus").contains(u"does not have this event yet"),
            qPrintable(labelText(m_dialog, "mispStatus")));
        QCOMPARE(posts(), 0);
        // Another case is another event, which was not checked.
        get<QLineEdit>("mispCase")->setText(u"INC-7"_s);
        QVERIFY(!get<QPushButton>("mispPush")->isEnabled());
        QTRY_VERIFY(get<QPushButton>("mispCheck")->isEnabled());
        click(m_dialog, "mispCheck");
        QTRY_VERIFY(get<QPushButton>("mispPush")->isEnabled());
        click(m_dialog, "mispPush");
        QTRY_VERIFY2(labelText(m_dialog, "mispStatus").contains(u"created event 12"),
            qPrintable(labelText(m_dialog, "mispStatus")));
        QCOMPARE(posts(), 1);
        QCOMPARE(sent.size(), 1); // the checks did not send the event
        const auto call = sent[0][0].value<CallRecord>();
        QVERIFY(call.changes && call.status == 200);
        QCOMPARE(call.path, u"/events/add"_s);
        QCOMPARE(call.host, m_server->host());
    }

    void theKeyIsKeptWhereKeysAreKept()
    {
        open(); // with the key that worked before, in the store
        QTRY_VERIFY(get<QLineEdit>("mispKey")->placeholderText().contains(u"keyring"));
        QCOMPARE(get<QLineEdit>("mispKey")->text(), QString());
        get<QLineEdit>("mispAddress")->setText(u"http://"_s + m_server->host());
        QTRY_VERIFY(get<QPushButton>("mispCheck")->isEnabled());
        click(m_dialog, "mispCheck");
        QTRY_VERIFY(get<QPushButton>("mispPush")->isEnabled());
        QCOMPARE(m_server->requests().back().header("Authorization"), QByteArray(mispTestKey));
        QCOMPARE(m_preferences->value(Pref::MispAddress).toString(), u"http://"_s + m_server->host());
    }

    void errorsAreSaidAndNothingIsSent()
    {
        open();
        get<QLineEdit>("mispAddress")->setText(u"http://"_s + m_server->host());
        QTRY_VERIFY(get<QPushButton>("mispCheck")->isEnabled());
        for (const auto &[bytes, says] :
            {std::pair{answer(302, "", "Location: /users/login\r\n"), u"redirects to /users/login"_s},
                std::pair{answer(403, R"({"message":"<b>No</b>"})"), u"<b>No</b>"_s},
                std::pair{answer(500, "<html>"), u"HTTP 500"_s}, std::pair{answer(200, "<html>"), u"JSON object"_s}}) {
            m_view = bytes;
            click(m_dialog, "mispCheck");
            QTRY_VERIFY2(
                labelText(m_dialog, "mispStatus").contains(says), qPrintable(labelText(m_dialog, "mispStatus")));
            QVERIFY(!get<QPushButton>("mispPush")->isEnabled());
        }
        QCOMPARE(posts(), 0);
    }
};

ASSAY_TEST(TestMispDialog);
#include "test_misp_dialog.moc"
