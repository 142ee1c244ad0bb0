"""Stage 2: expressions of time, resolved against the publication date to EDTF, as `doc._.dates`."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from hijridate import Hijri
from spacy.language import Language
from spacy.tokens import Doc

from tansiq.lang.ar.calendar import Calendar, calendar
from tansiq.tokens import Sentence


@dataclass(slots=True)
class DateMention:
    """A date at words `start` to `end`. `future` is the reading of a bare weekday or month when the event is to come."""

    start: int
    end: int
    edtf: str
    future: str | None = None
    kinds: frozenset[str] = frozenset()
    """names of the parts of the calendar's expression that matched"""


@Language.component("tansiq_dates", assigns=["doc._.dates"])
def dates(doc: Doc) -> Doc:
    """Find the dates of every main sentence; a relative one without a publication date stays unresolved and is left out."""
    doc._.dates = {}
    last: str | None = None
    for sentence in doc._.sentences:
        if sentence.main:
            found = find_dates(sentence, doc._.published, last)
            doc._.dates[sentence.index] = found
            for mention in found:
                last = mention.edtf
    return doc


def find_dates(sentence: Sentence, published: dt.date | None, before: str | None = None) -> list[DateMention]:
    """Dates of one sentence, in order.

    Args:
        published: publication date of the article; None leaves relative expressions out.
        before: the date told last before the sentence, for «من نفس السنة», «في اليوم نفسه».
    """
    words = calendar()
    joined, starts = "", []
    for position, word in enumerate(sentence.folded):
        joined += " " if position else ""
        starts.append(len(joined))
        joined += word
    by_offset = {offset: position for position, offset in enumerate(starts)}
    found: list[DateMention] = []
    for match in words.pattern.finditer(joined):
        resolved = _resolve(match, words, published, found[-1].edtf if found else before)
        if resolved is None:
            continue
        edtf, future = resolved
        kinds = frozenset(name for name, value in match.groupdict().items() if value is not None)
        start = by_offset[match.start() + (joined[match.start()] == " ")]
        end = joined.count(" ", 0, match.end()) + 1
        if sentence.folded[start].startswith("منذ") or (start and sentence.folded[start - 1] == "منذ"):
            edtf = f"{edtf}/.." if "/" not in edtf else edtf
        last = found[-1] if found else None
        # «الخميس 14 ديسمبر», «14/10/1436هـ الموافق 30/7/2015»: one date told twice, the finer or later telling holds
        if last is not None and start - last.end <= 2 and _contains(last.edtf, edtf):
            last.end = end
            if len(edtf) >= len(last.edtf) and "/" not in last.edtf:
                last.edtf, last.future = edtf, future
            continue
        # «الخميس 14 ديسمبر»: the day of the month decides
        if last is not None and start - last.end <= 1 and "weekday" in last.kinds and {"day", "num_d", "iso_d"} & kinds:
            last.end, last.edtf, last.future, last.kinds = end, edtf, future, kinds
            continue
        found.append(DateMention(start, end, edtf, future, kinds))
    return found


