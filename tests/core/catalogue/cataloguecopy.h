// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "resources/resources.h"
#include "tests/support/testfolder.h"

namespace nape
{

/// The catalogue that ships.
inline const Catalogue &realCatalogue()
{
    static const Catalogue catalogue = [] {
        auto loaded = Catalogue::load(resources::catalogueFolder());
        if (!loaded)
            qFatal("%s", qPrintable(sentence(loaded.error())));
        return *loaded;
    }();
    return catalogue;
}

/// The files of the real catalogue in a folder of their own, to be broken.
class CatalogueCopy
{
public:
    CatalogueCopy()
    {
        const QDir real = resources::catalogueFolder();
        for (const QString &name : real.entryList(QDir::Files))
            m_folder.write(name, TestFolder::bytesOf(real.filePath(name)));
    }

    QString path(const QString &name) const { return m_folder.path(name); }
    QByteArray bytes(const QString &name) const { return TestFolder::bytesOf(path(name)); }
    void write(const QString &name, const QByteArray &bytes) const { m_folder.write(name, bytes); }
    Result<Catalogue> load() const { return Catalogue::load(QDir(m_folder.path())); }

private:
    TestFolder m_folder;
};

} // namespace nape
