//! Hidden subjects: who says what وأضاف and مشيرا introduce.

use std::ops::Range;

use super::antecedent::{self, RECENT, last_of};
use super::speaker::{class_of, speaking_head};
use super::subject::went_before;
use super::{Context, Draft, content, finite, source, title};
use crate::doc::Kind;
use crate::finding::{Claim, Quote, SourceKind};
use crate::fold;
use crate::lexicon::inflect::Shape;
use crate::lexicon::{Class, EntityType, Frame, Tag};
use crate::rules::gender;
use crate::words::{Words, words};

/// What sets a clause beside the one before it.
pub(super) const PARALLELS: Words = words!["فيما", "بينما", "وفيما", "وبينما"];

/// How many tokens before a verb its subject may have been that of another.
pub(super) const BACK: usize = 60;

/// A speaker, if one is known, and what kind of source it is.
pub(super) type Speaker = (Option<usize>, SourceKind);

/// The speaker that stands unsaid. `genders` tells of each claim whether its
/// verb was feminine.
pub(super) fn speaker(context: &Context<'_, '_>, draft: &Draft, claims: &[Claim], genders: &[Option<bool>]) -> Option<Speaker> {
    let at = draft.cue.start;
    if let Some(tokens) = went_before(context, at) {
        let named = context.mentions_in(&tokens).first().map(|(_, entity)| *entity);
        return Some(known_or_role(
            named.or_else(|| antecedent::of_noun(context, tokens.start, class_of(context, tokens.start))),
        ));
    }
    let index = context.doc.sentence_of(at);
    let unsaid = Unsaid {
        context,
        draft,
        claims,
        genders,
        at,
        feminine: draft.form.is_some_and(|form| form.feminine),
        plural: draft.form.is_some_and(|form| form.plural),
        sentence: context.doc.sentences.get(index).map(|sentence| sentence.tokens.clone())?,
    };
    let nearest = unsaid.recent().find(|&index| unsaid.agrees(index));
    unsaid
        .of_participle()
        .or_else(|| unsaid.reported())
        .or_else(|| unsaid.told_of(nearest))
        .or_else(|| unsaid.acting(nearest))
        .or_else(|| unsaid.going_on(nearest))
        .or_else(|| unsaid.named())
}

/// Who is known, else a role.
fn known_or_role(known: Option<usize>) -> Speaker {
    (known, known.map_or(SourceKind::Role, |_| SourceKind::Named))
}

/// A cue whose speaker stands unsaid, and what was claimed before it.
struct Unsaid<'c, 'd, 't> {
    context: &'c Context<'d, 't>,
    draft: &'c Draft,
    claims: &'c [Claim],
    genders: &'c [Option<bool>],
    at: usize,
    feminine: bool,
    plural: bool,
    sentence: Range<usize>,
}

