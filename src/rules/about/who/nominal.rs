//! What stands for an entity without naming it: a nationality, a nominal, a
//! city for its state.

use crate::doc::{Kind, Token};
use crate::finding::Role;
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Tag};
use crate::rules::about::text::speaker::LEADERS;
use crate::rules::about::words::{CANAL, GIANTS, LAND, LEADING, OTHER_KINDS, OWN_LAND, PLATFORM, TELLING};
use crate::rules::about::{ANTECEDENT, Clause, HEADING, Name, Stage};
use crate::rules::words::actors::COMPANIES;
use crate::rules::{bare, company, gender, is_noun, nationality};
use crate::words::{Words, words};

/// A currency, as which one goes that is digital.
const COIN: Key = Key::literal("عملة");

/// A carrier, which flies, and what airlines' names begin with.
const CARRIER: Key = Key::literal("ناقلة");
static AIRLINES: Words = words!["طيران", "خطوط"];
/// Bodies by words that are a device, a room or a union of lands as well.
static BODIES: Words = words!["جهاز", "مكتب", "ديوان", "برنامج"];

/// A market, which an exchange is.
const MARKET: Key = Key::literal("سوق");

/// A strip of land, or a branch of trade.
const STRIP: Key = Key::literal("قطاع");

/// What the name of a company says of it in English.
const FIRMS: [&str; 4] = ["Group", "Company", "Corporation", "Holding"];

impl Stage<'_, '_> {
    /// The country of a nationality adjective, if the text names it.
    pub(in crate::rules::about) fn nationality(&self, at: usize) -> Option<usize> {
        self.of_entry.get(&self.nationality_at(at)?).copied()
    }

    /// The country of a nationality adjective, or of a people, if the text names it.
    pub(in crate::rules::about) fn people(&self, at: usize) -> Option<usize> {
        let plural = || nationality::of_people(self.lexicon, self.doc.tokens.get(at)?.key);
        let entry = self.nationality_at(at).or_else(plural)?;
        self.of_entry.get(&entry).copied()
    }

    /// The lexicon's entry of a nationality adjective's country.
    pub(in crate::rules::about) fn nationality_at(&self, at: usize) -> Option<u32> {
        nationality::country(self.doc, self.lexicon, at)
    }

    /// الحكومة البريطانية: the government of a country that nothing in the text names.
    pub(in crate::rules::about) fn is_foreign_land(&self, at: usize) -> bool {
        let land = self.doc.tokens.get(at).and_then(definite).is_some_and(|noun| LAND.contains(&noun));
        land && self.nationality_at(at + 1).is_some_and(|entry| !self.of_entry.contains_key(&entry))
    }

