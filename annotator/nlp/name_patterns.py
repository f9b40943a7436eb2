"""Names and exact kinds that read the same everywhere: arms, vehicles, places, feasts, treaties."""

import re

CAP = r"(?!The\b)[A-Z][\w-]*"
NAME = rf"(?:{CAP} (?:of )?){{1,4}}?"
OF_ARMS = (
    r"(?:cruise|ballistic|surface-to-air|anti-aircraft|anti-tank|interceptor|guided|air-to-air"
    r"|(?:long|short|medium|intermediate)-range|intercontinental|Patriot|Tomahawk|Scud|Hellfire"
    r"|Javelin|Stinger|Qassam|Katyusha|Grad|Iskander|Kinzhal|HIMARS|ATACMS|Taurus"
    r"|Storm Shadow|Shahab)"
)
WEAPON = re.compile(
    rf"\b(?:{OF_ARMS}[ -])+(?:missiles?|rockets?|drones?)\b|\bTomahawks\b"
    r"|\b(?:nuclear|chemical|biological|atomic|automatic) weapons?\b"
    r"|\bweapons of mass destruction\b"
    r"|\b(?:roadside|car|truck|petrol|gasoline|pipe|cluster|dirty|atomic|nuclear|time|glide)"
    r" bombs?\b"
    r"|\bimprovised explosive devices?\b|\bIEDs?\b|\brocket[ -]propelled grenades?\b|\bRPGs?\b"
    r"|\b(?:hand|stun) grenades?\b|(?<!propelled )\bgrenades?\b|\bland ?mines?\b"
    r"|\b(?:AK-?47|M-?16)s?\b"
    r"|\bKalashnikov(?: rifle)?s?\b|\b(?:assault|sniper|automatic|hunting) rifles?\b|\btear ?gas\b"
    r"|\bmachine[ -]guns?\b|\b(?:pistol|handgun|shotgun|howitzer)s?\b|\b(?:nuclear )?warheads?\b"
    r"|\bmissile defen[sc]e (?:systems?|shield)\b|\bmissile shield\b|\bsmall arms\b"
    r"|\brocket launchers?\b|\b(?:mortar|artillery|tank) shells?\b|\bcluster munitions?\b",
    re.IGNORECASE,
)
VEHICLE = re.compile(
    r"\b(?:Black Hawk|Apache|Chinook|Huey)(?: (?:attack )?helicopters?)?\b|\bhelicopter gunships?\b"
    r"|\bF-?(?:1[4-8]|22|35)s?\b(?: (?:fighter )?jets?)?|\b(?:MiG|Su)-\d\d\b"
    r"|\bBoeing 7\d7(?:-\d+)?\b|\bAirbus A\d{3}\b|\bUSS [A-Z]\w+(?: [A-Z]\w+)?\b|\bMV [A-Z]\w+\b"
    r"|\b(?:oil|fuel) tankers?\b|\b(?:cargo|cruise|container|merchant) (?:ship|vessel|plane)s?\b"
    r"|\b(?:passenger|fighter) (?:jet|plane|train)s?\b|\baircraft carriers?\b|\bspeedboats?\b"
    r"|\bunmanned aerial vehicles?\b|\bbulldozers?\b|\bdump trucks?\b|\bfishing vessels?\b"
)
EVENT = re.compile(
    rf"\b(?:Hurricane|Typhoon|Cyclone|Tropical Storm) {CAP}\b|\bWorld War (?:I{{1,2}}|One|Two)\b"
    rf"|\b(?:{CAP} )*(?:World|Davis|Fed|Asian|European|Africa|Gold|Champions|Ryder|Masters) Cup\b"
    rf"|\b(?:{CAP} )?(?:Winter |Summer )?(?:Olympics|Olympic Games|Paralympics)\b"
    rf"|\b{CAP} (?:Grand Prix|Open|Marathon)\b|\b(?:Cold|Vietnam|Korean|Falklands|Six-Day) War\b"
    rf"|\bOperation {CAP}(?: {CAP})?\b"
    r"|\b(?:Memorial|Independence|Labor|Veterans|Human Rights) Day\b"
    r"|\bNew Year's (?:Day|Eve)\b|\b(?:Eid al-(?:Fitr|Adha))\b|\bMardi Gras\b|\bYom Kippur\b"
)
FAC = re.compile(
    rf"\b{NAME}(?:[Ii]nternational [Aa]irport|Airport|Mosque|Bridge|Stadium|Hospital|Prison"
    r"|Dam|Square|Palace|Cathedral|Hotel|Air Base|Airfield|Power Plant|Speedway)\b"
    r"|\b(?:Oval Office|Wall Street|Camp David|Temple Mount|Western Wall|Ground Zero|Green Zone)\b"
    r"|\b(?:Highway|Route|Interstate) \d+\b"
)
PRODUCT = re.compile(
    rf"\b{NAME}(?:Act|Treaty|Protocol|Prize|Awards?)\b|\b(?:Koran|Quran|Qur'an|Bible|Torah)\b"
    r"|\bWindows (?:XP|Vista|\d+)\b|\bUniversal Declaration of Human Rights\b"
)
LOC = re.compile(
    r"\b(?:(?:North|Central|East|West|Southeast|Western|Eastern|Southern|Sub-Saharan)"
    r" (?:Africa|Asia|Europe)"
    r"|(?:North|South|Central|Latin) America|South Asia|(?:Middle|Far) East|Holy Land|West Bank"
    r"|Gaza Strip"
    rf"|Horn of Africa|Gulf of {CAP}|(?:{CAP} )+(?:Sea|Ocean|River|Islands|[Pp]eninsula"
    r"|[Mm]ountains|Valley|Desert|Strait|Canal))\b"
)
# No weapon without one of these; looking for them is much faster than the pattern.
OF_WEAPONS = (
    "missile", "rocket", "drone", "tomahawk", "weapon", "bomb", "explosive", "ied", "rpg",
    "grenade",
    "mine", "ak-", "ak4", "m-16", "m16", "kalash", "rifle", "gas", "gun", "pistol", "howitzer",
    "warhead", "small arms", "shell", "munition",
)  # fmt: skip


def weapons(text: str) -> list[tuple[int, int]]:
    """The borders of all weapons, paragraph by paragraph, so that most text is passed over."""
    return [
        (paragraph.start() + start, paragraph.start() + end)
        for paragraph in STRETCH.finditer(text)
        if any(word in paragraph.group().lower() for word in OF_WEAPONS)
        for start, end in (match.span() for match in WEAPON.finditer(paragraph.group()))
    ]


STRETCH = re.compile(r"[^\n.]+[\n.]*")
NAME_PATTERNS = (
    ("VEHICLE", VEHICLE), ("EVENT", EVENT), ("FAC", FAC), ("PRODUCT", PRODUCT),
    ("LOC", LOC),
)  # fmt: skip
