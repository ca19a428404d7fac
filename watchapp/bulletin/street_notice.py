"""A notice for the doors of a street after a burglary: what it says, and its one printed page."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, Spacer, Table, TableStyle

from watchapp.bulletin import fonts, style
from watchapp.bulletin.contents import refuse_private
from watchapp.bulletin.doubts import Raised, doubts_about_texts
from watchapp.bulletin.finish import finished
from watchapp.bulletin.sections import height_of, whom
from watchapp.bulletin.style import LINE, Paper, Sheet, words
from watchapp.errors import WatchError
from watchapp.moments import spell_day, spell_day_of_year
from watchapp.sharing import Shared
from watchapp.speech import marked, say

_SCALES = (1.0, 0.92, 0.85, 0.78)  # smaller is no notice for a door
_HELPS = (
    marked("Lock doors, windows, the garage and the gate, also while you are at home."),
    marked("Leave a light on when you go out; take in parcels, tools and ladders."),
    marked("Tell a neighbor when you are away, and ask for the mail to be taken in."),
    marked("If you have a camera at the door, look at that day and keep what it shows."),
    marked("Look at what people do, not at who they are, and write down the time."),
)
_NOW = marked("If it is happening now, call at once; look and listen, and do not step in.")
_NO_MORE = marked(
    "This page names no house and no person on purpose. It tells what was reported, not what was"
    " proven."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StreetNotice:
    """One notice. It refuses whatever was made for other ears than the street's.

    `place` is the block, or what is wider where too few houses are known on it; `burglary` says
    whether homes are at risk.
    """

    watch: Shared
    sighting: Shared
    category: Shared
    warning: Shared
    place: str
    happened: date
    until: date
    burglary: bool

    def __post_init__(self) -> None:
        refuse_private(self)

    @property
    def title(self) -> str:
        """Return the words by which a reader knows the page."""
        return say("A break-in near you") if self.burglary else say("Please look out")

    @property
    def account(self) -> str:
        """Return the captain's words for the street, those of the sighting if there are no own."""
        return self.warning.text("public_words") or self.sighting.text("public_words")

    @property
    def what(self) -> str:
        """Return what happened, when and where, in a sentence."""
        day, kind = spell_day_of_year(self.happened), self.category.text("name")
        if not self.place:
            return say("{kind}, on {day}.", kind=kind, day=day)
        return say("{kind}, on {day}, {place}.", kind=kind, day=day, place=self.place)

    @property
    def why(self) -> str:
        """Return why neighbors are told, and until when to take care."""
        until = spell_day(self.until)
        if self.burglary:
            return say(
                "It was found elsewhere that after a break-in homes close by are tried more often"
                " in the days that follow. Please take a little more care until {until}.",
                until=until,
            )
        return say(
            "In the days that follow, the same happens more often close by. Please take a little"
            " more care until {until}.",
            until=until,
        )


def notice_doubts(notice: StreetNotice, names: tuple[str, ...]) -> tuple[Raised, ...]:
    """Return the doubts about what a person wrote; `names` are of those who did not agree."""
    texts = (
        ("", notice.account, False),
        (say("Where"), notice.place, True),
        (say("Name of a category"), notice.category.text("name"), True),
    )
    return doubts_about_texts((each for each in texts if each[1]), names)


def notice_pdf(notice: StreetNotice, paper: Paper = Paper.LETTER) -> bytes:
    """Return the notice as a PDF of one page; the same notice gives the same bytes.

    Raises WatchError if its words do not fit on one page that can be read at a door.
    """
    fonts.register()
    for scale in _SCALES:
        sheet = style.sheet_of(paper, scale)
        parts = list(_parts(notice, sheet))
        if height_of(parts, sheet.live) <= sheet.height - 2 * sheet.margin - 2 * LINE:
            pdf = _drawn(parts, sheet)
            author = notice.watch.text("name")
            return finished(pdf, title=notice.title, author=author, day=notice.happened)
    raise WatchError(say("The notice does not fit on one page; shorten its words."))