    /// الشركة، البنك، المنصة، البلاد: the last entity of that kind. بلادهم is
    /// the country of whoever speaks.
    pub(in crate::rules::about) fn nominal(&self, at: usize, clause: &Clause<'_>) -> Option<usize> {
        let token = self.doc.tokens.get(at)?;
        if token.kind != Kind::Arabic || self.name_at(at).is_some() || self.name_at(at + 1).is_some() {
            return None;
        }
        if token.class & Tag::Filler.bit() != 0 {
            return self.latter(at);
        }
        let country = |name: &Name| self.is_land(name);
        let noun = definite(token);
        if noun.is_some_and(|noun| LAND.contains(&noun)) {
            return self.land(at, clause);
        }
        // القطاع, of غزة, which القطاع الزراعي is not
        let described = self
            .doc
            .tokens
            .get(at + 1)
            .is_some_and(|token| token.key.starts_with(&[fold::ALEF, fold::LAM]));
        if noun == Some(STRIP)
            && !described
            && !matches!(
                clause.role,
                Role::Price | Role::Deal | Role::Valuation | Role::Fine | Role::Revenue | Role::Profit
            )
        {
            let strip = |name: &Name| self.entities.get(name.entity).is_some_and(|entity| entity.name.starts_with("Gaza"));
            return self.last_before(at, |name| name.kind == EntityType::Place && strip(name));
        }
        let key = bare(token);
        let glued_to_own =
            matches!(token.key.get(0), fold::LAM | fold::BEH) && !token.key.is_cut() && OWN_LAND.contains(&token.key.skip(1));
        if OWN_LAND.contains(&key) || glued_to_own {
            let outer = (clause.start..clause.inner).rev().find_map(|at| self.nationality(at));
            return outer.or_else(|| self.last_before(clause.inner, country));
        }
        if noun == Some(MARKET) && !described && matches!(clause.role, Role::Loss | Role::Valuation) {
            return self.last_before(at, |name| self.kind(name) == EntityType::Org && self.is_exchange(name));
        }
        let Some(noun) = noun else {
            return self.by_trade(at).filter(|_| clause.role != Role::Deal);
        };
        if noun == COIN {
            let product = |name: &Name| name.kind == EntityType::Product && !self.in_brackets(name);
            return self
                .last_before(at, product)
                .filter(|_| matches!(clause.role, Role::Price | Role::Valuation));
        }
        // الجهاز: a device, but of جهاز قطر للاستثمار
        let body = BODIES.contains(&noun) || self.lexicon.class(self.lexicon.find(noun)) & Tag::Nominal.bit() != 0;
        if !body {
            return None;
        }
        if self.is_predicate(at) {
            return None;
        }
        if noun == CARRIER {
            return self.last_before(at, |name| {
                AIRLINES.contains(&bare(&self.doc.tokens[name.tokens.start]).without_article())
            });
        }
        if let Some(entity) = self.so_called(at, noun) {
            return Some(entity);
        }
        // القناة, of قناة السويس, else of هيئة قناة السويس
        if noun == CANAL {
            let is = |at: usize| bare(&self.doc.tokens[at]).without_article() == CANAL;
            let canal = |name: &Name| name.kind == EntityType::Place && self.fits(name, clause.role) && self.begins_with_noun(name, noun);
            let authority = |name: &Name| self.kind(name) == EntityType::Org && name.tokens.clone().any(is);
            return self.last_before(at, canal).or_else(|| self.last_before(at, authority));
        }
        let platform = PLATFORM.contains(&noun);
        let bodies = self.entities.iter().filter(|entity| entity.kind == EntityType::Org);
        let may_be = nationality::among(self.doc, self.lexicon, at + 1, bodies);
        self.last_before(at, |name| match self.kind(name) {
            EntityType::Org => {
                self.begins_with_noun(name, noun)
                    && self.entities.get(name.entity).is_none_or(&may_be)
                    && !self.is_related(name)
                    && !self.is_analyst(name)
                    && !self.is_beside_another(name)
                    && !self.is_in_passing(name, at)
            }
            EntityType::Product => platform && self.may_be_product(clause.role),
            _ => false,
        })
        .or_else(|| self.other_body(at, noun))
    }

    /// سهم صانعة الرقائق الأميركية, قيمة شركة التواصل الاجتماعي: the last company, where its trade stands for it
    /// and no name.
    fn by_trade(&self, at: usize) -> Option<usize> {
        const PHRASE: usize = 5;
        const FIRM: Words = words!["شركة", "مجموعة"];
        const TRADES: Words = words![
            "التواصل",
            "التقنية",
            "التكنولوجيا",
            "الرقائق",
            "البرمجيات",
            "صناعة",
            "تصنيع",
            "السيارات"
        ];
        let key = bare(&self.doc.tokens[at]);
        let next = self.doc.tokens.get(at + 1)?;
        let firm = FIRM.contains(&key) && TRADES.has(next);
        let giant = GIANTS.contains(&key) && next.key.starts_with(&[fold::ALEF, fold::LAM]);
        let named = self.within(at + 1..at + PHRASE).next().is_some();
        if named || !firm && !giant {
            return None;
        }
        let bodies = self.entities.iter().filter(|entity| entity.kind == EntityType::Org);
        let may_be = nationality::among(self.doc, self.lexicon, at + 1, bodies);
        self.last_before(at, |name| {
            let company = self.kind(name) == EntityType::Org && company::is_company(self.doc, name.tokens.start) && !self.is_exchange(name);
            company && self.entities.get(name.entity).is_none_or(&may_be) && !self.is_adjunct(name)
        })
    }

