//! Who a noun phrase that speaks is: the name in it, whose document it is, or whom the text told of
//! before by such words.

use std::ops::Range;

use super::epithet::{founder, going_on, honored, is_businessman, is_the_man, last_person};
use super::hidden::Speaker;
use super::speaker::{class_of, speaking_head};
use super::{Context, Draft, accused, actor, again, antecedent, document, echo, source, title};
use crate::finding::{Claim, SourceKind};
use crate::lexicon::{Class, EntityType, Tag};
use crate::rules::claim::words::HONORIFICS;
use crate::rules::claim::words::{REPORTERS, SAME, SELF, SOME, THE_SPOKESMAN};
use crate::rules::is_noun;
use crate::words::{Words, words};

/// Who a noun phrase is.
pub(super) fn of_phrase(context: &Context<'_, '_>, draft: &Draft, tokens: &Range<usize>, claims: &[Claim]) -> Speaker {
    let head = speaking_head(context, tokens);
    if context.is(head, HONORIFICS) {
        return honored(context, claims, head);
    }
    // الأخير، هذه الأخيرة
    let last = tokens.end.saturating_sub(1);
    let alone = tokens.len() == 1 || tokens.len() == 2 && context.has(tokens.start, Tag::Demonstrative);
    if alone && context.is(last, source::LATTER) {
        return named_or(antecedent::latter(context, last), SourceKind::Role);
    }
    let phrase = Phrase::new(context, draft, tokens, head, claims);
    phrase
        .at_head()
        .or_else(|| phrase.by_person())
        .or_else(|| phrase.said_before())
        .or_else(|| phrase.anonymous())
        .or_else(|| phrase.owned())
        .or_else(|| phrase.documented())
        .or_else(|| phrase.official())
        .unwrap_or_else(|| named_or(phrase.told_of(), SourceKind::Role))
}

/// The first word of a phrase, past the mark that opens a quotation.
fn past_mark(context: &Context<'_, '_>, tokens: &Range<usize>) -> usize {
    tokens.start + usize::from(context.doc.opens_quote(tokens.start))
}

/// Who is known by name, else nobody known of this kind.
pub(super) fn named_or(entity: Option<usize>, kind: SourceKind) -> Speaker {
    (entity, if entity.is_some() { SourceKind::Named } else { kind })
}

/// A noun phrase that speaks, and what is asked of it again and again.
struct Phrase<'c, 'd, 't> {
    context: &'c Context<'d, 't>,
    draft: &'c Draft,
    claims: &'c [Claim],
    tokens: &'c Range<usize>,
    head: usize,
    /// The classes of its head.
    class: u64,
    definite: bool,
    /// A text speaks.
    document: bool,
    /// Somebody speaks for a body.
    spokesman: bool,
    /// The names in it.
    inside: &'c [(Range<usize>, usize)],
    starts_with_name: bool,
}