impl Unsaid<'_, '_, '_> {
    /// واصفا، مؤكدا: who spoke last in the sentence, or acts in it.
    fn of_participle(&self) -> Option<Speaker> {
        if !self.draft.is_participle() {
            return None;
        }
        let near = self
            .recent()
            .take_while(|&index| self.claims[index].cue_tokens.start >= self.sentence.start)
            .find(|&index| self.claims[index].source_kind != SourceKind::None && self.agrees(index));
        if let Some(index) = near {
            return Some((self.claims[index].speaker, self.claims[index].source_kind));
        }
        let lately = self.sentence.start.max(self.at.saturating_sub(BACK))..self.at;
        subject(self.context, lately.clone(), self.feminine, &[])
            .or_else(|| self.head())
            .map(|entity| (Some(entity), SourceKind::Named))
            .or_else(|| self.nameless(lately))
    }

    /// Who acts without a name.
    fn nameless(&self, lately: Range<usize>) -> Option<Speaker> {
        let context = self.context;
        // استغرب مصدر حكومي التصريحات، واصفا إياها: so is who is not named.
        let source = |at: usize| is_verb(context, at) && context.has(at + 1, Tag::Anonymous) && context.mention_at(at + 1).is_none();
        if lately.clone().rev().any(source) {
            return Some((None, SourceKind::Anonymous));
        }
        // أشاد الوزير بالجهود، مؤكدا: a role is who acts; but طرد مسلحي الجماعة: in the plural of an
        // object he is acted on.
        let role = |at: usize| {
            let token = context.doc.tokens.get(at);
            token.is_some_and(|token| token.class & Tag::Role.bit() != 0 && token.key.last() != fold::YEH)
        };
        let verb = lately.rev().find(|&at| is_verb(context, at) && role(at + 1))?;
        let known = antecedent::of_noun(context, verb + 1, context.doc.tokens[verb + 1].class);
        Some(known_or_role(known.filter(|&entity| fits(context, entity, self.feminine))))
    }

    /// ذكر فلان أنه قال: the pronoun is who speaks already.
    fn reported(&self) -> Option<Speaker> {
        let at = self.at;
        let reported = |claim: &Claim| claim.content_tokens.contains(&at) && claim.content_tokens.start + 1 >= at;
        if at == 0 || !self.context.has(at - 1, Tag::ThatPronoun) {
            return None;
        }
        let index = self.recent().find(|&index| reported(&self.claims[index]) && self.agrees(index))?;
        Some((self.claims[index].speaker, self.claims[index].source_kind))
    }

    /// زار فلان المصنع، بحسب تقارير. وقال: who acted goes on, and no document or outlet.
    fn told_of(&self, nearest: Option<usize>) -> Option<Speaker> {
        if !self.draft.is_finite() || self.draft.clitics == 0 {
            return None;
        }
        let index = nearest.filter(|&index| self.outer(index).is_none() && only_tells(self.context, &self.claims[index]))?;
        let person = subject(self.context, self.claims[index].content_tokens.clone(), self.feminine, &[])?;
        (self.context.entities[person].kind == EntityType::Person).then_some((Some(person), SourceKind::Named))
    }

    /// Who acts in the clause before, or has acted since the last speaker spoke.
    fn acting(&self, nearest: Option<usize>) -> Option<Speaker> {
        let (context, at) = (self.context, self.at);
        if !self.draft.is_finite() {
            return None;
        }
        let starts = |claim: &Claim| claim.cue_tokens.start < self.sentence.start;
        // أكد الوزير أن العراق مستقر، فيما أشار إلى: he goes on.
        let parallel = at > 0 && context.is(at - 1, PARALLELS);
        let within = || nearest.is_some_and(|index| !starts(&self.claims[index]));
        let goes_on = nearest.is_some() && (self.draft.frames & Frame::CONTINUE != 0 || parallel && within());
        // «حيث أعلنت»، «التي كشفت»: inside a sentence the subject of the clause
        // before goes before the last speaker.
        let hangs = at > 0 && context.doc.tokens[at - 1].class & (Tag::Subordinate.bit() | Tag::Relative.bit()) != 0;
        let may = self.draft.clitics == 0 && !self.plural && !goes_on && (hangs || self.claims.last().is_none_or(starts));
        let of_clause = may
            .then(|| clause_subject(context, self.draft, &self.sentence, self.claims, hangs))
            .flatten();
        // مظاهرات حاشدة، والتي طالبت: what a relative describes speaks, and nobody named elsewhere.
        let described = self.draft.is_phrase() && at > 0 && context.is(at - 1, words!["الذي", "التي", "الذين", "والذي", "والتي", "والذين"]);
        if of_clause.is_none() && described {
            return Some((None, SourceKind::Role));
        }
        // Who acted since then is meant: رفض فلان العرض وأضاف.
        let since = nearest.map_or(0, |index| self.claims[index].cue_tokens.end);
        let entity = of_clause
            .or_else(|| subject(context, since.max(at.saturating_sub(BACK))..at, self.feminine, self.claims))
            .or_else(|| self.head().filter(|_| since <= self.sentence.start))?;
        Some((Some(entity), SourceKind::Named))
    }

    /// Who spoke last.
    fn going_on(&self, nearest: Option<usize>) -> Option<Speaker> {
        let spoke = nearest
            .map(|index| self.outer(index).unwrap_or(index))
            .or_else(|| self.recent().find(|&index| self.fits_verb(index)));
        // زعموا، مشيرين: a group of people that no one name stands for.
        if self.plural && spoke.is_none_or(|index| self.claims[index].speaker.is_some()) {
            return Some((None, SourceKind::Role));
        }
        let claim = &self.claims[spoke?];
        let kind = match claim.source_kind {
            SourceKind::None if claim.speaker.is_some() => SourceKind::Named,
            kind => kind,
        };
        Some((claim.speaker, kind))
    }

    /// Where nobody spoke before: who is named in the sentence, else before it.
    fn named(&self) -> Option<Speaker> {
        let (context, feminine) = (self.context, self.feminine);
        let in_sentence = context.mentions_in(&content::before(&self.sentence, self.at));
        let named = in_sentence.iter().rev().find(|(tokens, entity)| {
            let data = &context.entities[*entity];
            let agrees = gender::agrees(context.doc, context.lexicon, data, tokens.start, feminine);
            // نقلت عن فلان قوله: a verbal noun's owner stands behind a preposition.
            let acts = self.draft.form.is_none_or(|form| form.shape == Shape::Noun) || !is_oblique(context, tokens);
            agrees && data.kind != EntityType::Place && acts
        });
        let before = || {
            last_of(context, self.sentence.start, |kind, entity| match kind {
                EntityType::Person => context.entities[entity].female == feminine || !feminine,
                EntityType::Org => feminine && fits(context, entity, feminine),
                _ => false,
            })
        };
        let entity = named.map(|(_, entity)| *entity).or_else(before)?;
        Some((Some(entity), SourceKind::Named))
    }

    /// The last claims, from the nearest on. قال الشيخ: «… قال الشاعر: …». وأضاف: whoever is quoted in
    /// another's own words speaks in them alone.
    fn recent(&self) -> impl Iterator<Item = usize> {
        let aside = |index: usize| {
            let inner = self.claims[index].cue_tokens.start;
            let quotes = |outer: &Claim| {
                outer.quote == Quote::Direct && outer.content_tokens.contains(&inner) && !outer.content_tokens.contains(&self.at)
            };
            self.claims[index.saturating_sub(RECENT)..index].iter().any(quotes)
        };
        (0..self.claims.len()).rev().take(RECENT).filter(move |&index| !aside(index))
    }

    /// Whether a claim's speaker can be the verb's subject.
    fn fits_verb(&self, index: usize) -> bool {
        let gender = self.genders.get(index).copied().flatten();
        agrees(self.context, self.draft, &self.claims[index], gender)
    }

    /// The same, and stands for all of those who spoke.
    fn agrees(&self, index: usize) -> bool {
        self.fits_verb(index) && !is_of_several(self.context, self.draft, &self.claims[index])
    }

    /// The claim around another one whose speaker goes on. قال الوزير إن المجلس بحث الأمر وجدد رفضه: in
    /// the same sentence it may be the other's.
    fn outer(&self, index: usize) -> Option<usize> {
        let apart = self.draft.frames & Frame::CONTINUE != 0 || self.claims[index].cue_tokens.start < self.sentence.start;
        outer(self.context, self.claims, index, self.at).filter(|&outer| !self.plural && apart && self.agrees(outer))
    }

    /// Who is named at the sentence's head.
    fn head(&self) -> Option<usize> {
        head(self.context, &self.sentence, self.at, self.feminine)
    }
}

