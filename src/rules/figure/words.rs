//! The single words that the figure rules compare tokens with.

use crate::fold::Key;
use crate::rules::words::joints::EQUALLING;
use crate::words::{Words, words};

/// Of: 30 مليارا من الأرباح; also from, before a range.
pub(super) const MIN: Key = Key::literal("من");

/// What, before a verb that bounds: ما يعادل.
pub(super) const MA: Key = Key::literal("ما");

/// The article, where it stands apart from its number.
pub(super) const ARTICLE: Key = Key::literal("ال");

/// To, between the ends of a range.
pub(super) const TO: Key = Key::literal("إلى");

/// Up to.
pub(super) const UNTIL: Key = Key::literal("حتى");

/// And to, before what is reached besides.
pub(super) const AND_TO: Key = Key::literal("وإلى");

/// Up to, as the Maghreb writes.
pub(super) const UP_TO: Key = Key::literal("لغاية");

/// Or.
pub(super) const OR: Key = Key::literal("أو");

/// Each, before a unit.
pub(super) const EVERY: Key = Key::literal("كل");

/// For each.
pub(super) const FOR_EVERY: Key = Key::literal("لكل");

/// In, before a unit of time.
pub(super) const FI: Key = Key::literal("في");

/// By, where it stands apart from its number.
pub(super) const BY: Key = Key::literal("ب");

/// What opens an amount that another is compared with.
pub(super) static COMPARES: Words = words![
    "بدلا",
    "مقابل",
    "مقارنة",
    "بالمقارنة",
    "بانخفاض",
    "بارتفاع",
    "بزيادة",
    "بتراجع",
    "متجاوزة",
    "متجاوزا",
    "متفوقة",
    "متفوقا",
    "كان",
    "كانت"
];

/// That, before a verb.
pub(super) const THAT: Key = Key::literal("أن");

/// What one share yields: ربحية السهم.
pub(super) static YIELDS: Words = words!["ربحية", "ربح", "أرباح", "خسارة", "نصيب", "عائد", "حصة"];

/// Behind a unit: للسهم الواحد.
pub(super) static ONE: Words = words!["الواحد", "الواحدة", "واحد", "واحدة"];

/// What makes a negated bound no bound: لا يمكن أن يتجاوز.
pub(super) static MAY: Words = words!["يمكن", "يجب", "ينبغي", "يجوز", "يتوقع", "يفترض"];

/// Still: لا يزال.
pub(super) static GOES_ON: Words = words!["يزال", "تزال", "يزالون", "تزل", "يزل"];

/// What stands between an amount and a bound behind it: مليون فأكثر.
pub(super) static CLOSERS: Words = words!["فأكثر", "فما", "وما", "أو"];

/// Verbs in the perfect that bound.
pub(super) static EXCEEDED: Words = words!["فاق", "فاقت", "ناهز", "ناهزت", "قارب", "قاربت"];

/// In, within, since: a time that stands between a bound and its amount.
pub(super) static WITHIN: Words = words!["في", "فيه", "فيها", "خلال", "منذ", "من", "بنهاية"];

/// What a verb of bounds may break: تجاوزت سقف 5 ملايين.
pub(super) static CEILINGS: Words = words!["سقف", "سقفه", "سقفها"];

/// Verbs of starting: تبدأ من.
pub(super) static STARTS: Words = words!["يبدأ", "تبدأ", "بدأ", "بدأت", "ويبدأ", "وتبدأ", "سيبدأ", "ستبدأ"];

/// What starts: تبدأ أسعارها من.
pub(super) static PRICES: Words = words![
    "سعر",
    "أسعار",
    "سعره",
    "سعرها",
    "أسعاره",
    "أسعارها",
    "ثمن",
    "أثمان",
    "ثمنه",
    "ثمنها",
    "أثمانه",
    "أثمانها"
];

/// Verbs of more, that bound with على or عن.
pub(super) static EXCEEDS: Words = words!["يزيد", "تزيد", "زاد", "زادت", "يربو", "تربو", "يرتفع", "ترتفع"];

/// Verbs of less.
pub(super) static FALLS_SHORT: Words = words!["يقل", "تقل"];

/// By, behind a verb of more.
pub(super) const ON: Key = Key::literal("على");

/// By, behind a verb of less.
pub(super) const ABOUT: Key = Key::literal("عن");

/// A thousand million today, and a million million once.
pub(super) static BILLION: Words = words!["بليون", "بليونا", "بليوني", "بليونان", "بليونين", "بلايين"];

/// Short for a million: 150 م د.
pub(super) const MEEM: Key = Key::literal("م");

/// Short for a dinar.
pub(super) const DAL: Key = Key::literal("د");

/// A dinar.
pub(super) const DINAR: Key = Key::literal("دينار");

/// Numbers of things, which are no money.
pub(super) static COUNT: Words = words!["عدد", "عددها", "عددهم", "أعداد"];

/// What stands before a year.
pub(super) static YEARS: Words = words!["عام", "العام", "سنة", "السنة", "عامي", "منذ"];

/// What opens a conversion.
pub(super) static EQUALS: Words = words!["أي"; EQUALLING];

/// Plurals of coins that no ending tells.
pub(super) static BROKEN_PLURALS: Words = words!["دنانير", "دراهم", "ملاليم", "فلوس", "قروش", "فلس"];

/// And odd, behind the number of which there is somewhat more: مئة ألف ونيف.
pub(super) static AND_MORE: Words = words!["ونيف", "ونيفا"];

/// A sum, which stands between a bound and its amount: ما يزيد على مبلغ 5 ملايين.
pub(super) static SUM: Words = words!["مبلغ", "مبلغا", "بمبلغ", "لمبلغ"];

/// And the article, where they stand apart from their number: بين الـ10 والـ20.
pub(super) const AND_ARTICLE: Key = Key::literal("وال");
