import pytest

# What agents and customers say, and what recognisers make of it: (party, sentence, ids that must be heard).
HEARD = [
    # 接听
    (
        "agent",
        "您好，这里是北风客服中心，我是小王，请问有什么可以帮您？",
        "greeting.salutation greeting.company greeting.name greeting.offer",
    ),
    ("agent", "您好感谢您致电北风客服", "greeting.salutation greeting.thanks greeting.company"),
    (
        "agent",
        "您好，感謝您支電北風客服中心。我是小王,請問有什麼可以幫您。",
        "greeting.salutation greeting.thanks greeting.company greeting.name greeting.offer",
    ),
    ("agent", "早上好，工号三零五为您服务，请问您需要什么帮助？", "greeting.salutation greeting.name greeting.offer"),
    ("agent", "你 好 很 高 兴 为 您 服 务", "greeting.salutation greeting.offer"),
    ("agent", "欢迎致电招商银行，请问您要办理什么业务？", "greeting.company greeting.offer"),
    ("agent", "下午好，我姓李，您请讲。", "greeting.salutation greeting.name greeting.offer"),
    ("agent", "您好，请问有什么能帮到您？", "greeting.salutation greeting.offer"),
    ("agent", "谢谢您的来电，我叫王芳。", "greeting.thanks greeting.name"),
    ("agent", "请问有什么可以为您效劳的？", "greeting.offer"),
    ("agent", "喂？", "greeting.bare"),
    ("agent", "喂，找谁？", "greeting.bare"),
    ("agent", "为套水", "greeting.bare"),
    ("agent", "谁啊", "greeting.bare"),
    ("agent", "什么事？", "greeting.bare"),
    # 等待
    ("agent", "请您稍等一下，我帮您查询。", "hold.announce hold.lookup hold.why hold.how_long"),
    ("agent", "请不要挂机，我去跟主管确认一下，大概两分钟。", "hold.announce hold.why hold.promise hold.how_long"),
    ("agent", "麻烦您在线等一下，可以吗？", "hold.announce hold.consent_asked"),
    ("agent", "稍等一下哦", "hold.announce hold.lookup"),
    ("agent", "等一小，我看一下", "hold.lookup hold.why"),
    ("agent", "我帮您查一下。", "hold.lookup hold.why"),
    ("agent", "我为您保留通话，请稍候。", "hold.announce"),
    ("agent", "大约需要半分钟左右", "hold.promise hold.how_long"),
    ("agent", "可能要三到五分钟，您方便等一下吗？", "hold.promise hold.consent_asked"),
    ("agent", "您是在线等，还是我稍后给您回电？", "hold.consent_asked"),
    ("agent", "正在为您查询，系统有点慢", "hold.lookup hold.why"),
    ("agent", "感谢您的耐心等待。", "hold.thanks"),
    ("agent", "谢谢您的等候", "hold.thanks"),
    ("agent", "不好意思，让您久等了。", "hold.apology"),
    ("agent", "抱歉久等了", "hold.apology"),
    ("agent", "您好，请问您还在线吗？", "hold.there"),
    ("agent", "王女士您好，还在吗？", "hold.there"),
    ("customer", "好的，没问题。", "hold.assent"),
    ("customer", "行吧，那我等一下", "hold.assent"),
    # 沉默
    ("agent", "麻烦您看一下卡背面的号码。", "customer.task"),
    ("agent", "请您先重启一下，不着急。", "customer.task"),
    ("agent", "请您找一下订单号", "customer.task"),
    ("agent", "您慢慢找，不急。", "customer.task"),
    ("agent", "找到了告诉我", "customer.task"),
    ("customer", "我上个星期买了一台咖啡机，然后", "turn.unfinished"),
    ("customer", "不是，我那个", "turn.unfinished"),
    ("customer", "我想问一下", "turn.unfinished"),
    ("customer", "因为……", "turn.unfinished"),
    ("customer", "我打电话是因为", "turn.unfinished"),
    # 结束
    ("agent", "请问还有什么可以帮您的吗？", "closing.anything_else"),
    ("agent", "您还有其他问题吗？", "closing.anything_else"),
    ("agent", "還有別的需要嗎", "closing.anything_else"),
    ("agent", "您还需要别的帮助吗", "closing.anything_else"),
    ("agent", "感谢您的来电，祝您生活愉快，再见。", "closing.thanks closing.goodbye"),
    ("agent", "感謝您的來點 祝您生活愉快再見", "closing.thanks closing.goodbye"),
    ("agent", "谢谢您的支持，再见", "closing.thanks closing.goodbye"),
    ("customer", "没有了，拜拜", "closing.goodbye"),
    ("agent", "在见", "closing.goodbye"),
    ("customer", "好的，谢谢", "courtesy.thanks hold.assent"),
]

