// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/library/libraryitems.h"

#include <algorithm>
#include <array>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

struct KindKey {
    LibraryKind kind;
    QLatin1StringView key;
};

constexpr std::array kindKeys{
    KindKey{LibraryKind::Technique, "technique"_L1},  KindKey{LibraryKind::PressurePoint, "point"_L1},
    KindKey{LibraryKind::TriggerPoint, "trigger"_L1}, KindKey{LibraryKind::Muscle, "muscle"_L1},
    KindKey{LibraryKind::Region, "region"_L1},        KindKey{LibraryKind::Oil, "oil"_L1},
    KindKey{LibraryKind::OilFact, "oilfact"_L1},      KindKey{LibraryKind::Tip, "tip"_L1},
    KindKey{LibraryKind::Mechanism, "mechanism"_L1},  KindKey{LibraryKind::WarningSign, "sign"_L1},
    KindKey{LibraryKind::SafetyRule, "rule"_L1},      KindKey{LibraryKind::StopRule, "stop"_L1},
    KindKey{LibraryKind::Study, "study"_L1},          KindKey{LibraryKind::Source, "source"_L1},
};

/// The first work of several, as far as a list needs it.
QString shortCitation(const Source &source)
{
    const qsizetype end = source.citation.indexOf("; "_L1);
    return end < 0 ? source.citation : source.citation.left(end) + u" …"_s;
}

} // namespace

QString toKey(LibraryKind kind)
{
    return std::ranges::find(kindKeys, kind, &KindKey::kind)->key;
}

std::optional<LibraryKind> libraryKindFromKey(const QString &key)
{
    const auto found = std::ranges::find(kindKeys, key, &KindKey::key);
    return found == kindKeys.end() ? std::nullopt : std::optional(found->kind);
}

QString LibraryId::toString() const
{
    return toKey(kind) + u'/' + key;
}

std::optional<LibraryId> LibraryId::fromString(const QString &text)
{
    const auto kind = libraryKindFromKey(text.section(u'/', 0, 0));
    const QString key = text.section(u'/', 1);
    return kind && !key.isEmpty() ? std::optional(LibraryId{*kind, key}) : std::nullopt;
}

int sourceNumber(const Catalogue &catalogue, const QString &source)
{
    const auto found = std::ranges::find(catalogue.sources(), source, &Source::key);
    return int(found - catalogue.sources().begin()) + 1;
}

QList<LibraryItem> libraryItems(const Catalogue &catalogue)
{
    QList<LibraryItem> items;
    const auto add = [&items](LibraryKind kind, const QString &key, const QString &title,
                              const QString &detail = {}) {
        items.append({{kind, key}, title, detail});
    };
    for (const Technique &technique : catalogue.techniques())
        add(LibraryKind::Technique, technique.key.toString(), catalogue.name(technique.key));
    for (const PressurePoint &point : catalogue.points()) {
        add(LibraryKind::PressurePoint, point.key.toString(), point.code + u' ' + catalogue.name(point.key),
            point.pinyin);
    }
    for (const TriggerPoint &point : catalogue.triggerPoints()) {
        QStringList regions;
        for (const RegionKey &region : point.regions)
            regions.append(catalogue.name(region));
        add(LibraryKind::TriggerPoint, point.key.toString(), catalogue.name(point.key),
            regions.join(u", "_s));
    }
    for (const Muscle &muscle : catalogue.muscles())
        add(LibraryKind::Muscle, muscle.key.toString(), catalogue.name(muscle.key));
    for (const Region &region : catalogue.regions())
        add(LibraryKind::Region, region.key.toString(), catalogue.name(region.key));
    for (const Oil &oil : catalogue.oils())
        add(LibraryKind::Oil, oil.key.toString(), catalogue.name(oil.key));
    for (const OilFact &fact : catalogue.oilFacts())
        add(LibraryKind::OilFact, fact.key, catalogue.text(u"oilfact."_s + fact.key + u".title"_s));
    for (const Tip &tip : catalogue.tips())
        add(LibraryKind::Tip, tip.key, catalogue.text(u"tip."_s + tip.key + u".title"_s));
    for (const Mechanism &mechanism : catalogue.mechanisms()) {
        add(LibraryKind::Mechanism, mechanism.key,
            catalogue.text(u"mechanism."_s + mechanism.key + u".title"_s));
    }
    QList<WarningSign> signs = catalogue.warningSigns();
    std::ranges::stable_sort(signs, std::ranges::greater(), &WarningSign::urgency);
    for (const WarningSign &sign : std::as_const(signs)) {
        add(LibraryKind::WarningSign, sign.key.toString(),
            catalogue.text(u"sign."_s + sign.key.toString() + u".question"_s),
            catalogue.text(u"urgency."_s + toKey(sign.urgency) + u".title"_s));
    }
    for (const SafetyRule &rule : catalogue.rules()) {
        add(LibraryKind::SafetyRule, rule.key.toString(),
            catalogue.text(u"rule."_s + rule.key.toString() + u".message"_s));
    }
    const auto addStop = [&](const QString &key) {
        add(LibraryKind::StopRule, key, catalogue.text(u"stop."_s + key + u".text"_s));
    };
    for (const StopSign &sign : catalogue.stopRules().signs)
        addStop(sign.key);
    for (const QList<StopAdvice> &list :
         {catalogue.stopRules().afterStopping, catalogue.stopRules().normalAfterwards}) {
        for (const StopAdvice &advice : list)
            addStop(advice.key);
    }
    for (const Study &study : catalogue.studies())
        add(LibraryKind::Study, study.key.toString(), catalogue.name(study.key));
    for (const Source &source : catalogue.sources()) {
        add(LibraryKind::Source, source.key,
            u"[%1] "_s.arg(sourceNumber(catalogue, source.key)) + shortCitation(source));
    }
    return items;
}

} // namespace nape
