//! Function words: what opens, joins and governs clauses and phrases.

use crate::words::{Words, words};

/// But.
pub(in crate::rules::claim) static BUT: Words = words!["لكن"];

/// But he, but she.
pub(in crate::rules::claim) static BUT_HE: Words = words!["لكنه" "لكنها" "لكنهم" "لكنهما" "لكنهن"];

/// What أن makes a "but" of: غير أن، إلا أنها.
pub(in crate::rules::claim) static EXCEPT: Words = words!["غير" "إلا" "بيد"];

/// What sets a clause beside the one before it.
pub(in crate::rules::claim) static WHILE: Words = words!["بينما" "فيما"];

/// When, before a clause of what else happened then.
pub(in crate::rules::claim) static WHEN: Words = words!["عندما" "حين" "حينما"];

/// After, before a clause of what happened before.
pub(in crate::rules::claim) static SINCE: Words = words!["بعدما"];

/// What opens a clause that gives a reason.
pub(in crate::rules::claim) static REASONS: Words = words!["إذ" "حيث"];

/// What joins a clause to the one before, with its verb right behind: حيث أكد، كما طالب، بينما قال.
pub(in crate::rules::claim) static JOINTS: Words = words!["كما" "ثم" "كذلك" "حيث" "إذ" "بينما" "فيما" "عندما" "حين" "حينما"];

/// What opens a condition that has a verb.
pub(in crate::rules::claim) static IF: Words = words!["إذا" "لو"];

/// On the condition, before what one asks for.
pub(in crate::rules::claim) static ON_CONDITION: Words = words!["شريطة" "بشرط"];

/// As for: what brings up whom a clause is about, أما الوزير فقد أكد.
pub(in crate::rules::claim) static AS_FOR: Words = words!["أما"];

/// What stands before a verb in the perfect, and makes it no other.
pub(in crate::rules::claim) static ALREADY: Words = words!["قد" "لقد"];

/// What makes the verb behind it only possible; قد before an imperfect alone.
pub(in crate::rules::claim) static MAY: Words = words!["قد" "ربما" "يمكن"];

/// What opens the main clause behind another or behind a phrase, and has no meaning of its own: بحسب التقرير فإن.
pub(in crate::rules::claim) static THEN: Words = words!["فإن" "فإنه" "فإنها" "فإنهم" "فإنهما" "فإننا" "فقد" "فلقد"];

/// Was, before the verb of what had been done or was being done.
pub(in crate::rules::claim) static WAS: Words = words!["كان" "كانت" "كانوا" "كانا" "كانتا"];

/// Is not.
pub(in crate::rules::claim) static IS_NOT: Words = words!["ليس" "ليست" "ليسوا" "ليسا"];

/// And he is: what opens a clause that describes what stands before it.
pub(in crate::rules::claim) static WHO_IS: Words = words!["وهو" "وهي" "وهم" "وهما" "وهن"];

/// Who speaks of himself, before what he tells.
pub(in crate::rules::claim) static OURS: Words = words!["نحن" "أنا" "إننا" "إنني" "لدينا"];

/// There is.
pub(in crate::rules::claim) static THERE_IS: Words = words!["هناك" "ثمة"];

/// What, before a verb: ما أكده، مما قال.
pub(in crate::rules::claim) static WHAT: Words = words!["ما" "لما" "مما" "عما" "بما"];

/// As, before a verb of saying: حسبما ذكر.
pub(in crate::rules::claim) static AS: Words = words!["كما" "حسبما" "بحسبما" "مثلما"];

/// Himself, the same: الوزير نفسه.
pub(in crate::rules::claim) static SELF: Words = words!["نفسه" "نفسها" "أنفسهم" "أنفسهن" "نفسيهما" "ذاته" "ذاتها" "عينه" "عينها"];

/// The same, before its noun: نفس المصدر.
pub(in crate::rules::claim) static SAME: Words = words!["نفس" "ذات"];

/// In it: what takes up the noun that a clause describes, بيان قال فيه.
pub(in crate::rules::claim) static IN_IT: Words = words!["فيه" "فيها" "فيهم" "فيهما"];

/// A preposition with a pronoun that points back: قال فيها، تقول عنه.
pub(in crate::rules::claim) static RESUMING: Words = words![
    "فيه" "فيها" "فيهم" "فيهما" "عنه" "عنها" "عنهم" "عنهما" "عليه" "عليها" "عليهم" "عليهما" "به" "بها" "بهم" "بهما" "له" "لها" "لهم" "لهما" "منه"
    "منها" "منهم" "منهما" "إليه" "إليها" "إليهم" "إليهما"
];

/// In and during, before an occasion: في مؤتمر صحفي، خلال لقاء.
pub(in crate::rules::claim) static DURING: Words = words!["في" "خلال" "عبر" "أثناء"];

/// Where, when and on what occasion, before a noun: لدى وصوله، أمام الصحفيين.
pub(in crate::rules::claim) static CIRCUMSTANCES: Words = words!["في" "خلال" "عبر" "أثناء" "لدى" "عند" "بعد" "قبل" "عقب" "ضمن" "أمام"];

/// At, before where somebody works: محلل في كذا، لدى كذا.
pub(in crate::rules::claim) static AT: Words = words!["في" "من" "لدى"];

/// What has a noun behind it and no verb.
pub(in crate::rules::claim) static BEFORE_NOUNS: Words = words![
    "من" "إلى" "على" "عن" "في" "بعد" "قبل" "مع" "رغم" "الرغم" "برغم" "خلال" "أثناء" "دون" "بدون" "بهدف" "بغرض" "بغية" "إزاء" "عبر" "حول"
    "ضد" "عند" "عقب" "إثر" "وسط" "بسبب" "نتيجة" "بشأن" "عدم" "بعدم" "شريطة"
];

/// Of what kind something is that is the press's: مؤتمر صحفي، تصريحات إعلامية.
pub(in crate::rules::claim) static OF_THE_PRESS: Words = words![
    "صحفي" "صحفية" "صحافي" "صحافية" "إعلامي" "إعلامية" "تلفزيوني" "تلفزيونية" "متلفز" "متلفزة" "إذاعي" "إذاعية"
];

/// What opens a clause that describes a noun of a gender; of two, whose names are apart, nobody speaks for both.
pub(in crate::rules::claim) fn relatives(feminine: bool) -> Words {
    match feminine {
        true => words!["التي", "اللاتي", "اللواتي"],
        false => words!["الذي", "الذين"],
    }
}

/// Prepositions with which verbs of speech govern what is told, or whom.
pub(in crate::rules::claim) static BEFORE_THAT: Words = words!["إلى" "على" "من" "عن"];

/// In the name of.
pub(in crate::rules::claim) static IN_THE_NAME: Words = words!["باسم" "باسمه" "باسمها" "باسمهم"];
