// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/mainwindow/sessionmenu.h"

#include "app/theme/buttontext.h"

namespace nape
{

using namespace Qt::StringLiterals;

SessionMenu::SessionMenu(const Catalogue &catalogue, const DiaryStore &store, QWidget *parent)
    : QMenu(tr("&Session"), parent), m_store(store), m_routines(new QMenu(tr("My &routines"), this))
{
    setObjectName(u"sessionMenu"_s);
    QAction *repeat = addAction(tr("Repeat the &last session"), QKeySequence(Qt::CTRL | Qt::Key_R), this,
                                &SessionMenu::repeatRequested);
    repeat->setObjectName(u"repeatSessionAction"_s);
    m_routines->setObjectName(u"routinesMenu"_s);
    addMenu(m_routines);
    m_starting = {repeat, m_routines->menuAction()};
    // Its key always works and says what is missing; what is seen does not promise it.
    connect(this, &QMenu::aboutToShow, repeat, [this, repeat] {
        const auto last = m_store.lastSession();
        repeat->setEnabled(m_startsSessions && last && *last);
    });
    connect(this, &QMenu::aboutToHide, repeat, [this, repeat] { repeat->setEnabled(m_startsSessions); });
    // Filled when it is looked at: nothing is read at the start of the program for it.
    connect(m_routines, &QMenu::aboutToShow, this, &SessionMenu::fillRoutines);

    addSeparator();
    const std::pair<QString, TechniqueKey> withoutPlace[] = {
        {tr("Paced &breathing"), TechniqueKey(u"X_BREATH"_s)},
        {tr("&Muscle relaxation"), TechniqueKey(u"X_PMR"_s)},
        {tr("&Warm compress"), TechniqueKey(u"T_WARM"_s)},
        {tr("&Cold compress"), TechniqueKey(u"X_COLD"_s)},
    };
    for (const auto &[words, technique] : withoutPlace) {
        if (!catalogue.technique(technique))
            continue;
        QAction *action =
            addAction(words, this, [this, technique = technique] { Q_EMIT techniqueRequested(technique); });
        action->setObjectName(u"startAction_"_s + technique.toString());
        m_starting.append(action);
    }
}

void SessionMenu::setStarting(bool enabled)
{
    m_startsSessions = enabled;
    for (QAction *action : std::as_const(m_starting))
        action->setEnabled(enabled);
}

void SessionMenu::fillRoutines()
{
    m_routines->clear();
    const QList<Routine> routines = m_store.routines().value_or(QList<Routine>());
    for (const Routine &routine : routines) {
        QAction *action = m_routines->addAction(buttonText(routine.name), this,
                                                [this, routine] { Q_EMIT routineRequested(routine); });
        action->setObjectName(u"routineAction_"_s + routine.id.toString());
    }
    if (!routines.isEmpty())
        m_routines->addSeparator();
    QAction *edit =
        m_routines->addAction(tr("&Make or change routines…"), this, &SessionMenu::routinesRequested);
    edit->setObjectName(u"editRoutinesAction"_s);
}

} // namespace nape
