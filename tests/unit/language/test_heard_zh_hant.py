import pytest

# What agents and customers say, and what recognisers make of it: (party, sentence, ids that must be heard).
HEARD = [
    # 接聽
    (
        "agent",
        "北風客服中心您好，我是小王，請問有什麼可以為您服務？",
        "greeting.salutation greeting.company greeting.name greeting.offer",
    ),
    (
        "agent",
        "您好，感謝您的來電，敝姓陳，很高興為您服務。",
        "greeting.salutation greeting.thanks greeting.name greeting.offer",
    ),
    ("agent", "早安，這裡是中華電信，請問需要什麼協助？", "greeting.salutation greeting.company greeting.offer"),
    ("agent", "您好，请问有什么可以为您服务", "greeting.salutation greeting.offer"),
    ("agent", "歡迎來電國泰人壽，我是林小姐", "greeting.salutation greeting.name"),
    ("agent", "您好，客服專員王小明為您服務", "greeting.salutation greeting.name"),
    ("agent", "午安，請問有甚麼可以協助您的？", "greeting.salutation greeting.offer"),
    ("agent", "您好，很高興為您服務", "greeting.salutation greeting.offer"),
    ("agent", "謝謝您的來電，請說。", "greeting.thanks"),
    ("agent", "請問您需要什麼幫助", "greeting.offer"),
    ("agent", "喂，請問哪裡找？", "greeting.bare"),
    ("agent", "喂", "greeting.bare"),
    ("agent", "找哪位？", "greeting.bare"),
    ("agent", "怎樣？", "greeting.bare"),
    # 等待
    ("agent", "請您在線上稍候，我幫您查詢資料。", "hold.announce hold.lookup hold.why"),
    ("agent", "電話請不要掛斷，我向主管請示一下。", "hold.announce hold.why"),
    ("agent", "麻煩您稍等一下，大約兩分鐘。", "hold.announce hold.promise hold.how_long"),
    ("agent", "稍等喔，馬上為您查詢。", "hold.lookup hold.why"),
    ("agent", "我幫您調閱一下紀錄。", "hold.lookup hold.why"),
    ("agent", "請稍候，這樣可以嗎？", "hold.announce hold.consent_asked"),
    ("agent", "您要在線上等，還是我回電給您？", "hold.consent_asked"),
    ("agent", "大概一分鐘左右", "hold.promise"),
    ("agent", "抱歉讓您久等了，謝謝您的耐心等候。", "hold.apology hold.thanks"),
    ("agent", "不好意思讓您久候了", "hold.apology"),
    ("agent", "謝謝您的等候", "hold.thanks"),
    ("agent", "請問您還在線上嗎？", "hold.there"),
    ("agent", "陳先生您好，您還在嗎？", "hold.there"),
    ("customer", "好喔", "hold.assent"),
    ("customer", "好，沒關係", "hold.assent"),
    # 沉默
    ("agent", "麻煩您看一下帳單的右上角。", "customer.task"),
    ("agent", "請您先重新開機。", "customer.task"),
    ("agent", "沒關係，您慢慢找。", "customer.task"),
    ("agent", "可以請您提供訂單編號嗎", "customer.task"),
    ("agent", "找到了告訴我", "customer.task"),
    ("customer", "我上禮拜訂了一台咖啡機，可是", "turn.unfinished"),
    ("customer", "就是那個帳單的部分", "turn.unfinished"),
    ("customer", "因為我想說", "turn.unfinished"),
    ("customer", "我打來是因為……", "turn.unfinished"),
    ("customer", "然後", "turn.unfinished"),
    # 結束
    ("agent", "請問還有其他需要為您服務的地方嗎？", "closing.anything_else"),
    ("agent", "還有什麼可以協助您的嗎？", "closing.anything_else"),
    ("agent", "請問還有別的問題嗎", "closing.anything_else"),
    ("agent", "還有其他問題需要幫忙嗎", "closing.anything_else"),
    ("agent", "您還需要其他幫忙嗎", "closing.anything_else"),
    ("agent", "感謝您的來電，祝您有愉快的一天，再見。", "closing.thanks closing.goodbye"),
    ("agent", "謝謝您的來電，祝您順心，再見", "closing.thanks closing.goodbye"),
    ("agent", "感謝您的支持，拜拜", "closing.thanks closing.goodbye"),
    ("customer", "沒有了，掰掰", "closing.goodbye"),
    ("customer", "謝謝你", "courtesy.thanks"),
]

