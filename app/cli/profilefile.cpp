// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/profilefile.h"

#include <QFile>
#include <QJsonDocument>

namespace nape::cli
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 largestFile = 1024 * 1024;

bool isSign(const QString &key, const Catalogue &catalogue)
{
    const SignKey asked(key);
    for (const WarningSign &sign : catalogue.warningSigns()) {
        if (sign.key == asked)
            return true;
        for (const WarningFollowUp &followUp : sign.followUps) {
            if (followUp.key == asked)
                return true;
        }
    }
    return false;
}

tl::expected<QJsonObject, Failure> readObject(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failed(u"The profile “%1” cannot be opened."_s.arg(name));
    const QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return failed(u"The profile “%1” is larger than 1 MiB."_s.arg(name));
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        return failed(u"The profile “%1” is no JSON, at line %2: %3."_s.arg(name)
                          .arg(bytes.left(error.offset).count('\n') + 1)
                          .arg(error.errorString()));
    }
    if (!document.isObject())
        return failed(u"The profile “%1” does not hold a JSON object."_s.arg(name));
    return document.object();
}

} // namespace

tl::expected<ProfileFile, Failure> readProfile(const QString &name, const Catalogue &catalogue)
{
    const auto object = readObject(name);
    if (!object)
        return tl::unexpected(object.error());

    ProfileFile file;
    QJsonObject questions;
    for (auto value = object->begin(); value != object->end(); ++value) {
        if (!isSign(value.key(), catalogue)) {
            questions.insert(value.key(), *value);
            continue;
        }
        const auto answer = value->isBool() ? std::optional(value->toBool() ? Answer::Yes : Answer::No)
                                            : answerFromKey(value->toString());
        // A sign is no place for guessing.
        if (!answer) {
            return failed(
                u"In the profile “%1”, “%2” must be “yes”, “no” or “not_sure”."_s.arg(name, value.key()));
        }
        file.signs.insert(SignKey(value.key()), *answer);
    }
    file.profile = HealthProfile::fromJson(questions);
    file.unknown = unknownKeys(file.profile, catalogue);
    if (const auto sound = validate(file.profile, catalogue); !sound)
        return failed(sound.error());
    return file;
}

} // namespace nape::cli
