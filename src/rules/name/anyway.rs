//! Names that stand without what their forms ask for around them: behind the head of
//! companies, before a version, in a list of their like, in a text about games.

use super::head::{self, Head, is_head_word, is_of_companies, is_relation};
use super::words::{
    body::{NUMBERED, POLICE},
    company::{ACTS, OF_BODIES, RESULTS, SAYS, SELLS, SHARES},
    outlet::REPORTS,
    particle::{IN, OR},
    person::{FILIAL, OF_GOD},
    place::{DIRECTIONS, PLACES, PROVINCES, TOWNS, TWO_PLACES},
};
use super::{KNOWN, Names, code, conduct, games, is_definite_key, variant, version};
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::{Class, EntityType, Sense, Tag};
use crate::rules::words::{COMPANY, SEVERAL_COMPANIES};
use crate::words::{Words, words};

/// Whether a phrase is an entity's name without what is asked to stand around it:
/// behind the head of companies, before a version, or joined to its like.
pub(super) fn stands_anyway(names: &Names<'_, '_>, entry: u32, first: usize, end: usize, clitics: u8) -> bool {
    let data = names.lexicon.entry(entry);
    let kind = data.kind;
    let told = match kind {
        EntityType::Org => {
            let named = is_listed_company(names, first) || is_quoted(names, kind, first, end) || acts_in_quotes(names, first, end);
            if data.plays {
                named || games::is_club_alone(names, entry, first, end)
            } else {
                let enclosed = is_enclosed_company(names, first, end);
                named
                    || enclosed
                    || is_company_s(names, first, end)
                    || is_traded_or_led(names, first, end, clitics)
                    || is_ranked(names, first, end)
            }
        }
        EntityType::Media => is_quoted(names, kind, first, end) || reports_alone(names, first, end, clitics),
        EntityType::Model => is_numbered(names, first, end),
        EntityType::Place => {
            is_headed_place(names, first)
                || is_governed_place(names, first, end, clitics)
                || is_reached(names, first, end, clitics)
                || is_bracketed_country(names, entry, first, end)
        }
        EntityType::Product => has_variant(names, end) || has_code(names, end) && !means_else(names, first),
        _ => false,
    };
    let known = || matches!(kind, EntityType::Org | EntityType::Model | EntityType::Product) && is_known(names, entry, first, end);
    let listed = || clitics > 0 && (is_listed_place(names, first) || kind == EntityType::Place && is_among_places(names, first, end));
    let other = || means_else(names, first) || kind == EntityType::Org && names.is_nationality(first);
    let joined = || joined_to(names, first);
    // تشات جي بي تي وجيميني: a model among products.
    let like = |other: EntityType| other == kind || kind == EntityType::Model && other == EntityType::Product;
    told || known() || joined().is_some_and(like) && (!other() || listed())
}

/// Whether a text has named a listed entity before.
pub(super) fn is_named(names: &Names<'_, '_>, entry: u32) -> bool {
    let entity = names.by_entry.get(&entry);
    entity.is_some_and(|&entity| !names.entities[entity].mentions.is_empty())
}

/// Grok … «غروك»: whether a text has named what a form stands for in another way, and the form is
/// alone in quotation marks or means nothing else.
fn is_known(names: &Names<'_, '_>, entry: u32, first: usize, end: usize) -> bool {
    let quoted = || names.doc.closes_quote(end) && first > 0 && names.doc.opens_quote(first - 1);
    let strange = || {
        !names.is_unknown(end)
            && !means_else(names, first)
            && !names.is_nationality(first)
            && names.lexicon.ordinary(names.doc.tokens[first].key) == 0
    };
    let given = names.doc.tokens[first].class & Class::GIVEN != 0;
    !names.lexicon.entry(entry).plays && is_named(names, entry) && (quoted() || strange() && !given && !ends_a_name(names, first))
}

/// عبد الخالق الحوثي: whether a word that may be a family's stands behind a given name.
fn ends_a_name(names: &Names<'_, '_>, first: usize) -> bool {
    let family = names.is_definite(first) && is_relation(names.doc.tokens[first].key);
    family
        && first.checked_sub(1).is_some_and(|before| {
            let given = |key| names.lexicon.class(names.lexicon.find(key)) & Class::GIVEN != 0;
            names.is(before, OF_GOD) || names.fits(before, given) || names.is_unknown(before)
        })
}

