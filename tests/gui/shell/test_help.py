"""Help by keyboard: the article about what is on screen, the search, links, and the way back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.support.family_window import CONTROL, ERNESTO, MARIA
from ui.text import articles
from ui.text.language import language


def shown(page):
    """The titles of Help's page on screen."""
    return [each.text() for each in page.findChildren(QLabel) if each.property("role") == "h1" and each.isVisible()]


async def help_page(app):
    await app.key(Qt.Key.Key_F1)
    return app.view.aside.page


async def test_f1_opens_the_article_about_the_section(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        for section, title in (("medications", "Medications"), ("allergies", "Allergies")):
            await app.open(ERNESTO, section)
            page = await help_page(app)
            assert page.place == f"section_{section}"
            assert shown(page) == [title]
            assert page.tabs.current == page.place
            await app.key(Qt.Key.Key_Escape)
            assert app.view.aside.page is None


async def test_f1_in_settings_opens_the_article_about_them(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        await app.key(Qt.Key.Key_Comma, CONTROL)
        await app.key(Qt.Key.Key_Down)
        page = await help_page(app)
        assert page.place == "settings_language"
        assert app.window.windowTitle() == "Help — Family Chart"


async def test_the_first_screen_and_every_step_of_registration_lead_to_their_articles(qt_loop, charts):
    async with charts(signed_in=False) as app:
        app.window.begin()
        await app.keys.rest()
        await app.window.entrance.start.tasks.drained()
        app.keys.reach("read the help pages").space()
        await app.keys.rest()
        page = app.window.centralWidget().page
        assert page.place == "first_steps"
        await app.key(Qt.Key.Key_Escape)
        assert app.keys.heard == "read the help pages"
        await app.keys.reach("I already have an account").enter()
        await app.key(Qt.Key.Key_F1)
        assert app.window.centralWidget().page.place == "sign_in"
        await app.keys.back()
        app.window.entrance.register()
        await app.keys.rest()
        app.keys.reach("Invitation link or code").type("ABCD-2345")
        await app.key(Qt.Key.Key_F1)
        assert app.window.centralWidget().page.place == "step_invitation"
        await app.keys.back()
        assert app.keys.heard == "Invitation link or code"
        assert app.keys.focus.text() == "ABCD-2345"


async def test_where_no_article_has_the_words_it_says_so(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        page = await help_page(app)
        app.keys.reach("Search help").type("zzz")
        assert page.tabs.keys == []
        said = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
        assert "No article has these words." in said
        await app.key(Qt.Key.Key_Escape)
        said = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
        assert "No article has these words." not in said


async def test_the_search_narrows_the_list_and_enter_opens_the_first(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        page = await help_page(app)
        app.keys.reach("Search help").type("phone code")
        assert page.tabs.keys == list(articles.search("phone code"))
        assert 0 < len(page.tabs.keys) < len(articles.names())
        await app.keys.enter()
        assert page.place == page.tabs.keys[0]
        await app.key(Qt.Key.Key_Escape)
        assert (page.search.text(), page.tabs.keys) == ("", list(articles.names()))
        assert app.view.aside.page is page


async def test_a_link_leads_to_another_article(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        page = await help_page(app)
        page.open_article("sign_in")
        await app.keys.reach("Read: Shared computers").enter()
        assert page.place == "shared_computer"
        assert page.tabs.current == "shared_computer"
        assert shown(page) == ["Shared computers"]


async def test_help_speaks_another_language_at_once_and_keeps_its_place(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        page = await help_page(app)
        app.keys.reach("Search help").type("pin")
        page.open_article("step_pin")
        language().switch("es")
        await app.keys.rest()
        page = app.view.aside.page
        assert (page.place, page.search.text()) == ("step_pin", "pin")
        assert shown(page) == ["Fecha y PIN"]
        assert app.keys.focus is page.search


async def test_where_there_is_no_room_list_and_article_take_turns(qt_loop, charts):
    async with charts((1024, 680), alone=MARIA) as app:
        for _ in range(4):
            await app.key(Qt.Key.Key_Plus, CONTROL)
        page = await help_page(app)
        assert page.tabs.isVisible()
        assert not page.to_list.isVisible()
        await app.key(Qt.Key.Key_Return)
        assert not page.tabs.isVisible()
        assert app.keys.heard == "Back to the list"
        await app.key(Qt.Key.Key_Escape)
        assert page.tabs.isVisible()
        assert app.keys.focus is page.tabs
        await app.key(Qt.Key.Key_Escape)
        assert app.view.aside.page is None
