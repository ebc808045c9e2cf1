-- SPDX-FileCopyrightText: 2026 The Nape developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Sessions with pauses, reminders and a pressure that can be changed on the way; routines of techniques.

ALTER TABLE session_steps ADD COLUMN kind TEXT NOT NULL DEFAULT 'work'
    CHECK (kind IN ('work', 'get_ready', 'side_change', 'rest'));
-- The most that was allowed there; 0 where nothing is pressed or nobody wrote it down.
ALTER TABLE session_steps ADD COLUMN pressure_cap INTEGER NOT NULL DEFAULT 0
    CHECK (pressure_cap BETWEEN 0 AND 5);
-- With what it was really done; NULL: as planned.
ALTER TABLE session_steps ADD COLUMN pressure_used INTEGER CHECK (pressure_used BETWEEN 0 AND 5);
-- A JSON list of {"at": seconds, "advice": step}.
ALTER TABLE session_steps ADD COLUMN reminders TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(reminders));

-- Where it stood when that was last noted, to go on there: {"step", "elapsed_ms", "extra_ms", "pressure_change", "at_ms"}.
ALTER TABLE sessions ADD COLUMN standing TEXT CHECK (standing IS NULL OR json_valid(standing));

-- Routines were made of steps in version 1, but no program ever wrote one.
DROP TABLE routine_steps;
CREATE TABLE routine_items (
    routine_id TEXT NOT NULL REFERENCES routines (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    technique  TEXT NOT NULL CHECK (technique <> ''),
    places     TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(places)), -- empty: where it hurts then
    minutes    INTEGER NOT NULL CHECK (minutes > 0),
    PRIMARY KEY (routine_id, position)
) STRICT, WITHOUT ROWID;

-- The order in which the person put them.
ALTER TABLE routines ADD COLUMN position INTEGER NOT NULL DEFAULT 0;

-- Which technique of a routine helped, nobody knows: those sessions do not count for any.
DROP INDEX sessions_rated;
CREATE INDEX sessions_rated ON sessions (technique, pain_before, pain_after, outcome, deleted_ms, routine_id)
    WHERE deleted_ms IS NULL AND outcome <> 'running' AND routine_id IS NULL
      AND pain_before IS NOT NULL AND pain_after IS NOT NULL;
