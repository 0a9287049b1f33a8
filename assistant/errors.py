"""Everything this package raises on purpose.

- AssistantError
  - UsageError              exit 2   a request that can never work as it was made
  - ArticleError            exit 3   the article cannot be read
  - SettingsError           exit 4   configuration or authentication
  - ServiceError            exit 5   the model's service did not deliver; trying again may help
  - ReplyError              exit 6   the model's reply cannot be used
  - Stopped                 exit 130 the reader stopped a reply before anything of it was ready
  - StoreError              exit 4   the kept conversations cannot be read or written

An abstention is an answer, a withheld claim and a cut reply are data: none of them is an error.
"""


class AssistantError(Exception):
    """Base of all; the message is one line that says what was found and what to do.

    ``said`` is what the message repeats of others' words, a model's or a service's: results leave
    it out.
    """

    exit_code = 1

    def __init__(self, message: str = "", said: str = "") -> None:
        super().__init__(message)
        self.said = said

    @property
    def in_own_words(self) -> str:
        """The message without what it repeats."""
        before, said, after = str(self).rpartition(self.said or "\n")
        return f"{before}…{after}" if said else after


class UsageError(AssistantError):
    """A request that can never work as it was made."""

    exit_code = 2


class ArticleError(AssistantError):
    """The article cannot be read."""

    exit_code = 3


class SettingsError(AssistantError):
    """Configuration or authentication."""

    exit_code = 4


class ServiceError(AssistantError):
    """The model's service did not deliver; trying again may help."""

    exit_code = 5


class ReplyError(AssistantError):
    """The model's reply cannot be used."""

    exit_code = 6


class Stopped(AssistantError):
    """The reader stopped a reply before anything of it was ready."""

    exit_code = 130


class StoreError(AssistantError):
    """The kept conversations cannot be read or written."""

    exit_code = 4