# (party, sentence, ids that must not be heard).
NOT_HEARD = [
    # 接聽
    ("agent", "我是說您的包裹明天會到。", "greeting.name"),
    ("agent", "這裡沒有您的資料。", "greeting.company"),
    ("agent", "我們公司規定是七天。", "greeting.company"),
    ("agent", "您可以聯絡快遞公司。", "greeting.company"),
    ("agent", "請問還有什麼可以為您服務的嗎？", "greeting.offer"),
    ("agent", "還有其他需要協助的嗎？", "greeting.offer"),
    ("agent", "您好像已經下訂了。", "greeting.salutation"),
    ("agent", "您好久沒有登入了。", "greeting.salutation"),
    ("agent", "沒有什麼問題。", "greeting.offer"),
    ("agent", "喂您好，請問有什麼可以為您服務？", "greeting.bare"),
    ("agent", "請問是找哪位同仁處理的？", "greeting.bare"),
    ("customer", "你好，我姓張。", "greeting.salutation greeting.name"),
    # 等待
    ("agent", "謝謝您的耐心等候。", "hold.announce hold.lookup"),
    ("agent", "我們會幫您保留訂單。", "hold.announce"),
    ("agent", "請您等待簡訊通知。", "hold.announce hold.lookup"),
    ("agent", "您的訂單號碼是多少？", "hold.consent_asked"),
    ("agent", "稍等一下", "hold.promise"),
    ("agent", "請等一分鐘", "hold.promise"),
    ("agent", "兩分鐘前已經出貨了。", "hold.promise"),
    ("agent", "請關機兩分鐘再開。", "hold.promise"),
    ("agent", "三分鐘後給您回電。", "hold.promise"),
    ("agent", "我跟您核對一下地址。", "hold.lookup"),
    ("customer", "好，那我的退款什麼時候會到？", "hold.assent"),
    ("agent", "謝謝您提供的資料。", "hold.thanks"),
    ("agent", "很抱歉造成您的不便。", "hold.apology"),
    ("agent", "包裹還在配送中。", "hold.there"),
    # 沉默
    ("agent", "我幫您看一下。", "customer.task"),
    ("agent", "我來核對一下資料。", "customer.task"),
    ("customer", "麻煩您看一下我的訂單。", "customer.task"),
    ("customer", "到現在還沒有收到。", "turn.unfinished"),
    ("customer", "我要退款。", "turn.unfinished"),
    ("customer", "我就要這個", "turn.unfinished"),
    ("customer", "昨天才收到", "turn.unfinished"),
    ("customer", "是的", "turn.unfinished"),
    ("customer", "這是什麼原因？", "turn.unfinished"),
    ("agent", "因為", "turn.unfinished"),
    # 結束
    ("agent", "還有什麼辦法嗎", "closing.anything_else"),
    ("agent", "我沒有別的辦法。", "closing.anything_else"),
    ("customer", "還有什麼問題嗎？", "closing.anything_else"),
    ("agent", "謝謝您，請問您的大名？", "closing.thanks"),
    ("agent", "請先別掛電話", "closing.goodbye"),
    ("agent", "我們可以再見面談。", "closing.goodbye"),
    ("agent", "拜託您再確認一次。", "closing.goodbye"),
    ("agent", "禮拜三會送到。", "closing.goodbye"),
    ("customer", "他把電話掛了", "closing.goodbye"),
    ("agent", "這個部分沒有問題。", "closing.anything_else closing.thanks"),
]


@pytest.mark.parametrize(("party", "text", "ids"), HEARD)
def test_traditional_chinese_phrase_is_heard(hear, party, text, ids):
    assert set(ids.split()) <= {found.phrase for found in hear("zh-Hant", text, party)}


@pytest.mark.parametrize(("party", "text", "ids"), NOT_HEARD)
def test_traditional_chinese_sentence_is_not_taken_for_a_phrase(hear, party, text, ids):
    assert not set(ids.split()) & {found.phrase for found in hear("zh-Hant", text, party)}
