//! Numbers and currencies in Arabic words, after the grammar books (W. Wright,
//! vol. 1, §§ 318–328), written without a look at how khabar reads them.

/// Grammatical case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Case {
    Nominative,
    Oblique,
}

/// A currency's name as it stands behind a number, with its adjective.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Currency {
    pub code: &'static str,
    /// Genitive singular, behind hundreds and scales: مئة دولار.
    pub one: &'static str,
    /// Accusative singular, behind 11 to 99: عشرون دولارا.
    pub accusative: &'static str,
    /// Genitive plural, behind 3 to 10: خمسة دولارات.
    pub many: &'static str,
    pub feminine: bool,
}

const fn currency(code: &'static str, one: &'static str, accusative: &'static str, many: &'static str, feminine: bool) -> Currency {
    Currency {
        code,
        one,
        accusative,
        many,
        feminine,
    }
}

pub(crate) const CURRENCIES: [Currency; 14] = [
    currency("USD", "دولار", "دولارا", "دولارات", false),
    currency("USD", "دولار أميركي", "دولارا أميركيا", "دولارات أميركية", false),
    currency("EUR", "يورو", "يورو", "يورو", false),
    currency("SAR", "ريال سعودي", "ريالا سعوديا", "ريالات سعودية", false),
    currency("QAR", "ريال قطري", "ريالا قطريا", "ريالات قطرية", false),
    currency("AED", "درهم إماراتي", "درهما إماراتيا", "دراهم إماراتية", false),
    currency("MAD", "درهم مغربي", "درهما مغربيا", "دراهم مغربية", false),
    currency("EGP", "جنيه مصري", "جنيها مصريا", "جنيهات مصرية", false),
    currency("GBP", "جنيه إسترليني", "جنيها إسترلينيا", "جنيهات إسترلينية", false),
    currency("DZD", "دينار جزائري", "دينارا جزائريا", "دنانير جزائرية", false),
    currency("TRY", "ليرة تركية", "ليرة تركية", "ليرات تركية", true),
    currency("SYP", "ليرة سورية", "ليرة سورية", "ليرات سورية", true),
    currency("JPY", "ين", "ينا", "ينات", false),
    currency("CNY", "يوان", "يوانا", "يوانات", false),
];

impl Currency {
    /// The noun that agrees with a number.
    pub(crate) fn behind(&self, number: u64) -> &'static str {
        match number % 100 {
            3..=10 => self.many,
            11..=99 => self.accusative,
            _ => self.one,
        }
    }
}

