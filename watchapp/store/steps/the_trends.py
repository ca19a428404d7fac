"""The fourth step: what trends are counted from, and what they are judged beside.

`fact_page` holds the counted columns of sightings, so many to a page in the order of their
numbers, so that a chart over a million of them needs no scan.
"""

STATEMENTS = """
CREATE TABLE fact_page (
    page INTEGER PRIMARY KEY, stamp INTEGER NOT NULL, slots BLOB NOT NULL
) STRICT;
CREATE INDEX fact_page_stamp ON fact_page(stamp);
ALTER TABLE zone ADD COLUMN base_source TEXT NOT NULL DEFAULT '';
ALTER TABLE watch ADD COLUMN base_source TEXT NOT NULL DEFAULT '';
ALTER TABLE watch ADD COLUMN lat REAL;
ALTER TABLE watch ADD COLUMN lon REAL;
ALTER TABLE watch ADD COLUMN time_zone TEXT NOT NULL DEFAULT '';
CREATE TABLE benchmark (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    counts TEXT NOT NULL, category INTEGER REFERENCES category(id), rate REAL NOT NULL,
    per TEXT NOT NULL, year INTEGER NOT NULL, source TEXT NOT NULL
) STRICT;
CREATE INDEX benchmark_category ON benchmark(category) WHERE category IS NOT NULL;
CREATE TABLE compared_zone (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    initiative INTEGER NOT NULL REFERENCES initiative(id),
    zone INTEGER NOT NULL REFERENCES zone(id), part TEXT NOT NULL
) STRICT;
CREATE INDEX compared_zone_initiative ON compared_zone(initiative);
CREATE INDEX compared_zone_zone ON compared_zone(zone);
CREATE TABLE map_sheet (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    kind TEXT NOT NULL, content TEXT NOT NULL, source TEXT NOT NULL, shown INTEGER NOT NULL,
    place INTEGER, first_x REAL, first_y REAL, first_lat REAL, first_lon REAL, second_x REAL,
    second_y REAL, second_lat REAL, second_lon REAL
) STRICT;
CREATE TABLE neighbor_warning (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    sighting INTEGER NOT NULL REFERENCES sighting(id), starts TEXT NOT NULL, ends TEXT NOT NULL,
    meters INTEGER, reason TEXT NOT NULL, public_words TEXT NOT NULL, notes TEXT NOT NULL
) STRICT;
CREATE INDEX neighbor_warning_sighting ON neighbor_warning(sighting);
CREATE TABLE door (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    warning INTEGER NOT NULL REFERENCES neighbor_warning(id), address TEXT NOT NULL,
    place INTEGER, why TEXT NOT NULL, reached TEXT NOT NULL, reached_at TEXT,
    member INTEGER REFERENCES member(id), notes TEXT NOT NULL
) STRICT;
CREATE INDEX door_warning ON door(warning);
CREATE INDEX door_member ON door(member) WHERE member IS NOT NULL
"""
