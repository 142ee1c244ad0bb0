import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, FloatObject, NameObject, NumberObject
from reading.inputs import problems, read

from tansiq.reading import Reason
from tansiq.reading.pdf import logical, pdf

LINES = (
    "استقبل وزير الداخلية المغربي في الرباط نظيره الإسباني، وبحثا ملف الهجرة والتعاون الأمني",
    "بين البلدين في مكافحة الإرهاب. وقال الوزير إن التنسيق بين الأجهزة الأمنية سيتواصل خلال",
    "السنة المقبلة.",
    "وزار الوفد ميناء طنجة.",
)


def page(writer: PdfWriter, lines: Sequence[str]) -> None:
    """A page whose letters carry their meaning in a table from glyphs to Unicode, as a word processor writes it."""
    letters = sorted(set("".join(lines)))
    code = {letter: number for number, letter in enumerate(letters, 1)}
    rows = "\n".join(f"<{code[letter]:04x}> <{ord(letter):04x}>" for letter in letters)
    table = DecodedStreamObject()
    table.set_data(
        f"begincmap\n1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(letters)} beginbfchar\n{rows}\nendbfchar\nendcmap".encode()
    )
    font = DictionaryObject({
        NameObject("/Type"): NameObject("/Font"),
        NameObject("/Subtype"): NameObject("/Type0"),
        NameObject("/BaseFont"): NameObject("/Made"),
        NameObject("/Encoding"): NameObject("/Identity-H"),
        NameObject("/ToUnicode"): writer._add_object(table),
        NameObject("/DescendantFonts"): ArrayObject([DictionaryObject({
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/CIDFontType2"),
            NameObject("/BaseFont"): NameObject("/Made"),
            NameObject("/DW"): NumberObject(500),
        })]),
    })  # fmt: skip
    seen = (line[::-1] for line in lines)  # a page is drawn from left to right
    shown = "\n".join(f"<{''.join(f'{code[letter]:04x}' for letter in line)}> Tj T*" for line in seen)
    content = DecodedStreamObject()
    content.set_data(f"BT /F1 12 Tf 14 TL 50 750 Td\n{shown}\nET".encode())
    blank = writer.add_blank_page(FloatObject(595), FloatObject(842))
    blank[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
    )
    blank[NameObject("/Contents")] = writer._add_object(content)


def written(*pages: Sequence[str], password: str | None = None) -> bytes:
    writer = PdfWriter()
    for lines in pages:
        page(writer, lines)
    if password is not None:
        writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_lines_are_joined_to_the_paragraphs_that_they_were() -> None:
    found, report = read(pdf, written(LINES, LINES[3:]), "report.pdf")
    assert not report.skips
    ((where, article),) = found
    assert (where, article.id, article.title, article.published) == ("report.pdf", "report", None, None)
    assert article.text.split("\n")[:2] == [" ".join(LINES[:3]), LINES[3]]
    assert article.text.count(LINES[3]) == 2


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"no PDF at all", b"%PDF-1.4\n" + b"\0\xff" * 500])
def test_what_is_no_pdf_is_named(data: bytes) -> None:
    found, report = read(pdf, data)
    assert not found and problems(report) == [("f", Reason.BROKEN)]


def test_a_pdf_without_text_is_named() -> None:
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    writer.write(out)
    found, report = read(pdf, out.getvalue())
    assert not found and problems(report) == [("f", Reason.NO_TEXT)]
    assert "without a text layer" in report.skips[0].message


def test_a_pdf_with_a_password_is_named_and_one_with_an_empty_one_is_read() -> None:
    found, report = read(pdf, written(LINES, password="x"))
    assert not found and problems(report) == [("f", Reason.ENCRYPTED)]
    found, report = read(pdf, written(LINES, password=""))
    assert found and not report.skips


def test_a_page_that_cannot_be_read_costs_itself() -> None:
    writer, out = PdfWriter(clone_from=PdfReader(io.BytesIO(written(LINES, LINES, LINES)))), io.BytesIO()
    writer.pages[1][NameObject("/Contents")] = NumberObject(5)
    writer.write(out)
    found, report = read(pdf, out.getvalue())
    assert found[0][1].text.count(LINES[3]) == 2
    assert problems(report) in ([], [("f: page 2", Reason.BROKEN)])


@pytest.mark.parametrize("share", [0.3, 0.9])
def test_a_truncated_pdf_is_read_or_named(share: float) -> None:
    data = written(*[LINES] * 3)
    found, report = read(pdf, data[: int(len(data) * share)])
    assert bool(found) != bool(report.skips)


@pytest.mark.parametrize(
    ("seen", "written"),
    [
        (".طﺎﺑﺮﻟا ﻲﻓ 2024 ﺮﻳاﺮﺒﻓ 21 مﻮﻳ ،ﻲﻧﺎﺒﺳﻹا", "الإسباني، يوم 21 فبراير 2024 في الرباط."),
        (".(OTAN) بﺎﻫرﻹا", "الإرهاب (OTAN)."),
        ("«وﺪﻧﺎﻧﺮﻓ» لﺎﻗ", "قال «فرناندو»"),
        ("%12.5 ﺔﺒﺴﻨﺑ F-16 تاﺮﺋﺎﻃ", "طائرات F-16 بنسبة 12.5%"),
        ("٢٠٢٤/٠٢/٢١ مﻮﻳ", "يوم ٢٠٢٤/٠٢/٢١"),
        ("Le mot برغم means Maghreb (2024).", "Le mot مغرب means Maghreb (2024)."),
        ("Rabat, 21 février", "Rabat, 21 février"),
        ("", ""),
    ],
)
def test_what_is_seen_from_left_to_right_is_put_in_the_order_of_writing(seen: str, written: str) -> None:
    assert logical(seen) == written


def test_a_page_of_another_program_is_read_as_it_was_written(tmp_path: Path) -> None:
    import matplotlib
    from matplotlib.backends.backend_pdf import FigureCanvasPdf
    from matplotlib.figure import Figure

    with matplotlib.rc_context({"pdf.fonttype": 42}):
        figure = Figure()
        FigureCanvasPdf(figure)
        for number, line in enumerate(LINES):
            figure.text(0.9, 0.8 - number / 10, line, ha="right", fontsize=7)
        figure.savefig(tmp_path / "made.pdf")
    found, _ = read(pdf, (tmp_path / "made.pdf").read_bytes())
    assert " ".join(found[0][1].text.split()) == " ".join(LINES)