/// What a comma or و joins what begins at a token to: the type of the name before.
fn joined_to(names: &Names<'_, '_>, first: usize) -> Option<EntityType> {
    let bare = names.doc.tokens[first].clitics == 0;
    // قشتالة و أراغون: with a space behind و; «ويندوز» أو «ماك»
    let and = if names.doc.opens_quote(first.saturating_sub(1)) {
        first.saturating_sub(2)
    } else {
        first.saturating_sub(1)
    };
    if bare && and > 0 && (names.doc.tokens[and].is_and() || names.is(and, OR)) {
        let other = if names.doc.closes_quote(and - 1) {
            and.saturating_sub(2)
        } else {
            and - 1
        };
        return names.kind_at(other);
    }
    let and = has_only_and(names, first);
    let comma = (and || bare) && first > 0 && names.doc.tokens[first - 1].mark == b',';
    let mut other = first.checked_sub(1 + usize::from(comma)).filter(|_| and || comma)?;
    // آبل الأميركية وديل: past what nation the other one is of.
    for _ in 0..2 {
        let adjective = |at: usize| names.is_definite(at) && head::is_adjective(names.doc, names.lexicon, at);
        if names.taken[other] != 0 || other == 0 || !adjective(other) {
            break;
        }
        other -= 1;
    }
    names.kind_at(other)
}

/// شركة نيسان: whether a word without the article stands right behind the head of
/// companies, and so is one whatever else it means; in شركة مناجم الذهب it goes on.
fn is_company_s(names: &Names<'_, '_>, first: usize, end: usize) -> bool {
    // شركة إنتاج is any that produces.
    !names.is_definite(first)
        && names.doc.tokens[first].class & Class::FIELD == 0
        && names.doc.tokens[first].clitics == 0
        && names
            .head(first)
            .is_some_and(|head| head.near && !head.definite && is_head_word(names.doc, head.at(), COMPANY))
        && is_over(names, end)
}

/// أسهم «معادن» و«علم», شركات (زين) و(المدينة): whether all that stands in quotation marks or
/// brackets is a company by what is spoken of.
fn is_enclosed_company(names: &Names<'_, '_>, first: usize, end: usize) -> bool {
    let open = first.checked_sub(1).filter(|&open| names.doc.tokens[open].may_open());
    open.is_some_and(|open| names.doc.partner(open) == Some(end)) && names.head(first).is_some_and(|head| is_of_companies(names.doc, &head))
}

/// سهم فالي, الرئيس التنفيذي لمبادلة: whether only a company's name can stand where a
/// word does, and it does not go on.
fn is_traded_or_led(names: &Names<'_, '_>, first: usize, end: usize, clitics: u8) -> bool {
    let Some(before) = first.checked_sub(1) else {
        return false;
    };
    let traded = clitics == 0 && names.is_one_of(before, SHARES) && !names.is_definite(before);
    // الرئيس التنفيذي للاستثمار في كذا: what he is in charge of.
    let field = names.is_definite(first) || names.doc.tokens[first].key.starts_with(&[fold::LAM, fold::LAM]);
    let charge = field && names.lexicon.class(names.doc.tokens[first].stem) & Class::FIELD != 0;
    let led = clitics == 1 && names.has_lam(first, clitics) && !charge && conduct::is_officer(names, before);
    let given = || {
        names
            .doc
            .tokens
            .get(end)
            .is_some_and(|next| names.lexicon.whole_class(next) & Class::GIVEN != 0)
    };
    traded && is_over(names, end) || led && (is_over(names, end) || given())
}

