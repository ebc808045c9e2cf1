// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace nape
{

class ProfileQuestionField;
class SafetyDesk;

/// "About you": the lasting questions of the health profile in groups. All of it may be skipped; whatever is
/// answered is kept at once.
class HealthPage final : public QWidget
{
    Q_OBJECT

public:
    HealthPage(SafetyDesk &desk, const Appearance &appearance, QWidget *parent = nullptr);

    ~HealthPage() override;

    void focusFirst();

Q_SIGNALS:
    void doneClicked();

private:
    SafetyDesk &m_desk;
    const Appearance &m_appearance;
    QLabel *m_heading;
    QLabel *m_intro;
    QLabel *m_fault;
    QList<ProfileQuestionField *> m_fields;
    QList<QLabel *> m_titles;

    void addQuestions(QVBoxLayout *column);
    void refresh();
    void restyle();
};

} // namespace nape
