// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/relief/cardlist.h"
#include "app/theme/appearance.h"
#include "core/insights/techniqueranking.h"
#include "core/session/sessionplanner.h"
#include "core/store/diarystore.h"

#include <functional>

namespace nape
{

class SafetyCard;
class SafetyDesk;
class TechniqueCard;
struct TechniqueOutlook;

/// **Techniques**: what can be done for the chosen places, what is left out for this person and why, and what
/// helps without touching.
class TechniquesTab final : public CardList
{
    Q_OBJECT

public:
    TechniquesTab(const Catalogue &catalogue, const DiaryStore &store, SafetyDesk &desk,
                  const Appearance &appearance, QWidget *parent = nullptr);

    /// Which of them can be started as things stand: the first of these is chosen for the person.
    using IsStartable = std::function<bool(const TechniqueKey &)>;
    void setStartable(IsStartable isStartable) { m_isStartable = std::move(isStartable); }
    /// With nothing chosen, what needs no place.
    void showFor(const QList<Place> &selection);
    /// None if nothing can be started.
    std::optional<TechniqueKey> chosen() const;
    /// Whether the card of that technique is there and could be chosen.
    bool choose(const TechniqueKey &technique);
    bool isEmpty() const { return m_cards.isEmpty() && m_leftOut.isEmpty(); }

Q_SIGNALS:
    void choiceChanged();
    /// The person wants to go through the warning signs again.
    void checkRequested();

private:
    const Catalogue &m_catalogue;
    const DiaryStore &m_store;
    SafetyDesk &m_desk;
    const Appearance &m_appearance;
    QList<TechniqueCard *> m_cards;
    QList<SafetyCard *> m_leftOut;
    IsStartable m_isStartable;
    QString m_answering; ///< the card whose questions are open

    QList<const Technique *> techniquesFor(const QList<Place> &targets) const;
    QList<RankedTechnique> rankedFor(const QList<Place> &targets) const;
    void addOrder(const QList<RankedTechnique> &techniques);
    void addEverythingBlocked(const SafetyAssessment &assessment);
    SafetyCard *addLeftOut(const QString &name, const QString &title, const QList<Reason> &reasons,
                           const SafetyAssessment &assessment);
    void addCard(const RankedTechnique &technique, const TechniqueOutlook &outlook,
                 const SafetyAssessment &assessment);
    void goOnAnswering(const std::optional<TechniqueKey> &before);
};

} // namespace nape
