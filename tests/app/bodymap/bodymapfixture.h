// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/bodymap.h"
#include "resources/resources.h"

#include <QStringList>

#include <gtest/gtest.h>

namespace nape
{

/// The catalogue that the program comes with.
inline const Catalogue &builtInCatalogue()
{
    static const Catalogue catalogue = *Catalogue::load(resources::catalogueFolder());
    return catalogue;
}

inline Place place(const char *key)
{
    return *Place::fromString(QString::fromLatin1(key));
}

inline QList<Place> placesOf(std::initializer_list<const char *> keys)
{
    QList<Place> places;
    for (const char *key : keys)
        places.append(place(key));
    return places;
}

/// So that a failed comparison names the places.
inline void PrintTo(const Place &place, std::ostream *out)
{
    *out << place.toString().toStdString();
}

/// Collects what Qt would print while it lives.
class Warnings
{
public:
    Warnings()
    {
        s_collected.clear();
        m_before =
            qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &message) {
                if (type != QtDebugMsg && type != QtInfoMsg)
                    s_collected.append(message);
            });
    }
    ~Warnings() { qInstallMessageHandler(m_before); }
    Q_DISABLE_COPY_MOVE(Warnings)

    std::string text() const { return s_collected.join(u'\n').toStdString(); }

private:
    static inline QStringList s_collected;
    QtMessageHandler m_before;
};

} // namespace nape
