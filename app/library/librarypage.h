// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/library/librarytext.h"
#include "app/theme/appearance.h"

#include <QWidget>

class QButtonGroup;
class QPushButton;

namespace nape
{

class LibraryList;
class LibraryMap;
class LibraryView;

/// Everything that Nape knows, to browse, to search and to read in peace, apart from any session: contents,
/// the page of what was chosen, and its place on the body beside it.
///
/// With less room the map takes the place of the page when it is asked for; with still less, the page takes
/// the place of the contents.
class LibraryPage final : public QWidget
{
    Q_OBJECT

public:
    LibraryPage(const Catalogue &catalogue, const Appearance &appearance, QWidget *parent = nullptr);

    /// What is left out or softened for this person is told on every page from now on.
    void setAssessment(const SafetyAssessment &assessment);
    /// Nothing if there is no such item.
    void open(const LibraryId &id);

Q_SIGNALS:
    /// To be selected on the Relief page.
    void placeRequested(const nape::Place &place);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Room {
        ForAll,
        ForContentsAndPage,
        ForOne,
    };
    enum class History { Keep, Forget };

    void fillBar();
    int contentsWidth() const;
    Room room() const;
    void arrange();
    void follow(const QUrl &link);
    void goBack();
    void showItem(const LibraryId &id, History history);
    void showPage();
    void showContents();

    const Catalogue &m_catalogue;
    Library m_library;
    LibraryText m_text;

    LibraryList *m_contents;
    QWidget *m_reading; ///< bar, page and map
    LibraryView *m_view;
    LibraryMap *m_map;
    QWidget *m_bar;
    QWidget *m_beside; ///< empty room where the picture would be
    QPushButton *m_toContents = nullptr;
    QPushButton *m_back = nullptr;
    QButtonGroup *m_switch = nullptr;
    QPushButton *m_showAnyway;

    struct Visit {
        LibraryId id;
        int scrolled = 0;
    };
    std::optional<SafetyAssessment> m_assessment;
    std::optional<LibraryId> m_shown;
    bool m_hasPlace = false;
    bool m_isMapWanted = false;  ///< where there is no room for both
    bool m_isReading = false;    ///< where there is room for one
    QList<Visit> m_history;      ///< pages that links were followed from
    QList<LibraryId> m_unlocked; ///< off by default, and read about all the same
};

} // namespace nape