impl<'c, 'd, 't> Phrase<'c, 'd, 't> {
    fn new(
        context: &'c Context<'d, 't>,
        draft: &'c Draft,
        tokens: &'c Range<usize>,
        head: usize,
        claims: &'c [Claim],
    ) -> Phrase<'c, 'd, 't> {
        // نص التحذير
        let text = if context.is(tokens.start, words!["نص"]) {
            Tag::Document.bit()
        } else {
            0
        };
        let class = class_of(context, head) | document::own_document(context, draft, head) | text;
        let inside = context.mentions_in(tokens);
        Phrase {
            context,
            draft,
            claims,
            tokens,
            head,
            class,
            definite: antecedent::is_definite(context, head),
            document: class & Tag::Document.bit() != 0 && class & (Tag::Nominal.bit() | Class::TITLE) == 0,
            spokesman: context.names(head, THE_SPOKESMAN),
            inside,
            starts_with_name: inside
                .first()
                .is_some_and(|(mention, _)| mention.start == past_mark(context, tokens)),
        }
    }

    /// Who is named at its head, or near whom the head tells that somebody nameless is.
    fn at_head(&self) -> Option<Speaker> {
        let (context, head) = (self.context, self.head);
        // «المرصد السوري وأنصار الأسد»: who is named first speaks; أنصار الأسد do, and not he.
        if let Some((_, first)) = self
            .inside
            .first()
            .filter(|(mention, _)| mention.start == head && self.starts_with_name)
            && self.context.is_body(*first)
        {
            return Some((Some(*first), SourceKind::Named));
        }
        // مستشار فلان، قادة الحزب: nobody but whom he belongs to is a person.
        let people = self.inside.iter().filter(|(_, entity)| self.context.is_person(*entity)).count();
        // محاميه فلان is one man, though the letters are those of محامية.
        let his = context.doc.ends_in(head, "ه");
        // دفاع المتهم فلان
        let accused = usize::from(context.is(head, words!["دفاع", "محامي"]) && context.is(head + 1, words!["المتهم", "المتهمة"]));
        // والد الملياردير فلان، مستشار الرئيس الأميركي فلان
        let called = |at: usize| {
            context.doc.tokens[at].class & (Class::TITLE | Class::NATIONALITY | Tag::Role.bit()) != 0
                && antecedent::is_definite(context, at)
                || context.is(at, EPITHETS)
        };
        let owner = self.inside.first().map(|(mention, _)| mention.start);
        let owned = owner.is_some_and(|owner| owner > head + accused && (head + 1 + accused..owner).all(called));
        if context.is(head, PEOPLE_OF) && !his && owned && people <= 1 {
            return Some((None, SourceKind::Role));
        }
        // مصدر مقرب من فلان: whoever he is close to is known.
        const SOURCES: Words = words!["مصدر", "مصادر", "مصدرا", "مصدران", "مصدرين", "مصادرها", "مصادره"];
        let source = context.is(head, SOURCES) && !self.starts_with_name;
        source.then_some((None, SourceKind::Anonymous))
    }

    /// The person who is named in it.
    fn by_person(&self) -> Option<Speaker> {
        let person = self.named(&[EntityType::Person]).map(|person| self.namesake(person))?;
        // متحدثة باسم فيشر: who is spoken for.
        let spoken_for = self.spokesman && !ends_with_name(self.context, self.tokens);
        Some((Some(person), if spoken_for { SourceKind::Role } else { SourceKind::Named }))
    }

    /// «أعلن سعد الحريري استقالته، متحدثا عن اغتيال والده رفيق الحريري. وقال الحريري»: of those with one surname the one
    /// who has spoken.
    fn namesake(&self, person: usize) -> usize {
        let context = self.context;
        let own = self.inside.iter().find(|(_, entity)| *entity == person);
        let Some(surname) = own
            .filter(|(tokens, _)| tokens.len() == 1)
            .map(|(tokens, _)| antecedent::bare(context, tokens.start))
        else {
            return person;
        };
        let spoke = || antecedent::speakers(self.claims);
        let called = |speaker: &usize| {
            let mut mentions = context.entities[*speaker].mentions.iter().take(antecedent::NEAR);
            context.is_person(*speaker)
                && mentions.any(|mention| mention.tokens.len() > 1 && context.doc.tokens[mention.tokens.end - 1].key == surname)
        };
        if spoke().any(|speaker| speaker == person) {
            return person;
        }
        spoke().find(called).unwrap_or(person)
    }

    /// Without a name: who is called so in a claim before, or has a title in the body that was named
    /// last: وقال رئيسها.
    fn said_before(&self) -> Option<Speaker> {
        if !self.inside.is_empty() {
            return None;
        }
        let (context, head) = (self.context, self.head);
        echo::same_source(context, self.tokens, head, self.claims)
            .or_else(|| echo::repeated(context, self.tokens, head, self.claims))
            .or_else(|| {
                let person = (self.tokens.len() <= 2).then(|| title::of_own(context, head)).flatten()?;
                Some((Some(person), SourceKind::Named))
            })
    }

    /// Who speaks without a name, unless an epithet calls so who spoke last.
    fn anonymous(&self) -> Option<Speaker> {
        if self.class & Tag::Anonymous.bit() == 0 || self.starts_with_name {
            return None;
        }
        // وأضاف المصدر ذاته: who spoke last, unless nobody named did.
        let same = self.tokens.clone().any(|at| self.context.is(at, SELF) || self.context.is(at, SAME));
        let mut recent = self.claims.iter().rev().take(antecedent::RECENT);
        if same
            && self.definite
            && self.inside.is_empty()
            && let Some(last) = self.claims.last()
            && !recent.any(|claim| claim.source_kind == SourceKind::Anonymous)
            && !self.are_many_for(last.speaker)
        {
            return Some((last.speaker, last.source_kind));
        }
        // «نشر الموقع الصور … كما يشير المصدر إلى»: the outlet that has spoken, where no nameless source did.
        let context = self.context;
        let outlet = |claim: &&Claim| {
            claim
                .speaker
                .is_some_and(|speaker| context.entities[speaker].kind == EntityType::Media)
        };
        let one = self.tokens.len() == 1 && context.is(self.head, words!["المصدر"]);
        let nameless = |claim: &Claim| claim.source_kind == SourceKind::Anonymous;
        if one
            && let Some(last) = self.claims.last().filter(outlet)
            && !self.claims.iter().rev().take(antecedent::RECENT).any(nameless)
        {
            return Some((last.speaker, SourceKind::Named));
        }
        let called = self.inside.is_empty() && self.context.is(self.head, EPITHETS);
        Some(named_or(self.last_person().filter(|_| called), SourceKind::Anonymous))
    }

    /// وذكرت المصادر ذاتها: whether sources are meant where one man or outlet has spoken.
    fn are_many_for(&self, speaker: Option<usize>) -> bool {
        let many = self.context.is(self.head, words!["المصادر", "الأشخاص", "الشهود"]);
        let one = |speaker: usize| self.context.is_person(speaker) || self.context.entities[speaker].kind == EntityType::Media;
        many && speaker.is_some_and(one)
    }

    /// The body or outlet in it, or who speaks for that or has a title there.
    fn owned(&self) -> Option<Speaker> {
        let (context, head) = (self.context, self.head);
        let owner = self.owner().filter(|&owner| !self.is_its_own(owner));
        // عدد من التقارير: some of many are nobody known.
        if owner.is_none() && is_noun(context.doc, self.tokens.start, SOME) {
            return Some((None, if self.document { SourceKind::Document } else { SourceKind::Role }));
        }
        let owner = owner?;
        let body = Class::HEAD | Class::INSTITUTION | Tag::Nominal.bit();
        let titled = self.class & (Tag::Role.bit() | Class::TITLE) != 0;
        let role = titled && self.class & body == 0 && !self.starts_with_name && !self.document;
        // «هنري باركي، المحلل بمركز وودرو»: a body named later in the phrase of an
        // unknown speaker is not who speaks.
        let near = self
            .inside
            .iter()
            .any(|(mention, entity)| *entity == owner && mention.start <= head + 3);
        let known = titled || self.class & (body | Tag::Document.bit()) != 0;
        Some(match role {
            false if !near && !known => (None, SourceKind::Role),
            false => (Some(owner), SourceKind::Named),
            // المتحدث باسم الشركة، مراسل الجزيرة: the body is known for which somebody speaks.
            true if self.spokesman || context.is(head, REPORTERS) => match self.spoke_for(owner) {
                Some(person) => (Some(person), SourceKind::Named),
                None => (Some(owner), SourceKind::Role),
            },
            true => named_or(
                title::of_title(context, head)
                    .or_else(|| founder(context, self.draft, head, self.claims))
                    .or_else(|| self.going_on()),
                SourceKind::Role,
            ),
        })
    }

    /// «شركة (كذا)، المالكة لصحيفة كذا»: whether somebody owns or makes what is named.
    fn is_its_own(&self, owner: usize) -> bool {
        const OWNS: Words = words!["المالكة", "المالك", "المصنعة", "المطورة", "المشغلة", "المنافسة"];
        let named = self
            .inside
            .iter()
            .find(|(_, entity)| *entity == owner)
            .map(|(mention, _)| mention.start);
        named.is_some_and(|named| (self.head + 1..named).any(|at| self.context.is(at, OWNS)))
    }

    /// «المتحدث باسم الوزارة»: who spoke for the same body before and was named then.
    fn spoke_for(&self, body: usize) -> Option<usize> {
        let context = self.context;
        let named = |claim: &Claim| {
            let person = claim.speaker.filter(|&speaker| context.is_person(speaker))?;
            let tokens = claim.source_tokens.as_ref()?;
            let speaks_for = tokens.clone().any(|at| context.names(at, THE_SPOKESMAN));
            let same = context.mentions_in(tokens).iter().any(|(_, entity)| *entity == body);
            (speaks_for && same).then_some(person)
        };
        let mut before = self.claims.iter().rev().take(antecedent::RECENT);
        if self.definite { before.find_map(named) } else { None }
    }

    /// The body, outlet, service or land that the phrase names or that is named in it.
    fn owner(&self) -> Option<usize> {
        // المتحدث باسم فيسبوك، حساب إنستغرام: a service speaks through them.
        let through = || self.spokesman || self.context.is(self.head, words!["حساب", "قسم", "فريق", "إدارة"]);
        let service = || self.named(&[EntityType::Product]).filter(|_| through());
        // دولة الإمارات، بكين
        let headed = |start: usize, entity: usize| {
            let place = self.context.entities[entity].kind == EntityType::Place;
            self.starts_with_name || self.class & Class::HEAD != 0 && (!place || start == self.head + 1)
        };
        let first = || self.inside.first().filter(|(mention, entity)| headed(mention.start, *entity));
        self.named(&[EntityType::Media, EntityType::Org])
            .or_else(service)
            .or_else(|| first().map(|(_, entity)| *entity))
    }

    /// Whose a document is.
    fn documented(&self) -> Option<Speaker> {
        if !self.document {
            return None;
        }
        let owner = document::own(self.context, self.draft, self.head, self.claims)
            .or_else(|| document::document_owner(self.context, self.head, self.tokens, self.definite, self.claims));
        Some(named_or(owner, SourceKind::Document))
    }

    /// Who speaks for a body that a pronoun means, or is the official who spoke before.
    fn official(&self) -> Option<Speaker> {
        let (context, head, claims) = (self.context, self.head, self.claims);
        let same = |at: usize| {
            let headed = context.doc.tokens[at].class & Class::HEAD != 0 && context.has_article(at + 1);
            if headed { antecedent::same_phrase(context, at) } else { None }
        };
        let spoken_for = |at: usize| {
            let body = antecedent::body(context, at).or_else(|| own_body(context, at, claims));
            // متحدث باسم المفوضية
            let headed = || {
                if antecedent::is_definite(context, at) {
                    antecedent::same_head(context, at)
                } else {
                    None
                }
            };
            body.or_else(headed).or_else(|| same(at))
        };
        if self.spokesman
            && let Some(body) = (head + 1..self.tokens.end).find_map(spoken_for)
        {
            return Some((Some(body), SourceKind::Role));
        }
        if !is_unnamed(context, head) {
            return None;
        }
        // المسؤول الأميركي: the one whose name was not told when he spoke first.
        // نقلت الوكالة عن المسؤول: who passes it on is not he.
        let outlet = |claim: &&Claim| {
            claim
                .speaker
                .is_some_and(|speaker| context.entities[speaker].kind == EntityType::Media)
        };
        let mut before = claims.iter().rev().take(antecedent::RECENT).filter(|claim| !outlet(claim)).take(2);
        let unnamed = before
            .clone()
            .find(|claim| claim.source_kind == SourceKind::Role && claim.source_tokens.is_some());
        if let Some(claim) = unnamed {
            return Some((claim.speaker, SourceKind::Role));
        }
        let person = before.find_map(|claim| claim.speaker)?;
        title::is_official(context, person, head).then_some((Some(person), SourceKind::Named))
    }

    /// Whom the text told of before: by his country, his trade, what he is tried for, or who is
    /// quoted all along.
    fn told_of(&self) -> Option<usize> {
        let (context, head) = (self.context, self.head);
        if let Some(person) = again::spelled_otherwise(context, head, self.tokens) {
            return Some(person);
        }
        // المدرب البرتغالي: who spoke last and is called so.
        let sportsman = || {
            let called = self.definite && context.is(head, SPORTSMEN);
            self.last_person()
                .filter(|&person| called && title::is_compatriot(context, person, head))
        };
        // يرى الكاتب، وأضاف الهولندي، وأضاف المدرب
        let author = || {
            let national = self.class & Class::NATIONALITY != 0 && self.definite && self.tokens.len() == 1;
            let called = context.is(head, AUTHORS)
                || context.is(head, EPITHETS)
                || is_businessman(context, head)
                || is_the_man(context, self.tokens);
            self.last_person().filter(|_| national || called)
        };
        // وقال المتهم: of whom it was told that he is tried.
        let accused = || accused::person(context, head).filter(|_| accused::is_accused(context, head) && self.inside.is_empty());
        // مجلس إدارة الهيئة: the body that it runs.
        let run = || {
            let runs = self.inside.is_empty() && context.is(head, words!["مجلس", "إدارة", "أمانة"]);
            if runs {
                (head + 1..self.tokens.end).find_map(|at| antecedent::body(context, at))
            } else {
                None
            }
        };
        sportsman()
            .or_else(run)
            .or_else(|| again::same_company(context, head, self.tokens, self.claims))
            .or_else(|| antecedent::of_noun(context, head, self.class))
            .or_else(author)
            .or_else(|| self.going_on())
            .or_else(accused)
    }

    /// The first name in it of one of these types that is its own.
    fn named(&self, kinds: &[EntityType]) -> Option<usize> {
        let context = self.context;
        // السفير لدى الأمم المتحدة: he is another's.
        let guest = |mention: &Range<usize>| {
            let before = mention.start.saturating_sub(2).max(self.tokens.start)..mention.start;
            mention.start > self.head && before.into_iter().any(|at| context.is(at, words!["لدى"]))
        };
        let mut owners = self
            .inside
            .iter()
            .filter(|(mention, _)| !guest(mention) && (!self.document || !document::is_its_matter(context, mention)));
        let found = owners.find(|(_, entity)| kinds.contains(&context.entities[*entity].kind));
        found.map(|(_, entity)| *entity)
    }

    fn last_person(&self) -> Option<usize> {
        last_person(self.context, self.draft, self.tokens, self.head, self.claims)
    }

    fn going_on(&self) -> Option<usize> {
        going_on(self.context, self.draft, self.tokens, self.head, self.claims)
    }
}

