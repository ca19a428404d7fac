"""The second step: the whole of what a captain writes down."""

STATEMENTS = """
ALTER TABLE watch ADD COLUMN quorum INTEGER;
ALTER TABLE watch ADD COLUMN holidays_of TEXT NOT NULL DEFAULT 'US';
ALTER TABLE member ADD COLUMN household TEXT NOT NULL DEFAULT '';
ALTER TABLE member ADD COLUMN phone_tree INTEGER REFERENCES member(id);
CREATE INDEX member_phone_tree ON member(phone_tree) WHERE phone_tree IS NOT NULL;
ALTER TABLE member ADD COLUMN available TEXT NOT NULL DEFAULT '';
ALTER TABLE member ADD COLUMN data_consent TEXT;
ALTER TABLE member ADD COLUMN phone_tree_consent TEXT;
ALTER TABLE member ADD COLUMN liaison_consent TEXT;
ALTER TABLE member ADD COLUMN photo_consent TEXT;
CREATE TABLE training (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    member INTEGER NOT NULL REFERENCES member(id), what TEXT NOT NULL, day TEXT NOT NULL,
    until TEXT
) STRICT;
CREATE INDEX training_member ON training(member);
CREATE TABLE shift (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    starts TEXT NOT NULL, minutes INTEGER NOT NULL, rule TEXT NOT NULL,
    skip_holidays INTEGER NOT NULL, needed INTEGER NOT NULL, mode TEXT NOT NULL,
    zone INTEGER REFERENCES zone(id), notes TEXT NOT NULL
) STRICT;
CREATE INDEX shift_zone ON shift(zone) WHERE zone IS NOT NULL;
CREATE TABLE shift_exception (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    shift INTEGER NOT NULL REFERENCES shift(id), day TEXT NOT NULL, reason TEXT NOT NULL
) STRICT;
CREATE INDEX shift_exception_shift ON shift_exception(shift);
CREATE TABLE sign_up (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    shift INTEGER NOT NULL REFERENCES shift(id), member INTEGER NOT NULL REFERENCES member(id),
    day TEXT, cannot INTEGER NOT NULL, role TEXT NOT NULL
) STRICT;
CREATE INDEX sign_up_shift ON sign_up(shift);
CREATE INDEX sign_up_member ON sign_up(member);
ALTER TABLE patrol ADD COLUMN shift INTEGER REFERENCES shift(id);
CREATE INDEX patrol_shift ON patrol(shift) WHERE shift IS NOT NULL;
ALTER TABLE patrol ADD COLUMN shift_day TEXT;
ALTER TABLE patrol ADD COLUMN odometer_from REAL;
ALTER TABLE patrol ADD COLUMN odometer_to REAL;
ALTER TABLE patrol ADD COLUMN vehicle TEXT NOT NULL DEFAULT '';
ALTER TABLE patrol ADD COLUMN entered_at TEXT;
ALTER TABLE turnout ADD COLUMN joined TEXT;
ALTER TABLE turnout ADD COLUMN left TEXT;
CREATE TABLE leg (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    patrol INTEGER NOT NULL REFERENCES patrol(id), starts TEXT NOT NULL, ends TEXT,
    mode TEXT NOT NULL, zone INTEGER REFERENCES zone(id), miles REAL
) STRICT;
CREATE INDEX leg_patrol ON leg(patrol);
CREATE INDEX leg_zone ON leg(zone) WHERE zone IS NOT NULL;
ALTER TABLE sighting ADD COLUMN cross_street TEXT NOT NULL DEFAULT '';
ALTER TABLE sighting ADD COLUMN deeds TEXT NOT NULL DEFAULT '';
ALTER TABLE sighting ADD COLUMN injuries TEXT NOT NULL DEFAULT '';
ALTER TABLE sighting ADD COLUMN weapons TEXT NOT NULL DEFAULT '';
ALTER TABLE sighting ADD COLUMN persons_seen INTEGER;
ALTER TABLE sighting ADD COLUMN reported_to TEXT NOT NULL DEFAULT '';
ALTER TABLE sighting ADD COLUMN reported_how TEXT NOT NULL DEFAULT 'not_said';
ALTER TABLE sighting ADD COLUMN officer TEXT NOT NULL DEFAULT '';
ALTER TABLE sighting ADD COLUMN answered_at TEXT;
ALTER TABLE sighting ADD COLUMN answer TEXT NOT NULL DEFAULT '';
ALTER TABLE sighting ADD COLUMN fixed_on TEXT;
ALTER TABLE person ADD COLUMN weight TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN facial_hair TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN hat TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN glasses TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN coat TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN shirt TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN trousers TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN shoes TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN jewelry TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN scars TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN speech TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN weapon TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN complexion TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN race TEXT NOT NULL DEFAULT '';
ALTER TABLE vehicle ADD COLUMN year TEXT NOT NULL DEFAULT '';
ALTER TABLE vehicle ADD COLUMN occupants TEXT NOT NULL DEFAULT '';
ALTER TABLE vehicle ADD COLUMN activity TEXT NOT NULL DEFAULT '';
CREATE INDEX vehicle_plate ON vehicle(
    upper(replace(replace(replace(plate, ' ', ''), '-', ''), '.', ''))
) WHERE plate <> '';
CREATE INDEX vehicle_part_of_plate ON vehicle(plate)
    WHERE plate <> '' AND (instr(plate, '?') OR instr(plate, '*'));
CREATE TABLE sighting_link (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    sighting INTEGER NOT NULL REFERENCES sighting(id),
    other INTEGER NOT NULL REFERENCES sighting(id), why TEXT NOT NULL
) STRICT;
CREATE INDEX sighting_link_sighting ON sighting_link(sighting);
CREATE INDEX sighting_link_other ON sighting_link(other);
CREATE TABLE log_line (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    patrol INTEGER NOT NULL REFERENCES patrol(id), place INTEGER, at TEXT NOT NULL, until TEXT,
    what TEXT NOT NULL, address TEXT NOT NULL, source TEXT NOT NULL,
    police_called INTEGER NOT NULL, assisted INTEGER NOT NULL, entered_at TEXT,
    sighting INTEGER REFERENCES sighting(id), follow_up INTEGER NOT NULL
) STRICT;
CREATE INDEX log_line_patrol ON log_line(patrol);
CREATE INDEX log_line_sighting ON log_line(sighting) WHERE sighting IS NOT NULL;
CREATE TABLE checkpoint (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    address TEXT NOT NULL, zone INTEGER REFERENCES zone(id), every_days INTEGER NOT NULL,
    retired TEXT, notes TEXT NOT NULL
) STRICT;
CREATE INDEX checkpoint_zone ON checkpoint(zone) WHERE zone IS NOT NULL;
CREATE TABLE house_check (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, address TEXT NOT NULL,
    who TEXT NOT NULL, phone TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL,
    every_days INTEGER NOT NULL, keyholder TEXT NOT NULL, expected TEXT NOT NULL, agreed TEXT,
    notes TEXT NOT NULL
) STRICT;
CREATE TABLE visit (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    checkpoint INTEGER REFERENCES checkpoint(id),
    house_check INTEGER REFERENCES house_check(id), patrol INTEGER REFERENCES patrol(id),
    at TEXT NOT NULL, finding TEXT NOT NULL, notes TEXT NOT NULL
) STRICT;
CREATE INDEX visit_checkpoint ON visit(checkpoint) WHERE checkpoint IS NOT NULL;
CREATE INDEX visit_house_check ON visit(house_check) WHERE house_check IS NOT NULL;
CREATE INDEX visit_patrol ON visit(patrol) WHERE patrol IS NOT NULL;
ALTER TABLE meeting ADD COLUMN chair TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN secretary TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN quorum INTEGER;
ALTER TABLE meeting ADD COLUMN quorum_lost TEXT;
ALTER TABLE meeting ADD COLUMN approval TEXT NOT NULL DEFAULT 'not_yet';
ALTER TABLE meeting ADD COLUMN approved_on TEXT;
ALTER TABLE meeting ADD COLUMN approved_at INTEGER REFERENCES meeting(id);
CREATE INDEX meeting_approved_at ON meeting(approved_at) WHERE approved_at IS NOT NULL;
ALTER TABLE meeting ADD COLUMN approved_by TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN corrections TEXT NOT NULL DEFAULT '';
ALTER TABLE attendance ADD COLUMN block TEXT NOT NULL DEFAULT '';
ALTER TABLE attendance ADD COLUMN contact TEXT NOT NULL DEFAULT '';
ALTER TABLE attendance ADD COLUMN contact_consent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attendance ADD COLUMN is_new INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attendance ADD COLUMN left TEXT;
ALTER TABLE motion ADD COLUMN rule TEXT NOT NULL DEFAULT 'majority';
ALTER TABLE motion ADD COLUMN disposition TEXT NOT NULL DEFAULT 'voted';
ALTER TABLE motion ADD COLUMN at TEXT;
CREATE TABLE initiative (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    what TEXT NOT NULL, zone INTEGER REFERENCES zone(id), starts TEXT NOT NULL, ends TEXT,
    notes TEXT NOT NULL
) STRICT;
CREATE INDEX initiative_zone ON initiative(zone) WHERE zone IS NOT NULL;
CREATE TABLE aim (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    initiative INTEGER NOT NULL REFERENCES initiative(id),
    category INTEGER NOT NULL REFERENCES category(id)
) STRICT;
CREATE INDEX aim_initiative ON aim(initiative);
CREATE INDEX aim_category ON aim(category);
CREATE TABLE concern (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, what TEXT NOT NULL,
    raised TEXT NOT NULL, raised_by TEXT NOT NULL, put_to TEXT NOT NULL, put_on TEXT,
    reference TEXT NOT NULL, zone INTEGER REFERENCES zone(id),
    meeting INTEGER REFERENCES meeting(id), answered TEXT, answer TEXT NOT NULL,
    public_words TEXT NOT NULL, notes TEXT NOT NULL
) STRICT;
CREATE INDEX concern_zone ON concern(zone) WHERE zone IS NOT NULL;
CREATE INDEX concern_meeting ON concern(meeting) WHERE meeting IS NOT NULL;
CREATE TABLE partner (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    kind TEXT NOT NULL, helps_with TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL,
    web TEXT NOT NULL, hours TEXT NOT NULL, for_welfare INTEGER NOT NULL,
    printed INTEGER NOT NULL, place_in_list INTEGER, contact TEXT NOT NULL, notes TEXT NOT NULL
) STRICT;
CREATE TABLE story (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, title TEXT NOT NULL,
    body TEXT NOT NULL, happened TEXT, about TEXT NOT NULL, consent TEXT,
    consent_how TEXT NOT NULL, zone INTEGER REFERENCES zone(id), notes TEXT NOT NULL
) STRICT;
CREATE INDEX story_zone ON story(zone) WHERE zone IS NOT NULL;
CREATE TABLE attachment (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
    sighting INTEGER REFERENCES sighting(id), patrol INTEGER REFERENCES patrol(id),
    meeting INTEGER REFERENCES meeting(id), story INTEGER REFERENCES story(id),
    kind TEXT NOT NULL, file_name TEXT NOT NULL, caption TEXT NOT NULL, size INTEGER,
    content TEXT NOT NULL, thumbnail TEXT NOT NULL, taken_at TEXT, lat REAL, lon REAL
) STRICT;
CREATE INDEX attachment_sighting ON attachment(sighting) WHERE sighting IS NOT NULL;
CREATE INDEX attachment_patrol ON attachment(patrol) WHERE patrol IS NOT NULL;
CREATE INDEX attachment_meeting ON attachment(meeting) WHERE meeting IS NOT NULL;
CREATE INDEX attachment_story ON attachment(story) WHERE story IS NOT NULL;
CREATE TABLE content (
    sha256 TEXT PRIMARY KEY, kept_at TEXT NOT NULL, bytes BLOB NOT NULL
) STRICT;
"""
