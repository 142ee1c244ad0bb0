import pytest

from tansiq.reading.language import foreign_language

ARABIC = (
    "استقبل وزير الداخلية المغربي، يوم الثلاثاء في الرباط، نظيره الإسباني، وبحثا التعاون بين البلدين في مكافحة الإرهاب "
    "والهجرة غير النظامية وتبادل المعلومات بين أجهزة الأمن."
)
PERSIAN = (
    "وزیر کشور ایران روز سه‌شنبه در تهران با همتای عراقی خود دیدار کرد و دو طرف درباره همکاری‌های امنیتی، مبارزه با "
    "قاچاق مواد مخدر و کنترل مرزهای مشترک گفت‌وگو کردند. او گفت که این همکاری‌ها ادامه خواهد یافت."
)
URDU = (
    "پاکستان کے وزیر داخلہ نے منگل کے روز اسلام آباد میں اپنے ایرانی ہم منصب سے ملاقات کی اور دونوں ممالک کے درمیان "
    "سرحدی تعاون اور دہشت گردی کے خلاف مشترکہ کوششوں پر بات چیت کی۔ انہوں نے کہا کہ یہ تعاون جاری رہے گا۔"
)
KURDISH = (
    "وەزیری ناوخۆی هەرێمی کوردستان ڕۆژی سێشەممە لە هەولێر لەگەڵ هاوتا عێراقییەکەی کۆبووەوە و هەردوولا باسی هاوکاری "
    "ئەمنی و ڕووبەڕووبوونەوەی تیرۆریان کرد. ناوبراو گوتی ئەم هاوکارییە بەردەوام دەبێت."
)
PASHTO = (
    "د افغانستان د کورنیو چارو وزیر د سې شنبې په ورځ په کابل کې له خپل ایراني سیال سره وکتل او دواړو خواوو د امنیتي "
    "همکاریو او د نشه يي توکو د قاچاق پر ضد د ګډې مبارزې په اړه خبرې وکړې."
)
FRENCH = (
    "Le ministre de l'Intérieur a reçu mardi à Rabat son homologue espagnol. Les deux ministres ont évoqué la lutte "
    "contre le terrorisme et la coopération entre leurs services."
)
NAMES = {"Persian": PERSIAN, "Urdu": URDU, "Kurdish": KURDISH, "Pashto": PASHTO, "French": FRENCH}


@pytest.mark.parametrize("name", NAMES)
def test_other_languages_are_told_from_arabic_and_named(name: str) -> None:
    found = foreign_language(NAMES[name])
    assert found is not None and name in found


@pytest.mark.parametrize(
    "text",
    [
        ARABIC,
        ARABIC.replace("ي", "ی").replace("ك", "ک"),  # typed on a Persian keyboard
        ARABIC.translate(dict.fromkeys(range(0x600, 0x620))),
        f"{ARABIC}\n{PERSIAN}",
        f"{PERSIAN}\n{ARABIC}\n{PERSIAN}",
        f"{ARABIC}\n{FRENCH * 9}",
        "وزير الداخلية المغربي",
        "وزیر کشور ایران",
        "Rabat, le 3 mars.",
        "",
        "١٢٣ 456 — «»",
    ],
)
def test_arabic_mixed_and_short_texts_are_kept(text: str) -> None:
    assert foreign_language(text) is None


def test_a_verdict_does_not_hang_on_length() -> None:
    assert foreign_language(PERSIAN * 2000) == "Persian"
    assert foreign_language(ARABIC * 2000) is None