/// Whether a claim is no more than a document's or an outlet's, to which the journalist lays what
/// stands before it.
fn only_tells(context: &Context<'_, '_>, claim: &Claim) -> bool {
    let attributes = matches!(claim.rule, "according" | "relay") && claim.content_tokens.end <= claim.cue_tokens.start;
    let outlet = |speaker: usize| context.entities[speaker].kind == EntityType::Media;
    attributes && (claim.source_kind == SourceKind::Document || claim.speaker.is_some_and(outlet))
}

/// Whether a claim's speaker can be the subject of a later verb.
fn agrees(context: &Context<'_, '_>, draft: &Draft, claim: &Claim, gender: Option<bool>) -> bool {
    let Some(form) = draft.form else {
        return claim.speaker.is_some() || claim.source_tokens.is_some();
    };
    // What one verb calls a woman no other calls a man.
    if let Some(gender) = gender
        && !form.plural
    {
        return gender == form.feminine;
    }
    match claim.speaker {
        // مشيرين are several.
        Some(speaker) if form.plural && draft.is_participle() => context.entities[speaker].kind != EntityType::Person,
        Some(speaker) => fits(context, speaker, form.feminine),
        None => claim.source_tokens.is_some() && !form.feminine,
    }
}

/// «قال الوزير إن الشركة أعلنت …، وأضاف»، «قال الوزير …، بحسب رويترز. وأضاف»: the claim
/// whose speaker goes on behind one inside its content, or behind one that only attributes
/// or takes up what he said. Who passes on another's words leaves him to speak.
fn outer(context: &Context<'_, '_>, claims: &[Claim], index: usize, at: usize) -> Option<usize> {
    let inner = &claims[index];
    let own = |claim: &Claim| {
        let outlet = claim
            .speaker
            .is_some_and(|speaker| context.entities[speaker].kind == EntityType::Media);
        let attributes = matches!(claim.rule, "according" | "relay" | "according-self");
        !outlet && !attributes && !matches!(claim.source_kind, SourceKind::None | SourceKind::Document)
    };
    let start = inner.cue_tokens.start;
    let first = index.saturating_sub(RECENT);
    if inner.content_tokens.end <= start {
        return (first..index).find(|&other| own(&claims[other]) && inner.content_tokens.contains(&claims[other].cue_tokens.start));
    }
    let holds = |outer: &Claim| outer.content_tokens.contains(&start) && !outer.content_tokens.contains(&at);
    // Behind whoever else speaks it is not clear who goes on.
    let next = |other: usize| claims[other + 1..index].iter().all(|claim| claim.source_tokens.is_none());
    (first..index).find(|&other| own(&claims[other]) && holds(&claims[other]) && next(other))
}