/// نقلت الميادين عن مصدر, ذكرت الشرق أن: whether what stands behind a verb of reporters and before
/// what is reported can only be an outlet, if it is no time and nothing that speaks itself: ذكرت
/// البورصة أن.
fn reports_alone(names: &Names<'_, '_>, first: usize, end: usize, clitics: u8) -> bool {
    const SPEAKS: Words = words![
        "الأنباء",
        "الأخبار",
        "المدينة",
        "الجمهورية",
        "البورصة",
        "الجريدة",
        "العرب",
        "المدن",
        "القناة"
    ];
    const OF_IT: Words = words!["عن", "بأن"];
    let Some(verb) = first.checked_sub(1) else {
        return false;
    };
    let Some(next) = names.doc.tokens.get(end) else {
        return false;
    };
    let told = next.class & (Tag::That.bit() | Tag::Time.bit()) != 0 || names.is(end, OF_IT);
    let alone = end > first + 1 || names.doc.tokens[first].class & Class::TAGS == 0 && !names.is(first, SPEAKS);
    let head = names.doc.tokens[first].class & (Class::HEAD | Class::INSTITUTION) != 0;
    clitics == 0 && told && alone && !head && names.is_one_of(verb, REPORTS)
}

/// إقليم الحوز: whether a word stands right behind the kind of a place that has people, and
/// so is one whatever else it means.
fn is_headed_place(names: &Names<'_, '_>, first: usize) -> bool {
    const MUNICIPALITY: Words = words!["بلدية"];
    let settled = |at: usize| {
        [TOWNS, PROVINCES, MUNICIPALITY]
            .iter()
            .any(|words| is_head_word(names.doc, at, words))
    };
    let place = |head: Head| head.near && !head.definite && head.kind == EntityType::Place;
    names.head(first).is_some_and(|head| place(head) && settled(head.at()))
}

/// محافظ الغربية, مستشفى جنين, غربي بعقوبة: whether a word that may be a place's name can be nothing
/// else, as who governs it, a body or a side of it stands right before it and no noun with the article
/// behind it.
fn is_governed_place(names: &Names<'_, '_>, first: usize, end: usize, clitics: u8) -> bool {
    const SECURITY: Words = words!["مدير", "مديرية", "مديريات", "مديري"];
    const GOVERNORS: Words = words!["محافظ", "محافظا", "والي", "قائمقام", "قائممقام"];
    const BODIES: Words = words!["مستشفى", "بلدية", "محكمة", "جامعة", "مخيم", "شرطة"];
    let Some(before) = first.checked_sub(1).filter(|_| clitics == 0) else {
        return false;
    };
    let token = &names.doc.tokens[first];
    let function = token.class & Class::TAGS != 0 && !names.is_definite(first);
    let body = names.is_one_of(before, BODIES) && !names.fits(before, is_definite_key);
    // مدير أمن الشرقية
    // قسم شرطة أول المنصورة
    let station = || names.is(before, NUMBERED) && before > 0 && names.is_one_of(before - 1, POLICE);
    let security = || names.is(before, words!["أمن"]) && before > 0 && names.is_one_of(before - 1, SECURITY);
    let district = || names.is(before, words!["مقام"]) && before > 0 && names.is_one_of(before - 1, words!["قائم"]);
    // بشرق بعقوبة
    let lies = |at: usize| names.is_one_of(at, DIRECTIONS) && !names.is_definite(at);
    let governed = names.is(before, GOVERNORS) || district() || security() || station() || lies(before) || body;
    // مستشفى بعقوبة العام
    let of_all = || names.is(end, words!["العام", "العامة"]);
    let noun = || names.is_definite(end) && !names.is_nationality(end) && !is_relation(names.doc.tokens[end].key) && !of_all();
    governed && !function && (names.is_definite(first) || !noun())
}

/// إلى بعقوبة, بالضالع: whether a word that means nothing else stands where places do, and no club may be
/// meant: انتقل إلى ليفربول.
fn is_reached(names: &Names<'_, '_>, first: usize, end: usize, clitics: u8) -> bool {
    const TOWARDS: Words = words!["إلى", "في", "نحو", "صوب", "باتجاه", "قرب", "داخل", "وسط", "أهالي", "سكان"];
    let token = &names.doc.tokens[first];
    let at_all = end == first + 1
        && match clitics {
            0 => first.checked_sub(1).is_some_and(|before| names.is(before, TOWARDS)),
            1 => token.key.starts_with(&[fold::BEH, fold::ALEF, fold::LAM]),
            _ => false,
        };
    if !at_all || token.key.is_cut() || names.is(end, FILIAL) || names.doc.has_tanwin(first) {
        return false;
    }
    let bare = token.key.skip(usize::from(clitics));
    let word = names.lexicon.find(bare);
    let strange = (names.lexicon.class(word) | token.class) & (KNOWN | Class::GIVEN | Class::SURNAME | Class::FIELD) == 0
        && names.lexicon.inflected(bare) | names.lexicon.inflected(bare.without_article()) == 0;
    let within = || clitics > 0 || names.is(first - 1, IN);
    strange && (within() || !games::may_be_club(names, bare))
}

