// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/bodyatlas.h"
#include "app/bodymap/hittest.h"
#include "app/bodymap/maplayout.h"
#include "app/bodymap/mapnavigation.h"
#include "app/bodymap/mapscene.h"
#include "app/bodymap/mapspots.h"
#include "app/bodymap/referral.h"
#include "app/bodymap/regionpainter.h"
#include "app/theme/appearance.h"
#include "core/catalogue/catalogue.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPixmap>
#include <QSet>
#include <QTimer>
#include <QWidget>

class QAction;
class QActionGroup;

namespace nape
{

/// The body: front and back side by side with small hands, forearms and feet beneath where there is room, or
/// any one of the views. Regions can be pointed at, chosen (several at once), walked by keyboard, and are
/// children for a screen reader; so are the spots that are shown.
///
/// The widget only glues: what lies where is MapLayout, what is meant HitTest, where arrows lead
/// MapNavigation, how it looks MapScene, paintRegion() and paintSpot(). The figures are kept as one picture,
/// so that a moving pointer costs no more than copying the little of it that changed. All maps of one
/// catalogue share the drawings.
class BodyMap : public QWidget
{
    Q_OBJECT

public:
    /// FrontAndBack comes with the insets; where there is no room, it shows one of its views.
    enum class Shown { FrontAndBack, Front, Back, LeftSide, RightSide, Hand, Forearm, Foot };
    enum class Mode {
        Choose,  ///< regions react to pointer and keys
        Display, ///< a picture only
    };
    enum class Layer {
        Muscles,
        Nerves,    ///< the skin areas of the head's nerves
        Points,    ///< all points of acupressure but those that are off by default
        Landmarks, ///< for those who draw and construct
    };

    BodyMap(const Catalogue &catalogue, const Appearance &appearance, QWidget *parent = nullptr);
    /// With drawings from elsewhere. If they cannot be used, the map says so and stays empty.
    BodyMap(const Catalogue &catalogue, const Appearance &appearance, const BodyFiles &files,
            QWidget *parent = nullptr);
    ~BodyMap() override;

    const QList<Place> &selection() const { return m_selection; } ///< in the order of choosing
    /// Turns to a view that shows what is new, if none of those shown does.
    void setSelection(const QList<Place> &selection);
    void clearSelection() { setSelection({}); }
    /// Adds the place to the selection, or takes it away.
    void toggle(const Place &place);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);

    void setShown(Shown shown);
    Shown shown() const { return m_shown; }
    /// What really stands in the widget, its size taken into account: the figures first, then the insets.
    QList<View> visibleViews() const;
    /// Makes that view visible. Of the front, the back and the insets, a map that has no room for all shows
    /// the one asked for last.
    void showView(View view);

    void setLayerShown(Layer layer, bool shown);
    bool isLayerShown(Layer layer) const { return m_layersShown.contains(layer); }

    /// One checkable action per view, for a switch and for menus; that for front and back is invisible while
    /// there is no room for both. Then, after a separator, "Next view". They belong to the map and work by
    /// keyboard while it has the focus; a page adds them to itself to have them work everywhere on it.
    QList<QAction *> viewActions() const { return m_viewActions; }
    /// Muscles, nerve areas, pressure points.
    QList<QAction *> layerActions() const { return m_layerActions; }
    /// Zoom in, zoom out, whole picture.
    QList<QAction *> zoomActions() const { return m_zoomActions; }

    /// Every region that the shown drawings hold, in reading order: front top to bottom, then back, then the
    /// insets.
    QList<Place> places() const;
    /// The same of all drawings, whatever is shown.
    QList<Place> allPlaces() const;

    /// Regions that are blocked (hatched) or only to be touched gently (dotted) for this person, beyond what
    /// the catalogue says.
    void setBlocked(const QList<Place> &places);
    void setSoftened(const QList<Place> &places);
    /// Why, in a short sentence each: stands below the map and is told to screen readers.
    void setReasons(const QHash<Place, QString> &reasons);
    /// What is to be said about the place beyond its name; empty for most.
    QString remark(const Place &place) const;

    /// Spots to be shown with their rings, beside those of the layer Points. Turns to a view that shows the
    /// selected one, if none of those shown does.
    void setSpots(const QList<MapSpot> &spots);
    /// All that are shown: those set, the one of the referral, those of the layer.
    const QList<MapSpot> &spots() const { return m_spots; }
    /// Why this person must leave a point alone, by its key; also crosses it out in the layer Points.
    void setSpotReasons(const QHash<QString, QString> &reasons);

    /// Shows the spot of that side, and stippled the regions to which it is said to send pain; its words
    /// stand below the map. Nothing for an unknown point.
    void setReferral(const TriggerPointKey &point, Side side);
    void clearReferral();
    const QList<ReferralZone> &referralZones() const { return m_referral.zones; }

    /// Where a session works now; calmly filled.
    void setWorkingPlaces(const QList<Place> &places);
    /// Only the view and the part of it that holds these places, as large as fits. Empty: everything again.
    void setFocusArea(const QList<Place> &places);

    /// Where the keyboard is; none before it has been there, or if it is on a spot.
    std::optional<Place> current() const;
    void setCurrent(const Place &place);
    const MapSpot *currentSpot() const; ///< null if it is not on a spot
    void setCurrent(const MapSpot &spot);
    bool isBlocked(const Place &place) const;
    /// In the widget, where it is drawn largest; empty if it is not shown at the moment.
    QRect placeRect(const Place &place) const;
    QRect spotRect(const MapSpot &spot) const;
    /// The region at that point of the widget; none where a spot lies above it.
    std::optional<Place> placeAt(const QPointF &position) const;
    const MapSpot *spotAt(const QPointF &position) const;
    /// A point of the widget well inside the region of that view; none if it is not shown at the moment.
    std::optional<QPointF> pointInside(View view, const Place &place) const;
    /// As if it was clicked.
    void activate(const MapSpot &spot);

