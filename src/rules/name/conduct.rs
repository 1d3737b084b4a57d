//! Companies that neither a list nor a head shows, by what is said of them: what is theirs (إيرادات نورفيكس), who works
//! there (الرئيس التنفيذي لنورفيكس), what they do (استحوذت نورفيكس على), what they are called beside it (نورفيكس، الشركة الناشئة)
//! and whom they are counted with (آبل ونورفيكس وغوغل).
//!
//! One such place is enough: elsewhere the name is found as a repeat.

use std::cell::OnceCell;
use std::ops::Range;

use super::firm::families;
use super::unlisted::past_gloss;
use super::words::{
    IN_THE_NAME,
    company::{ACQUISITIONS, ACTS, BUYS, CALLED, DESCRIBED, RESULTS, SELLS, SHARES},
    particle::{AT, FROM, IN, OF},
    thing::{APPS, DEVICES, MODELS, RELEASES, SYSTEMS},
};
use super::{Names, institution, strange};
use crate::doc::{ELLIPSIS, Kind, Token};
use crate::finding::Mention;
use crate::fold;
use crate::lexicon::{Class, EntityType, Tag};
use crate::rules::words::{MADE_BY, SPOKESMEN};
use crate::words::{Words, words};

/// How reports call what is found here.
const RULE: &str = "conduct";

/// So many words behind a company's name may tell what it trades in.
const NEAR: usize = 4;

/// What only companies have besides results, before whose it is.
pub(super) static POSSESSIONS: Words = words![
    "منتجات" "موظفو" "موظفي" "عملاء" "زبائن" "مساهمو" "مساهمي" "إفلاس" "مؤسسو" "مهندسو" "مهندسي" "مديرو" "مسؤولو" "متاجر" "مصانع" "خوادم"
];

/// What only companies do and suffer besides.
static DEALINGS: Words = words!["إفلاس" "موظف" "موظفي" "تسريح" "اكتتاب" "تمويل"];

/// Who is at the head of a company and of nothing else, with the adjective of his title.
static OFFICERS: Words = words![
    "الرئيس" "رئيس" "رئيسة" "الرئيسة" "المدير" "مدير" "المديرة" "مديرة" "المسؤول" "مسؤول" "مسؤولة" "كبير" "كبيرة" "الشريك" "شريك" "محلل" "المحلل" "محللة" "المحللة"
    "محللو" "محللي" "محللون" "محللين" "المحللين" "مهندس" "المهندس" "مهندسة" "مؤسس" "المؤسس" "الباحث" "الباحثة" "باحث" "باحثة" "باحثون" "باحثين" "خبراء" "الخبير" "خبير"
    "الاستراتيجيين" "الاقتصاديين" "نائب"
];
pub(super) static EXECUTIVE: Words = words![
    "التنفيذي" "التنفيذية" "المالي" "المالية" "التقني" "التقنية" "التجاري" "التجارية" "التشغيلي" "التشغيلية" "المفوض" "المنتدب" "تنفيذي" "تنفيذية"
    "العمليات" "المبيعات" "التسويق" "المنتجات" "الاستثمار" "الهندسة" "الأبحاث" "البحوث" "الاستراتيجيات" "المحللين" "الاقتصاديين" "الاستراتيجيين" "الأسواق" "التقنيين"
    "الأمن" "التصميم" "التطوير"
];
/// Who has a part of a company.
static HOLDERS: Words = words!["مساهم" "المساهم" "مساهما" "كمساهم" "مساهمون" "مساهمين" "المساهمون" "المساهمين"];

/// What it alone does of these, with nothing that is done to.
static MOVES: Words = words!["استحوذت" "تستحوذ" "ستستحوذ" "سرحت" "تسرح"];
/// What it does with sums, before whose they are.
pub(super) static PAYS: Words = words!["جمعت" "خسرت" "تكبدت" "ربحت" "أنفقت" "حققت" "سجلت" "حصلت"];