/// غويتا (مالي): whether a country's name is all that stands in brackets, and so no adjective.
fn is_bracketed_country(names: &Names<'_, '_>, entry: u32, first: usize, end: usize) -> bool {
    let mark = |at: usize, mark: u8| names.doc.tokens.get(at).is_some_and(|token| token.mark == mark);
    first.checked_sub(1).is_some_and(|open| mark(open, b'(')) && mark(end, b')') && names.lexicon.entry(entry).currency != [0; 3]
}

/// صعدت أسهم تصدرها بوان 2%، وزجاج 1%: whether a word stands among shares and their changes, and so is
/// a company whatever else it means.
fn is_ranked(names: &Names<'_, '_>, first: usize, end: usize) -> bool {
    /// How many tokens before a word shares are spoken of at most.
    const LONGEST: usize = 30;
    const INDEX: Words = words!["مؤشر"];
    const TOPPED_BY: Words = words![
        "تصدرها",
        "تصدرتها",
        "تصدره",
        "يتصدرها",
        "تتصدرها",
        "بقيادة",
        "بصدارة",
        "بينها",
        "أبرزها"
    ];
    let Some(before) = first.checked_sub(1).filter(|_| is_changed(names, end)) else {
        return false;
    };
    if joins_ranked(names, first) {
        return true;
    }
    // قطاع النفط والغاز بنسبة 1%: و joins no share to what has no percentage.
    let numbered = names.doc.tokens[end].kind == Kind::Number;
    let listed = numbered && has_only_and(names, first) || names.doc.tokens[before].mark == b',' || names.is_one_of(before, TOPPED_BY);
    listed
        && (first.saturating_sub(LONGEST)..first)
            .rev()
            .any(|at| names.is_one_of(at, SHARES) || names.is_one_of(at, INDEX))
}

/// Whether a token begins how a share has changed: 1%، بنسبة 1%.
fn is_changed(names: &Names<'_, '_>, at: usize) -> bool {
    const BY: Words = words!["بنسبة", "بنحو", "بواقع"];
    let number = at + usize::from(names.is(at, BY));
    let percent = names
        .doc
        .tokens
        .get(number + 1)
        .is_some_and(|token| token.mark == b'%' || token.class & (Tag::Percent.bit() | Class::PHRASE) != 0);
    percent && names.doc.tokens[number].kind == Kind::Number
}

/// وإعمار بنسبة 8%، وسالك بنسبة 7%: whether a word is joined to a company and its percentage.
fn joins_ranked(names: &Names<'_, '_>, first: usize) -> bool {
    /// So many tokens tell the percentage: بنسبة 8 في المئة.
    const TOLD: usize = 5;
    let comma = first > 0 && names.doc.tokens[first - 1].mark == b',';
    if !has_only_and(names, first) {
        return false;
    }
    let end = first - usize::from(comma);
    let company = (end.saturating_sub(TOLD)..end).rev().find(|&at| names.taken[at] != 0);
    company.is_some_and(|company| names.kind_at(company) == Some(EntityType::Org) && is_changed(names, names.after(company + 1)))
}

/// Whether a name is over before a token: there is no word there, or one that none goes
/// on with, or its nationality.
fn is_over(names: &Names<'_, '_>, end: usize) -> bool {
    names.doc.tokens.get(end).is_none_or(|next| {
        let function = Class::CUE | Class::PARTICLE | Tag::Preposition.bit() | Tag::That.bit() | Tag::Relative.bit() | Tag::Time.bit();
        let behind = next.class & function != 0 && !names.is_definite(end);
        let governed = next.clitics > 0 && !names.has_and(end) && next.key.get(0) == fold::BEH;
        !matches!(next.kind, Kind::Arabic | Kind::Latin) || behind || governed || names.is_nationality(end)
    })
}