/// «قال محللون …، وأضاف»: whether several people spoke, of whom who goes on is none.
fn is_of_several(context: &Context<'_, '_>, draft: &Draft, claim: &Claim) -> bool {
    let alone = draft.is_finite() && draft.form.is_some_and(|form| !form.plural && !form.feminine);
    let source = claim.source_tokens.as_ref().filter(|_| alone && claim.speaker.is_none());
    source.is_some_and(|tokens| is_several(context, speaking_head(context, tokens)))
}

/// Whether a noun at a token is of several people: محللون، مسؤولان، خبراء.
fn is_several(context: &Context<'_, '_>, at: usize) -> bool {
    const PLURALS: Words = words!["خبراء", "علماء", "نشطاء", "شهود", "نواب", "أطباء", "مراقبون", "سكان", "باحثون"];
    let token = &context.doc.tokens[at];
    let people = token.class & (Tag::Role.bit() | Tag::Anonymous.bit()) != 0;
    let endings: [&[u8]; 3] = [&[fold::WAW, fold::NOON], &[fold::YEH, fold::NOON], &[fold::ALEF, fold::NOON]];
    let key = token.key.without_article();
    PLURALS.contains(&key) || people && key.len() > 5 && endings.iter().any(|ending| key.ends_with(ending))
}

/// Whether an entity fits a verb's gender, as it is first named.
pub(super) fn fits(context: &Context<'_, '_>, entity: usize, feminine: bool) -> bool {
    let data = &context.entities[entity];
    let start = data.mentions.first().map_or(0, |mention| mention.tokens.start);
    gender::agrees(context.doc, context.lexicon, data, start, feminine)
}

/// The last subject in a range of tokens that fits a verb's gender: the noun
/// phrase right behind a verb of the journalist's own.
pub(super) fn subject(context: &Context<'_, '_>, range: Range<usize>, feminine: bool, claims: &[Claim]) -> Option<usize> {
    let recent = claims.len().saturating_sub(RECENT);
    let said = |at: usize| claims[recent..].iter().any(|claim| claim.content_tokens.contains(&at));
    // توجه «مدبولي»
    let quoted = |at: usize| context.doc.opens_quote(at) && context.mention_at(at + 1).is_some();
    let acts =
        |at: usize| context.mention_at(at).is_some() || context.doc.tokens[at].class & (Class::TITLE | Class::HEAD) != 0 || quoted(at);
    // The nearest one behind the word at hand that acts.
    let mut actor_at = usize::MAX;
    let verbs = (range.start..range.end.saturating_sub(1)).rev().filter(|&at| {
        if acts(at + 1) {
            actor_at = at + 1;
        }
        actor_at <= at + 3 && is_feminine(context, at) == feminine
    });
    // لن يكون لفلان رئيس اللجنة دور: whoever stands behind ل does nothing.
    let apart = |at: usize, phrase: &Range<usize>| (at + 1..phrase.start).any(|at| context.doc.tokens[at].key.get(0) == fold::LAM);
    let actor = |at: usize| {
        let phrase = source::behind(context, at + 1, range.end).filter(|phrase| !apart(at, phrase))?;
        actor(context, phrase, feminine)
    };
    verbs.filter(|&at| !said(at) && is_verb(context, at)).find_map(actor)
}

