"""The codes the case files use, by the unit names that the peers print."""

CURRENCIES = {
    "AUD": "australian dollar|a$|au$|au $",
    "BTC": "bitcoin",
    "CAD": "canadian dollar|c$|ca$|can$|cad$",
    "CHF": "swiss franc",
    "CNY": "chinese yuan|yuan|renminbi",
    "CRC": "costa rican colón",
    "ESP": "peseta",
    "EUR": "euro|€",
    "FIM": "finnish markka",
    "GBP": "pound|pound sterling|british pound|£|￡",
    "GEL": "georgian lari",
    "HKD": "hong kong dollar",
    "INR": "rupee|indian rupee",
    "JPY": "japanese yen|yen|¥",
    "KRW": "korean won|south korean won|won|₩",
    "LKR": "sri lankan rupee",
    "MXN": "mexican peso",
    "NGN": "nigerian naira",
    "NLG": "netherlands guilder",
    "NZD": "new zealand dollar",
    "THB": "thai baht",
    "TRY": "turkish lira",
    "TWD": "new taiwan dollar|nt$",
    # A dollar without a country is taken for the usual one.
    "USD": "dollar|united states dollar|us dollar|$|us$|us $",
    "penny": "pence|penny",
}

UNITS = {
    "%": "percentage|percent",
    "A": "ampere", "mA": "milliampere",
    "B": "byte", "kB": "kilobyte", "MB": "megabyte", "GB": "gigabyte",
    "TB": "terabyte", "bit": "bit", "kbit": "kilobit", "Mbit": "megabit",
    "Hz": "hertz", "kHz": "kilohertz", "MHz": "megahertz",
    "K": "kelvin|k", "degC": "degree celsius|c",
    "degF": "degree fahrenheit|f", "deg": "degree|degree angle",
    "rad": "radian",
    "L": "litre|liter", "mL": "millilitre|milliliter",
    "hL": "hectolitre|hectoliter",
    "gal": "gallon", "bbl": "barrel", "cup": "cup", "tsp": "teaspoon",
    "tbsp": "tablespoon",
    "V": "volt", "W": "watt", "kW": "kilowatt",
    "m": "metre|meter", "km": "kilometre|kilometer",
    "dm": "decimetre|decimeter", "cm": "centimetre|centimeter",
    "mm": "millimetre|millimeter", "um": "micrometre|micrometer",
    "nm": "nanometre|nanometer", "pm": "picometre|picometer",
    "in": "inch", "ft": "foot", "yd": "yard", "mi": "mile",
    "g": "gram", "kg": "kilogram", "mg": "milligram", "ug": "microgram",
    "t": "tonne|metric ton", "ton": "ton", "lb": "pound-mass",
    "oz": "ounce", "jin": "jin", "liang": "liang",
    "m2": "square metre|square meter",
    "km2": "square kilometre|square kilometer",
    "ft3": "cubic foot", "acre": "acre", "mu": "mu",
    "m/s": "metre per second|meter per second",
    "km/h": "kilometre per hour|kilometer per hour",
    "mi/h": "mile per hour",
    "rpm": "revolutions per minute",
    "s": "second", "ms": "millisecond", "min": "minute", "h": "hour",
    "day": "day", "week": "week", "month": "month", "quarter": "quarter",
    "year": "year",
}


def _by_name(table):
    return {
        name: code for code, names in table.items()
        for name in names.split("|")
    }


_CURRENCY = _by_name(CURRENCIES)
_UNIT = _by_name(UNITS)


def unit_code(name, kind):
    """The code for a peer's unit; a name without one stays, in small letters."""
    low = (name or "").strip().lower()
    if low in ("", "dimensionless"):
        return None
    if kind == "currency":
        if low in _CURRENCY:
            return _CURRENCY[low]
        is_code = len(low) == 3 and low.isascii() and low.isalpha()
        return low.upper() if is_code else low
    if low == "pound":
        return "lb"
    return _UNIT.get(low, low)