/// What one does to a company through على, في, مع or ضد, besides acquiring it.
static DEALS: Words = words![
    "دعوى" "الدعوى" "غرامة" "حصة" "حصتها" "حصته" "شراكة" "شراكتها" "الشراكة" "تعاون" "تعاونت" "التعاون" "تتعاون" "تعاونها"
    "اتفاق" "اتفاقا" "اتفاقية" "الاتفاق" "اتفاقها" "عقد" "عقدا" "صفقة" "الصفقة" "تحالف" "تحالفت" "تتنافس" "تنافس" "المنافسة"
    "منافسة" "اندماج" "الاندماج"
];
static THROUGH: Words = words!["على" "في" "مع" "ضد"];
/// What one does to a company with nothing between.
static SUES: Words = words!["غرمت" "غرم" "تغريم" "قاضت" "قاضى" "مقاضاة" "اتهمت" "اتهم" "تأسيس" "تأسست"];
/// What a company has, and what is known of it: before its name in Latin letters these show no family.
static ASSETS: Words = words![
    "سهم" "أسهم" "مقر" "مقرات" "بيانات" "تقديرات" "تحليلات" "إحصاءات" "إحصائيات" "صاحب" "صاحبة" "مالك" "مالكة" "امتلاك"
];
/// What a company costs that is bought, and no thing.
static MILLIONS: Words = words!["مليون" "مليونا" "ملايين" "مليار" "مليارا" "ملياري" "مليارات" "بليون" "تريليون"];
/// تقرير صادر عن نورفيكس, استطلاع أجرته نورفيكس
static ISSUED: Words = words!["صادر" "صادرة" "الصادر" "الصادرة"];
/// القيمة السوقية لنورفيكس
pub(super) static ON_THE_MARKET: Words = words!["السوقية"];

pub(super) static IS: Words = words!["وهي" "هي"];

/// A company's name, with how many proclitics stand before it.
type Found = (Range<usize>, u8);

/// Takes the companies whose officers and spokesmen the text tells of, before anybody looks for who that is: الرئيس التنفيذي
/// لنورفيكس جون سميث.
pub(super) fn employers(names: &mut Names<'_, '_>) {
    for nth in 0..names.strange.len() {
        let at = names.strange[nth];
        if let Some(found) = strange::is_free(names, at).then(|| employer(names, at)).flatten() {
            take(names, found);
        }
    }
}

/// Takes the companies that the text shows otherwise, but nobody's family name.
pub(super) fn find(names: &mut Names<'_, '_>) {
    let people = OnceCell::new();
    for nth in 0..names.strange.len() {
        let at = names.strange[nth];
        let person = |names: &Names<'_, '_>| people.get_or_init(|| families(names)).contains(&names.doc.tokens[at].key);
        let found = strange::is_free(names, at).then(|| shown(names, at)).flatten();
        if let Some(found) = found.filter(|_| !person(names)) {
            take(names, found);
        }
    }
    for entity in 0..names.entities.len() {
        let company = &names.entities[entity];
        if company.kind == EntityType::Org && company.mentions.iter().any(|mention| mention.rule == RULE) {
            make(names, entity);
        }
    }
}

/// Whether what stands around a name shows a company.
pub(super) fn is_company(names: &Names<'_, '_>, tokens: &Range<usize>) -> bool {
    let before = names.before(tokens.start);
    let behind = past_gloss(names, tokens.end);
    let does = |at: usize| names.is(at, MOVES) || names.is(at, PAYS) || acts_on(names, at, behind);
    let told = |before: usize| {
        let sued = names.is(before, SUES) || tokens.len() == 1 && before > 0 && names.is(before - 1, SUES);
        works_there(names, before)
            || has(names, before)
            || issues(names, before)
            || names.is_one_of(before, ASSETS)
            || is_bought(names, before)
            || sued
    };
    before.is_some_and(|before| told(before) || is_dealt_with(names, before) || is_maker(names, before) || does(before))
        || is_called(names, behind)
        || begins_clause(names, before) && acts(names, behind)
        || joined_to(names, tokens.start, EntityType::Org)
}

fn take(names: &mut Names<'_, '_>, (tokens, clitics): Found) {
    let name = names.written(tokens.clone(), clitics);
    let company = names.named(EntityType::Org, &name);
    names.mention(company, tokens, clitics, RULE);
}

/// سيارات نورفيكس: what was taken for a device's name is its maker's, now that a company is called so.
fn make(names: &mut Names<'_, '_>, maker: usize) {
    let Some(device) = names
        .called(EntityType::Product, &names.entities[maker].name)
        .filter(|&device| names.entities[device].entry.is_none())
    else {
        return;
    };
    let made = |mention: &Mention| {
        names
            .head(mention.tokens.start)
            .is_some_and(|head| names.is_one_of(head.at(), DEVICES))
    };
    if names.entities[device].mentions.iter().all(made) {
        names.merge(device, maker);
    }
}

/// The name that begins at a token of whom an officer or spokesman serves.
fn employer(names: &Names<'_, '_>, at: usize) -> Option<Found> {
    let quoted = at > 0 && names.doc.opens_quote(at - 1);
    let before = names.before(at)?;
    let lam = !quoted && names.doc.tokens[at].key.get(0) == fold::LAM && is_officer(names, before);
    (lam || works_there(names, before))
        .then(|| strange::name(names, at, quoted))
        .flatten()
        .map(|name| (name, u8::from(lam)))
}