    /// لتصبح الشركة الأعلى قيمة, لا تزال الشركة الأكبر: whether a noun is what is said of the
    /// subject, and stands for nobody else.
    fn is_predicate(&self, at: usize) -> bool {
        const BEING: Words = words![
            "لتصبح",
            "ليصبح",
            "أصبحت",
            "أصبح",
            "تصبح",
            "يصبح",
            "تعد",
            "يعد",
            "تعتبر",
            "يعتبر",
            "تزال",
            "يزال",
            "باعتبارها",
            "باعتباره",
            "بوصفها",
            "بوصفه",
            "تظل",
            "لتكون",
            "ليكون"
        ];
        let being = at
            .checked_sub(1)
            .is_some_and(|before| BEING.contains(&bare(&self.doc.tokens[before])));
        // أصبحت الشركة تملك: no predicate, but the subject.
        let said = |next: &Token| next.key.starts_with(&[fold::ALEF, fold::LAM]);
        being && self.doc.tokens.get(at + 1).is_some_and(said)
    }

    /// أعلنت الأخيرة, هذه الأخيرة: the body that was named last.
    fn latter(&self, at: usize) -> Option<usize> {
        const LATTER: Words = words!["الأخيرة", "للأخيرة", "بالأخيرة"];
        const LATTER_MAN: Words = words!["الأخير"];
        const LATELY: usize = 30;
        let governed = at.checked_sub(1).is_some_and(|before| {
            let class = self.doc.tokens[before].class;
            class & (Tag::Demonstrative.bit() | Tag::That.bit() | Tag::Preposition.bit() | Class::CUE | Class::VERB) != 0
        });
        let body = |name: &&Name| {
            self.kind(name) == EntityType::Org
                && gender::agrees(self.doc, self.lexicon, &self.entities[name.entity], name.tokens.start, true)
        };
        if LATTER_MAN.has(&self.doc.tokens[at]) {
            return self.latter_man(at);
        }
        let latter = LATTER.has(&self.doc.tokens[at]) && governed;
        self.within(at.saturating_sub(LATELY)..at)
            .rev()
            .filter(|_| latter)
            .find(body)
            .map(|name| name.entity)
    }

    /// هذا الأخير, وقال الأخير: the man named last.
    fn latter_man(&self, at: usize) -> Option<usize> {
        const LATELY: usize = 30;
        const ACTS: u64 = Tag::Demonstrative.bit() | Class::CUE;
        let told = at.checked_sub(1).is_some_and(|before| self.doc.tokens[before].class & ACTS != 0);
        self.within(at.saturating_sub(LATELY)..at)
            .rev()
            .filter(|_| told)
            .find(|name| name.kind == EntityType::Person && !self.entities[name.entity].female)
            .map(|name| name.entity)
    }

    /// المجموعة for مجموعة كذا, before any other company: the last one whose name begins with the noun,
    /// or that the noun stands before. الشركة stands before any.
    fn so_called(&self, at: usize, noun: Key) -> Option<usize> {
        const GROUPS: Words = words!["مجموعة", "مؤسسة", "شبكة"];
        if !GROUPS.contains(&noun) || self.nationality_at(at + 1).is_some() {
            return None;
        }
        let is = |at: usize| bare(&self.doc.tokens[at]).without_article() == noun;
        self.last_before(at, |name| {
            let first = name.tokens.start;
            self.kind(name) == EntityType::Org && (is(first) || first.checked_sub(1).is_some_and(is)) && !self.is_related(name)
        })
    }

    /// Whether a body's name begins with a noun, or stands behind it: البنك for
    /// البنك المركزي, النادي for نادي برشلونة. A company goes by any.
    fn begins_with_noun(&self, name: &Name, noun: Key) -> bool {
        let is = |at: usize| bare(&self.doc.tokens[at]).without_article() == noun;
        let first = name.tokens.start;
        if COMPANIES.contains(&noun) {
            let called = || {
                let entity = self.entities.get(name.entity);
                entity.is_some_and(|entity| FIRMS.iter().any(|firm| entity.name.ends_with(firm)))
            };
            return (company::is_company(self.doc, first) || called()) && !self.is_exchange(name);
        }
        is(first) || first.checked_sub(1).is_some_and(is)
    }