# (party, sentence, ids that must not be heard).
NOT_HEARD = [
    # 接听
    ("agent", "我是说您的包裹明天会到。", "greeting.name"),
    ("agent", "这里有一个问题。", "greeting.company"),
    ("agent", "我们公司规定是七天。", "greeting.company"),
    ("agent", "您可以联系快递公司。", "greeting.company"),
    ("agent", "请问还有什么可以帮您的吗？", "greeting.offer"),
    ("agent", "您好好考虑一下。", "greeting.salutation"),
    ("agent", "您好像已经下单了。", "greeting.salutation"),
    ("agent", "没有什么问题。", "greeting.offer"),
    ("agent", "喂您好，请问有什么可以帮您？", "greeting.bare"),
    ("agent", "请问是谁签收的？", "greeting.bare"),
    ("agent", "什么事情都可以找我。", "greeting.bare"),
    ("customer", "你好，我叫张伟。", "greeting.salutation greeting.name"),
    # 等待
    ("agent", "感谢您的耐心等待。", "hold.announce hold.lookup"),
    ("agent", "我们会帮您保留订单。", "hold.announce"),
    ("agent", "请您等待快递的通知。", "hold.announce"),
    ("agent", "您的订单号码是多少？", "hold.consent_asked"),
    ("agent", "等一下", "hold.promise"),
    ("agent", "请等一分钟", "hold.promise"),
    ("agent", "稍等一会儿", "hold.promise"),
    ("agent", "两分钟前已经发货了。", "hold.promise"),
    ("agent", "请断电两分钟再开机。", "hold.promise"),
    ("agent", "三分钟后给您回电。", "hold.promise"),
    ("agent", "大概十秒钟", "hold.promise"),
    ("agent", "型号、颜色等等", "hold.lookup"),
    ("agent", "我跟您确认一下地址。", "hold.lookup hold.why"),
    ("agent", "好的。", "hold.assent"),
    ("customer", "好的，那我的退款什么时候到？", "hold.assent"),
    ("agent", "谢谢您提供的信息。", "hold.thanks"),
    ("agent", "非常抱歉给您带来不便。", "hold.apology"),
    ("agent", "包裹还在配送中。", "hold.there"),
    # 沉默
    ("agent", "我帮您看一下。", "customer.task"),
    ("agent", "我来核对一下信息。", "customer.task"),
    ("customer", "请你查一下我的订单。", "customer.task"),
    ("customer", "到现在还没有收到。", "turn.unfinished"),
    ("customer", "我要退款。", "turn.unfinished"),
    ("customer", "我就要这个", "turn.unfinished"),
    ("customer", "昨天才收到", "turn.unfinished"),
    ("customer", "谢谢你们", "turn.unfinished"),
    ("customer", "是的", "turn.unfinished"),
    ("customer", "这是什么原因？", "turn.unfinished"),
    ("agent", "因为", "turn.unfinished"),
    # 结束
    ("agent", "还有什么办法吗", "closing.anything_else"),
    ("agent", "我没有别的办法。", "closing.anything_else"),
    ("customer", "还有什么问题吗？", "closing.anything_else"),
    ("agent", "谢谢您，请问您的姓名？", "closing.thanks"),
    ("agent", "请先别挂了电话", "closing.goodbye"),
    ("agent", "我们可以再见面谈。", "closing.goodbye"),
    ("agent", "拜托您再确认一下。", "closing.goodbye"),
    ("agent", "礼拜三会送到。", "closing.goodbye"),
    ("customer", "不用谢谢", "courtesy.thanks"),
    ("customer", "他把电话挂了", "closing.goodbye"),
]


@pytest.mark.parametrize(("party", "text", "ids"), HEARD)
def test_simplified_chinese_phrase_is_heard(hear, party, text, ids):
    assert set(ids.split()) <= {found.phrase for found in hear("zh-Hans", text, party)}


@pytest.mark.parametrize(("party", "text", "ids"), NOT_HEARD)
def test_simplified_chinese_sentence_is_not_taken_for_a_phrase(hear, party, text, ids):
    assert not set(ids.split()) & {found.phrase for found in hear("zh-Hans", text, party)}
