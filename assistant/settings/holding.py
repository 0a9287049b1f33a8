"""What holds a key shows it nowhere by itself: ``repr`` leaves it out, and it is not pickled."""

from __future__ import annotations

from typing import NoReturn, Self, SupportsIndex


class HoldsKey:
    """A frozen value that may hold a key; whoever writes it to a file shall do so knowingly."""

    __slots__ = ()

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        """Refuse to be pickled.

        Raises:
            TypeError: Always.
        """
        raise TypeError(
            f"{type(self).__name__} may hold a key and is not pickled: "
            "make an Assistant anew where you need one"
        )

    def __copy__(self) -> Self:
        """Be its own copy, as what never changes can."""
        return self

    def __deepcopy__(self, memo: object) -> Self:
        """Be its own copy."""
        return self