    /// المنظمة for أوبك, النادي for ليفربول: the last body whose name tells no other kind and that stands
    /// behind no preposition, else the last of all. A ministry tells its own.
    fn other_body(&self, at: usize, noun: Key) -> Option<usize> {
        if TELLING.contains(&noun) {
            return None;
        }
        let fits = |name: &Name| {
            let first = &self.doc.tokens[name.tokens.start];
            let other = OTHER_KINDS.contains(&bare(first).without_article());
            self.kind(name) == EntityType::Org && first.class & Class::INSTITUTION == 0 && !other
        };
        // دفع كذا لسبورتينغ … النادي: whoever is given something is not what the text goes on about.
        let free = self.last_before(at, |name| fits(name) && !self.is_adjunct(name));
        free.or_else(|| self.last_before(at, fits))
    }

    /// جمعت كذا تمويلا بقيادة كذا، وقالت الشركة: who leads what another gets, does it with the other, or
    /// is only told of in a relative clause, where the other is named before in the sentence.
    fn is_beside_another(&self, name: &Name) -> bool {
        const REACH: usize = 40;
        const BESIDE: Words = words!["مع", "بمشاركة", "بدعم", "بالتعاون", "بالشراكة"];
        let beside = self.follows(name, LEADING) || self.follows(name, BESIDE) || self.is_relatives_s(name);
        let aside = || (self.is_adjunct(name) || self.is_in_list(name)) && !self.is_of_chief(name);
        if !beside && !self.is_said_to_be(name) && !aside() {
            return false;
        }
        self.named_before(name, REACH)
    }

    /// رئيس شركة كذا, لمدير كذا: the body of a title.
    fn is_of_chief(&self, name: &Name) -> bool {
        const REACH: usize = 4;
        let first = self.first_of(name);
        let title = |at: usize| self.doc.tokens[at].class & Class::TITLE != 0 || is_noun(self.doc, at, LEADERS);
        (first.saturating_sub(REACH)..first).any(title)
    }

    /// ألفابت، و«أمازون»: whether a body is joined to one right before it, or one behind its comma to it.
    fn is_in_list(&self, name: &Name) -> bool {
        const NEAR: usize = 4;
        let first = self.first_of(name);
        let and = |at: usize| {
            let token = self.doc.tokens.get(at);
            token.is_some_and(|token| token.kind == Kind::Arabic && token.key.get(0) == fold::WAW)
        };
        let own = name.clitics > 0 && and(name.tokens.start);
        let apart = first.checked_sub(1).is_some_and(|before| self.doc.tokens[before].is_and());
        let before = self.within(first.saturating_sub(NEAR)..first).next_back();
        // ألفابت، وأمازون
        let end = self.past_quote(name.tokens.end);
        let comma = self.doc.tokens.get(end).is_some_and(|token| token.mark == b',');
        let behind = self.within(end..end + NEAR).next().filter(|_| comma && and(end + 1));
        let body = |other: Option<&Name>| other.is_some_and(|other| self.kind(other) == EntityType::Org);
        (own || apart) && body(before) || body(behind)
    }

    /// «اتصالات» … الاستحواذ على حصة في كذا. وسجلت الشركة: a company named once and beside others, in a text
    /// that is of another.
    fn is_in_passing(&self, name: &Name, at: usize) -> bool {
        const MUCH: usize = 3;
        let listed = || self.is_joined(name) || self.is_in_list(name);
        let once = self.weight_before(name.entity, at) == 1;
        let other = |&entity: &usize| {
            let other = self.nameless(entity);
            entity != name.entity && self.kind(&other) == EntityType::Org && !self.is_lender(entity) && !self.is_public(entity)
        };
        // قالت نوكيا إنها … في منافسة آبل. وبلغت خسارة الشركة كذا: of who opens the text.
        let opens = || {
            let heading = self.within(0..HEADING.min(name.tokens.start));
            let mut free = heading.filter(|other| self.kind(other) == EntityType::Org && !self.is_adjunct(other));
            free.next()
                .is_some_and(|first| other(&first.entity) && company::is_company(self.doc, first.tokens.start))
        };
        let told = || {
            let mut topics = self.topics.iter().filter(|entity| other(entity));
            topics.any(|&entity| self.weight_before(entity, at) >= MUCH)
        };
        once && (self.is_adjunct(name) || listed()) && (told() || opens())
    }