/// «إيلون ماسك، الذي أسس الشركة، غادرها، واتهمها»، «الوزير يزور المصنع ويقول»: who stands at
/// the head of a sentence as its subject, before a verb or a relative clause.
fn head(context: &Context<'_, '_>, sentence: &Range<usize>, at: usize, feminine: bool) -> Option<usize> {
    let first = sentence.start;
    if first + 2 >= at || !context.is_word(first) && !context.doc.opens_quote(first) || is_verb(context, first) {
        return None;
    }
    let tokens = source::behind(context, first, at).filter(|tokens| tokens.start == first && tokens.end < at)?;
    let parted = context.mark(tokens.end) == b',' && context.has(tokens.end + 1, Tag::Relative);
    let acts =
        parted || context.has(tokens.end, Tag::Relative) || finite::is_finite(context, tokens.end) || context.has(tokens.end, Tag::Copula);
    acts.then(|| actor(context, tokens, feminine)).flatten()
}

/// Who a noun phrase behind a verb is: a name by itself, behind what it is a name
/// of (شركة أرامكو) or behind a person's titles, or a title that somebody named
/// elsewhere has.
fn actor(context: &Context<'_, '_>, phrase: Range<usize>, feminine: bool) -> Option<usize> {
    let class = context.doc.tokens[phrase.start].class;
    let inside = context.mentions_in(&phrase);
    let titled = class & Class::TITLE != 0 && !feminine;
    let Some(first) = inside.first() else {
        let construct = phrase.len() > 1 && antecedent::is_definite(context, phrase.start + 1);
        let title = titled && (construct || antecedent::is_definite(context, phrase.start));
        return title.then(|| title::of_title(context, phrase.start)).flatten();
    };
    // رئيس بلدية جدة فلان: who has the title, not what it is of.
    let person = |(_, entity): &&(Range<usize>, usize)| context.entities[*entity].kind == EntityType::Person;
    let holder = inside.iter().find(person).filter(|_| class & Class::TITLE != 0);
    if holder.is_none()
        && titled
        && first.0.start > phrase.start
        && let Some(person) = title::of_title(context, phrase.start)
    {
        return Some(person);
    }
    let (tokens, entity) = holder.unwrap_or(first);
    let data = &context.entities[*entity];
    let quoted = usize::from(context.doc.opens_quote(phrase.start));
    let headed = usize::from(class & Class::HEAD != 0);
    let first = tokens.start <= phrase.start + quoted.max(headed);
    let person = class & Class::TITLE != 0 && data.kind == EntityType::Person;
    // Of whom no list has the verb tells whether it is a woman.
    let unlisted = data.kind == EntityType::Person && data.entry.is_none();
    let agrees = unlisted || gender::agrees(context.doc, context.lexicon, data, tokens.start, feminine);
    (agrees && (first || person)).then_some(*entity)
}

fn is_preposition(context: &Context<'_, '_>, at: usize) -> bool {
    context.has(at, Tag::Preposition) || context.is(at, words!["مع", "ضد", "بين", "عند", "لدى", "ضمن", "قبل", "بعد"])
}

/// Whether a name acts in nothing: it is part of an adverbial phrase or of another
/// noun's. في لندن، توجيهات الرئاسة.
fn is_oblique(context: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    is_governed(context, tokens) || is_construct(context, tokens)
}

/// Whether a preposition stands before a name, or it is part of a relative clause.
fn is_governed(context: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    /// How far before a name the clause that it stands in may begin.
    const CLAUSE: usize = 12;
    let glued = context.name_clitics(tokens.start).is_some_and(|clitics| {
        let last = usize::from(clitics)
            .checked_sub(1)
            .map(|last| context.doc.tokens[tokens.start].key.get(last));
        matches!(last, Some(fold::LAM | fold::BEH | fold::KAF))
    });
    let relative = || {
        let mut clause = (tokens.start.saturating_sub(CLAUSE)..tokens.start)
            .rev()
            .take_while(|&at| context.mark(at) == 0);
        clause.any(|at| context.has(at, Tag::Relative))
    };
    glued || tokens.start > 0 && is_preposition(context, tokens.start - 1) || is_titled_object(context, tokens.start) || relative()
}

/// «إلى صاحب السمو الشيخ فلان»، «بالرئيس الروسي فلان»: whether a preposition stands before the titles of a name.
fn is_titled_object(context: &Context<'_, '_>, name: usize) -> bool {
    /// How many titles a name has at most.
    const LONGEST: usize = 6;
    const HONOURS: Words = words!["السمو", "الجلالة", "الفخامة", "المعالي", "السعادة", "الملكي"];
    let titles = Class::TITLE | Class::NATIONALITY | Tag::Role.bit();
    let titled = |at: &usize| context.doc.tokens[*at].class & titles != 0 || context.is(*at, HONOURS);
    let glued = |at: usize| {
        let token = &context.doc.tokens[at];
        let last = usize::from(token.clitics).checked_sub(1).map(|last| token.key.get(last));
        token.whole == 0 && matches!(last, Some(fold::LAM | fold::BEH | fold::KAF)) || token.key.starts_with(&[fold::LAM, fold::LAM])
    };
    let mut first = name;
    for at in (name.saturating_sub(LONGEST)..name).rev().take_while(titled) {
        if glued(at) {
            return true;
        }
        first = at;
    }
    first < name && first > 0 && is_preposition(context, first - 1)
}

