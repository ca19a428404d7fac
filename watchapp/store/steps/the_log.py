"""The first step: every table of the first release."""

STATEMENTS = """
CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    origin TEXT NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('act', 'undo', 'redo', 'floor')),
    of INTEGER REFERENCES change(id),
    batch INTEGER,
    brought INTEGER
) STRICT;
CREATE TABLE revision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    change INTEGER NOT NULL REFERENCES change(id),
    "table" TEXT NOT NULL,
    key INTEGER NOT NULL,
    before TEXT,
    after TEXT,
    forgotten INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX revision_of_record ON revision("table", key, id);
CREATE INDEX revision_of_change ON revision(change);
CREATE TABLE withdrawn (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch INTEGER NOT NULL,
    "table" TEXT NOT NULL,
    rows BLOB NOT NULL
) STRICT;
CREATE INDEX withdrawn_batch ON withdrawn(batch);
CREATE TABLE owed (
    work TEXT PRIMARY KEY
) STRICT;
CREATE TABLE draft (
    form TEXT PRIMARY KEY,
    saved_at TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;

CREATE TABLE watch (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL, area TEXT NOT NULL, captain TEXT NOT NULL,
    print_name TEXT NOT NULL, print_phone TEXT NOT NULL, print_email TEXT NOT NULL,
    whom_to_call TEXT NOT NULL, households INTEGER, residents INTEGER, sample INTEGER NOT NULL
) STRICT;
CREATE TABLE zone (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL, kind TEXT NOT NULL, outline TEXT NOT NULL,
    households INTEGER, residents INTEGER, notes TEXT NOT NULL
) STRICT;
CREATE TABLE member (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL, role TEXT NOT NULL, address TEXT NOT NULL,
    zone INTEGER REFERENCES zone(id), phone TEXT NOT NULL, email TEXT NOT NULL,
    thanks_consent TEXT, joined TEXT, left TEXT, notes TEXT NOT NULL
) STRICT;
CREATE INDEX member_zone ON member(zone);
CREATE TABLE category (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL, kind TEXT NOT NULL, nibrs TEXT NOT NULL, police_uk TEXT NOT NULL,
    is_crime INTEGER NOT NULL, printing TEXT NOT NULL, place_in_list INTEGER
) STRICT;
CREATE TABLE patrol (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL, planned_from TEXT, planned_to TEXT, actual_from TEXT, actual_to TEXT,
    mode TEXT NOT NULL, zone INTEGER REFERENCES zone(id), miles REAL,
    weather TEXT NOT NULL, notes TEXT NOT NULL
) STRICT;
CREATE INDEX patrol_actual ON patrol(actual_from);
CREATE INDEX patrol_zone ON patrol(zone);
CREATE TABLE turnout (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    patrol INTEGER NOT NULL REFERENCES patrol(id),
    member INTEGER NOT NULL REFERENCES member(id), role TEXT NOT NULL
) STRICT;
CREATE INDEX turnout_patrol ON turnout(patrol);
CREATE INDEX turnout_member ON turnout(member);
CREATE TABLE batch (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    file_name TEXT NOT NULL, file_sha256 TEXT NOT NULL, portal TEXT NOT NULL,
    imported_at TEXT NOT NULL, rows INTEGER, kept INTEGER, rejected INTEGER, repeats INTEGER,
    time_unknown INTEGER, not_crime INTEGER, no_zone INTEGER, many_zones INTEGER,
    notes TEXT NOT NULL
) STRICT;
CREATE TABLE crosswalk (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    portal TEXT NOT NULL, their_code TEXT NOT NULL, their_words TEXT NOT NULL,
    category INTEGER NOT NULL REFERENCES category(id)
) STRICT;
CREATE INDEX crosswalk_portal ON crosswalk(portal);
CREATE INDEX crosswalk_category ON crosswalk(category);
CREATE TABLE sighting (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    occurred_from TEXT NOT NULL, occurred_to TEXT, precision TEXT NOT NULL,
    address TEXT NOT NULL, lat REAL, lon REAL, place TEXT NOT NULL,
    zone INTEGER REFERENCES zone(id), category INTEGER NOT NULL REFERENCES category(id),
    behavior TEXT NOT NULL, public_words TEXT NOT NULL, notes TEXT NOT NULL,
    reported_at TEXT, police_reference TEXT NOT NULL, source TEXT NOT NULL,
    patrol INTEGER REFERENCES patrol(id), state TEXT NOT NULL, marks TEXT NOT NULL,
    batch INTEGER REFERENCES batch(id), their_code TEXT NOT NULL, their_words TEXT NOT NULL
) STRICT;
CREATE INDEX sighting_occurred ON sighting(occurred_from, id);
CREATE INDEX sighting_category ON sighting(category, occurred_from);
CREATE INDEX sighting_zone ON sighting(zone, occurred_from);
CREATE INDEX sighting_batch ON sighting(batch) WHERE batch IS NOT NULL;
CREATE INDEX sighting_open ON sighting(occurred_from) WHERE state = 'open' AND batch IS NULL;
CREATE INDEX sighting_own ON sighting(occurred_from) WHERE batch IS NULL AND source <> 'police';
CREATE INDEX sighting_reach ON sighting(batch, occurred_from) WHERE batch IS NOT NULL;
CREATE INDEX sighting_vague ON sighting(occurred_from) WHERE precision = 'month';
CREATE INDEX sighting_counted ON sighting(
    substr(occurred_from, 1, 7), category, zone, source, state, marks
);
CREATE INDEX sighting_patrol ON sighting(patrol) WHERE patrol IS NOT NULL;
CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    sighting INTEGER NOT NULL REFERENCES sighting(id),
    sex TEXT NOT NULL, age TEXT NOT NULL, height TEXT NOT NULL, build TEXT NOT NULL,
    hair TEXT NOT NULL, clothing TEXT NOT NULL, features TEXT NOT NULL, direction TEXT NOT NULL
) STRICT;
CREATE INDEX person_sighting ON person(sighting);
CREATE TABLE vehicle (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    sighting INTEGER NOT NULL REFERENCES sighting(id),
    color TEXT NOT NULL, make TEXT NOT NULL, body TEXT NOT NULL, plate TEXT NOT NULL,
    plate_state TEXT NOT NULL, features TEXT NOT NULL, direction TEXT NOT NULL
) STRICT;
CREATE INDEX vehicle_sighting ON vehicle(sighting);
CREATE TABLE meeting (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL, starts TEXT NOT NULL, ends TEXT, "where" TEXT NOT NULL,
    cancelled INTEGER NOT NULL, agenda TEXT NOT NULL, minutes TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_starts ON meeting(starts);
CREATE TABLE attendance (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    meeting INTEGER NOT NULL REFERENCES meeting(id), member INTEGER REFERENCES member(id),
    guest TEXT NOT NULL
) STRICT;
CREATE INDEX attendance_meeting ON attendance(meeting);
CREATE INDEX attendance_member ON attendance(member);
CREATE TABLE motion (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    meeting INTEGER NOT NULL REFERENCES meeting(id),
    wording TEXT NOT NULL, mover TEXT NOT NULL, ayes INTEGER, noes INTEGER, abstained INTEGER,
    carried INTEGER NOT NULL
) STRICT;
CREATE INDEX motion_meeting ON motion(meeting);
CREATE TABLE action_item (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    meeting INTEGER REFERENCES meeting(id), what TEXT NOT NULL,
    owner INTEGER REFERENCES member(id), due TEXT, done TEXT
) STRICT;
CREATE INDEX action_item_meeting ON action_item(meeting);
CREATE INDEX action_item_owner ON action_item(owner);
"""
