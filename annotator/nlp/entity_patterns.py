"""What is regular about entities: expressions with figures, times, titles, boiler-plate."""

import re

NUMBER_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
)
FIGURES = r"\d[\d,]*(?:\.\d+)?"
NUMBER = rf"(?:{FIGURES}|{NUMBER_WORD}(?:[ -]{NUMBER_WORD})?)"
SCALE = r"(?:[ -]?(?:hundred|thousand|million|billion|trillion|bn|mn|m)\b)"
CURRENCY = (
    r"(?:dollars?|euros?|pounds sterling|yen|yuan|rupees?|rubles?|roubles?|pesos?|riyals?|dinars?"
    r"|francs?|shekels?|rand|lira|cents)"
)
UNIT = (
    r"(?:kilomet(?:er|re)s?|km|miles?|met(?:er|re)s?|feet|foot|inches|inch|centimet(?:er|re)s?"
    r"|cm|millimet(?:er|re)s?|mm|tons?|tonnes?|kilograms?|kilos?|kg|ounces?|litres?|liters?"
    r"|gallons?|acres?|hectares?"
    r"|megawatts?|kilowatts?|knots|mph|kph|barrels|degrees(?: Celsius| Fahrenheit)?)"
)

WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
PART_OF_DAY = r"(?:morning|afternoon|evening|night)"

MONEY = re.compile(
    rf"(?:\b(?:US|A|C|HK|NZ|S))?[$£€¥] ?{FIGURES}{SCALE}?(?: (?:US )?dollars| euros)?"
    rf"|\b{NUMBER}{SCALE}*[ -](?:(?:US|U\.S\.|Australian|Canadian) )?{CURRENCY}\b"
    r"|\bmulti-(?:million|billion)[ -]dollar\b",
    re.IGNORECASE,
)
PART = r"(?:(?:one|two|three|four|five|seven|nine)[ -](?:tenths?|quarters?|thirds?|fifths?)|half)"
PERCENT = re.compile(
    rf"\b{NUMBER} ?(?:%|(?:percent|per cent|percentage points?)\b)"
    rf"|\b{PART}(?: of (?:a|one)|[ -]a)[ -]percent\b",
    re.IGNORECASE,
)
QUANTITY = re.compile(
    rf"\b(?:minus )?{NUMBER}{SCALE}*[ -](?:(?:square|cubic|nautical|metric) )?{UNIT}\b"
    rf"(?: (?:per|an) hour\b)?(?! of the\b)|\b{FIGURES}[ -]magnitude\b|\bmagnitude[ -]{FIGURES}",
    re.IGNORECASE,
)
CLOCK = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.m\.|[ap]m\b)(?: (?:GMT|UTC|EST|EDT|local time))?"
    r"|\b(?:[01]?\d|2[0-3]):[0-5]\d\b(?: (?:GMT|UTC|EST|EDT|local time))?"
    r"|\b[0-2]\d[0-5]\d (?:GMT|UTC)\b"
    rf"|\b(?:(?:late|early) {WEEKDAY}\b(?: {PART_OF_DAY})?|{WEEKDAY} {PART_OF_DAY})\b"
    rf"|\b(?:the (?:past|last|next) )?(?:{NUMBER}|several|a few|the few)"
    r" (?:hours|minutes|seconds)\b"
    r"|\bhours (?:earlier|later)\b",
)
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)"
)
YEAR = r"(?:19|20)\d\d"
DATE = re.compile(
    rf"\b{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? {YEAR}\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)? {MONTH},? {YEAR}\b"
    rf"|\b(?:{MONTH}|spring|summer|autumn|winter)(?: of|,)? {YEAR}\b|\b\d{{1,2}} {MONTH}\b(?! \d)"
    rf"|\b{MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?! \d|[:,.]\d| (?:and|to|-) \d)"
    r"|\b\d{1,3}-year-old\b|\b(?:19|20)\d0s\b"
)
EXPRESSIONS = (
    ("MONEY", MONEY),
    ("PERCENT", PERCENT),
    ("QUANTITY", QUANTITY),
    ("TIME", CLOCK),
    ("DATE", DATE),
)

# A line of its own that names who wrote and who owns the text.
INITIALS = re.compile(r"[a-z]{2,5}(?:[-/][a-z]{1,5}){1,6}(?:/[a-z]{1,5})*")
CREDIT = re.compile(
    r"(?:©|\(c\)|copyright\b).*|(?:\(\w[\w. ]+\) )?[-–—]+ ?(?:with )?agenc(?:y|ies)\b.*"
    r"|.{0,60}\ball rights reserved\b.*",
    re.IGNORECASE,
)

TITLES = frozenset([
    "president",
    "vice-president",
    "prime",
    "minister",
    "mr",
    "mr.",
    "mrs",
    "mrs.",
    "ms",
    "ms.",
    "miss",
    "dr",
    "dr.",
    "sir",
    "lord",
    "lady",
    "king",
    "queen",
    "prince",
    "princess",
    "pope",
    "senator",
    "sen.",
    "representative",
    "rep.",
    "governor",
    "gov.",
    "mayor",
    "secretary",
    "general",
    "gen.",
    "lieutenant",
    "lt.",
    "colonel",
    "col.",
    "captain",
    "capt.",
    "major",
    "maj.",
    "sergeant",
    "sgt.",
    "admiral",
    "adm.",
    "chancellor",
    "ambassador",
    "judge",
    "justice",
    "professor",
    "prof.",
    "ayatollah",
    "sheikh",
    "sheik",
    "cardinal",
    "archbishop",
    "bishop",
    "reverend",
    "rev.",
    "emperor",
    "sultan",
    "emir",
    "imam",
    "mullah",
    "chairman",
    "spokesman",
    "spokeswoman",
    "coach",
    "premier",
    "congressman",
    "congresswoman",
    "commander",
    "chief",
    "deputy",
    "foreign",
    "defense",
    "defence",
    "interior",
    "finance",
    "attorney",
    "former",
    "then-president",
    "ex-president",
])  # fmt: skip
ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "my"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’", "`s"})
HYPHENS = frozenset({"-", "–", "‑"})
