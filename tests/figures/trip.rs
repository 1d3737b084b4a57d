//! What is written is read back, whatever the number; and nothing panics.

use proptest::prelude::*;

use crate::spell::{CURRENCIES, Case, grouped, shaped, words};
use crate::{lines, read};

/// Words that amounts are made of, to be thrown together at random.
const PIECES: [&str; 40] = [
    "مليار",
    "مليارا",
    "ملياري",
    "ملايين",
    "مئات",
    "ثلاثة",
    "عشرون",
    "مئة",
    "و",
    "ونصف",
    "نصف",
    "ربع",
    "من",
    "إلى",
    "بين",
    "نحو",
    "أكثر من",
    "دولار",
    "دولارين",
    "ريال",
    "سنتا",
    "فلسا",
    "%",
    "في المئة",
    "$",
    "€",
    "USD",
    "5",
    "5.6",
    "1,234.5",
    "١٢٫٥",
    "61ر49",
    "-",
    "(",
    ")",
    "،",
    ".",
    "م",
    "د",
    "\n",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn numbers_in_words_are_read_back(number in 3u64..999_999_999_999_999, oblique: bool, at in 0..CURRENCIES.len()) {
        let currency = &CURRENCIES[at];
        let case = if oblique { Case::Oblique } else { Case::Nominative };
        let text = format!("بلغ المبلغ {} {}.", words(number, case, currency.feminine), currency.behind(number));
        prop_assert_eq!(lines(&text), format!("{number} {}", currency.code), "{}", text);
    }

    #[test]
    fn round_numbers_in_words_are_read_back(count in 1u64..1000, power in 0u32..4, at in 0..CURRENCIES.len()) {
        let number = count * 1000u64.pow(power);
        prop_assume!(number > 2);
        let currency = &CURRENCIES[at];
        let text = format!("دفعت الشركة {} {} أمس.", words(number, Case::Oblique, currency.feminine), currency.behind(number));
        prop_assert_eq!(lines(&text), format!("{number} {}", currency.code), "{}", text);
    }

    #[test]
    fn digits_are_read_back(number in 1000u64..999_999_999_999, shape in 0usize..3, arabic: bool) {
        let text = format!("بلغ المبلغ {} دولار.", shaped(&grouped(number, if arabic { "٬" } else { "," }), shape));
        prop_assert_eq!(lines(&text), format!("{number} USD"), "{}", text);
    }

    #[test]
    fn decimals_are_read_back(whole in 0u64..1000, part in 1u64..100, shape in 0usize..3) {
        prop_assume!(!part.is_multiple_of(10));
        let value = format!("{whole}.{part:02}");
        let text = format!("سجل المؤشر {}٪ أمس، ثم هبط.", shaped(&value.replace('.', "٫"), shape));
        prop_assert_eq!(lines(&text), format!("{value} %"), "{}", text);
    }

    #[test]
    fn nothing_panics(pieces in prop::collection::vec((0..PIECES.len(), any::<bool>()), 0..60)) {
        let text: String = pieces.into_iter().map(|(piece, glued)| format!("{}{}", PIECES[piece], if glued { "" } else { " " })).collect();
        for figure in read(&text).figures {
            let slice = text.get(figure.span.start as usize..figure.span.end as usize);
            prop_assert!(slice.is_some_and(|slice| !slice.is_empty()));
            prop_assert!(figure.min <= figure.max);
        }
    }
}
