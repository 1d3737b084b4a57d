//! The single words that the figure rules compare tokens with, folded once.

use std::sync::LazyLock;

use crate::fold::Key;

pub(super) static WORDS: LazyLock<Words> = LazyLock::new(Words::new);

pub(super) struct Words {
    pub(super) min: Key,
    pub(super) ma: Key,
    pub(super) to: Key,
    pub(super) until: Key,
    pub(super) and_to: Key,
    pub(super) up_to: Key,
    pub(super) or: Key,
    pub(super) every: Key,
    pub(super) for_every: Key,
    pub(super) fi: Key,
    pub(super) that: Key,
    pub(super) one: [Key; 4],
    pub(super) negations: [Key; 8],
    pub(super) starts: [Key; 6],
    pub(super) prices: [Key; 6],
    pub(super) exceeds: [Key; 8],
    pub(super) falls_short: [Key; 2],
    pub(super) on: Key,
    pub(super) about: Key,
    pub(super) meem: Key,
    pub(super) dal: Key,
    pub(super) dinar: Key,
    pub(super) count: [Key; 4],
    pub(super) years: [Key; 6],
    pub(super) equals: [Key; 6],
    pub(super) broken_plurals: [Key; 6],
}

impl Words {
    fn new() -> Words {
        let key = Key::of;
        Words {
            min: key("من"),
            ma: key("ما"),
            to: key("إلى"),
            until: key("حتى"),
            and_to: key("وإلى"),
            up_to: key("لغاية"),
            or: key("أو"),
            every: key("كل"),
            for_every: key("لكل"),
            fi: key("في"),
            that: key("أن"),
            one: ["الواحد", "الواحدة", "واحد", "واحدة"].map(key),
            negations: ["لا", "ولا", "لن", "ولن", "لم", "ولم", "ألا", "فلا"].map(key),
            starts: ["يبدأ", "تبدأ", "بدأ", "بدأت", "ويبدأ", "وتبدأ"].map(key),
            prices: ["سعر", "أسعار", "سعره", "سعرها", "أسعاره", "أسعارها"].map(key),
            exceeds: ["يزيد", "تزيد", "زاد", "زادت", "يربو", "تربو", "يرتفع", "ترتفع"].map(key),
            falls_short: ["يقل", "تقل"].map(key),
            on: key("على"),
            about: key("عن"),
            meem: key("م"),
            dal: key("د"),
            dinar: key("دينار"),
            count: ["عدد", "عددها", "عددهم", "أعداد"].map(key),
            years: ["عام", "العام", "سنة", "السنة", "عامي", "منذ"].map(key),
            equals: ["يعادل", "تعادل", "أي", "يساوي", "تساوي", "يوازي"].map(key),
            broken_plurals: ["دنانير", "دراهم", "ملاليم", "فلوس", "قروش", "فلس"].map(key),
        }
    }
}