def _drawn(parts: list[Flowable], sheet: Sheet) -> bytes:
    file = io.BytesIO()
    size = (sheet.width * sheet.scale, sheet.height * sheet.scale)
    canvas = Canvas(
        file,
        pagesize=size,
        invariant=1,
        lang="en-US",
        initialFontName=fonts.BODY,  # type: ignore[arg-type]  # the stubs take it for a number
    )
    canvas.scale(sheet.scale, sheet.scale)
    top, gap = sheet.height - sheet.margin, 0.0
    canvas.setFillColor(style.ACCENT)
    canvas.rect(sheet.margin, top, sheet.live, 5, stroke=0, fill=1)
    for part in parts:
        _, high = part.wrapOn(canvas, sheet.live, sheet.height)
        top -= max(gap, part.getSpaceBefore()) + high
        part.drawOn(canvas, sheet.margin, top)
        gap = part.getSpaceAfter()
    _foot(canvas, sheet)
    canvas.save()
    return file.getvalue()


def _foot(canvas: Canvas, sheet: Sheet) -> None:
    foot = words(say(_NO_MORE), style.SMALL)
    foot.wrapOn(canvas, sheet.live, 4 * LINE)
    foot.drawOn(canvas, sheet.margin, sheet.margin - LINE)


def _parts(notice: StreetNotice, sheet: Sheet) -> Iterator[Flowable]:
    yield Spacer(0, LINE)
    yield words(notice.watch.text("name"), _NAME)
    yield words(notice.title, _TITLE)
    yield _boxed([words(notice.what, _LEAD), *_account(notice)], sheet)
    yield words(notice.why, _BODY)
    yield words(say("What helps"), _HEADING)
    for each in _HELPS:
        yield Paragraph(fonts.markup(say(each), fonts.BODY), _POINT, bulletText="•")
    yield words(say("Whom to call"), _HEADING)
    yield words(say(_NOW), _LEAD)
    lines = (line.strip() for line in notice.watch.text("whom_to_call").splitlines())
    yield from (whom(line, _LINES) for line in lines if line)
    contact = [notice.watch.text(f"print_{part}") for part in ("name", "phone", "email")]
    if any(contact):
        said = say("Your watch: {contact}", contact=", ".join(filter(None, contact)))
        yield words(said, _BODY)


def _account(notice: StreetNotice) -> list[Flowable]:
    return [words(notice.account, _BODY)] if notice.account else []


def _boxed(inside: list[Flowable], sheet: Sheet) -> Table:
    box = Table([[inside]], colWidths=[sheet.live], spaceBefore=LINE, spaceAfter=LINE)
    box.setStyle(
        TableStyle(
            [
                ("FONTNAME", (0, 0), (-1, -1), fonts.BODY),
                ("BACKGROUND", (0, 0), (-1, -1), style.TINT),
                ("LINEBEFORE", (0, 0), (0, -1), 4, style.ACCENT),
                ("LEFTPADDING", (0, 0), (-1, -1), 14),
                ("RIGHTPADDING", (0, 0), (-1, -1), 10),
                ("TOPPADDING", (0, 0), (-1, -1), LINE / 2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), LINE),
            ]
        )
    )
    return box


def _large(
    like: ParagraphStyle, size: float, *, before: float = 0, after: float = 0, indent: float = 0
) -> ParagraphStyle:
    """Return a style in letters that are read at arm's length; room and indent are in points."""
    return ParagraphStyle(
        f"{like.name}-{size}",
        parent=like,
        fontSize=size,
        leading=size * 1.35,
        spaceBefore=before,
        spaceAfter=after,
        leftIndent=indent,
    )


_NAME = _large(style.SIDE_QUIET, 13)
_TITLE = _large(style.HEADING, 34, before=LINE / 2, after=LINE)
_HEADING = _large(style.HEADING, 16, before=LINE * 1.2, after=LINE / 3)
_LEAD = _large(style.LEAD, 14, before=LINE / 2, after=LINE / 3)
_BODY = _large(style.WORDS, 13, before=LINE / 3, after=LINE / 3)
_LINES = _large(style.WORDS, 13)
_POINT = _large(style.WORDS, 13, after=LINE / 4, indent=16)
