"""How sure a share is: the Wilson score interval of a proportion (E. B. Wilson, JASA 22, 1927)."""

from math import sqrt

Z_95 = 1.959964
"""The standard normal's 97.5 % point, for an interval of 95 %."""


def wilson(hits: int, total: int, z: float = Z_95) -> tuple[float, float]:
    """Return the least and greatest share that so many hits in so many trials speak for, both from 0 to 1.

    Unlike the share with its standard error it stays within 0 and 1, and does not claim certainty when all agree.
    Nothing tried says nothing: the whole range. Raises ``ValueError`` for more hits than trials.

    >>> [round(bound, 4) for bound in wilson(225, 225)]
    [0.9832, 1.0]
    >>> [round(bound, 4) for bound in wilson(8, 10)]
    [0.4902, 0.9433]
    >>> wilson(0, 0)
    (0.0, 1.0)
    """
    if not 0 <= hits <= total:
        raise ValueError(f"{hits} hits in {total} trials")
    if total == 0:
        return (0.0, 1.0)
    share, weight = hits / total, z * z / total
    middle = (share + weight / 2) / (1 + weight)
    half = z / (1 + weight) * sqrt(share * (1 - share) / total + weight / (4 * total))
    low = 0.0 if hits == 0 else middle - half
    return (low, 1.0 if hits == total else middle + half)
