//! Hidden subjects: who says what وأضاف and مشيرا introduce.

use std::ops::Range;

use super::actor::{clause_subject, fits, head, is_feminine, is_oblique, is_verb, subject, subject_of};
use super::antecedent::{self, RECENT, last_of};
use super::silent::spreads_words;
use super::source::is_one_of_them;
use super::speaker::{class_of, speaking_head};
use super::subject::went_before;
use super::who::named_or;
use super::{Context, Draft, content, source};
use crate::finding::{Claim, Quote, SourceKind};
use crate::fold;
use crate::lexicon::inflect::Shape;
use crate::lexicon::{Class, EntityType, Frame, Tag};
use crate::rules::claim::words::{IN_IT, PEOPLE, RELATIVES, SOME, WHILE};
use crate::rules::{gender, is_noun};
use crate::words::{Words, words};

/// How many tokens before a verb its subject may have been that of another.
pub(super) const BACK: usize = 60;

/// A speaker, if one is known, and what kind of source it is.
pub(super) type Speaker = (Option<usize>, SourceKind);

/// The speaker that stands unsaid. `genders` tells of each claim whether its verb was feminine.
///
/// The first of these that holds, from what is surest on:
/// 1. whom سبق لـ names before the verb ([`went_before`]);
/// 2. of a participle, who speaks or acts in its sentence ([`Unsaid::of_participle`]);
/// 3. whose words أنه opens, of a verb right behind it ([`Unsaid::reported`]);
/// 4. who acted, where the last claim only lays the telling of it to somebody ([`Unsaid::told_of`]);
/// 5. who has acted since the last speaker spoke ([`Unsaid::acting`]);
/// 6. the last speaker whom the verb agrees with ([`Unsaid::going_on`]);
/// 7. where nobody has spoken, who is named ([`Unsaid::named`]).
pub(super) fn speaker(context: &Context<'_, '_>, draft: &Draft, claims: &[Claim], genders: &[Option<bool>]) -> Option<Speaker> {
    let at = draft.cue.start;
    if let Some(tokens) = went_before(context, at) {
        let named = context.mentions_in(&tokens).first().map(|(_, entity)| *entity);
        return Some(named_or(
            named.or_else(|| antecedent::of_noun(context, tokens.start, class_of(context, tokens.start))),
            SourceKind::Role,
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
    let said = unsaid.of_participle().or_else(|| unsaid.reported());
    if said.is_some() {
        return said;
    }
    let nearest = unsaid.recent().find(|&index| unsaid.agrees(index));
    unsaid
        .told_of(nearest)
        .or_else(|| unsaid.acting(nearest))
        .or_else(|| unsaid.going_on(nearest))
        .or_else(|| unsaid.named())
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
            .filter(|&index| !self.context.has(self.claims[index].cue_tokens.start.wrapping_sub(1), Tag::Copula))
            .find(|&index| self.claims[index].source_kind != SourceKind::None && self.agrees(index));
        if let Some(index) = near {
            return Some((self.claims[index].speaker, self.claims[index].source_kind));
        }
        let lately = self.sentence.start.max(self.at.saturating_sub(BACK))..self.at;
        // واعترض الموظفون وأقال المجلس فلانا، مشيرين: several are no one man.
        let several = |&entity: &usize| !self.plural || self.context.entities[entity].kind == EntityType::Org;
        let acts = |range: Range<usize>| subject(self.context, range, self.feminine, &[]).filter(several);
        if let Some(entity) = self.before_verb(&lately) {
            return Some((Some(entity), SourceKind::Named));
        }
        let role = self.role(lately.clone());
        // قدم النائب الاقتراح، الأمر الذي رفضته الحكومة، مؤكدة: who acts last does.
        let last = |verb: &usize| is_feminine(self.context, *verb) == self.feminine && acts(*verb..self.at).is_none();
        if let Some(verb) = role.filter(last) {
            let called = self.called(verb);
            if called.0.is_some() || antecedent::is_group(self.context, verb + 1) {
                return Some(called);
            }
        }
        acts(lately.clone())
            .or_else(|| self.head())
            .map(|entity| (Some(entity), SourceKind::Named))
            .or_else(|| self.nameless(lately, role))
    }

    /// «لكن المدير خالد العلي طمأن العملاء، قائلا»: the man named right before the last verb, with his title behind what
    /// opens a clause.
    fn before_verb(&self, lately: &Range<usize>) -> Option<usize> {
        /// How far before a name its title begins.
        const FAR: usize = 9;
        let context = self.context;
        let verb = lately.clone().rev().find(|&at| is_verb(context, at))?;
        let end = verb.checked_sub(1 + usize::from(verb > 0 && context.doc.closes_quote(verb - 1)))?;
        let (tokens, entity) = context.mention_at(end).filter(|_| is_feminine(context, verb) == self.feminine)?;
        let known = context.is_person(*entity) && context.name_clitics(tokens.start) == Some(0) && fits(context, *entity, self.feminine);
        let first = lately.start.max(tokens.start.saturating_sub(FAR));
        let opener = Tag::That.bit() | Tag::But.bit() | Tag::Contrast.bit();
        let opens = |at: usize| context.doc.tokens[at].class & opener != 0;
        let titled = |at: usize| context.doc.tokens[at].class & Class::TITLE != 0 || at == tokens.start;
        let mut starts = (first..=tokens.start).filter(|&at| at == self.sentence.start || at > 0 && opens(at - 1));
        let clause = (first..tokens.start).any(|at| is_verb(context, at));
        (known && !clause && starts.any(titled)).then_some(*entity)
    }

    /// Who acts without a name.
    fn nameless(&self, lately: Range<usize>, role: Option<usize>) -> Option<Speaker> {
        let context = self.context;
        // استغرب مصدر حكومي التصريحات، واصفا إياها: so is who is not named.
        let source = |at: usize| is_verb(context, at) && context.has(at + 1, Tag::Anonymous) && context.mention_at(at + 1).is_none();
        if lately.rev().any(source) {
            return Some((None, SourceKind::Anonymous));
        }
        role.map(|verb| self.called(verb))
    }

    /// أشاد الوزير بالجهود، مؤكدا: the last verb whose subject is a role; but طرد مسلحي الجماعة: in the plural of an
    /// object he is acted on.
    fn role(&self, lately: Range<usize>) -> Option<usize> {
        let context = self.context;
        let role = |at: usize| {
            let token = context.doc.tokens.get(at);
            // وجه رئيس الوزراء انتقادا، مطالبا: so does a title without a name.
            let nameless = || {
                context
                    .mentions_in(&(at..at + 3))
                    .iter()
                    .all(|(_, entity)| !context.is_person(*entity))
            };
            let acts = |class: u64| class & Tag::Role.bit() != 0 || class & Class::TITLE != 0 && nameless();
            token.is_some_and(|token| acts(token.class) && token.key.last() != fold::YEH)
        };
        // يعد أحد المشاريع
        let some = |at: usize| is_noun(context.doc, at, SOME);
        lately.rev().find(|&at| is_verb(context, at) && role(at + 1) && !some(at + 1))
    }

    /// Who that is.
    fn called(&self, verb: usize) -> Speaker {
        let context = self.context;
        let known = antecedent::of_noun(context, verb + 1, context.doc.tokens[verb + 1].class);
        named_or(known.filter(|&entity| fits(context, entity, self.feminine)), SourceKind::Role)
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
        (self.context.is_person(person)).then_some((Some(person), SourceKind::Named))
    }

    /// Who acts in the clause before, or has acted since the last speaker spoke.
    fn acting(&self, nearest: Option<usize>) -> Option<Speaker> {
        let (context, at) = (self.context, self.at);
        if !self.draft.is_finite() {
            return None;
        }
        let starts = |claim: &Claim| claim.cue_tokens.start < self.sentence.start;
        // أكد الوزير أن العراق مستقر، فيما أشار إلى: he goes on.
        let parallel = at > 0 && context.reads(at - 1, WHILE);
        let within = || nearest.is_some_and(|index| !starts(&self.claims[index]));
        let goes_on = nearest.is_some() && (self.draft.frames & Frame::CONTINUE != 0 || parallel && within());
        // «حيث أعلنت»، «التي كشفت»: inside a sentence the subject of the clause
        // before goes before the last speaker.
        let hangs = at > 0 && context.doc.tokens[at - 1].class & (Tag::Subordinate.bit() | Tag::Relative.bit()) != 0;
        // كتبت مذكرة قالت فيها إن: whoever wrote it, and not who tells of that.
        let outlet = |index: usize| {
            let speaker = self.claims[index].speaker;
            speaker.is_some_and(|speaker| context.entities[speaker].kind == EntityType::Media)
        };
        let written = context.is(self.draft.cue.end, IN_IT) && self.draft.clitics == 0 && nearest.is_some_and(outlet);
        let may = self.draft.clitics == 0 && !self.plural && !goes_on && (hangs || written || self.claims.last().is_none_or(starts));
        let of_clause = may
            .then(|| clause_subject(context, self.draft, &self.sentence, self.claims, hangs))
            .flatten();
        // مظاهرات حاشدة، والتي طالبت: what a relative describes speaks, and nobody named elsewhere.
        let described = self.draft.is_phrase() && at > 0 && context.reads(at - 1, RELATIVES);
        if of_clause.is_none() && described {
            return Some((None, SourceKind::Role));
        }
        // Who acted since then is meant: رفض فلان العرض وأضاف.
        let since = nearest.map_or(0, |index| self.claims[index].cue_tokens.end);
        // «… المدة التي سيستمر فيها ماسك». واعتبر: who acts in a relative clause of the sentence before does not
        // go before who spoke in it.
        let aside = |verb: usize| {
            let goes_on = nearest.is_some() && self.draft.clitics > 0;
            let relative = || verb < self.sentence.start && verb > 0 && context.has(verb - 1, Tag::Relative);
            // «قالت الشركة في بيان اطلعت عليه الوكالة إن». وأضافت: nor does who has seen what it said.
            let seen = || source::is_resumed(context, verb + 1) && spreads_words(context, verb);
            // «، في حين رفضت الشركة التعليق». وأضافت: nor does who has no comment.
            goes_on && (relative() || seen() || content::declines_comment(context, verb))
        };
        let lately = since.max(at.saturating_sub(BACK))..at;
        let entity = of_clause
            .or_else(|| subject_of(context, lately, self.feminine, self.claims, |verb| !aside(verb)))
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
            // «أوردت الصحيفة أن الوزارة «أبلغت الشركات بوجوب الإغلاق»، مبينة»
            let marked = || {
                let sentence = self.context.doc.sentences.get(self.context.doc.sentence_of(inner));
                sentence.is_some_and(|sentence| {
                    content::enclosing_quote(self.context, inner, &sentence.tokens).is_some_and(|close| close < self.at)
                })
            };
            let quotes = |outer: &Claim| match outer.quote {
                Quote::Direct => outer.content_tokens.contains(&inner) && !outer.content_tokens.contains(&self.at),
                Quote::Mixed => outer.content_tokens.contains(&inner) && marked(),
                Quote::Indirect => false,
            };
            self.claims[index.saturating_sub(RECENT)..index].iter().any(quotes)
        };
        // «… ببيانات من شركة كذا التي تفيد بأن …». وتابعت: what a relative tells of does not go on in another sentence.
        let told_of = |index: usize| {
            let claim = &self.claims[index];
            let cue = claim.cue_tokens.start;
            let relative = cue > 0 && self.context.has(cue - 1, Tag::Relative) && cue < self.sentence.start;
            let body = claim.speaker.is_some_and(|speaker| !self.context.is_person(speaker));
            relative && claim.source_tokens.is_none() && body
        };
        // «علق فلان على تصريحات الرئيس بأن …». وقال: who comments goes on.
        let taken_up = |index: usize| {
            let claim = &self.claims[index];
            let cue = claim.cue_tokens.start;
            let governed = claim.rule == "noun" && cue > 0 && self.context.has(cue - 1, Tag::Preposition);
            let before = index.checked_sub(1).map(|before| &self.claims[before]).filter(|_| governed);
            let sentence = self.context.doc.sentence_of(cue);
            before.is_some_and(|before| before.source_tokens.is_some() && self.context.doc.sentence_of(before.cue_tokens.start) == sentence)
        };
        let spoke = move |&index: &usize| !aside(index) && !told_of(index) && !taken_up(index);
        (0..self.claims.len()).rev().take(RECENT).filter(spoke)
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
        // مشيرين are several, and no outlet, nor a body of which أعلنت tells.
        Some(speaker) if form.plural && draft.is_participle() => {
            gender != Some(true) && !matches!(context.entities[speaker].kind, EntityType::Person | EntityType::Media)
        }
        // وجاء في بيان الوزارة … أضاف: it says on what she does.
        Some(speaker) => {
            fits(context, speaker, form.feminine) || draft.frames & Frame::CONTINUE != 0 && is_document_of(context, claim, form.feminine)
        }
        // وفقا للدراسة … وأضافت
        None => claim.source_tokens.as_ref().is_some_and(|tokens| {
            let document = claim.source_kind == SourceKind::Document;
            let noun = speaking_head(context, tokens);
            match form.feminine {
                true => document && context.doc.ends_in(noun, "ة"),
                false => !document || !is_feminine_noun(context, noun),
            }
        }),
    }
}

/// Whether a claim is a named body's by a document, and the document is of a gender.
fn is_document_of(context: &Context<'_, '_>, claim: &Claim, feminine: bool) -> bool {
    let Some(tokens) = &claim.source_tokens else {
        return false;
    };
    let noun = speaking_head(context, tokens);
    context.has(noun, Tag::Document) && context.mention_at(noun).is_none() && is_feminine_noun(context, noun) == feminine
}

/// Whether a noun of a document is feminine by its ending: دراسة، بيانات، دعوى.
pub(super) fn is_feminine_noun(context: &Context<'_, '_>, at: usize) -> bool {
    let ends = |ending: &str| context.doc.ends_in(at, ending);
    ends("ة") || ends("ات") || ends("وى")
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
        // وأضافت الصحيفة: «…»، بحسب الشركة. وتابعت: she goes on who has spoken herself.
        let spoke = |claim: &Claim| own(claim) || claim.rule == "verb" && claim.speaker.is_some();
        return (first..index).find(|&other| spoke(&claims[other]) && inner.content_tokens.contains(&claims[other].cue_tokens.start));
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
    const SEVERAL: Words = words!["مراقبون", "باحثون"];
    let token = &context.doc.tokens[at];
    let people = token.class & (Tag::Role.bit() | Tag::Anonymous.bit()) != 0;
    let endings: [&[u8]; 3] = [&[fold::WAW, fold::NOON], &[fold::YEH, fold::NOON], &[fold::ALEF, fold::NOON]];
    let key = token.key.without_article();
    // وقال بعضهم
    let of_them = is_one_of_them(context, at) && !context.is(at, words!["أحدهم", "أحدهما", "إحداهن", "إحداهما", "آخر", "أخرى"]);
    of_them
        || context.names(at, PEOPLE)
        || SEVERAL.contains(&key)
        || people && key.len() > 5 && endings.iter().any(|ending| key.ends_with(ending))
}
