"""What a window's reporter was told: errors nobody caught, which fail a test with where they came from."""


def raise_told(errors):
    """Raise what was told, if anything: each with its own traceback."""
    told = [error if isinstance(error, BaseException) else RuntimeError(repr(error)) for error in errors]
    if told:
        raise BaseExceptionGroup("told to the reporter, caught by nobody", told)