/// المتحدث باسمها: the body that the pronoun means, who spoke last or was named last.
fn own_body(context: &Context<'_, '_>, at: usize, claims: &[Claim]) -> Option<usize> {
    let feminine = context.is(at, words!["باسمها"]);
    if !feminine && !context.is(at, words!["باسمه"]) {
        return None;
    }
    let body = |entity: usize| context.is_body(entity) && actor::fits(context, entity, feminine);
    antecedent::speakers(claims)
        .find(|&speaker| body(speaker))
        .or_else(|| antecedent::last_of(context, at, |_, entity| body(entity)))
}

/// Whether a phrase ends with a name that no باسم stands before.
fn ends_with_name(context: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    let last = context.mentions_in(tokens).last();
    last.is_some_and(|(mention, _)| {
        let quoted = mention.end + 1 == tokens.end && context.doc.closes_quote(mention.end);
        (quoted || mention.end == tokens.end) && mention.start > tokens.start && !context.is(mention.start - 1, words!["باسم"])
    })
}

/// Who belongs to somebody and is not he.
const PEOPLE_OF: Words = words![
    "دفاع" "مستشار" "مستشارة" "مستشاري" "مستشارو" "مساعد" "مساعدة" "مساعدي" "مساعدو" "أنصار" "مؤيدو" "مؤيدي" "أقارب" "عائلة"
    "أسرة" "زوجة" "زوج" "محامي" "محامو" "محامية" "نجل" "ابن" "ابنة" "شقيق" "شقيقة" "والد" "والدة"
];

const AUTHORS: Words = words!["الكاتب", "الكاتبة", "المؤلف", "المؤلفة"];

/// What somebody is called who was named before.
const EPITHETS: Words = words![
    "الملياردير" "المليونير" "الدبلوماسي" "الدبلوماسية" "السياسي" "السياسية" "النجم" "النجمة" "الفنان" "الفنانة" "المهاجم" "المدافع" "القيادي" "القيادية"
    "الناشط" "الناشطة" "الحقوقي" "الحقوقية" "الخبير" "الخبيرة" "المحلل" "المحللة" "الباحث" "الباحثة" "الإعلامي" "الإعلامية" "المخرج" "المخرجة"
    "المطرب" "المطربة" "الأكاديمي" "الأكاديمية" "السيناتور" "السناتور"
];

/// Who is told from others of his kind by where he is from.
const SPORTSMEN: Words = words!["المدرب", "المدربة", "اللاعب", "اللاعبة", "الحارس", "التقني", "الإطار"];

/// Whether an official or a spokesman stands at a token who was told of before.
pub(super) fn is_unnamed(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at, THE_SPOKESMAN) || context.is(at, words!["المسؤول", "المسؤولة"])
}