struct Scale {
    value: u64,
    one: &'static str,
    accusative: &'static str,
    /// Nominative and oblique dual, free and in construct.
    dual: [[&'static str; 2]; 2],
    many: &'static str,
}

const SCALES: [Scale; 4] = [
    Scale {
        value: 1_000_000_000_000,
        one: "تريليون",
        accusative: "تريليونا",
        dual: [["تريليونان", "تريليونين"], ["تريليونا", "تريليوني"]],
        many: "تريليونات",
    },
    Scale {
        value: 1_000_000_000,
        one: "مليار",
        accusative: "مليارا",
        dual: [["ملياران", "مليارين"], ["مليارا", "ملياري"]],
        many: "مليارات",
    },
    Scale {
        value: 1_000_000,
        one: "مليون",
        accusative: "مليونا",
        dual: [["مليونان", "مليونين"], ["مليونا", "مليوني"]],
        many: "ملايين",
    },
    Scale {
        value: 1_000,
        one: "ألف",
        accusative: "ألفا",
        dual: [["ألفان", "ألفين"], ["ألفا", "ألفي"]],
        many: "آلاف",
    },
];

/// A number in words, in construct before what it counts.
pub(crate) fn words(number: u64, case: Case, feminine: bool) -> String {
    let mut parts = Vec::new();
    let mut rest = number;
    for scale in &SCALES {
        let count = rest / scale.value;
        rest %= scale.value;
        if count > 0 {
            parts.push(group(count, scale, case, rest == 0));
        }
    }
    if rest > 0 || parts.is_empty() {
        parts.push(below_thousand(rest, case, feminine));
    }
    parts.join(" و")
}

fn group(count: u64, scale: &Scale, case: Case, last: bool) -> String {
    let oblique = usize::from(case == Case::Oblique);
    match count {
        1 => scale.one.to_owned(),
        2 => scale.dual[usize::from(last)][oblique].to_owned(),
        _ => {
            let noun = match count % 100 {
                3..=10 => scale.many,
                11..=99 if !last => scale.accusative,
                _ => scale.one,
            };
            let count = if count.is_multiple_of(100) && count / 100 == 2 {
                ["مئتا", "مئتي"][oblique].to_owned()
            } else {
                below_thousand(count, case, false)
            };
            format!("{count} {noun}")
        }
    }
}

const UNITS: [&str; 11] = ["", "واحد", "", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"];
const UNITS_FEMININE: [&str; 11] = ["", "إحدى", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"];
const TENS: [&str; 10] = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"];
const HUNDREDS: [&str; 10] = ["", "مئة", "", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"];

fn below_thousand(number: u64, case: Case, feminine: bool) -> String {
    let (hundreds, rest) = (number / 100, number % 100);
    let mut parts = Vec::new();
    if hundreds == 2 {
        let construct = rest == 0;
        parts.push(
            match (case, construct) {
                (Case::Nominative, true) => "مئتا",
                (Case::Oblique, true) => "مئتي",
                (Case::Nominative, false) => "مئتان",
                (Case::Oblique, false) => "مئتين",
            }
            .to_owned(),
        );
    } else if hundreds > 0 {
        parts.push(HUNDREDS[hundreds as usize].to_owned());
    }
    if rest > 0 || parts.is_empty() {
        parts.push(below_hundred(rest, case, feminine));
    }
    parts.join(" و")
}

fn below_hundred(number: u64, case: Case, feminine: bool) -> String {
    let units = if feminine { UNITS_FEMININE } else { UNITS };
    let two = match (case, feminine) {
        (Case::Nominative, false) => "اثنان",
        (Case::Oblique, false) => "اثنين",
        (Case::Nominative, true) => "اثنتان",
        (Case::Oblique, true) => "اثنتين",
    };
    match number {
        0 => "صفر".to_owned(),
        2 => two.to_owned(),
        1..=10 => units[number as usize].to_owned(),
        11 => if feminine { "إحدى عشرة" } else { "أحد عشر" }.to_owned(),
        12 => match (case, feminine) {
            (Case::Nominative, false) => "اثنا عشر",
            (Case::Oblique, false) => "اثني عشر",
            (Case::Nominative, true) => "اثنتا عشرة",
            (Case::Oblique, true) => "اثنتي عشرة",
        }
        .to_owned(),
        13..=19 => format!("{} {}", units[(number - 10) as usize], if feminine { "عشرة" } else { "عشر" }),
        _ => {
            let ending = if case == Case::Nominative { "ون" } else { "ين" };
            let tens = format!("{}{ending}", TENS[(number / 10) as usize]);
            match number % 10 {
                0 => tens,
                2 => format!("{two} و{tens}"),
                unit => format!("{} و{tens}", units[unit as usize]),
            }
        }
    }
}

/// Digits of one shape or another.
pub(crate) fn shaped(digits: &str, shape: usize) -> String {
    let zero = ['0', '٠', '۰'][shape % 3];
    digits
        .chars()
        .map(|c| c.to_digit(10).and_then(|digit| char::from_u32(zero as u32 + digit)).unwrap_or(c))
        .collect()
}

/// Digits with a mark between thousands.
pub(crate) fn grouped(number: u64, mark: &str) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, c) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push_str(mark);
        }
        out.push(c);
    }
    out
}
