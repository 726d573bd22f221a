// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace assay {

// The memory that all answers under way may take together. An answer that finds no room is not read further until
// another one is done; the oldest one always goes on, so that each is read in the end. Lives on one thread.
class AnswerBudget : public QObject
{
    Q_OBJECT
    struct State;

public:
    static constexpr qint64 usual = qint64(256) << 20; //!< bytes

    explicit AnswerBudget(qint64 bytes = usual);
    ~AnswerBudget() override;

    // The part of one answer, given back when it is destroyed. May outlive the budget.
    class Share
    {
    public:
        Share() = default; //!< of no budget: everything is granted
        explicit Share(AnswerBudget &budget);
        Share(Share &&other) noexcept;
        Share &operator=(Share &&other) noexcept;
        ~Share();
        // Takes more bytes; false if they must wait for AnswerBudget::freed().
        bool grow(qint64 bytes);

    private:
        void release();
        std::shared_ptr<State> m_state;
        quint64 m_number = 0;
    };

    void setLimit(qint64 bytes);
    qint64 used() const; //!< bytes
    qint64 peakUse() const; //!< bytes

Q_SIGNALS:
    void freed(); //!< there may be room for those that were refused; from the event loop

private:
    std::shared_ptr<State> m_state;
};

} // namespace assay
