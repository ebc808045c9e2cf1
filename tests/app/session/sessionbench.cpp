// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/session/sessionbench.h"

#include "core/session/sessionplanner.h"
#include "tests/support/safetyvalues.h"

namespace nape
{

SessionBench::SessionBench()
    : catalogue(Catalogue::load(QDir(QStringLiteral(NAPE_CATALOGUE_FOLDER))).value()),
      store(std::move(DiaryStore::open(folder.path(QStringLiteral("diary.sqlite")), clock).value()))
{
}

SessionPlan SessionBench::planFor(const QString &place, const QString &technique, int minutes,
                                  const Pauses &pauses) const
{
    return SessionPlanner(catalogue)
        .plan({{Place::fromString(place).value()},
               TechniqueKey(technique),
               std::chrono::minutes(minutes),
               pauses},
              allClear(catalogue))
        .value();
}

} // namespace nape
