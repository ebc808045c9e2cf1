-- SPDX-FileCopyrightText: 2026 The Nape developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A diary as version 1 wrote it: its schema, frozen, and one entry of every kind.

PRAGMA application_id = 1315008613; -- 'Nape'

CREATE TABLE import_batches (
    id          TEXT NOT NULL PRIMARY KEY,
    imported_ms INTEGER NOT NULL,
    format      TEXT NOT NULL,
    source_name TEXT,
    source_hash TEXT,
    undone_ms   INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE headaches (
    id                  TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    start_ms            INTEGER NOT NULL,
    start_zone          TEXT NOT NULL,
    start_day           TEXT NOT NULL CHECK (start_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    start_precision     TEXT NOT NULL DEFAULT 'exact' CHECK (start_precision IN ('exact', 'about', 'day')),
    end_ms              INTEGER CHECK (end_ms >= start_ms),
    end_zone            TEXT,
    end_day             TEXT CHECK (end_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    end_precision       TEXT NOT NULL DEFAULT 'exact' CHECK (end_precision IN ('exact', 'about', 'day')),
    intensity           INTEGER NOT NULL CHECK (intensity BETWEEN 0 AND 10),
    average_intensity   INTEGER CHECK (average_intensity BETWEEN 0 AND 10),
    quality             TEXT,
    worse_with_activity TEXT CHECK (worse_with_activity IN ('yes', 'no', 'not_sure')),
    onset_speed         TEXT,
    woke_with_it        TEXT CHECK (woke_with_it IN ('yes', 'no', 'not_sure')),
    note                TEXT,
    unknown             TEXT CHECK (unknown IS NULL OR json_valid(unknown)),
    import_batch_id     TEXT REFERENCES import_batches (id),
    created_ms          INTEGER NOT NULL,
    changed_ms          INTEGER NOT NULL,
    deleted_ms          INTEGER,
    CHECK ((end_ms IS NULL) = (end_zone IS NULL) AND (end_ms IS NULL) = (end_day IS NULL))
) STRICT, WITHOUT ROWID;

-- A range of days is found by these three: what began in it, what reaches into it from before, what goes on.
CREATE INDEX headaches_by_start ON headaches (start_day) WHERE deleted_ms IS NULL;
CREATE INDEX headaches_over_midnight ON headaches (end_day, start_day)
    WHERE deleted_ms IS NULL AND end_day > start_day;
CREATE INDEX headaches_going_on ON headaches (start_ms) WHERE deleted_ms IS NULL AND end_ms IS NULL;

CREATE TABLE headache_places (
    headache_id TEXT NOT NULL REFERENCES headaches (id) ON DELETE CASCADE,
    region      TEXT NOT NULL CHECK (region <> ''),
    side        TEXT NOT NULL CHECK (side IN ('left', 'right', 'middle')),
    position    INTEGER NOT NULL,
    intensity   INTEGER CHECK (intensity BETWEEN 0 AND 10),
    quality     TEXT,
    since_ms    INTEGER,
    until_ms    INTEGER,
    PRIMARY KEY (headache_id, region, side)
) STRICT, WITHOUT ROWID;

CREATE TABLE headache_readings (
    headache_id TEXT NOT NULL REFERENCES headaches (id) ON DELETE CASCADE,
    at_ms       INTEGER NOT NULL,
    at_zone     TEXT NOT NULL,
    at_day      TEXT NOT NULL CHECK (at_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    intensity   INTEGER NOT NULL CHECK (intensity BETWEEN 0 AND 10),
    PRIMARY KEY (headache_id, at_ms)
) STRICT, WITHOUT ROWID;

CREATE TABLE headache_symptoms (
    headache_id TEXT NOT NULL REFERENCES headaches (id) ON DELETE CASCADE,
    phase       TEXT NOT NULL CHECK (phase IN ('before', 'during', 'after')),
    symptom     TEXT NOT NULL CHECK (symptom <> ''),
    position    INTEGER NOT NULL,
    answer      TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'not_sure')),
    grade       INTEGER CHECK (grade BETWEEN 0 AND 3),
    since_ms    INTEGER,
    PRIMARY KEY (headache_id, phase, symptom)
) STRICT, WITHOUT ROWID;

CREATE TABLE headache_auras (
    headache_id TEXT NOT NULL REFERENCES headaches (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    kind        TEXT NOT NULL CHECK (kind <> ''),
    start_ms    INTEGER,
    minutes     INTEGER CHECK (minutes >= 0),
    side        TEXT CHECK (side IN ('left', 'right', 'middle')),
    spreads     TEXT CHECK (spreads IN ('yes', 'no', 'not_sure')),
    positive    TEXT CHECK (positive IN ('yes', 'no', 'not_sure')),
    reversible  TEXT CHECK (reversible IN ('yes', 'no', 'not_sure')),
    first_ever  TEXT CHECK (first_ever IN ('yes', 'no', 'not_sure')),
    note        TEXT,
    PRIMARY KEY (headache_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE headache_triggers (
    headache_id TEXT NOT NULL REFERENCES headaches (id) ON DELETE CASCADE,
    "trigger"   TEXT NOT NULL CHECK ("trigger" <> ''),
    answer      TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'not_sure')),
    note        TEXT,
    PRIMARY KEY (headache_id, "trigger")
) STRICT, WITHOUT ROWID;

CREATE TABLE headache_losses (
    headache_id    TEXT NOT NULL REFERENCES headaches (id) ON DELETE CASCADE,
    area           TEXT NOT NULL CHECK (area <> ''),
    answer         TEXT CHECK (answer IN ('yes', 'no', 'not_sure')),
    hours_lost     REAL CHECK (hours_lost >= 0),
    percent_usable INTEGER CHECK (percent_usable BETWEEN 0 AND 100),
    PRIMARY KEY (headache_id, area)
) STRICT, WITHOUT ROWID;

CREATE TABLE medicines (
    id              TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    name            TEXT NOT NULL,
    drug_class      TEXT NOT NULL,
    strength        TEXT,
    atc_code        TEXT,
    is_preventive   INTEGER NOT NULL DEFAULT 0 CHECK (is_preventive IN (0, 1)),
    unknown         TEXT CHECK (unknown IS NULL OR json_valid(unknown)),
    import_batch_id TEXT REFERENCES import_batches (id),
    created_ms      INTEGER NOT NULL,
    changed_ms      INTEGER NOT NULL,
    deleted_ms      INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE doses (
    id              TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    medicine_id     TEXT NOT NULL REFERENCES medicines (id),
    headache_id     TEXT REFERENCES headaches (id),
    taken_ms        INTEGER NOT NULL,
    taken_zone      TEXT NOT NULL,
    taken_day       TEXT NOT NULL CHECK (taken_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    taken_precision TEXT NOT NULL DEFAULT 'exact' CHECK (taken_precision IN ('exact', 'about', 'day')),
    amount          REAL NOT NULL CHECK (amount > 0),
    relief_after_2h INTEGER CHECK (relief_after_2h BETWEEN 0 AND 3),
    side_effects    TEXT,
    note            TEXT,
    unknown         TEXT CHECK (unknown IS NULL OR json_valid(unknown)),
    import_batch_id TEXT REFERENCES import_batches (id),
    created_ms      INTEGER NOT NULL,
    changed_ms      INTEGER NOT NULL,
    deleted_ms      INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX doses_by_day ON doses (taken_day) WHERE deleted_ms IS NULL;
CREATE INDEX doses_by_headache ON doses (headache_id);
CREATE INDEX doses_by_medicine ON doses (medicine_id);

CREATE TABLE preventive_courses (
    id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    medicine_id TEXT NOT NULL REFERENCES medicines (id),
    first_day   TEXT NOT NULL CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    last_day    TEXT CHECK (last_day >= first_day),
    daily_dose  TEXT,
    stopped_for TEXT,
    note        TEXT,
    created_ms  INTEGER NOT NULL,
    changed_ms  INTEGER NOT NULL,
    deleted_ms  INTEGER
) STRICT, WITHOUT ROWID;

-- A day without a row was not answered; it is never "free".
CREATE TABLE days (
    day             TEXT NOT NULL PRIMARY KEY CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    headache_free   TEXT CHECK (headache_free IN ('yes', 'no', 'not_sure')),
    sleep_hours     REAL CHECK (sleep_hours BETWEEN 0 AND 24),
    sleep_quality   INTEGER CHECK (sleep_quality BETWEEN 1 AND 5),
    bleeding        TEXT CHECK (bleeding IN ('yes', 'no', 'not_sure')),
    pressure_hpa    REAL,
    weather         TEXT,
    note            TEXT,
    unknown         TEXT CHECK (unknown IS NULL OR json_valid(unknown)),
    import_batch_id TEXT REFERENCES import_batches (id),
    created_ms      INTEGER NOT NULL,
    changed_ms      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE day_factors (
    day    TEXT NOT NULL REFERENCES days (day) ON DELETE CASCADE,
    factor TEXT NOT NULL CHECK (factor <> ''),
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'not_sure')),
    amount REAL,
    PRIMARY KEY (day, factor)
) STRICT, WITHOUT ROWID;

CREATE TABLE excluded_periods (
    id         TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    first_day  TEXT NOT NULL CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    last_day   TEXT CHECK (last_day >= first_day),
    reason     TEXT,
    note       TEXT,
    created_ms INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL,
    deleted_ms INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE routines (
    id         TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    name       TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL,
    deleted_ms INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE routine_steps (
    routine_id TEXT NOT NULL REFERENCES routines (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    technique  TEXT NOT NULL,
    step       TEXT NOT NULL,
    places     TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(places)),
    seconds    INTEGER NOT NULL CHECK (seconds >= 0),
    pressure   INTEGER NOT NULL CHECK (pressure BETWEEN 0 AND 5),
    PRIMARY KEY (routine_id, position)
) STRICT, WITHOUT ROWID;

-- The four ratings are columns, so that one index answers "what helped most" without touching the table.
CREATE TABLE sessions (
    id              TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    headache_id     TEXT REFERENCES headaches (id),
    routine_id      TEXT REFERENCES routines (id),
    technique       TEXT NOT NULL CHECK (technique <> ''),
    asked_minutes   INTEGER NOT NULL CHECK (asked_minutes >= 0),
    started_ms      INTEGER NOT NULL,
    started_zone    TEXT NOT NULL,
    started_day     TEXT NOT NULL CHECK (started_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    ended_ms        INTEGER, -- may lie before the start if the computer's clock was set back meanwhile
    ended_zone      TEXT,
    ended_day       TEXT CHECK (ended_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    outcome         TEXT NOT NULL CHECK (outcome IN ('running', 'finished', 'stopped', 'worse')),
    pain_before     INTEGER CHECK (pain_before BETWEEN 0 AND 10),
    pain_after      INTEGER CHECK (pain_after BETWEEN 0 AND 10),
    pain_half_hour  INTEGER CHECK (pain_half_hour BETWEEN 0 AND 10),
    pain_two_hours  INTEGER CHECK (pain_two_hours BETWEEN 0 AND 10),
    note            TEXT,
    unknown         TEXT CHECK (unknown IS NULL OR json_valid(unknown)),
    import_batch_id TEXT REFERENCES import_batches (id),
    created_ms      INTEGER NOT NULL,
    changed_ms      INTEGER NOT NULL,
    deleted_ms      INTEGER,
    CHECK ((ended_ms IS NULL) = (ended_zone IS NULL) AND (ended_ms IS NULL) = (ended_day IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_by_day ON sessions (started_day) WHERE deleted_ms IS NULL;
CREATE INDEX sessions_by_headache ON sessions (headache_id);
CREATE INDEX sessions_running ON sessions (started_ms) WHERE deleted_ms IS NULL AND outcome = 'running';
CREATE INDEX sessions_rated ON sessions (technique, pain_before, pain_after, outcome, deleted_ms)
    WHERE deleted_ms IS NULL AND outcome <> 'running' AND pain_before IS NOT NULL AND pain_after IS NOT NULL;

CREATE TABLE session_places (
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    region     TEXT NOT NULL CHECK (region <> ''),
    side       TEXT NOT NULL CHECK (side IN ('left', 'right', 'middle')),
    PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

-- The plan as it was, and the exact time really spent. places: a JSON list of "region-side".
CREATE TABLE session_steps (
    session_id      TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    position        INTEGER NOT NULL,
    technique       TEXT NOT NULL,
    step            TEXT NOT NULL,
    motion          TEXT NOT NULL,
    phase           TEXT NOT NULL CHECK (phase IN ('warm_up', 'main', 'closing')),
    places          TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(places)),
    planned_seconds INTEGER NOT NULL CHECK (planned_seconds >= 0),
    pressure        INTEGER NOT NULL CHECK (pressure BETWEEN 0 AND 5),
    per_minute      INTEGER CHECK (per_minute > 0),
    hold_seconds    INTEGER NOT NULL DEFAULT 0 CHECK (hold_seconds >= 0),
    pause_seconds   INTEGER NOT NULL DEFAULT 0 CHECK (pause_seconds >= 0),
    done_ms         INTEGER NOT NULL DEFAULT 0 CHECK (done_ms >= 0),
    PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE warning_checks (
    id           TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    asked_ms     INTEGER NOT NULL,
    asked_zone   TEXT NOT NULL,
    asked_day    TEXT NOT NULL CHECK (asked_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    headache_id  TEXT REFERENCES headaches (id),
    rule_version TEXT,
    action       TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX warning_checks_by_time ON warning_checks (asked_ms);

CREATE TABLE warning_answers (
    check_id TEXT NOT NULL REFERENCES warning_checks (id) ON DELETE CASCADE,
    sign     TEXT NOT NULL CHECK (sign <> ''),
    answer   TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'not_sure')),
    PRIMARY KEY (check_id, sign)
) STRICT, WITHOUT ROWID;

-- Yes/no keys use answer; typed ones ("age", "skin_lesion_regions") hold a JSON value.
CREATE TABLE health_profile (
    key        TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
    answer     TEXT CHECK (answer IN ('yes', 'no', 'not_sure')),
    value      TEXT CHECK (value IS NULL OR json_valid(value)),
    changed_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE questionnaires (
    id            TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    kind          TEXT NOT NULL CHECK (kind <> ''),
    kind_version  TEXT,
    answered_ms   INTEGER NOT NULL,
    answered_zone TEXT NOT NULL,
    answered_day  TEXT NOT NULL CHECK (answered_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    note          TEXT,
    created_ms    INTEGER NOT NULL,
    changed_ms    INTEGER NOT NULL,
    deleted_ms    INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE questionnaire_items (
    questionnaire_id TEXT NOT NULL REFERENCES questionnaires (id) ON DELETE CASCADE,
    item             TEXT NOT NULL CHECK (item <> ''),
    value            REAL,
    text             TEXT,
    PRIMARY KEY (questionnaire_id, item)
) STRICT, WITHOUT ROWID;

-- Two techniques, taken in turns drawn by the program; the outcome is fixed before the first turn.
CREATE TABLE experiments (
    id                TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    first_technique   TEXT NOT NULL,
    second_technique  TEXT NOT NULL,
    outcome           TEXT NOT NULL,
    planned_turns     INTEGER NOT NULL CHECK (planned_turns > 0),
    started_ms        INTEGER NOT NULL,
    ended_ms          INTEGER,
    note              TEXT,
    created_ms        INTEGER NOT NULL,
    changed_ms        INTEGER NOT NULL,
    deleted_ms        INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE experiment_turns (
    experiment_id TEXT NOT NULL REFERENCES experiments (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    technique     TEXT NOT NULL,
    session_id    TEXT REFERENCES sessions (id),
    PRIMARY KEY (experiment_id, position)
) STRICT, WITHOUT ROWID;

-- What belongs to the diary rather than to the computer, such as the hour of the reminder.
CREATE TABLE settings (
    key        TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
    value      TEXT CHECK (value IS NULL OR json_valid(value)),
    changed_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO headaches (id, start_ms, start_zone, start_day, start_precision, end_ms, end_zone, end_day, intensity,
                       quality, worse_with_activity, note, unknown, created_ms, changed_ms)
VALUES ('019c4a3e-0000-7000-8000-000000000001', 1770762600000, 'Europe/Berlin', '2026-02-10', 'about',
        1770786000000, 'Europe/Berlin', '2026-02-11', 8, 'pulsating', 'yes', 'It''s “bad” 🧠 צ',
        '{"moon":"full"}', 1770789600000, 1770789600000);
INSERT INTO headaches (id, start_ms, start_zone, start_day, intensity, created_ms, changed_ms)
VALUES ('019c4a3e-0000-7000-8000-000000000002', 1771574400000, 'Europe/Berlin', '2026-02-20', 3, 1770789600000, 1770789600000);
INSERT INTO headaches (id, start_ms, start_zone, start_day, intensity, created_ms, changed_ms, deleted_ms)
VALUES ('019c4a3e-0000-7000-8000-000000000003', 1771660800000, 'Europe/Berlin', '2026-02-21', 1, 1770789600000, 1770789600000, 1770789600000);
INSERT INTO headache_places (headache_id, region, side, position, intensity, quality)
VALUES ('019c4a3e-0000-7000-8000-000000000001', 'temple', 'left', 0, 8, 'stabbing');
INSERT INTO headache_places (headache_id, region, side, position)
VALUES ('019c4a3e-0000-7000-8000-000000000001', 'region_of_the_future', 'middle', 1);
INSERT INTO headache_readings VALUES ('019c4a3e-0000-7000-8000-000000000001', 1770768000000, 'Europe/Berlin', '2026-02-11', 6);
INSERT INTO headache_symptoms (headache_id, phase, symptom, position, answer, grade)
VALUES ('019c4a3e-0000-7000-8000-000000000001', 'before', 'yawning', 0, 'not_sure', NULL);
INSERT INTO headache_symptoms (headache_id, phase, symptom, position, answer, grade)
VALUES ('019c4a3e-0000-7000-8000-000000000001', 'during', 'nausea', 1, 'yes', 2);
INSERT INTO medicines (id, name, drug_class, strength, created_ms, changed_ms)
VALUES ('019c4a3e-0000-7000-8000-000000000011', 'Sumatriptan', 'triptan', '50 mg', 1770789600000, 1770789600000);
INSERT INTO doses (id, medicine_id, headache_id, taken_ms, taken_zone, taken_day, amount, relief_after_2h,
                   created_ms, changed_ms)
VALUES ('019c4a3e-0000-7000-8000-000000000021', '019c4a3e-0000-7000-8000-000000000011', '019c4a3e-0000-7000-8000-000000000001', 1770765300000, 'Europe/Berlin', '2026-02-11', 1.5, 2,
        1770789600000, 1770789600000);
INSERT INTO days (day, headache_free, sleep_hours, created_ms, changed_ms)
VALUES ('2026-02-12', 'yes', 7.5, 1770789600000, 1770789600000);
INSERT INTO day_factors (day, factor, answer) VALUES ('2026-02-12', 'stress', 'no');
INSERT INTO sessions (id, technique, asked_minutes, started_ms, started_zone, started_day, ended_ms, ended_zone,
                      ended_day, outcome, pain_before, pain_after, created_ms, changed_ms)
VALUES ('019c4a3e-0000-7000-8000-000000000031', 'T_SCALP', 3, 1770771600000, 'Europe/Berlin', '2026-02-11',
        1770771840000, 'Europe/Berlin', '2026-02-11', 'finished', 6, 4, 1770789600000, 1770789600000);
INSERT INTO session_places VALUES ('019c4a3e-0000-7000-8000-000000000031', 0, 'crown', 'middle');
INSERT INTO session_steps (session_id, position, technique, step, motion, phase, places, planned_seconds, pressure,
                           done_ms)
VALUES ('019c4a3e-0000-7000-8000-000000000031', 0, 'T_SCALP', 'T_SCALP.1', 'circle', 'main', '["crown-middle"]', 60, 2, 61234);
