//! Pay: money to someone, a bill, a top-up, a debt between friends.

use super::Case;
use super::lexicon::{Class, List};

/// What it is about.
pub(super) const WORDS: &[List] = &[
    (
        Class::Pay,
        "pay paying payment transfer paynow paylah venmo zelle paypal cashapp cash_app gpay upi mpesa m_pesa gcash bank_transfer wire top_up topup recharge load remit remittance \
         send_money send_cash split split_the_bill chip_in my_share your_share pay_back paid_back refund deposit bill bills invoice rent_money electric_bill electricity_bill \
         phone_bill water_bill credit_card fee fees tuition airtime reload settle pay_the account checking savings balance \
         转账 转钱 转我 转你 转给 打钱 汇款 汇 付款 付钱 付 交 缴费 交费 交钱 充值 充话费 话费 电费 水费 房租钱 水电费 学费 网费 物业费 煤气费 还款 信用卡 支付宝 红包 \
         发红包 aa 份子钱 收款码 押金 定金 账单 买单 打过去 打给你 打到 卡里 卡号 微信转 微信转账 付下 交下 生活费 工资卡 存钱 交电费 交话费 过数 畀钱 俾钱",
    ),
    (
        Class::Money,
        "$ dollar dollars bucks buck quid pounds pound euro euros rupees rs rm php naira ksh cents cash money sgd usd 块 块钱 元 钱 毛 人民币 美元 港币 美金 百块 千块 万块 k块 rmb 现金 蚊",
    ),
    (
        Class::Debt,
        "owe owes owed you_owe i_owe u_owe lend lend_me borrow loan debt pay_me_back pay_u_back pay_you_back 欠 欠我 欠你 借我 借 借钱 借点 还钱 还我 还你 垫 垫付 垫的 先垫 帮我垫",
    ),
];

/// Said so, it is called for.
pub(super) const EXAMPLES: &[Case] = &[
    "you still owe me 30 for the tickets",
    "can u paynow me the cab fare",
    "send fifty bucks to marta",
    "electric bill is due friday dont forget to pay it",
    "i will transfer u the deposit tonight, whats your account",
    "上次的饭钱你转我一下,每人六十",
    "帮我充五十话费",
    "房租该交了,记得打给房东",
    "借我两百,下周还你",
];

/// Near misses: said so, it is not.
pub(super) const NEAR_MISSES: &[Case] = &[
    "pay attention in class",
    "he got paid yesterday lucky guy",
    "it costs an arm and a leg",
    "钱不是问题",
    "他欠揍",
    "这家店老板真会赚钱",
];