    double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    const MapLayout &mapLayout() const { return m_layout; }
    const QList<SpotMark> &spotMarks() const { return m_marks; }
    const BodyAtlas &atlas() const { return *m_atlas; }
    const Catalogue &catalogue() const { return m_catalogue; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void selectionChanged(const QList<nape::Place> &selection);
    void hoveredChanged(const std::optional<nape::Place> &place);
    void spotActivated(const nape::MapSpot &spot);
    /// Size or choice changed what is visible.
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
    std::shared_ptr<const BodyAtlas> m_atlas;

    Mode m_mode = Mode::Choose;
    Shown m_shown = Shown::FrontAndBack;
    View m_single = View::Front; // of front, back and insets, if not all are shown
    bool m_bothFit = true;
    QList<Layer> m_layersShown;
    QList<QAction *> m_viewActions;
    QList<QAction *> m_layerActions;
    QList<QAction *> m_zoomActions;
    QList<Place> m_selection;
    QSet<Place> m_blocked;
    QSet<Place> m_softened;
    QHash<Place, QString> m_reasons;
    QList<Place> m_working;
    QList<Place> m_focusArea;

    struct Referral {
        std::optional<MapSpot> spot;
        QList<ReferralZone> zones;
        QString words;
    };
    Referral m_referral;
    QList<MapSpot> m_givenSpots;
    QHash<QString, QString> m_spotReasons;
    QList<MapSpot> m_spots; // all
    QList<SpotMark> m_marks;

    std::optional<MapStop> m_hovered;
    QString m_underPointer; // the muscle and the nerve there
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
    mutable std::optional<MapNavigation> m_navigation; // made when first asked for: it reads all drawings
    mutable std::vector<std::pair<View, HitTest>> m_hitTests;
    bool m_wasPainted = false;
    std::optional<MapScene> m_begun; // the whole scene, if it is being drawn already
    QPixmap m_wholeScene;            // unzoomed, or the working area
    QList<View> m_sceneViews;        // whose figures are in the whole scene
    QPixmap m_sharpScene;            // zoomed; null until it is needed, and while it is out of date
    QTimer m_sharpen;   // ends a run of zoom steps, during which the whole scene is shown stretched
    QTimer m_readLater; // the insets are read when the window is up

    /// Many small steps in a row are shown stretched, and drawn again when they have come to an end.
    enum class Redraw { Sharp, AfterwardsSharp };
    struct WorkArea {
        View view;
        QRectF bounds; // in the view box
    };

    BodyMap(const Catalogue &catalogue, const Appearance &appearance,
            Result<std::shared_ptr<const BodyAtlas>> atlas, QWidget *parent);
    void createActions();
    void retranslateActions();
    void updateActions();
    void switchTo(Shown shown);
    void showNextView();

    QList<View> chosenViews() const;
    Shown effectivelyShown() const;
    MapLayout::Drawing drawingOf(View view) const;
    MapLayout layOut(double footer);
    std::optional<WorkArea> workArea() const;
    bool isZoomed() const { return m_zoom > 1 && !workArea(); }
    double footerHeight() const;
    QString caption(const Place &place) const;
    QString caption(const MapSpot &spot) const;
    void measureCaptions();
    void recaption();
    MapLayout wholeLayout() const;
    void relayout();
    void forgetScenes();
    void beginScene(MapScene::Figures figures);
    void refreshScenes();
    void readNext();
    MapScene::Request sceneRequest(const MapLayout &layout, MapScene::Figures figures) const;

    void gatherSpots();
    void placeMarks();
    void revealSpot(const MapSpot &spot);
    void revealReferral();
    std::optional<MapStop> markStopAt(const QPointF &position) const;
    std::optional<MapStop> stopOf(const MapSpot &spot) const;
    const MapSpot *spotOf(const std::optional<MapStop> &stop) const;
    QString layerWords(View view, const QPointF &point) const;

    const MapNavigation &navigation() const;
    std::optional<MapStop> stopAt(const QPointF &position) const;
    std::optional<MapStop> stopOf(const Place &place) const;
    QPainterPath outline(const MapStop &stop) const;
    RegionLook lookOf(const MapStop &stop) const;
    void updateStop(const std::optional<MapStop> &stop);
    void updatePlace(const Place &place);
    void updateFooter();
    void tellState(const Place &place);

    void setHovered(const std::optional<MapStop> &stop);
    void setUnderPointer(const QString &words);
    void setCurrentShown(bool shown);
    void moveTo(const MapStop &stop);
    void reveal(const MapStop &stop);
    void walk(Direction direction);
    void jumpTo(const QString &letters);
    enum class Choice { Replace, Add };
    void choose(const MapStop &stop, Choice choice);
    QPointF pointOfInterest() const;
    void zoomBy(double factor, const QPointF &fixedPoint, Redraw redraw);
    void panBy(const QPointF &pixels, Redraw redraw);

    void paintScene(QPainter &painter, const QRegion &region);
    void paintReferralZones(QPainter &painter, const QRegion &region);
    void paintRegions(QPainter &painter, const QRegion &region);
    void paintNerveLabels(QPainter &painter, const QRegion &region);
    void paintLandmarks(QPainter &painter);
    void paintSpots(QPainter &painter, const QRegion &region);
    void paintFooter(QPainter &painter);
    QString footerWords() const;
};

} // namespace nape
