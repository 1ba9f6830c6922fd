class Refusal(Exception):
    """A call that is refused, with its ErrorCode."""

    def __init__(self, code, text):
        super().__init__(text)
        self.code = code
