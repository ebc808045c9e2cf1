// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/ongoingline.h"

#include "app/diary/diarywords.h"
#include "app/theme/wrappedlabel.h"
#include "core/diary/ongoing.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace nape
{

using namespace Qt::StringLiterals;

OngoingLine::OngoingLine(const Appearance &appearance, QWidget *parent)
    : Card(appearance, parent), m_words(wrappedLabel(u"ongoingLineLabel"_s))
{
    setObjectName(u"ongoingLine"_s);
    setAccessibleName(tr("Headache still going"));
    auto *go = new QPushButton(tr("Go to it"));
    go->setObjectName(u"goToOngoingButton"_s);
    setFocusProxy(go);
    go->setAccessibleName(tr("Go to the headache still going"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->setSpacing(16);
    layout->addWidget(m_words, 1);
    layout->addWidget(go);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(go, &QPushButton::clicked, this, &OngoingLine::goClicked);
}

void OngoingLine::setHeadache(const Headache &headache, const QDate &today)
{
    //: %1 "14:10" or "Mon 2 Mar, 14:10", %2 strength of the pain, 0–10
    m_words->setText(
        tr("A headache has been going on since %1, pain %2 of 10.")
            .arg(DiaryWords::sinceText(headache, today), QLocale().toString(painNow(headache).value())));
}

} // namespace nape
