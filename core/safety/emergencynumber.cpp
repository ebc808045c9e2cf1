// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safety/emergencynumber.h"

#include <QCoreApplication>
#include <QLocale>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::EmergencyNumber)
};

// General knowledge (confidence K). Where a country has a number of its own for an ambulance and a general
// one, the one that is answered for medical help stands here; 112 also works on mobile phones in most of the
// world. Countries that are not listed get general words rather than a guess.
QString numberOf(QLocale::Territory territory)
{
    switch (territory) {
    case QLocale::Austria:
    case QLocale::Belgium:
    case QLocale::Bulgaria:
    case QLocale::Croatia:
    case QLocale::Cyprus:
    case QLocale::Czechia:
    case QLocale::Denmark:
    case QLocale::Estonia:
    case QLocale::Finland:
    case QLocale::France:
    case QLocale::Germany:
    case QLocale::Greece:
    case QLocale::Hungary:
    case QLocale::Iceland:
    case QLocale::Ireland:
    case QLocale::Italy:
    case QLocale::Latvia:
    case QLocale::Liechtenstein:
    case QLocale::Lithuania:
    case QLocale::Luxembourg:
    case QLocale::Malta:
    case QLocale::Netherlands:
    case QLocale::Poland:
    case QLocale::Portugal:
    case QLocale::Romania:
    case QLocale::Slovakia:
    case QLocale::Slovenia:
    case QLocale::Spain:
    case QLocale::Sweden:
    case QLocale::Turkey:
    case QLocale::Ukraine:
    case QLocale::India:
    case QLocale::Georgia:
        return u"112"_s;
    case QLocale::Norway:
        return u"113"_s;
    case QLocale::Switzerland:
        return u"144"_s;
    case QLocale::Serbia:
        return u"194"_s;
    case QLocale::UnitedKingdom:
    case QLocale::Gibraltar:
    case QLocale::IsleOfMan:
    case QLocale::Jersey:
    case QLocale::Guernsey:
    case QLocale::HongKong:
    case QLocale::Malaysia:
        return u"999"_s;
    case QLocale::Singapore:
        return u"995"_s;
    case QLocale::UnitedStates:
    case QLocale::Canada:
    case QLocale::Mexico:
    case QLocale::PuertoRico:
    case QLocale::Panama:
    case QLocale::CostaRica:
    case QLocale::Uruguay:
        return u"911"_s;
    case QLocale::Australia:
        return u"000"_s;
    case QLocale::NewZealand:
        return u"111"_s;
    case QLocale::Japan:
    case QLocale::SouthKorea:
    case QLocale::Taiwan:
        return u"119"_s;
    case QLocale::China:
        return u"120"_s;
    case QLocale::Brazil:
        return u"192"_s;
    case QLocale::Argentina:
        return u"107"_s;
    case QLocale::Chile:
        return u"131"_s;
    case QLocale::Israel:
        return u"101"_s;
    default:
        return {};
    }
}

} // namespace

EmergencyNumber EmergencyNumber::forLocale(const QLocale &locale)
{
    return EmergencyNumber(numberOf(locale.territory()));
}

QString EmergencyNumber::words() const
{
    return isKnown() ? m_number : Words::tr("your local emergency number");
}

} // namespace nape
