"""The fixed words of a sighting: how well known, from whom, what was done, what remains."""

from __future__ import annotations

from typing_extensions import override

from watchapp.fields import Option


class Precision(Option):
    """How well a time is known; nothing pretends to an hour that it does not have."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"


class PlacePrecision(Option):
    """How well the point on the map is known."""

    EXACT = "exact"
    BLOCK = "block"
    SNAPPED = "snapped"


class Source(Option):
    """How the watch came to know."""

    SEEN = "seen"
    TOLD = "told"
    CAMERA = "camera"
    POLICE = "police"

    @property
    @override
    def words(self) -> str:
        return _SOURCE_LABELS[self]


_SOURCE_LABELS = {
    Source.SEEN: "Seen by the watch",
    Source.TOLD: "Told to the watch",
    Source.CAMERA: "Camera",
    Source.POLICE: "Police record",
}


class Deed(Option):
    """What somebody was seen to do: acts, which say more than looks."""

    TRIED_CAR_DOORS = "tried_car_doors"
    LOOKED_INTO_CARS = "looked_into_cars"
    TRIED_HOUSE_DOOR = "tried_house_door"
    LOOKED_INTO_WINDOWS = "looked_into_windows"
    ENTERED_YARD = "entered_yard"
    FORCED_ENTRY = "forced_entry"
    TOOK_PARCEL = "took_parcel"
    TOOK_SOMETHING = "took_something"
    FOLLOWED_DELIVERY = "followed_delivery"
    FOLLOWED_SOMEONE = "followed_someone"
    CIRCLED_BLOCK = "circled_block"
    WAITED_IN_CAR = "waited_in_car"
    KNOCKED_AND_LEFT = "knocked_and_left"
    PHOTOGRAPHED_HOUSES = "photographed_houses"
    HANDED_OVER_GOODS = "handed_over_goods"
    DAMAGED_PROPERTY = "damaged_property"
    PAINTED_GRAFFITI = "painted_graffiti"
    DUMPED_TRASH = "dumped_trash"
    SET_FIRE = "set_fire"
    FOUGHT = "fought"
    THREATENED = "threatened"
    SHOWED_WEAPON = "showed_weapon"
    DROVE_DANGEROUSLY = "drove_dangerously"
    MADE_NOISE = "made_noise"
    RAN_AWAY = "ran_away"

    @property
    @override
    def words(self) -> str:
        return _DEEDS.get(self, self.value.replace("_", " ").capitalize())


_DEEDS = {
    Deed.FOLLOWED_DELIVERY: "Followed a delivery van",
    Deed.FOLLOWED_SOMEONE: "Followed someone",
    Deed.CIRCLED_BLOCK: "Drove around the block again and again",
    Deed.WAITED_IN_CAR: "Waited long in a car",
    Deed.KNOCKED_AND_LEFT: "Knocked or rang, then left",
    Deed.HANDED_OVER_GOODS: "Handed things over for money",
    Deed.TRIED_HOUSE_DOOR: "Tried the door of a house",
    Deed.ENTERED_YARD: "Entered a yard",
    Deed.FORCED_ENTRY: "Forced a door or window",
    Deed.TOOK_PARCEL: "Took a parcel",
}


class ReportedHow(Option):
    """The way in which it was reported."""

    NOT_SAID = "not_said"
    CALL_911 = "call_911"
    NON_EMERGENCY = "non_emergency"
    ONLINE = "online"
    IN_PERSON = "in_person"

    @property
    @override
    def words(self) -> str:
        return _REPORTED_HOW[self]


_REPORTED_HOW = {
    ReportedHow.NOT_SAID: "Not said",
    ReportedHow.CALL_911: "Called 911",
    ReportedHow.NON_EMERGENCY: "Non-emergency number",
    ReportedHow.ONLINE: "Form or app",
    ReportedHow.IN_PERSON: "In person",
}


class SightingState(Option):
    """What remains to be done."""

    OPEN = "open"
    CLOSED = "closed"
    PRIVATE_NOTE = "private_note"


class Mark(Option):
    """What an import had to decide or could not know."""

    POSSIBLE_REPEAT = "possible_repeat"
    TIME_UNKNOWN = "time_unknown"
    ZONE_CHOSEN = "zone_chosen"

    @property
    @override
    def words(self) -> str:
        return _MARK_LABELS[self]


_MARK_LABELS = {
    Mark.POSSIBLE_REPEAT: "Possible repeat",
    Mark.TIME_UNKNOWN: "Hour not known",
    Mark.ZONE_CHOSEN: "In more than one zone",
}
