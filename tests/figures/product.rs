//! Number × writing × case × currency × proclitic × digit shape × carrier, each
//! with its known value. What is wrong without a warning is the rate that
//! matters.

use khabar::finding::FigureKind;

use crate::read;
use crate::spell::{CURRENCIES, Case, Currency, grouped, shaped, words};

const NUMBERS: [u64; 56] = [
    3,
    5,
    10,
    11,
    12,
    15,
    19,
    21,
    45,
    99,
    100,
    103,
    111,
    150,
    200,
    250,
    300,
    365,
    999,
    1_000,
    1_500,
    2_000,
    2_500,
    3_000,
    8_045,
    11_000,
    20_000,
    75_300,
    100_000,
    200_000,
    250_000,
    800_000,
    1_000_000,
    1_200_000,
    2_000_000,
    2_300_000,
    3_000_000,
    10_000_000,
    11_000_000,
    45_500_000,
    100_000_000,
    150_000_000,
    200_000_000,
    305_000_000,
    1_000_000_000,
    1_200_000_000,
    1_500_000_000,
    2_000_000_000,
    2_300_000_000,
    3_150_000_000,
    14_000_000_000,
    60_750_000_000,
    100_000_000_000,
    1_000_000_000_000,
    2_500_000_000_000,
    28_000_000_000_000,
];

/// How an amount is written.
const WRITINGS: usize = 13;

/// The highest share of amounts, in percent, that may be wrong with no warning.
const SILENTLY_WRONG: f64 = 0.3;

/// The lowest share of amounts, in percent, that must be right.
const RIGHT: f64 = 99.5;

/// What an amount stands in, with a place for what is glued before it.
const CARRIERS: [&str; 8] = [
    "بلغت قيمة الصفقة {} أمس الثلاثاء.",
    "أعلنت الشركة أنها دفعت {}، وفق بيان لها.",
    "وقال المدير إن التكلفة ستكون {}",
    "خسر الصندوق {} في يوم واحد.",
    "الميزانية ({}) لا تكفي.",
    "جمعت الحملة {} لمساعدة المتضررين",
    "«{}».. كلفة المشروع الجديد",
    "ارتفعت الأرباح إلى {} مقارنة بالعام الماضي؛ والنتائج أولية.",
];

/// Glued before an amount, and how it stands before digits.
const PROCLITICS: [(&str, &str); 6] = [("", ""), ("ب", "بـ"), ("ل", "لـ"), ("و", "و"), ("ول", "ولـ"), ("ب", "ب")];

#[derive(Default)]
struct Tally {
    all: usize,
    right: usize,
    missed: usize,
    warned: usize,
    silent: Vec<String>,
}

#[test]
#[expect(clippy::print_stdout, reason = "shown by --nocapture, as the checks of the whole do")]
fn amounts_of_a_generated_product_are_read() {
    let mut tally = Tally::default();
    let mut turn = 0;
    for (at, &number) in NUMBERS.iter().enumerate() {
        for writing in 0..WRITINGS {
            for (place, currency) in CURRENCIES.iter().enumerate() {
                for (clitic, proclitic) in PROCLITICS.iter().enumerate() {
                    // All carriers come up with each number and each writing.
                    turn += 1;
                    let carrier = CARRIERS[(turn + at + place + clitic) % CARRIERS.len()];
                    if let Some(amount) = write(number, writing, currency, turn, *proclitic) {
                        judge(&mut tally, number, currency, &carrier.replace("{}", &amount));
                    }
                }
            }
        }
    }
    let rate = |count: usize| 100.0 * count as f64 / tally.all as f64;
    println!(
        "{} amounts: {:.2}% right, {:.2}% missed, {:.2}% reported, {:.3}% silently wrong",
        tally.all,
        rate(tally.right),
        rate(tally.missed),
        rate(tally.warned),
        rate(tally.silent.len())
    );
    assert!(tally.all >= 20_000, "only {} amounts", tally.all);
    let examples = tally
        .silent
        .iter()
        .step_by(1 + tally.silent.len() / 40)
        .cloned()
        .collect::<Vec<_>>()
        .join("\n");
    assert!(
        rate(tally.silent.len()) <= SILENTLY_WRONG,
        "silently wrong: {:.3}%\n{examples}",
        rate(tally.silent.len())
    );
    assert!(rate(tally.right) >= RIGHT, "right: {:.2}%\n{examples}", rate(tally.right));
}

