// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/bodyatlas.h"
#include "app/bodymap/hittest.h"
#include "app/bodymap/maplayout.h"
#include "app/bodymap/mapnavigation.h"
#include "app/bodymap/mapscene.h"
#include "app/bodymap/regionpainter.h"
#include "app/theme/appearance.h"
#include "core/catalogue/catalogue.h"

#include <QElapsedTimer>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

namespace nape
{

/// The head, neck and shoulders: front and back side by side where there is room, else one of them. Regions
/// can be pointed at, chosen (several at once), walked by keyboard, and are children for a screen reader.
///
/// The widget only glues: what lies where is MapLayout, what is meant HitTest, where arrows lead
/// MapNavigation, how it looks MapScene and paintRegion(). The figures are kept as one picture, so that a
/// moving pointer costs no more than copying the little of it that changed.
class BodyMap : public QWidget
{
    Q_OBJECT

public:
    enum class Shown { FrontAndBack, Front, Back };
    enum class Mode {
        Choose,  ///< regions react to pointer and keys
        Display, ///< a picture only
    };

    BodyMap(const Catalogue &catalogue, const Appearance &appearance, QWidget *parent = nullptr);
    /// With drawings from elsewhere. If they cannot be used, the map says so and stays empty.
    BodyMap(const Catalogue &catalogue, const Appearance &appearance, const BodyFiles &files,
            QWidget *parent = nullptr);
    ~BodyMap() override;

    const QList<Place> &selection() const { return m_selection; } ///< in the order of choosing
    void setSelection(const QList<Place> &selection);
    void clearSelection() { setSelection({}); }
    /// Adds the place to the selection, or takes it away.
    void toggle(const Place &place);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// Which views to show. With FrontAndBack, a narrow widget shows the one chosen last.
    void setShown(Shown shown);
    Shown shown() const { return m_shown; }
    /// What really stands in the widget, the width taken into account.
    QList<View> visibleViews() const;
    /// Which of the views a narrow widget shows.
    void showView(View view);

    /// Every region that the shown drawings hold, in reading order: front top to bottom, then back.
    QList<Place> places() const;
    /// The same of all drawings, whatever is shown.
    QList<Place> allPlaces() const;

    /// Regions that are blocked or only to be touched gently for this person, beyond what the catalogue says.
    void setBlocked(const QList<Place> &places);
    void setSoftened(const QList<Place> &places);

    /// Where a session works now; calmly filled.
    void setWorkingPlaces(const QList<Place> &places);
    /// Only the view and the part of it that holds these places, as large as fits. Empty: everything again.
    void setFocusArea(const QList<Place> &places);

    /// Where the keyboard is; none before it has been there.
    std::optional<Place> current() const;
    void setCurrent(const Place &place);
    bool isBlocked(const Place &place) const;
    /// In the widget, where it is drawn largest; empty if it is not shown at the moment.
    QRect placeRect(const Place &place) const;
    /// The region at that point of the widget.
    std::optional<Place> placeAt(const QPointF &position) const;
    /// A point of the widget well inside the region of that view; none if it is not shown at the moment.
    std::optional<QPointF> pointInside(View view, const Place &place) const;

    double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    const MapLayout &mapLayout() const { return m_layout; }
    const BodyAtlas &atlas() const { return m_atlas; }
    const Catalogue &catalogue() const { return m_catalogue; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void selectionChanged(const QList<nape::Place> &selection);
    void hoveredChanged(const std::optional<nape::Place> &place);
    /// Width or choice changed what is visible: a switch for the view is needed if it is less than
    /// everything.
    void visibleViewsChanged(const QList<nape::View> &views);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    const Catalogue &m_catalogue;
    const Appearance &m_appearance;
    QString m_fault; // shown instead of the drawings; written while they are loaded
    BodyAtlas m_atlas;

    Mode m_mode = Mode::Choose;
    Shown m_shown = Shown::FrontAndBack;
    View m_narrowView = View::Front;
    QList<Place> m_selection;
    QList<Place> m_blocked;
    QList<Place> m_softened;
    QList<Place> m_working;
    QList<Place> m_focusArea;

    std::optional<MapStop> m_hovered;
    std::optional<MapStop> m_pressed;
    std::optional<MapStop> m_current;
    bool m_currentShown = false; // only while the keyboard is used
    QString m_longestCaption;
    QString m_typed; // letters of a name, typed shortly after one another
    QElapsedTimer m_sinceTyped;

    double m_zoom = 1;
    std::optional<QPointF> m_centre;
    std::optional<QPointF> m_dragFrom;

    MapLayout m_layout;
    MapNavigation m_navigation;
    std::vector<std::pair<View, HitTest>> m_hitTests;
    bool m_wasPainted = false;
    std::optional<MapScene> m_begun; // the whole scene, if it is being drawn already
    QPixmap m_wholeScene;            // unzoomed, or the working area
    QPixmap m_sharpScene;            // zoomed; null until it is needed, and while it is out of date
    QTimer m_sharpen; // ends a run of zoom steps, during which the whole scene is shown stretched

    /// Many small steps in a row are shown stretched, and drawn again when they have come to an end.
    enum class Redraw { Sharp, AfterwardsSharp };
    struct WorkArea {
        View view;
        QRectF bounds; // in the view box
    };

    QList<View> chosenViews() const;
    std::optional<WorkArea> workArea() const;
    bool isZoomed() const { return m_zoom > 1 && !workArea(); }
    double footerHeight() const;
    QString caption(const Place &place) const;
    void measureCaptions();
    MapLayout wholeLayout() const;
    void relayout();
    void forgetScenes();
    void refreshScenes();

    std::optional<MapStop> stopAt(const QPointF &position) const;
    std::optional<MapStop> stopOf(const Place &place) const;
    QPainterPath outline(const MapStop &stop) const;
    RegionLook lookOf(const MapStop &stop) const;
    void updateStop(const std::optional<MapStop> &stop);
    void updatePlace(const Place &place);
    void updateFooter();
    void tellState(const Place &place);

    void setHovered(const std::optional<MapStop> &stop);
    void setCurrentShown(bool shown);
    void moveTo(const MapStop &stop);
    void reveal(const MapStop &stop);
    void walk(Direction direction);
    void jumpTo(const QString &letters);
    QPointF pointOfInterest() const;
    void zoomBy(double factor, const QPointF &fixedPoint, Redraw redraw);
    void panBy(const QPointF &pixels, Redraw redraw);

    void paintScene(QPainter &painter, const QRegion &region);
    void paintRegions(QPainter &painter, const QRegion &region);
    void paintFooter(QPainter &painter);
};

} // namespace nape
