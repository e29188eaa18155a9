"""How much two colours differ in light, as WCAG 2.2 defines it."""

import re


def luminance(colour: str) -> float:
    """Relative luminance of "rgb(…)"."""
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Between 1 and 21, of two colours as "rgb(…)"."""
    low, high = sorted((luminance(one) + 0.05, luminance(other) + 0.05))
    return high / low
