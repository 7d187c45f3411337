"""What a person types from the e-mail's link to the open chart, and to come back."""

import re

PASSWORD = "Journey-to-7"
ANSWER = "Blue house"


def find_invitation(walker):
    """First page, with the link filled in by the start."""
    walker.hears("Find my invitation")
    walker.press("Find my invitation")
    walker.hears("Invitation found")
    walker.press("Continue")
    walker.hears("How do you want to prove")


def write_birth_date(walker, birth_date):
    """Month, day, year of an ISO date."""
    year, month, day = birth_date.split("-")
    for box, digits in (("Month", month), ("Day", day), ("Year", year)):
        walker.write(f"Date of birth, {box}", digits)


def texted_code(clinic):
    """The security code in the newest text message of the demo's phone, None before one has come."""
    texts = [each["text"] for each in clinic.ask("outbox") if each["kind"] == "sms"]
    return re.search(r"\b\d{6}\b", texts[-1])[0] if texts else None


def prove_by_pin(walker, birth_date, pin):
    """Choose the PIN and type it; ends when the portal is asked."""
    walker.choose("I have a PIN")
    walker.keys("Return")
    walker.hears("Where is my PIN")
    write_birth_date(walker, birth_date)
    walker.write("PIN from", pin)
    walker.keys("Return")


def agree(walker):
    """No account yet; the terms."""
    walker.hears("Do you already have an account")
    walker.choose("No, make")
    walker.keys("Return")
    walker.hears("Terms of use")
    walker.press("I have read")
    walker.keys("Return")


def answer_question(walker):
    """Security question and answer; the user name stands there already."""
    walker.hears("Make your account")
    walker.tab_to("Choose a question")
    walker.keys("Down")
    walker.write("Your answer", ANSWER)
    walker.keys("Return")


def choose_password(walker):
    """The password; ends when the portal is asked."""
    walker.hears("Choose a password")
    walker.write("Password", PASSWORD)
    walker.keys("Return")


def open_chart(walker):
    """From the last page to the chart, past its overview to the first list."""
    walker.hears("Step 5 of 5")
    walker.press("See ")
    walker.until(lambda: " — Overview — " in walker.title(), "the overview")
    walker.keys("ctrl+Tab")
    walker.until(lambda: " — Diagnoses — " in walker.title(), "the first list")
    walker.until(walker.rows, "a list")


def register(walker, invited, birth_date):
    """All of it, proving by PIN."""
    find_invitation(walker)
    prove_by_pin(walker, birth_date, invited["pin"])
    agree(walker)
    answer_question(walker)
    choose_password(walker)
    open_chart(walker)


def find_clinic(walker, clinic):
    """From the first page to where one signs in."""
    walker.press("I already have an account")
    walker.write("Web address of your clinic", clinic.url)
    walker.keys("Return")
    walker.hears("This may be your e-mail address.")


def sign_in(walker, email, password=PASSWORD, *, clinic=None):
    """User name and password, as far as they are asked for.

    Args:
        walker: At the page of a program where nobody is signed in.
        email: The user name; it stands there where somebody has signed in before.
        password: The password.
        clinic: Whose address is typed where this computer knows none.
    """
    if clinic is not None:
        walker.hears("I have an invitation e-mail")
        find_clinic(walker, clinic)
        walker.write("Username", email)
    walker.hears("This may be your e-mail address.")
    walker.write("Password", password)
    walker.keys("Return")
