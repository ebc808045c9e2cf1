-- SPDX-FileCopyrightText: 2026 The Nape developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What other versions write survives everywhere; experiments say from what their turns were drawn, and where
-- the person was; the bin is found without looking through the diary.

ALTER TABLE preventive_courses ADD COLUMN unknown TEXT CHECK (unknown IS NULL OR json_valid(unknown));
ALTER TABLE excluded_periods ADD COLUMN unknown TEXT CHECK (unknown IS NULL OR json_valid(unknown));
ALTER TABLE questionnaires ADD COLUMN unknown TEXT CHECK (unknown IS NULL OR json_valid(unknown));
-- Items stand in the order of the sheet.
ALTER TABLE questionnaire_items ADD COLUMN position INTEGER NOT NULL DEFAULT 0;

-- Version 1 knew experiments, but no program ever wrote one.
DROP TABLE experiment_turns;
DROP TABLE experiments;
CREATE TABLE experiments (
    id               TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    first_technique  TEXT NOT NULL CHECK (first_technique <> ''),
    second_technique TEXT NOT NULL CHECK (second_technique <> ''),
    outcome          TEXT NOT NULL CHECK (outcome <> ''),
    seed             INTEGER NOT NULL CHECK (seed BETWEEN 0 AND 4294967295), -- the turns are drawn from it
    started_ms       INTEGER NOT NULL,
    started_zone     TEXT NOT NULL,
    started_day      TEXT NOT NULL CHECK (started_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    ended_ms         INTEGER CHECK (ended_ms >= started_ms),
    ended_zone       TEXT,
    ended_day        TEXT CHECK (ended_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    note             TEXT,
    unknown          TEXT CHECK (unknown IS NULL OR json_valid(unknown)),
    created_ms       INTEGER NOT NULL,
    changed_ms       INTEGER NOT NULL,
    deleted_ms       INTEGER,
    CHECK ((ended_ms IS NULL) = (ended_zone IS NULL) AND (ended_ms IS NULL) = (ended_day IS NULL))
) STRICT, WITHOUT ROWID;

-- session_id NULL: not done yet.
CREATE TABLE experiment_turns (
    experiment_id TEXT NOT NULL REFERENCES experiments (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    technique     TEXT NOT NULL CHECK (technique <> ''),
    session_id    TEXT REFERENCES sessions (id),
    PRIMARY KEY (experiment_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX experiment_turns_by_session ON experiment_turns (session_id) WHERE session_id IS NOT NULL;

CREATE INDEX headaches_in_bin ON headaches (deleted_ms) WHERE deleted_ms IS NOT NULL;
CREATE INDEX doses_in_bin ON doses (deleted_ms) WHERE deleted_ms IS NOT NULL;
CREATE INDEX sessions_in_bin ON sessions (deleted_ms) WHERE deleted_ms IS NOT NULL;
CREATE INDEX warning_checks_by_headache ON warning_checks (headache_id) WHERE headache_id IS NOT NULL;