    /// عميل جديد يعتقد أنه كذا: who another is said to be, and stands for nobody else.
    fn is_said_to_be(&self, name: &Name) -> bool {
        let before = self.first_of(name).checked_sub(1);
        before.is_some_and(|at| self.doc.tokens[at].class & Tag::ThatPronoun.bit() != 0)
    }

    /// Whether another body is named before a name in its sentence, and is no adjunct.
    fn named_before(&self, name: &Name, reach: usize) -> bool {
        let start = name.tokens.start;
        let straight = |at: usize| self.doc.tokens[at].kind != Kind::Break && self.doc.tokens[at].mark != b'.';
        let company = |other: &Name| {
            let org = self.kind(other) == EntityType::Org && company::is_company(self.doc, other.tokens.start);
            org && !self.is_lender(other.entity) && !self.is_exchange(other)
        };
        let other = |other: &&Name| company(other) && other.entity != name.entity && !self.is_adjunct(other);
        let before = self.within(start.saturating_sub(reach)..start).rfind(other);
        before.is_some_and(|other| (other.tokens.end..start).all(straight))
    }

    /// أظهر تحليل لبنك كذا أن الشركة, بحسب بيانات شركة كذا: who only tells of it.
    pub(in crate::rules::about) fn is_analyst(&self, name: &Name) -> bool {
        const ANALYSES: Words = words!["تحليل", "تقرير", "مذكرة", "دراسة", "تقدير", "تقديرات"];
        const REACH: usize = 3;
        let first = self.first_of(name);
        let analysis = |at: usize| ANALYSES.contains(&bare(&self.doc.tokens[at]));
        let near = first.saturating_sub(REACH)..first;
        near.clone().any(|at| self.is_according(at)) || self.begins_with_lam(name) && near.into_iter().any(analysis)
    }

    /// البلاد, الحكومة الكورية: the country that its nationality tells, the one that
    /// the sentence is about, else the one named most often so far, and of those
    /// named as often the last.
    fn land(&self, at: usize, clause: &Clause<'_>) -> Option<usize> {
        if matches!(clause.role, Role::Price | Role::Deal | Role::Valuation | Role::Fine) {
            return None;
        }
        if self.doc.tokens.get(at + 1).is_some_and(|next| next.class & Class::NATIONALITY != 0) {
            return self.nationality(at + 1);
        }
        let country = |name: &&Name| self.is_land(name);
        let told = self
            .within(clause.start..at)
            .rev()
            .filter(country)
            .find(|name| !self.is_adjunct(name));
        if let Some(name) = told {
            return Some(name.entity);
        }
        let mut best = None;
        for name in self.within(at.saturating_sub(ANTECEDENT)..at) {
            let weight = self.weight_before(name.entity, at);
            if country(&name) && best.is_none_or(|(most, _)| weight >= most) {
                best = Some((weight, name.entity));
            }
        }
        best.map(|(_, entity)| entity).or_else(|| self.state_told(at))
    }

    pub(in crate::rules::about) fn may_be_product(&self, role: Role) -> bool {
        matches!(role, Role::Price | Role::Deal | Role::Valuation)
    }
}

/// A noun with its article, without it: الشركة, بالشركة, للشركة.
fn definite(token: &Token) -> Option<Key> {
    let key = bare(token);
    if !token.key.is_cut() && token.key.starts_with(&[fold::LAM, fold::LAM]) {
        Some(token.key.skip(2))
    } else if key.starts_with(&[fold::ALEF, fold::LAM]) {
        Some(key.without_article())
    } else {
        token.article.then_some(key)
    }
}