/// The name that begins at a token, if what stands around it shows a company.
fn shown(names: &Names<'_, '_>, at: usize) -> Option<Found> {
    let token = &names.doc.tokens[at];
    let quoted = at > 0 && names.doc.opens_quote(at - 1);
    let before = names.before(at);
    if let Some(before) = before {
        let does = || names.is_one_of(before, ACTS) && (quoted || deals(names, at + 1)) || names.is(before, PAYS) && pays(names, at + 1);
        if has(names, before) || issues(names, before) || trades(names, before) || does() {
            return strange::name(names, at, quoted).map(|name| (name, 0));
        }
        let lam = !quoted && token.key.get(0) == fold::LAM && names.is(before, ON_THE_MARKET);
        if lam {
            return strange::name(names, at, quoted).map(|name| (name, 1));
        }
    }
    let end = if quoted {
        names.doc.partner(at - 1).filter(|close| close - at <= strange::QUOTED)?
    } else {
        at + 1
    };
    let behind = names.after(end);
    let does = || begins_clause(names, before) && acts(names, behind);
    let trade = || quoted && institution::purpose(names, behind) > behind;
    (is_called(names, behind) || does() || trade() || is_among_companies(names, at, behind))
        .then(|| strange::name(names, at, quoted))
        .flatten()
        .filter(|name| name.end == end)
        .map(|name| (name, glued_and(names, at, quoted, EntityType::Org)))
}

/// آبل ونورفيكس, but آبل و«ويندوفا»: how many letters of a word that begins a name are a و that joins it to another of its type.
pub(super) fn glued_and(names: &Names<'_, '_>, at: usize, quoted: bool, kind: EntityType) -> u8 {
    let apart = at > 0 && names.doc.tokens[at - 1].is_and();
    u8::from(!quoted && !apart && names.doc.tokens[at].key.get(0) == fold::WAW && joined_to(names, at, kind))
}

/// عرض بقيمة 43 مليار دولار لشراء نورفيكس: whether who buys at a token pays millions.
fn is_bought(names: &Names<'_, '_>, at: usize) -> bool {
    const PRICE: usize = 10;
    let near = at.saturating_sub(PRICE)..at + PRICE;
    names.is_one_of(at, BUYS) && near.into_iter().any(|at| names.is(at, MILLIONS))
}

/// أطلقت نورفيكس هاتفها: whether a verb before a name that ends before `end` has something that companies make behind it, too.
fn acts_on(names: &Names<'_, '_>, verb: usize, end: usize) -> bool {
    (names.is_one_of(verb, SELLS) || names.is_one_of(verb, ACTS)) && deals(names, end)
}

/// خسرت نورفيكس مليار دولار: whether a sum begins at a token.
fn pays(names: &Names<'_, '_>, at: usize) -> bool {
    let number = |at: usize| {
        names
            .doc
            .tokens
            .get(at)
            .is_some_and(|token| token.kind == Kind::Number || token.class & Class::NUMBER != 0)
    };
    let currency = |at: usize| names.doc.tokens.get(at).is_some_and(|token| token.class & Class::CURRENCY != 0);
    number(at) && (at + 1..at + NEAR).any(currency)
}

/// تقرير صادر عن نورفيكس, استطلاع أجرته نورفيكس: whether whoever is named behind a token has told something to the public.
fn issues(names: &Names<'_, '_>, at: usize) -> bool {
    let valued = || names.is(at, OF) && at > 0 && names.is(at - 1, ON_THE_MARKET);
    names.is(at, MADE_BY) || names.is(at, FROM) && at > 0 && names.is(at - 1, ISSUED) || valued()
}

/// جي بي تي-4 من Zentrix: whether من at a token leads from a product or model to its maker.
pub(super) fn is_maker(names: &Names<'_, '_>, at: usize) -> bool {
    let made = |at: usize| matches!(names.kind_at(at), Some(EntityType::Product | EntityType::Model));
    names.is(at, words!["من"]) && at > 0 && made(at - 1)
}

/// استحوذت على نورفيكس, اتفاق مع نورفيكس: whether a preposition at a token leads from what one does to a company.
fn is_dealt_with(names: &Names<'_, '_>, at: usize) -> bool {
    let clause = (at.saturating_sub(NEAR)..at).rev();
    let mut clause = clause.take_while(|&at| names.doc.tokens[at].kind != Kind::Break && !matches!(names.doc.tokens[at].mark, b'.' | b','));
    names.is(at, THROUGH) && clause.any(|at| names.is_one_of(at, DEALS) || names.is_one_of(at, ACQUISITIONS))
}

/// إيرادات نورفيكس: whether what only companies have stands at a token and is a company's.
fn has(names: &Names<'_, '_>, at: usize) -> bool {
    (names.is_one_of(at, RESULTS) || names.is_one_of(at, POSSESSIONS)) && !names.is_definite(at)
}

