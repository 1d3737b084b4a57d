//! [`Lang`]: the language that khabar talks to people in, and its words.
//!
//! What programs read (JSON, exports, the names in them) is the same in every
//! language. What people read is written in English in the code, and here
//! stands what it is in Arabic. Counts follow a noun and a colon, so that no
//! sentence turns on a number's grammar.

/// A language for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Arabic.
    Ar,
}

impl Lang {
    /// The language of a locale's name: `ar_EG.UTF-8` is Arabic, all others
    /// are told in English.
    pub fn of_locale(name: &str) -> Lang {
        let language = name.split(['_', '-', '.', '@']).next().unwrap_or_default();
        if language.eq_ignore_ascii_case("ar") { Lang::Ar } else { Lang::En }
    }

    /// Its tag, as HTML has it.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Ar => "ar",
        }
    }

    /// The direction it is written in.
    pub fn direction(self) -> &'static str {
        match self {
            Lang::En => "ltr",
            Lang::Ar => "rtl",
        }
    }

    /// What an English phrase is in this language. A phrase that has no
    /// translation stays as it is; a test finds those.
    pub fn say(self, english: &'static str) -> &'static str {
        self.word(english)
    }

    /// The same for a word that comes from the lexicon.
    pub fn word(self, english: &str) -> &str {
        match self {
            Lang::En => english,
            Lang::Ar => ARABIC
                .iter()
                .find(|(phrase, _)| *phrase == english)
                .map_or(english, |(_, arabic)| arabic),
        }
    }
}

/// Every phrase that is said in Arabic.
pub(crate) const ARABIC: &[(&str, &str)] = &[
    // Kinds of findings.
    ("articles", "المقالات"),
    ("entities", "الأسماء"),
    ("figures", "الأرقام"),
    ("claims", "الأقوال"),
    ("warnings", "التنبيهات"),
    ("org", "جهة"),
    ("media", "وسيلة إعلام"),
    ("person", "شخص"),
    ("place", "مكان"),
    ("model", "نموذج"),
    ("product", "منتج"),
    ("money", "مبلغ"),
    ("percent", "نسبة"),
    // Classes of claims.
    ("say", "قول"),
    ("announce", "إعلان"),
    ("report", "نقل"),
    ("estimate", "تقدير"),
    ("confirm", "تأكيد"),
    ("deny", "نفي"),
    ("allege", "زعم"),
    ("warn", "تحذير"),
    ("promise", "تعهد"),
    ("request", "طلب"),
    // Roles of money.
    ("cost", "تكلفة"),
    ("price", "سعر"),
    ("investment", "استثمار"),
    ("funding", "تمويل"),
    ("deal", "صفقة"),
    ("revenue", "إيرادات"),
    ("profit", "أرباح"),
    ("loss", "خسائر"),
    ("valuation", "تقييم"),
    ("fine", "غرامة"),
    ("budget", "ميزانية"),
    ("debt", "ديون"),
    ("salary", "أجر"),
    ("assets", "أصول"),
    ("other", "غير ذلك"),
    // Bounds of amounts.
    ("about", "نحو"),
    ("more than", "أكثر من"),
    ("at least", "على الأقل"),
    ("less than", "أقل من"),
    ("up to", "حتى"),
    // What amounts are counted per.
    ("share", "للسهم"),
    ("year", "في السنة"),
    ("month", "في الشهر"),
    ("day", "في اليوم"),
    ("hour", "في الساعة"),
    ("user", "للمستخدم"),
    ("barrel", "للبرميل"),
    ("ounce", "للأونصة"),
    ("ton", "للطن"),
    ("unit", "للوحدة"),
    ("token", "للرمز"),
    ("pound", "للرطل"),
    ("liter", "للتر"),
    ("gallon", "للغالون"),
    ("gram", "للغرام"),
    ("kilogram", "للكيلوغرام"),
    ("meter", "للمتر"),
    ("megawatt_hour", "للميغاواط ساعة"),
    ("kilowatt_hour", "للكيلوواط ساعة"),
    ("btu", "للوحدة الحرارية"),
    ("dollar", "للدولار"),
    ("euro", "لليورو"),
    ("night", "لليلة"),
    ("quarter", "في الربع"),
    ("week", "في الأسبوع"),
    ("minute", "في الدقيقة"),
    // Sources.
    ("named", "معروف"),
    ("anonymous", "مجهول"),
    ("role", "بصفته"),
    ("document", "وثيقة"),
    ("none", "بلا مصدر"),
    ("direct", "بنصه"),
    ("mixed", "بعضه بنصه"),
    ("indirect", "بمعناه"),
    ("negated", "منفي"),
    ("hedged", "غير جازم"),
    // The page.
    ("khabar: who claims what, and for how much", "خبر: من قال ماذا، وبكم"),
    ("to the articles", "إلى المقالات"),
    ("filters", "التصفية"),
    ("sources", "المصادر"),
    ("kinds", "الأنواع"),
    ("find a name", "ابحث عن اسم"),
    ("clear", "أظهر الكل"),
    ("more", "المزيد"),
    ("amounts by role", "المبالغ بحسب طبيعتها"),
    ("currency", "العملة"),
    ("nothing matches", "لا شيء يطابق"),
    ("no source named", "مصدر غير مذكور"),
    ("in the text", "في النص"),
    ("amount", "القيمة"),
    ("what it is", "طبيعتها"),
    ("whose", "لمن"),
    ("claim", "القول"),
    // The ledger.
    ("accounts", "البنود"),
    ("differing", "المتباين منها"),
    ("differs", "متباين"),
    ("the article itself", "المقال نفسه"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_has_a_language() {
        for arabic in ["ar", "ar_SA.UTF-8", "AR-eg", "ar@latin"] {
            assert_eq!(Lang::of_locale(arabic), Lang::Ar, "{arabic}");
        }
        for other in ["", "C", "POSIX", "en_GB.UTF-8", "arn_CL", "fr"] {
            assert_eq!(Lang::of_locale(other), Lang::En, "{other}");
        }
    }

    #[test]
    fn no_phrase_is_translated_twice() {
        let mut phrases: Vec<&str> = ARABIC.iter().map(|(phrase, _)| *phrase).collect();
        phrases.sort_unstable();
        let all = phrases.len();
        phrases.dedup();
        assert_eq!(phrases.len(), all);
        assert!(
            ARABIC
                .iter()
                .all(|(_, arabic)| !arabic.is_empty() && !arabic.bytes().any(|byte| byte.is_ascii_alphabetic()))
        );
    }
}
