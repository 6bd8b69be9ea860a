"""What a person may meet: what happened, and what to do about it."""


class DeskError(Exception):
    """Tell a person what could not be done (title) and what to do now (remedy), both in Vietnamese sentences."""

    def __init__(self, title: str, remedy: str) -> None:
        super().__init__(title, remedy)
        self.title = title
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.title} {self.remedy}"