/// استحوذت نورفيكس: whether a company alone does what stands at a token.
fn trades(names: &Names<'_, '_>, at: usize) -> bool {
    names.is_one_of(at, SELLS)
}

/// إن نورفيكس تطلق, or at a line's beginning: whether a clause whose verb stands behind its subject may begin behind a token, if
/// there is one.
fn begins_clause(names: &Names<'_, '_>, before: Option<usize>) -> bool {
    before.is_none_or(|before| is_clause_before(&names.doc.tokens[before]))
}

fn is_clause_before(token: &Token) -> bool {
    token.kind == Kind::Break || token.class & Tag::That.bit() != 0 || matches!(token.mark, b':' | b'.' | ELLIPSIS)
}

/// نورفيكس تطلق هاتفها: whether what a company does stands at a token.
fn acts(names: &Names<'_, '_>, at: usize) -> bool {
    trades(names, at) || names.is_one_of(at, ACTS) && deals(names, at + 1)
}

/// Whether something that companies make, sell or have is told shortly behind a token.
fn deals(names: &Names<'_, '_>, from: usize) -> bool {
    let goods = [DEVICES, APPS, SYSTEMS, MODELS, RELEASES, RESULTS, SHARES, DEALINGS];
    let end = (from + NEAR).min(names.doc.tokens.len());
    (from..end)
        .take_while(|&at| !matches!(names.doc.tokens[at].mark, b'.' | b',' | b'?') && names.doc.tokens[at].kind != Kind::Break)
        .any(|at| goods.iter().any(|words| names.is_form_of(at, words)))
}

/// الرئيس التنفيذي, كبير المحللين: whether who is so called is a company's officer.
pub(super) fn is_officer(names: &Names<'_, '_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    names.is_one_of(at, EXECUTIVE) && names.is_one_of(before, OFFICERS)
}

/// المدير المالي في نورفيكس, محلل لدى نورفيكس, متحدث باسم نورفيكس: whether the words that end with a token tell who works for
/// what is named behind them.
fn works_there(names: &Names<'_, '_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    // الأميركي, السابق
    let described = |at: usize| at > 0 && (names.is_nationality(at) || names.is(at, words!["السابق", "السابقة", "الإقليمي"]));
    let officer = |at: usize| is_officer(names, at) || described(at) && is_officer(names, at - 1);
    if names.is(at, AT) {
        return officer(before) || names.is_one_of(before, OFFICERS);
    }
    // رئيس مجلس إدارة نورفيكس, مساهم في نورفيكس
    let board = || names.is(at, words!["إدارة"]) && names.is_one_of(before, words!["مجلس"]);
    let holder = || names.is(at, IN) && names.is_one_of(before, HOLDERS);
    let to = names.is(at, OF) || names.is(at, IN);
    to && officer(before) || board() || holder() || names.is(at, IN_THE_NAME) && names.is_one_of(before, SPOKESMEN)
}

/// «نورفيكس، الشركة الناشئة»، «نورفيكس المتخصصة في»: whether what stands at a token calls what is named before it a company.
fn is_called(names: &Names<'_, '_>, at: usize) -> bool {
    let comma = names.doc.tokens.get(at).is_some_and(|token| token.mark == b',');
    comma && (names.is(at + 1, CALLED) || names.is(at + 1, IS) && names.is(at + 2, CALLED)) || names.is(at, DESCRIBED)
}

/// آبل ونورفيكس وغوغل: whether companies stand on both sides of what is named at a token, joined to it.
fn is_among_companies(names: &Names<'_, '_>, at: usize, behind: usize) -> bool {
    joined_to(names, at, EntityType::Org) && {
        let comma = names.doc.tokens.get(behind).is_some_and(|token| token.mark == b',');
        let next = behind + usize::from(comma);
        names.kind_at(next) == Some(EntityType::Org) && (comma || names.has_and(next))
    }
}

/// Whether the name of something of a type stands before a token and is joined to it by و or a comma.
pub(super) fn joined_to(names: &Names<'_, '_>, at: usize, kind: EntityType) -> bool {
    let Some(mut before) = names.before(at) else {
        return false;
    };
    let tokens = &names.doc.tokens;
    let apart = tokens[before].is_and() || tokens[before].mark == b',';
    if !apart && tokens[at].key.get(0) != fold::WAW {
        return false;
    }
    if apart && before > 0 {
        before -= 1;
    }
    // «نورفيكس» (Norvex) و
    let gloss = names.doc.partner(before).filter(|open| tokens[before].mark == b')' && *open > 0);
    before = gloss.map_or(before, |open| open - 1);
    if names.doc.closes_quote(before) && before > 0 {
        before -= 1;
    }
    names.kind_at(before) == Some(kind) && tokens[before].class & Class::INSTITUTION == 0
}
