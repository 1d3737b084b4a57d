//! Platforms that neither a list nor a head shows, by who writes and reads there: كتب على نورفيكس, مستخدمو نورفيكس.

use super::headed::versioned;
use super::words::particle::VIA;
use super::{Names, strange};
use crate::doc::Kind;
use crate::lexicon::EntityType;
use crate::words::{Words, words};

/// What one writes or shows stands so many words before where.
const BETWEEN: usize = 6;

/// What one writes and shows on a platform, and what one has there.
static WRITES: Words = words![
    "كتب" "كتبت" "كتبوا" "يكتب" "نشر" "نشرت" "نشروا" "ينشر" "تنشر" "نشره" "نشرته" "نشرها" "غرد" "غردت" "يغرد" "تغريدة" "تغريدات" "تغريدته" "تغريدتها" "تدوينة" "تدوينته" "تدوينات"
    "منشور" "منشورا" "منشورات" "منشوره" "حساب" "حسابه" "حسابها" "حسابات" "حساباتهم" "حساباته" "صفحة" "صفحته" "صفحتها" "صفحات" "متابع" "متابعيه" "متابعين" "متابعا"
    "هاشتاغ" "وسم" "وسما" "بث" "بثه" "بثا" "فيديو" "مقطع" "مقاطع" "قناته" "قناتها"
];

/// Who reads and writes there.
pub(super) static READERS: Words = words!["مستخدمو" "مستخدمي" "مشتركو" "مشتركي" "مغردو" "مغردي" "متصفحو" "متصفحي" "رواد"];

pub(super) fn find(names: &mut Names<'_, '_>) {
    for nth in 0..names.strange.len() {
        let at = names.strange[nth];
        if strange::is_free(names, at)
            && is_shown(names, at)
            && let Some(name) = strange::name(names, at, at > 0 && names.doc.opens_quote(at - 1))
        {
            let tokens = name.start..versioned(names, name.end);
            let written = names.written(tokens.clone(), 0);
            let platform = names.named(EntityType::Product, &written);
            names.mention(platform, tokens, 0, "platform");
        }
    }
}

/// Whether what stands before a name shows a platform.
fn is_shown(names: &Names<'_, '_>, at: usize) -> bool {
    names.before(at).is_some_and(|before| {
        let on = || names.is(before, VIA) && is_written(names, before);
        names.is_one_of(before, READERS) && !names.is_definite(before) || on()
    })
}

/// Whether something is written or shown in the clause shortly before a token.
fn is_written(names: &Names<'_, '_>, end: usize) -> bool {
    let tokens = &names.doc.tokens;
    (end.saturating_sub(BETWEEN)..end)
        .rev()
        .take_while(|&at| tokens[at].kind != Kind::Break && !matches!(tokens[at].mark, b'.' | b','))
        .any(|at| names.is_one_of(at, WRITES))
}
