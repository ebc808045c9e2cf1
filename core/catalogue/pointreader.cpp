// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/readers.h"

#include "core/catalogue/cataloguereading.h"
#include "core/catalogue/spotreader.h"

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int longestRampSeconds = 30;
constexpr int longestHoldSeconds = 180;
constexpr int mostRepetitions = 20;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::CatalogueReading)
};

class PointReader
{
public:
    PointReader(CatalogueReading &reading, const Catalogue &known) : m_reading(reading), m_known(known) {}

    PressurePoint readPoint(JsonRecord &record, const QString &key);

private:
    void readCodes(JsonRecord &record, PressurePoint &point);
    static void readDose(JsonRecord &record, PressurePoint &point);

    CatalogueReading &m_reading;
    const Catalogue &m_known;
    QSet<QString> m_codes;
};

PressurePoint PointReader::readPoint(JsonRecord &record, const QString &key)
{
    PressurePoint point;
    static_cast<BodySpot &>(point) = readBodySpot(record, m_known, JsonRecord::Empty::Allowed);
    if (isPinchOnly(point, m_known))
        record.report("regions"_L1, Words::tr("a point is pressed, and one of them is only pinched"));
    point.key = PointKey(key);
    readCodes(record, point);
    point.pinyin = record.text("pinyin"_L1);
    point.hanzi = record.text("hanzi"_L1);
    readDose(record, point);
    point.isOffByDefault = record.flag("isOffByDefault"_L1);
    point.confidence = record.choice("confidence"_L1, confidenceFromKey);
    point.sources = m_reading.readSources(record);
    m_reading.needTexts(u"point."_s + key, {"name"_L1, "find"_L1, "dose"_L1, "caution"_L1});
    return point;
}

// People search for codes, so none may mean two points.
void PointReader::readCodes(JsonRecord &record, PressurePoint &point)
{
    point.code = record.text("code"_L1);
    if (QString(point.code).replace(u'-', u'_') != point.key.toString())
        record.report("code"_L1, Words::tr("“%1” is not the code of this key").arg(point.code));
    if (record.contains("otherCodes"_L1))
        point.otherCodes = record.names("otherCodes"_L1, JsonRecord::Empty::Refused);
    for (const QString &code : QStringList(point.code) + point.otherCodes) {
        if (m_codes.contains(code))
            record.report(code == point.code ? "code"_L1 : "otherCodes"_L1,
                          Words::tr("“%1” occurs twice").arg(code));
        m_codes.insert(code);
    }
}

void PointReader::readDose(JsonRecord &record, PressurePoint &point)
{
    const auto read = [&record](QLatin1StringView name, int highest, int &value) {
        value = record.optionalNumber(name, 1, highest).value_or(value);
    };
    read("rampSeconds"_L1, longestRampSeconds, point.rampSeconds);
    read("holdSeconds"_L1, longestHoldSeconds, point.holdSeconds);
    read("releaseSeconds"_L1, longestRampSeconds, point.releaseSeconds);
    read("repetitions"_L1, mostRepetitions, point.repetitions);
}

} // namespace

QList<PressurePoint> readPoints(CatalogueReading &reading, const Catalogue &known)
{
    QList<PressurePoint> points;
    PointReader reader(reading, known);
    JsonRecord file = reading.readFile(u"points.json"_s);
    reading.readList(file, "points"_L1, [&](JsonRecord &record, const QString &key) {
        points.append(reader.readPoint(record, key));
    });
    file.refuseOthers();
    reading.needText(u"points.note.text"_s);
    return points;
}

} // namespace nape