/// The amount in one of the writings, if the number can be written so.
fn write(number: u64, writing: usize, currency: &Currency, turn: usize, (glued, before_digits): (&str, &str)) -> Option<String> {
    let noun = currency.behind(number);
    let shape = turn % 3;
    let spelled = |case| Some(format!("{glued}{} {noun}", words(number, case, currency.feminine)));
    let digits = |digits: String| Some(format!("{before_digits}{} {noun}", shaped(&digits, shape)));
    match writing {
        0 => spelled(if glued.is_empty() { Case::Nominative } else { Case::Oblique }),
        1 => spelled(Case::Oblique),
        2 => Some(format!(
            "{glued}{} {noun}",
            words(number, Case::Oblique, currency.feminine).replace('ئ', "ائ")
        ))
        .filter(|text| text.contains("مائ")),
        3 => digits(number.to_string()),
        4 => digits(grouped(number, ",")).filter(|_| number >= 1_000),
        5 => digits(grouped(number, "٬")).filter(|_| number >= 1_000),
        6 => digits(grouped(number, ".")).filter(|_| number >= 1_000_000),
        7..=9 => {
            let (count, scale, plural) = scaled(number)?;
            let (whole, part) = count.split_once('.').unwrap_or((&count, ""));
            let agrees = part.is_empty() && (3..=10).contains(&(whole.parse::<u64>().ok()? % 100));
            let scale = if agrees { plural } else { scale };
            let count = match (writing, part.is_empty()) {
                (_, true) if writing == 7 => whole.to_owned(),
                (7, false) => count,
                (8, false) => format!("{whole},{part}"),
                (9, false) => format!("{part}ر{whole}"),
                _ => return None,
            };
            Some(format!("{before_digits}{} {scale} {}", shaped(&count, shape), currency.one))
        }
        10 => mixed(number).map(|mixed| format!("{glued}{} {}", shaped(&mixed, shape), currency.one)),
        11 => half(number).map(|half| format!("{glued}{half} {}", currency.one)),
        12 => {
            let (count, letter) = latin(number)?;
            let bare = glued.is_empty() && currency.code == "USD";
            bare.then(|| match turn % 4 {
                0 => format!("${count}{letter}"),
                1 => format!("USD {count}{letter}"),
                2 => format!("{count}{letter} USD"),
                _ => format!("US$ {count} {letter}n").replace("Mn", "million").replace("Bn", "billion"),
            })
        }
        _ => None,
    }
}

/// 1.2 مليون: the count, the scale, and its plural.
fn scaled(number: u64) -> Option<(String, &'static str, &'static str)> {
    const SCALES: [(u64, &str, &str); 4] = [
        (1_000_000_000_000, "تريليون", "تريليونات"),
        (1_000_000_000, "مليار", "مليارات"),
        (1_000_000, "مليون", "ملايين"),
        (1_000, "ألف", "آلاف"),
    ];
    let (scale, one, many) = SCALES.into_iter().find(|(scale, ..)| number >= *scale)?;
    Some((decimal(number, scale), one, many))
}

fn decimal(number: u64, scale: u64) -> String {
    let part = format!("{:0width$}", number % scale, width = scale.ilog10() as usize);
    let part = part.trim_end_matches('0');
    if part.is_empty() {
        (number / scale).to_string()
    } else {
        format!("{}.{part}", number / scale)
    }
}

/// ملياران و300 مليون, 3 مليارات و150 مليونا.
fn mixed(number: u64) -> Option<String> {
    let (milliards, millions) = (number / 1_000_000_000, number % 1_000_000_000 / 1_000_000);
    if !(1..1_000).contains(&milliards) || millions == 0 || !number.is_multiple_of(1_000_000) {
        return None;
    }
    let head = match milliards {
        1 => "مليار".to_owned(),
        2 => "مليارين".to_owned(),
        3..=10 => format!("{milliards} مليارات"),
        _ => format!("{milliards} مليارا"),
    };
    Some(format!("{head} و{millions} مليون"))
}

/// مليار ونصف المليار.
fn half(number: u64) -> Option<String> {
    Some(
        match number {
            1_500 => "ألف ونصف الألف",
            2_500 => "ألفين ونصف الألف",
            1_500_000_000 => "مليار ونصف المليار",
            2_500_000_000_000 => "تريليونين ونصف التريليون",
            250_000 => "ربع مليون",
            1_000_000 => return None,
            _ => return None,
        }
        .to_owned(),
    )
}

fn latin(number: u64) -> Option<(String, &'static str)> {
    match number {
        1_000_000..1_000_000_000 => Some((decimal(number, 1_000_000), "M")),
        1_000_000_000..1_000_000_000_000 => Some((decimal(number, 1_000_000_000), "B")),
        _ => None,
    }
}

fn judge(tally: &mut Tally, number: u64, currency: &Currency, text: &str) {
    tally.all += 1;
    let findings = read(text);
    let money: Vec<_> = findings.figures.iter().filter(|figure| figure.kind == FigureKind::Money).collect();
    let expected = Some(number.to_string());
    let right = |figure: &khabar::finding::Figure| {
        figure.min.map(|min| min.to_string()) == expected
            && figure.max.map(|max| max.to_string()) == expected
            && figure.currency.map(|code| code.to_vec()) == Some(currency.code.as_bytes().to_vec())
    };
    match money.as_slice() {
        [figure] if right(figure) => tally.right += 1,
        _ if !findings.warnings.is_empty() => tally.warned += 1,
        [] => tally.missed += 1,
        wrong => {
            let got = wrong.iter().map(|figure| crate::line(figure)).collect::<Vec<_>>().join(" | ");
            tally
                .silent
                .push(format!("{text}\n    wanted {number} {}, got {got}", currency.code));
        }
    }
}
