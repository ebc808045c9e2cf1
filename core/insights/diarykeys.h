// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

/// The keys that the rules ask for. They stand in people's diaries and in the catalogue and never change.
namespace nape::keys
{

using namespace Qt::StringLiterals;

inline const QString nausea = u"nausea"_s;
inline const QString vomiting = u"vomiting"_s;
inline const QString light = u"light"_s;
inline const QString sound = u"sound"_s;
inline const QString restless = u"restless"_s;

/// Signs on the side of the pain, as in cluster headache.
inline const QStringList autonomic{u"tearing"_s,     u"red_eye"_s,         u"blocked_nose"_s,
                                   u"runny_nose"_s,  u"eyelid_swelling"_s, u"face_sweating"_s,
                                   u"small_pupil"_s, u"drooping_lid"_s};

/// Symptoms that announce an attack hours before the pain and then look like its cause.
inline const QStringList earlySigns{u"light"_s,      u"sound"_s,   u"smell"_s,     u"neck_pain"_s,
                                    u"stiff_neck"_s, u"craving"_s, u"yawning"_s,   u"tired"_s,
                                    u"thirst"_s,     u"mood"_s,    u"irritable"_s, u"concentration"_s};

inline const QString pulsating = u"pulsating"_s;
/// Pressing or tightening.
inline const QStringList tightening{u"pressing"_s, u"tight_band"_s, u"dull"_s};

/// A symptom with this beginning is an aura of the kind that follows: "aura_visual".
inline const QString auraPrefix = u"aura_"_s;

inline const QString nonOpioid = u"non_opioid"_s;
inline const QString combination = u"combination"_s;
inline const QString triptan = u"triptan"_s;
inline const QString ergot = u"ergot"_s;
inline const QString opioid = u"opioid"_s;
inline const QString preventive = u"preventive"_s;
/// Made against migraine and nothing else.
inline const QStringList migraineSpecific{u"triptan"_s, u"ergot"_s, u"gepant"_s, u"ditan"_s};

/// Regions of the head, without neck and shoulders.
inline const QStringList head{u"temple"_s,     u"glabella"_s, u"brow"_s,       u"forehead"_s, u"crown"_s,
                              u"scalp_side"_s, u"occiput"_s,  u"skull_base"_s, u"eye"_s,      u"nose"_s,
                              u"cheek"_s,      u"jaw"_s,      u"tmj"_s,        u"ear"_s};
/// Orbital, supraorbital and temporal.
inline const QStringList aroundTheEye{u"eye"_s, u"brow"_s, u"temple"_s};

} // namespace nape::keys