/// أعلنت «معادن», «علم» تطلق: whether what is in quotation marks does what bodies do and
/// words do not.
fn acts_in_quotes(names: &Names<'_, '_>, first: usize, end: usize) -> bool {
    let acts = |at: usize| [SELLS, ACTS, SAYS].iter().any(|words| names.is_one_of(at, words));
    if first < 2 || !names.doc.closes_quote(end) || !names.doc.opens_quote(first - 1) {
        return first == 1 && names.doc.opens_quote(0) && names.doc.closes_quote(end) && acts(end + 1);
    }
    // وجاءت «نيسان» في المركز الثاني
    const RANKS: Words = words!["جاءت", "حلت", "تلتها", "تليها", "تصدرت", "احتلت", "تراجعت"];
    const PLACE: Words = words![
        "المركز",
        "المرتبة",
        "الصدارة",
        "صدارة",
        "مقدمة",
        "القائمة",
        "قائمة",
        "ثانية",
        "ثالثة",
        "رابعة"
    ];
    let place = |at: usize| names.is_one_of(at, PLACE);
    let ranked = || names.is_one_of(first - 2, RANKS) && (place(end + 1) || place(end + 2));
    let theirs = || [RESULTS, SHARES, OF_BODIES].iter().any(|words| names.is_one_of(first - 2, words));
    let counted = theirs() && !names.is_definite(first - 2) || ranked();
    acts(first - 2) || acts(end + 1) || counted
}

/// «الإمارات اليوم»: whether a name of several words is all that stands in quotation
/// marks, behind no head of another kind.
pub(super) fn is_quoted(names: &Names<'_, '_>, kind: EntityType, first: usize, end: usize) -> bool {
    let another = names.head(first).is_some_and(|head| head.kind != kind);
    end > first + 1 && !another && names.doc.closes_quote(end) && first.checked_sub(1).is_some_and(|open| names.doc.opens_quote(open))
}

/// شركات تابي وفوري وسلة: whether a word ends a list of companies that begins with
/// their kind in the plural, and so is one whatever else it means.
fn is_listed_company(names: &Names<'_, '_>, first: usize) -> bool {
    /// How many companies of a list stand before a word at most.
    const LONGEST: usize = 12;
    let mut at = first;
    for _ in 0..LONGEST {
        if let Some(kind) = names.before(at).filter(|&kind| names.is_one_of(kind, SEVERAL_COMPANIES)) {
            // أسهم شركات الحكير وجرير: no adjective follows what has its shares.
            let traded = kind > 0 && names.is_one_of(kind - 1, SHARES) && !names.is_nationality(first);
            return (traded || !names.is_definite(first)) && (at < first || begins_list(names, first));
        }
        let comma = at > 0 && names.doc.tokens[at - 1].mark == b',';
        let joined = comma || has_only_and(names, at);
        let last = at.checked_sub(1 + usize::from(comma)).filter(|_| joined);
        let Some(company) = last
            .and_then(|last| names.mention_at(last))
            .filter(|company| names.kind_at(company.tokens.start) == Some(EntityType::Org))
        else {
            return false;
        };
        at = company.tokens.start;
    }
    false
}

/// شركات فوري وسلة, but شركات اتصالات: whether a word without the article that is no
/// plural has another joined to it.
fn begins_list(names: &Names<'_, '_>, first: usize) -> bool {
    let next = names.doc.tokens.get(first + 1);
    next.is_some_and(|next| next.clitics > 0)
        && has_only_and(names, first + 1)
        && !names.doc.tokens[first].key.ends_with(&[fold::ALEF, fold::TEH])
}

