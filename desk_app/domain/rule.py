"""A rule of the counter that an act would break."""


class RuleBroken(Exception):
    """What was asked may not be done: the field it concerns, what is wrong, what to do instead.

    Title and remedy are Vietnamese sentences, shown beside the field; ``field`` is the command's attribute name.
    """

    def __init__(self, field: str, title: str, remedy: str) -> None:
        super().__init__(title)
        self.field = field
        self.title = title
        self.remedy = remedy
