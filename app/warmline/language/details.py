"""E-mail addresses, postal addresses and names that somebody gives, in recognised text.

A name counts only where its owner says so ("my name is …", 我叫…, „… vagyok"); no title is guessed.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from warmline.language.digits import digit_runs


@dataclass(frozen=True, slots=True)
class Detail:
    """An `email`, `address` or `name` at character offsets of the text."""

    kind: str
    start: int
    end: int
    value: str = field(repr=False)


def find_details(text: str, flat: str, language: str) -> list[Detail]:
    """Every detail in `text`; `flat` is the same, character for character, in lower case without accents."""
    return [*_emails(flat, language[:2]), *_addresses(text, flat, language[:2]), *_names(text, language[:2])]


# ---- e-mail -------------------------------------------------------------------------------------------------

_SIGNS: Mapping[str, Mapping[str, str]] = {
    "en": {"dot": ".", "underscore": "_", "dash": "-", "hyphen": "-", "at": "@"},
    "hu": {"pont": ".", "alahuzas": "_", "kotojel": "-", "kukac": "@"},
    "zh": {"点": ".", "下划线": "_", "横杠": "-", "艾特": "@", "at": "@", "圈a": "@", "小老鼠": "@"},
}
_TOP = "com|net|org|edu|gov|info|io|eu|hu|uk|co uk|cn|tw|hk|de|at|us"
_MAIL_WORD = r"(?:[a-z0-9]+|(?:\b[a-z0-9][ -])+[a-z0-9]\b)"
_PROVIDER = r"(?:g mail|hot mail|out look|free mail|cit ?romail|[a-z0-9]+|[零一二三四五六七八九]{2,4})"


def _email_pattern(language: str) -> re.Pattern[str]:
    signs = _SIGNS.get(language, {})
    joints = "|".join([*(re.escape(said) for said, sign in signs.items() if sign != "@"), r"[._+-]"])
    ats = "|".join([*(re.escape(said) for said, sign in signs.items() if sign == "@"), "@"])
    dots = "|".join([*(re.escape(said) for said, sign in signs.items() if sign == "."), r"\."])
    return re.compile(
        rf"(?<![a-z0-9])(?P<local>{_MAIL_WORD}(?: ?(?:{joints}) ?{_MAIL_WORD})*) ?(?:{ats}) ?"
        rf"(?P<domain>{_PROVIDER}(?: ?(?:{dots}|-) ?[a-z0-9]+)*?) ?(?:{dots}) ?(?P<top>{_TOP})(?![a-z0-9])"
    )


_EMAILS: Mapping[str, re.Pattern[str]] = {language: _email_pattern(language) for language in _SIGNS}
_ZH_FIGURES = str.maketrans("零一二三四五六七八九", "0123456789")


def _emails(flat: str, language: str) -> Iterator[Detail]:
    signs = _SIGNS.get(language, {})
    for match in _EMAILS[language].finditer(flat) if language in _EMAILS else ():
        local, domain = (_signed(match[part], signs) for part in ("local", "domain"))
        top = match["top"].replace(" ", ".")
        yield Detail("email", match.start(), match.end(), f"{local}@{domain}.{top}")


def _signed(said: str, signs: Mapping[str, str]) -> str:
    for word, sign in signs.items():
        said = re.sub(rf"(?<![a-z0-9]){re.escape(word)}(?![a-z0-9])", sign, said)
    if re.fullmatch(r"(?:[a-z0-9]-)+[a-z0-9]", said):
        said = said.replace("-", "")  # spelled letter by letter
    return said.translate(_ZH_FIGURES).replace(" ", "")


# ---- postal addresses ---------------------------------------------------------------------------------------

_EN_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_EN_ONES = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_EN_HOUSE = rf"(?:\d{{1,5}}[a-z]?|(?:{_EN_TENS})(?:[ -](?:{_EN_ONES}))?|[a-z]+teen|{_EN_ONES})"
_EN_NO_STREET = r"(?!(?:the|a|an|of|to|on|in|is|at|and|or|hours?|days?|minutes?|times?|percent|more|people|out)\b)"
_EN_STREET = r"(?:street|road|avenue|lane|drive|square|court|boulevard|terrace|crescent|close|gardens|place|highway)"
_ADDRESSES: Mapping[str, tuple[re.Pattern[str], ...]] = {
    "en": (
        re.compile(rf"\b{_EN_HOUSE} (?:{_EN_NO_STREET}[a-z']+ ){{1,3}}{_EN_STREET}\b"
                   r"(?:,? (?:flat|apartment|apt|suite|unit) \w+)?"),
        re.compile(r"\b(?!(?:am|pm)\b)[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b"),
    ),
    "hu": (
        re.compile(
            r"\b(?:\d{4} [a-z]+,? )?(?:[a-z]+ ){1,2}(?:utca|ut|ter|korut|koz|setany|fasor|rakpart)\w{0,4} \w{1,20}\b"
        ),
        re.compile(r"\b[1-9]\d{3},? (?:budapest|debrecen|szeged|miskolc|pecs|gyor|nyiregyhaza|kecskemet)\b"),
    ),
    "zh": (
        re.compile(
            r"(?:[\u4e00-\u9fff]{2,8}?[省市县区])*[\u4e00-\u9fff]{1,6}?(?:路|街|大道|巷|弄|胡同)"
            r"(?:[\u4e00-\u9fff]{0,2}段)?(?:\d+|[零一二三四五六七八九十百]+)(?:号|弄|巷)"
            r"(?:之?(?:\d+|[一二三四五六七八九十]+)?(?:号楼|栋|幢|单元|楼|层|室|号))*"
        ),
    ),
}  # fmt: skip
_ZH_LEAD_IN = re.compile(r"(?:[\u4e00-\u9fff]{0,6}(?:住在|地址是|地址在|寄到|送到|位于)|我在|[在是到])?")
_HU_HOUSE = re.compile(r"(?:utca|ut|ter|korut|koz|setany|fasor|rakpart)\w{0,4} (?P<house>\w+)")


def _addresses(text: str, flat: str, language: str) -> Iterator[Detail]:
    for pattern in _ADDRESSES.get(language, ()):
        for match in pattern.finditer(flat):
            house = _HU_HOUSE.search(match.group()) if language == "hu" else None
            if house is not None and not list(digit_runs(house["house"], language)):
                continue  # a street alone, without its number
            start = match.start() + _lead_in(match.group(), language)
            yield Detail("address", start, match.end(), text[start : match.end()].strip(" ,.，。"))


def _lead_in(address: str, language: str) -> int:
    """How many characters of a Chinese match only lead to the address."""
    lead_in = _ZH_LEAD_IN.match(address) if language == "zh" else None
    return len(lead_in.group()) if lead_in is not None else 0


# ---- names --------------------------------------------------------------------------------------------------

_CAPITAL = r"(?-i:[A-ZÁÉÍÓÖŐÚÜŰ][\w'’-]+)"
_TITLE = r"(?:(?:mr|mrs|ms|miss|dr|doctor)\.? )?"
_EN_FULL = rf"{_TITLE}(?P<name>{_CAPITAL}(?: {_CAPITAL}){{0,2}})"
_EN_NAMES = (
    re.compile(rf"(?i)\b(?:my name is|my name's|the name is|the name's|i am called) {_EN_FULL}"),
    re.compile(rf"(?i)\bthis is {_EN_FULL}(?= (?:speaking|calling|here)\b)"),
)  # fmt: skip
_EN_PLAIN = re.compile(
    r"\bmy name(?: is|'s) (?:(?:mr|mrs|ms|miss) )?(?P<name>[a-z]{2,}(?: [a-z]{2,})?)"
    r"(?=$|[.,]| (?:and|i|my|from|calling|here)\b)"
)
_NO_NAMES = frozenset(
    (
        "not",
        "on",
        "in",
        "the",
        "spelled",
        "spelt",
        "under",
        "going",
        "calling",
        "just",
        "still",
        "here",
        "wrong",
        "very",
    )
)
_HU_CALLED = re.compile(r"\b(?P<name>[A-ZÁÉÍÓÖŐÚÜŰ]\w+(?: [A-ZÁÉÍÓÖŐÚÜŰ]\w+?){0,2})(?:nak|nek) hívnak\b")
_HU_NAMES = (
    re.compile(rf"\b(?P<name>{_CAPITAL}(?: {_CAPITAL}){{1,2}}) vagyok\b"),
    re.compile(rf"(?:^|[.,!?] )(?P<name>{_CAPITAL}) vagyok\b"),
    re.compile(rf"(?i)\b(?:a|az én) nevem:? (?P<name>{_CAPITAL}(?: {_CAPITAL}){{0,2}})"),
    _HU_CALLED,
)
_HU_NO_NAMES = frozenset(("itt", "én", "jó", "nem", "igen", "halló", "tessék", "most", "még", "már", "csak"))
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田"
    "任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文施洪温柯游詹翁简庄颜纪连"
)
_COMPOUND = "欧阳|司马|上官|诸葛|司徒|东方|夏侯|皇甫"
_GIVEN = r"[^\W\da-zA-Z我的是想要在打来你您他她有这那和跟住就现叫吗呢吧啊]"
_NAME_ENDS = r"(?=$|[\s,.，。！!？?、]|我|的|想|要|在|打|来|是|您|你|这|先生|女士|小姐)"
_ZH_NAMES = (
    re.compile(rf"(?:我叫|我的名字叫|我的名字是|我名字叫|名字叫|名字是|姓名是)(?:做)?(?P<name>(?:{_COMPOUND}|[{_SURNAMES}]|小|阿){_GIVEN}{{1,2}}){_NAME_ENDS}"),
    re.compile(rf"(?:我姓|免贵姓|敝姓|我本人姓)(?P<name>{_COMPOUND}|[{_SURNAMES}])"),
)  # fmt: skip


def _nominative(stem: str) -> str:
    """A Hungarian name without its suffix: the last vowel is long before it (Annának: Anna)."""
    return stem if stem.endswith("né") else stem[:-1] + {"á": "a", "é": "e"}.get(stem[-1], stem[-1])


def _names(text: str, language: str) -> Iterator[Detail]:
    if language == "en" and text == text.lower():
        patterns: tuple[re.Pattern[str], ...] = (_EN_PLAIN,)
    else:
        patterns = {"en": _EN_NAMES, "hu": _HU_NAMES, "zh": _ZH_NAMES}.get(language, ())
    for pattern in patterns:
        for match in pattern.finditer(text):
            name = _nominative(match["name"]) if pattern is _HU_CALLED else match["name"]
            if name.split()[0].lower() not in (_HU_NO_NAMES if language == "hu" else _NO_NAMES):
                yield Detail("name", match.start("name"), match.end("name"), name)