/// كوين 2.5, غروك 4 فاست: a version of two numbers, or of one with a variant, which
/// nothing but a model has; and one digit, غروك 4, behind a word that means nothing else.
fn is_numbered(names: &Names<'_, '_>, first: usize, end: usize) -> bool {
    let word = names.doc.tokens[first].key;
    let strange = names.lexicon.ordinary(word) == 0 && !word.get(0).is_ascii();
    // غروك 4 عقود: contracts are counted.
    let counts = version::counts(names, end)
        || names.doc.tokens.get(end + 1).is_some_and(|next| {
            next.kind == Kind::Arabic && !names.is_definite(end + 1) && names.lexicon.inflected(next.key) & Class::NOUN != 0
        });
    let number = names.doc.tokens.get(end).filter(|token| token.kind == Kind::Number);
    number.is_some_and(|number| match number.key.len() {
        1 if strange && !counts => true,
        1 | 2 => has_variant(names, end),
        3 => number.key.get(1) == b'.' && version::versioned(names, "", end).is_some(),
        _ => false,
    })
}

/// ميت 20 برو: a number of one or two digits and a variant behind it.
fn has_variant(names: &Names<'_, '_>, end: usize) -> bool {
    let number = names.doc.tokens.get(end).filter(|token| token.kind == Kind::Number);
    number.is_some_and(|number| number.key.len() <= 2) && variant::is_variant(names, end + 1)
}

/// جالاكسي S26: a code of a letter and digits.
fn has_code(names: &Names<'_, '_>, end: usize) -> bool {
    let code = names.doc.tokens.get(end).filter(|token| token.kind == Kind::Latin);
    code.is_some_and(|code| code::is_code(code.key))
}

/// محافظات لحج والضالع وأبين: whether a word ends a list of places that begins
/// with their kind in the dual or plural, and so is one whatever else it means.
fn is_listed_place(names: &Names<'_, '_>, first: usize) -> bool {
    /// How many places of a list stand before a word at most.
    const LONGEST: usize = 8;
    let mut at = first;
    for _ in 0..LONGEST {
        let joined = names.doc.tokens[at].clitics == 0;
        let Some(last) = at.checked_sub(1 + usize::from(joined)) else {
            return false;
        };
        let Some(place) = names.mention_at(last).filter(|_| names.kind_at(last) == Some(EntityType::Place)) else {
            return false;
        };
        at = place.tokens.start;
        if names
            .before(at)
            .is_some_and(|kind| names.is_one_of(kind, PLACES) || names.is_one_of(kind, TWO_PLACES))
        {
            return true;
        }
    }
    false
}

/// درعا وحمص وحلب, في مكة وعسير،: whether a word that و joins to a place can only be
/// another, since the clause ends behind it or a third one is joined to it.
fn is_among_places(names: &Names<'_, '_>, first: usize, end: usize) -> bool {
    // أميركا الشمالية والوسطى: another adjective of the place before.
    let described = first > 1 && names.is_definite(first - 1) && names.entity_at(first - 2) == names.entity_at(first - 1);
    if end > first + 1 || !has_only_and(names, first) || described && names.fits(first, |key| key.starts_with(&[fold::ALEF, fold::LAM])) {
        return false;
    }
    let Some(next) = names.doc.tokens.get(end) else {
        return true;
    };
    let place = |sense: Sense| {
        let Sense::Name(form) = sense else {
            return false;
        };
        let form = names.lexicon.form(form);
        form.conditions.1 == 0 && names.lexicon.entry(form.entry).kind == EntityType::Place
    };
    let third = || has_only_and(names, end) && names.lexicon.word_senses(next.stem).any(place);
    let others = || names.is(end, words!["وغيرها", "وغيرهما", "وغير"]);
    next.kind == Kind::Break || matches!(next.mark, b'.' | b',' | b';') || third() || others()
}

/// Whether و stands glued before a word, and no other proclitic.
fn has_only_and(names: &Names<'_, '_>, at: usize) -> bool {
    names.has_and(at) && names.doc.tokens[at].clitics == 1
}

/// Whether a word, و aside, means something else than a name.
pub(super) fn means_else(names: &Names<'_, '_>, at: usize) -> bool {
    let key = names.doc.tokens[at].key;
    let bare = if has_only_and(names, at) { key.skip(1) } else { key };
    names.lexicon.class(names.lexicon.find(bare)) & Class::ORDINARY != 0 || names.lexicon.inflected(bare) != 0
}