/// Whether a name stands behind a noun that it belongs to.
fn is_construct(context: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    let introduces = Class::TITLE | Class::HEAD | Tag::Role.bit() | Tag::That.bit() | Class::PARTICLE;
    tokens.start.checked_sub(1).is_some_and(|before| {
        let token = &context.doc.tokens[before];
        token.kind == Kind::Arabic
            && context.mention_at(before).is_none()
            && !antecedent::is_definite(context, before)
            && token.class & introduces == 0
            && !is_verb(context, before)
    })
}

/// Whether a token is a verb, or where a clause begins one that is a noun too:
/// رفض فلان العرض.
fn is_verb(context: &Context<'_, '_>, at: usize) -> bool {
    // «، أن لبنان يمر»: the same letters are a verb of pain. من قبل النادي
    let that = context.doc.tokens[at].class & (Tag::That.bit() | Tag::ThatPronoun.bit()) != 0;
    if that || is_preposition(context, at) || at > 0 && is_preposition(context, at - 1) {
        return false;
    }
    if finite::is_finite(context, at) || context.has(at, Tag::Copula) {
        return true;
    }
    // سئل الرئيس عن الحرب فقال
    if context.is(at, words!["سئل", "سئلت", "وسئل", "وسئلت"]) {
        return true;
    }
    let token = &context.doc.tokens[at];
    let joined = token.clitics > 0 && matches!(token.key.get(0), fold::WAW | fold::FEH);
    let opens = at == 0
        || joined
        || matches!(context.mark(at - 1), b',' | b'.' | b'\n')
        || context.doc.tokens[at - 1].kind == Kind::Break
        || context.has(at - 1, Tag::That)
        || context.is(at - 1, words!["حيث", "فيما", "بينما", "عندما", "كما"]);
    opens && (token.class | context.lexicon.ordinary(token.key)) & Class::VERB != 0 && context.mention_at(at).is_none()
}

/// Whether a verb is feminine: رفضت، ترفض.
fn is_feminine(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    let first = if token.whole == 0 { usize::from(token.clitics) } else { 0 };
    token.key.ends_with(&[fold::TEH]) || token.key.get(first) == fold::TEH && token.key.len() > 3
}

/// The last entity named in the sentence before a verb and behind the last
/// claim's cue that agrees with the verb.
fn clause_subject(context: &Context<'_, '_>, draft: &Draft, sentence: &Range<usize>, claims: &[Claim], hangs: bool) -> Option<usize> {
    let feminine = draft.form.is_some_and(|form| form.feminine);
    let start = claims
        .last()
        .map_or(sentence.start, |claim| claim.cue_tokens.end.max(sentence.start));
    if draft.cue.start <= sentence.start + 1 || start >= draft.cue.start {
        return None;
    }
    // «بيان لشركة آبل التي أعلنت», «من حياة ريبر، حيث قال»: whoever it is.
    let meant = |tokens: &Range<usize>, entity: usize| match context.entities[entity].kind {
        EntityType::Place => false,
        EntityType::Person if hangs => true,
        _ if tokens.end + 1 == draft.cue.start && context.mark(tokens.end) == 0 => true,
        _ if hangs => !is_governed(context, tokens),
        _ => !is_oblique(context, tokens),
    };
    // التقى عون نظيره ماتاريلا، فيما قال: who acts, rather than whom he meets.
    let relative = context.has(draft.cue.start - 1, Tag::Relative);
    if (hangs && !relative || context.is(draft.cue.start - 1, PARALLELS))
        && let Some(entity) = subject(context, start..draft.cue.start - 1, feminine, claims)
    {
        return Some(entity);
    }
    let mut named = context.mentions_in(&(start..draft.cue.start)).iter().rev();
    named
        .find(|(tokens, entity)| fits(context, *entity, feminine) && meant(tokens, *entity))
        .map(|(_, entity)| *entity)
}
