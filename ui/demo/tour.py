"""The tour: the whole first journey through the real widgets, unattended, with a picture of every screen."""

from PySide6.QtWidgets import QWidget

from ui.demo.camera import Camera
from ui.demo.demo import Demo
from ui.demo.mail_window import MailWindow
from ui.demo.robot import Robot
from ui.demo.tour_copies import see_copies
from ui.demo.tour_faults import see_faults
from ui.demo.tour_glance import see_at_a_glance
from ui.demo.tour_labs import read_labs
from ui.demo.tour_news import see_news
from ui.demo.tour_reading import read_everyone
from ui.demo.tour_registration import OpenLink, see_start_pages, set_up_maria
from ui.demo.tour_relatives import add_relatives
from ui.demo.tour_search import search_records
from ui.demo.tour_settings import see_settings_and_help
from ui.demo.tour_sharing import invite_somebody
from ui.demo.tour_two_step import set_up_two_steps


async def walk(window: QWidget, open_link: OpenLink, demo: Demo, camera: Camera) -> list[str]:
    """Do everything once.

    Args:
        window: The app, at its first screen.
        open_link: Hands over a link, as the e-mail's button does.
        demo: The demo's portal, running.
        camera: What takes the pictures.

    Returns:
        The pictures' names.

    Raises:
        Lost: A screen did not come; the message says which.
    """
    robot = Robot(window, camera)
    await see_start_pages(robot)
    await set_up_maria(robot, demo, open_link)
    await add_relatives(robot, demo, open_link)
    await read_everyone(robot)
    await see_at_a_glance(robot)
    await search_records(robot)
    await see_copies(robot)
    await read_labs(robot)
    await see_news(robot, demo)
    await see_settings_and_help(robot)
    await invite_somebody(robot)
    codes = await set_up_two_steps(robot)
    await _see_mail(demo, camera)
    window.activateWindow()
    await see_faults(robot, demo, open_link, codes)
    return camera.names


async def _see_mail(demo: Demo, camera: Camera) -> None:
    window = MailWindow(demo)
    window.show()
    await Robot(window, camera).picture("demo_mail_and_phone")
    window.close()
    window.deleteLater()
