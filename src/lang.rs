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

    /// A number of things: `3 missed`, and in Arabic the noun before it, with a
    /// colon.
    pub fn counted(self, number: impl std::fmt::Display, things: &str) -> String {
        match self {
            Lang::En => format!("{number} {things}"),
            Lang::Ar => format!("{}: {number}", self.word(things)),
        }
    }

    /// What parts the items of a list.
    pub fn comma(self) -> &'static str {
        match self {
            Lang::En => ", ",
            Lang::Ar => "، ",
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
    ("dose", "للجرعة"),
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
    // The summary of a batch.
    ("kept from before", "المحفوظ من قبل"),
    ("failures", "ما تعذر"),
    ("passed over", "المتروك"),
    ("not read whole", "لم يقرأ كاملا"),
    ("of no known form", "صيغته غير معروفة"),
    ("cannot be read", "تعذرت قراءته"),
    ("damaged archive", "أرشيف تالف"),
    ("not found", "غير موجود"),
    ("permission denied", "لا إذن بقراءته"),
    ("not in its encoding", "ليس بترميزه"),
    ("too long", "أطول مما يقرأ"),
    ("no article", "ليس مقالا"),
    ("not JSON", "ليس بصيغة سليمة"),
    ("khabar failed", "خلل في البرنامج"),
    // The report of a check.
    ("missed", "فات"),
    ("unexpected", "غير متوقع"),
    ("different", "مختلف"),
    ("entity", "اسم"),
    ("line", "السطر"),
    ("expected", "المتوقع"),
    ("found", "الموجود"),
    ("expected by line", "متوقع في السطر"),
    ("forbidden by line", "محظور في السطر"),
    ("to accept, ", "للقبول: "),
    ("delete line", "احذف السطر"),
    ("make line", "اجعل السطر"),
    ("of", "من"),
    ("this", "هكذا"),
    ("put this under", "أضف هذا تحت"),
    ("in", "في"),
    (
        "a gold file cannot say this, for its words are no whole words of the article",
        "لا يمكن كتابة هذا في ملف التوقعات، فليست كلماته كلمات تامة من المقال",
    ),
    ("P", "الدقة"),
    ("R", "التغطية"),
    ("right", "صحيح"),
    ("spurious", "زائد"),
    ("checked", "المفحوص من المقالات"),
    ("all hold", "كلها كما يتوقع"),
    ("not holding", "ما ليس كما يتوقع"),
    (
        "khabar check --bless writes their gold files as things are found today",
        "khabar check --bless يكتب ملفات التوقعات كما يوجد اليوم",
    ),
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
        assert!(ARABIC.iter().all(|(english, arabic)| !arabic.is_empty() && english != arabic));
    }

    /// The phrases that the sources say by a literal.
    fn said() -> Vec<String> {
        let mut phrases = Vec::new();
        let files = walkdir::WalkDir::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")).into_iter();
        // This file has the pattern itself.
        let is_source = |file: &walkdir::DirEntry| {
            file.path().extension().is_some_and(|extension| extension == "rs") && !file.path().ends_with("lang.rs")
        };
        for file in files.filter_map(Result::ok).filter(is_source) {
            let source = std::fs::read_to_string(file.path()).expect("a source");
            let calls = source.split("say(").skip(1).map(str::trim_start);
            let literals = calls.filter_map(|call| call.strip_prefix('"')?.split_once('"'));
            phrases.extend(literals.map(|(phrase, _)| phrase.to_owned()));
        }
        phrases
    }

    #[test]
    fn every_phrase_that_is_said_has_its_arabic() {
        let phrases = said();
        assert!(phrases.len() > 30, "{}", phrases.len());
        let names = crate::lexicon::EntityType::NAMES.iter().map(|(name, _)| *name);
        let names = names.chain(crate::lexicon::ClaimClass::NAMES.iter().map(|(name, _)| *name));
        let names = names.chain(crate::finding::Role::NAMES.iter().map(|(name, _)| *name));
        let untold: Vec<&str> = names
            .chain(phrases.iter().map(String::as_str))
            .filter(|phrase| !ARABIC.iter().any(|(english, _)| english == phrase))
            .collect();
        assert!(untold.is_empty(), "{untold:?}");
    }
}