def _contains(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    return long.startswith(short) and "/" not in a + b


Resolved = tuple[str, str | None]


def _resolve(
    match: re.Match[str], words: Calendar, published: dt.date | None, last: str | None
) -> Resolved | None:
    part = {name: value for name, value in match.groupdict().items() if value is not None}
    try:
        absolute = _absolute(part, words, published, last)
        if absolute is not None:
            return absolute
        return _relative(part, words, published) if published else None
    except (ValueError, OverflowError):  # the 31st of February, a Hijri year out of range: no date after all
        return None


def _absolute(
    part: dict[str, str], words: Calendar, published: dt.date | None, last: str | None
) -> Resolved | None:
    told = _of_month(part, words, published, last) or _beside(part, last)
    if told is not None:
        return told
    for kind in ("iso", "num"):
        if f"{kind}_y" in part:
            year, month, day = (int(part[f"{kind}_{unit}"]) for unit in "ymd")
            if f"{kind}_h" in part or year < 1600:
                return Hijri(year, month, day).to_gregorian().isoformat(), None
            return dt.date(year, month, day).isoformat(), None
    if "from_d" in part:
        month = words.months[part["range_month"]]
        first, last_day = int(part["from_d"]), int(part["to_d"])
        year_of = _year(part.get("range_y"), part.get("range_rel"), month, first, words, published)
        if year_of is None:
            return None
        ahead = None
        if "range_y" not in part and "range_rel" not in part and published:
            nearest = _year(None, next(iter(words.future)), month, first, words, published)
            ahead = f"{dt.date(nearest, month, first)}/{dt.date(nearest, month, last_day)}" if nearest else None
        return f"{dt.date(year_of, month, first)}/{dt.date(year_of, month, last_day)}", ahead
    if "cross_d" in part:
        first_month, last_month = words.months[part["cross_m"]], words.months[part["cross_m2"]]
        first, last_day = int(part["cross_d"]), int(part["cross_d2"])
        year_of = _year(part.get("cross_y"), None, first_month, first, words, published)
        if year_of is None:
            return None
        end = dt.date(year_of + (last_month < first_month), last_month, last_day)
        return f"{dt.date(year_of, first_month, first)}/{end}", None
    if "ords_a" in part:
        month = words.months[part["ords_month"]]
        first, last_day = words.ordinals[part["ords_a"]], words.ordinals[part["ords_b"]]
        year_of = _year(part.get("ords_y"), part.get("ords_rel"), month, first, words, published)
        return (f"{dt.date(year_of, month, first)}/{dt.date(year_of, month, last_day)}", None) if year_of else None
    if "day" in part or "ord" in part:
        if "day" in part:
            day, prefix = int(part["day"]), "day"
        else:
            day = words.ordinals[part["ord"]] + (10 if "teen" in part else 0)
            day += words.ordinals[part["tens"]] if "tens" in part else 0
            prefix = "ord"
        month = words.months[part[f"{prefix}_month"]]
        relation = part.get(f"{prefix}_rel")
        year_of = _year(part.get(f"{prefix}_y"), relation, month, day, words, published)
        if year_of is None:
            return None
        ahead = None
        if f"{prefix}_y" not in part and relation is None and published:
            nearest = _year(None, next(iter(words.future)), month, day, words, published)
            ahead = dt.date(nearest, month, day).isoformat() if nearest else None
        return dt.date(year_of, month, day).isoformat(), ahead
    if "hijri_y" in part:
        return Hijri(int(part["hijri_y"]), words.hijri[part["hijri_m"]], int(part["hijri_d"])).to_gregorian().isoformat(), None
    if "month" in part:
        month = words.months[part["month"]]
        if part["month"] in words.doubtful and not ({"lead", "rel", "year", "same"} & part.keys()):
            return None
        if "same" in part:
            year = int(last.lstrip("./")[:4]) if last else None
            return (f"{year}-{month:02}", None) if year else None
        year_of = _year(part.get("year"), part.get("rel"), month, None, words, published)
        if year_of is None:
            return None
        ahead = None
        if not ({"year", "rel"} & part.keys()) and published:
            nearest = _year(None, next(iter(words.future)), month, None, words, published)
            ahead = f"{nearest}-{month:02}"
        return f"{year_of}-{month:02}", ahead
    if "season_y" in part:
        return _season("ال" + part["season_of"], int(part["season_y"]), words)
    if "years_a" in part:
        return f"{part['years_a']}/{part['years_b']}", None
    if "plain_y" in part:
        return part["plain_y"], None
    return None


def _of_month(part: dict[str, str], words: Calendar, published: dt.date | None, last: str | None) -> Resolved | None:
    """«في 16 من الشهر الجاري», «مطلع الشهر»: days of the month of publication, or of the month told last («من الشهر»)."""
    relation = next((part[key] for key in ("span_rel", "of_rel", "of_ord_rel", "part_rel") if key in part), None)
    if not {"span_a", "of_day", "of_ord", "part_lead"} & part.keys():
        return None
    if relation is None and last is not None and len(last.split("/")[0]) >= 7:
        year, month = int(last[:4]), int(last[5:7])
    elif published is not None:
        shift = -1 if relation in words.past else 1 if relation in words.future else 0
        year, month = divmod(published.year * 12 + published.month - 1 + shift, 12)
        month += 1
    else:
        return None
    if "span_a" in part:
        return f"{dt.date(year, month, int(part['span_a']))}/{dt.date(year, month, int(part['span_b']))}", None
    if "of_day" in part:
        return dt.date(year, month, int(part["of_day"])).isoformat(), None
    if "of_ord" in part:
        day = words.ordinals[part["of_ord"]] + (10 if "of_teen" in part else 0)
        day += words.ordinals[part["of_tens"]] if "of_tens" in part else 0
        return dt.date(year, month, day).isoformat(), None
    return f"{year}-{month:02}", None


def _beside(part: dict[str, str], last: str | None) -> Resolved | None:
    """«في اليوم نفسه», «في الغد»: counted from the day told last."""
    if last is None or len(last) != 10:
        return None
    if "same_day" in part:
        return last, None
    if "day_after" in part:
        return (dt.date.fromisoformat(last) + dt.timedelta(days=1)).isoformat(), None
    return None


def _year(
    told: str | None, relation: str | None, month: int, day: int | None, words: Calendar, published: dt.date | None
) -> int | None:
    """Year of a month (and day): as told, else the nearest on the side that the relative word or the past asks for."""
    if told:
        return int(told)
    if published is None:
        return None
    here = (month, day or 0)
    now = (published.month, published.day if day else 0)
    if relation in words.future:
        return published.year if here > now or (here == now and day) else published.year + 1
    if relation in words.past:
        return published.year if here < now else published.year - 1
    if relation is not None:  # الجاري
        return published.year
    return published.year if here <= now else published.year - 1


def _relative(part: dict[str, str], words: Calendar, published: dt.date) -> Resolved | None:
    for name, shift in (("before2", -2), ("yesterday", -1), ("today", 0), ("tomorrow", 1), ("after2", 2)):
        if name in part:
            return (published + dt.timedelta(days=shift)).isoformat(), None
    if "two_a" in part:
        first = _weekday(part["two_a"], part.get("two_rel"), words, published)[0]
        second = _weekday(part["two_b"], part.get("two_rel"), words, published)[0]
        return f"{min(first, second)}/{max(first, second)}", None
    if "weekday" in part:
        past, future = _weekday(part["weekday"], part.get("weekday_rel"), words, published)
        return past.isoformat(), future.isoformat() if future else None
    if "this" in part:
        return _span(part["this_unit"], 0, words, published)
    if "unit_now" in part:
        relation = part["unit_rel"]
        shift = -1 if relation in words.past else 1 if relation in words.future else 0
        return _span(part["unit_now"], shift, words, published)
    if "season" in part:
        shift = -1 if part["season_rel"] in words.past else 1
        first, last = words.seasons[part["season"]]
        year = published.year
        if shift < 0 and published.month <= last:
            year -= 1
        if shift > 0 and published.month >= first:
            year += 1
        return _season(part["season"], year, words)
    if "ago" in part:
        return _ago(part, words, published)
    return None


def _weekday(name: str, relation: str | None, words: Calendar, published: dt.date) -> tuple[dt.date, dt.date | None]:
    wanted = words.weekdays[name.removeprefix("يوم ").removeprefix("نهار ")]
    back = (published.weekday() - wanted) % 7
    ahead = (wanted - published.weekday()) % 7
    if relation in words.future:
        return published + dt.timedelta(days=ahead or 7), None
    if relation in words.past:
        return published - dt.timedelta(days=back or 7), None
    return published - dt.timedelta(days=back), published + dt.timedelta(days=ahead)


def _span(unit: str, shift: int, words: Calendar, published: dt.date) -> Resolved | None:
    """A whole week, month or year beside the present one; weeks are ISO weeks, Monday to Sunday."""
    if unit == "الاسبوع":
        monday = published - dt.timedelta(days=published.weekday() - 7 * shift)
        return f"{monday}/{monday + dt.timedelta(days=6)}", None
    if unit == "الشهر":
        year, month = divmod(published.year * 12 + published.month - 1 + shift, 12)
        return f"{year}-{month + 1:02}", None
    if unit in ("العام", "السنه"):
        return str(published.year + shift), None
    if unit in words.seasons:
        return _season(unit, published.year, words)
    reach = {"الاسبوعين": 14, "الشهرين": 61, "الاشهر": 180, "الايام": 7, "الاسابيع": 28}[unit]
    if shift == 0:
        return None
    first, last = sorted((published, published + dt.timedelta(days=shift * reach)))
    return f"{first}/{last}", None


def _season(name: str, year: int, words: Calendar) -> Resolved:
    first, last = words.seasons[name]
    return f"{year}-{first:02}/{year + (last < first)}-{last:02}", None


def _ago(part: dict[str, str], words: Calendar, published: dt.date) -> Resolved | None:
    if "ago_n" in part:
        number = int(part["ago_n"]) if part["ago_n"].isdigit() else words.numbers[part["ago_n"]]
        unit = words.units[part["ago_unit"]]
    elif "ago_dual" in part:
        number, unit = 2, words.duals[part["ago_dual"]]
    else:
        word = part.get("ago_one", part.get("ago_some", ""))
        unit = words.units[word]
        if word in ("اشهر", "سنوات", "شهور", "سنين", "اعوام"):  # «منذ سنوات» dates nothing
            return None
        if word in ("ايام", "اسابيع"):  # «قبل أيام»: some of them
            reach = {"day": 10, "week": 28}[unit]
            return f"{published - dt.timedelta(days=reach)}/{published}", None
        number = 1
    if unit == "year":
        return str(published.year - number), None
    if unit == "month":
        year, month = divmod(published.year * 12 + published.month - 1 - number, 12)
        return f"{year}-{month + 1:02}", None
    if unit == "week":
        return _span("الاسبوع", -number, words, published)
    if unit == "hour":
        return (published - dt.timedelta(days=number // 24)).isoformat(), None
    return (published - dt.timedelta(days=number)).isoformat(), None

