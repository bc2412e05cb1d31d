import pytest

# What machines say on the line, and people who speak of machines: (language, party, sentence, ids that must be heard).
HEARD = [
    ("en", "customer", "Please leave a message after the tone.", "machine.voicemail"),
    (
        "en",
        "customer",
        "You've reached the voicemail of Dan. I'm not available to take your call.",
        "machine.voicemail",
    ),
    ("en", "customer", "For billing, press 1. For support, press two.", "machine.menu"),
    ("en", "customer", "Your call is important to us, please stay on the line.", "machine.menu"),
    ("en", "customer", "The number you have dialed is not in service.", "machine.notice"),
    ("en", "agent", "Thank you for calling Acme. This call may be recorded for quality.", "machine.recorded"),
    ("en", "customer", "I pressed one and nothing happened.", ""),
    ("en", "customer", "I left a message yesterday, can I leave a message for her now?", ""),
    ("en", "agent", "Press one on the remote and hold it.", ""),
    ("zh-Hans", "customer", "您拨打的电话暂时无法接通，请稍后再拨。", "machine.notice"),
    ("zh-Hans", "customer", "请在提示音后留言。", "machine.voicemail"),
    ("zh-Hans", "customer", "中文服务请按一", "machine.menu"),
    ("zh-Hans", "agent", "为保证服务质量，本次通话将被录音。", "machine.recorded"),
    ("zh-Hans", "customer", "我要投诉你们的服务质量，我打不通电话", ""),
    ("zh-Hant", "customer", "您撥的電話無人回應，請在嗶聲後留言。", "machine.notice machine.voicemail"),
    ("zh-Hant", "customer", "中文服務請按一", "machine.menu"),
    ("zh-Hant", "agent", "為確保服務品質，本通電話將會錄音", "machine.recorded"),
    ("zh-Hant", "customer", "我按照說明做的", ""),
    ("hu", "customer", "Kérem, hagyjon üzenetet a sípszó után.", "machine.voicemail"),
    ("hu", "customer", "A hívott szám jelenleg nem elérhető.", "machine.notice machine.voicemail"),
    ("hu", "customer", "Ügyintézőhöz nyomja meg az egyes gombot.", "machine.menu"),
    ("hu", "agent", "A hívást minőségbiztosítási okokból rögzítjük.", "machine.recorded"),
    ("hu", "customer", "Én már hagytam üzenetet tegnap.", ""),
]


@pytest.mark.parametrize(("language", "party", "sentence", "ids"), HEARD)
def test_machines_are_heard_for_what_they_are(hear, language, party, sentence, ids):
    found = {spotted.phrase for spotted in hear(language, sentence, party)}
    assert {phrase for phrase in found if phrase.startswith("machine.")} == set(ids.split())
