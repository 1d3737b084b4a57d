//! Who gets what is granted, lent or invested.

use crate::doc::{CLOSE_QUOTE, Kind, OPEN_QUOTE, Token};
use crate::finding::{Figure, Role};
use crate::fold;
use crate::lexicon::{Class, EntityType, Govern, Tag};
use crate::rules::about::row::carry::previous_sum;
use crate::rules::about::words::{ACCORDING, AT, FROM, INSIDE};
use crate::rules::about::{ANTECEDENT, Answer, BEHIND, Clause, Name, Stage};
use crate::rules::role::Word;
use crate::rules::words::actors::{CHAMBERS, MAKERS};
use crate::rules::words::deeds::{APPROVING, GIVING, GIVING_IT, LENDING, RECEIVING, RELEASING};
use crate::rules::words::joints::{IN_FAVOUR, MORE, TO};
use crate::rules::words::things::{FOR_AID, HER_SHARES, TREASURY};
use crate::rules::{bare, is_noun};
use crate::words::{Words, words};

/// To get it.
static GOT_IT: Words = words![
    "تلقى" / "يتلقى" / "ها",
    "تسلم" / "يتسلم" / "ها",
    "استلم" / "يستلم" / "ها",
    "تلقى" / "يتلقى" / "ه",
    "تسلم" / "يتسلم" / "ه"
];

/// A round of funding.
static ROUND: Words = words!["جولة", "جولات"];

/// More of the same.
pub(in crate::rules::about) static MORE_AID: Words = words!["كمساعدات", "مساعدات", "إنسانية", "عسكرية", "مالية", "أمنية", "عاجلة"; MORE];

impl Stage<'_, '_> {
    /// Who gets a loan or grant, or whose round it is.
    pub(in crate::rules::about) fn recipient(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        let word = governor?;
        if let Some(name) = self.invested_in(clause).filter(|_| self.is_any_of(word, ROUND)) {
            return Some((Some(name.entity), "about-investee"));
        }
        const BEFORE: usize = 4;
        const RIGHT_BEHIND: usize = 3;
        if let Some(name) = self.got_behind(clause) {
            return Some((Some(name.entity), "about-recipient"));
        }
        if let Some(bank) = self.deposited_with(clause, word) {
            return Some((Some(bank), "about-recipient"));
        }
        if let Some(answer) = self.released(clause, word) {
            return Some(answer);
        }
        let start = clause.figure.start;
        let end = clause.end.min(clause.figure.end + BEHIND);
        let from = word.tokens.start.min(start);
        let given = self
            // كذا لشركة كذا وكذا لمصنع كذا: each has its own right behind it.
            .within(clause.figure.end..end.min(clause.figure.end + RIGHT_BEHIND))
            .filter(|name| {
                let joins =
                    |at: usize| self.doc.tokens[at].kind == Kind::Mark || self.has_glued(at, &[fold::WAW]) || self.doc.tokens[at].is_and();
                !(clause.figure.end..=self.first_of(name)).any(joins)
            })
            .chain(self.within(from..start))
            .chain(self.within(clause.figure.end..end))
            // قدمت كذا لأوكرانيا مساعدات
            .chain(
                self.within(from.saturating_sub(BEFORE)..from)
                    .filter(|name| name.tokens.end == from),
            )
            .filter(|name| self.fits(name, clause.role) && !self.is_dealt_apart(name, clause))
            .find(|name| {
                let lam = self.begins_with_lam(name) || self.is_for_plant(name);
                (lam && !self.owns(name) || self.follows(name, TO)) && !self.follows(name, ACCORDING)
            });
        if let Some(name) = given {
            // كذا لأوكرانيا وإسرائيل: of both, so of none.
            let both = self.is_followed_by_another(name) || name.kind == EntityType::Place && self.is_joined(name);
            return Some((Some(name.entity).filter(|_| !both), "about-recipient"));
        }
        if let Some(land) = self.helped(clause, clause.figure.end) {
            return Some((Some(land), "about-recipient"));
        }
        if let Some(name) = self.equipped(clause) {
            return Some((Some(name.entity), "about-recipient"));
        }
        if let Some(answer) = self.favoured(clause) {
            return Some(answer);
        }
        if let Some(answer) = self.for_people(clause) {
            return Some(answer);
        }
        if let Some(state) = self.of_parliament(clause) {
            return Some((Some(state), "about-recipient"));
        }
        let lends = self.is_any_of(word, LENDING) || self.is_granting(word);
        let lent = lends.then(|| self.name_right_behind(word.tokens.end)).flatten();
        if let Some(name) = lent.filter(|name| self.fits(name, clause.role)) {
            return Some((Some(name.entity), "about-recipient"));
        }
        let own = (clause.figure.end..end.min(clause.figure.end + 2)).find_map(|at| self.nominal(at, clause).filter(|_| self.has_lam(at)));
        let pronoun = || self.allotted_to_it(word);
        if let Some(entity) = own.or_else(|| self.granted(clause, word)).or_else(pronoun) {
            return Some((Some(entity), "about-recipient"));
        }
        if let Some(answer) = self.granted_far(clause, word) {
            return Some(answer);
        }
        match word.govern {
            Govern::Verb | Govern::Light => self.subject(clause, word),
            _ if self.has_pronoun(word) => self.pronoun(clause, word),
            _ => self.before(clause, word.tokens.start.min(start)),
        }
        .filter(|(entity, _)| entity.is_none_or(|entity| !self.is_lender(entity)))
        // أعلن فلان الاتفاق مع الصندوق، مما يتيح لمصر شريحة: no man's.
        .filter(|(entity, _)| {
            let man = entity.is_some_and(|entity| self.entities[entity].kind == EntityType::Person);
            !man || self.borrower(clause).is_none()
        })
        .map(|(entity, rule)| (entity.map(|entity| self.legislated(entity, clause)), rule))
        .or_else(|| self.borrower(clause))
        .or_else(|| self.of_the_loan(clause, word))
    }

    /// كذا التي حصلت عليها مصر, كذا، كانت قد تلقتها مصر: who got the sum, as a clause behind it tells.
    fn got_behind(&self, clause: &Clause<'_>) -> Option<&Name> {
        const REACH: usize = 5;
        const IT: Words = words!["عليها", "عليه"];
        let end = clause.figure.end;
        let verb = (end..clause.end.min(end + REACH)).find(|&at| {
            let token = &self.doc.tokens[at];
            GOT_IT.has(token) || RECEIVING.has(token) && self.doc.tokens.get(at + 1).is_some_and(|next| IT.has(next))
        })?;
        let subject = verb + 1 + usize::from(!GOT_IT.has(&self.doc.tokens[verb]));
        let head = usize::from(self.doc.tokens.get(subject).is_some_and(|token| token.class & Class::HEAD != 0));
        self.name_right_behind(subject + head)
            .filter(|name| self.fits(name, clause.role) && !self.is_lender(name.entity))
    }

    /// 14 مليارا لإسرائيل، و9 مليارات للمساعدات الإنسانية: whether a name is of the sum right before it, and not
    /// of this one, which is for another cause.
    fn is_dealt_apart(&self, name: &Name, clause: &Clause<'_>) -> bool {
        let cause = self.doc.tokens.get(clause.figure.end).is_some_and(|token| FOR_AID.has(token));
        let first = name.tokens.start;
        let sum = |at: usize| self.doc.tokens[at].class & Class::CURRENCY != 0;
        let behind_sum = || {
            let before = first.checked_sub(1)?;
            let more = usize::from(MORE_AID.has(&self.doc.tokens[before]));
            before.checked_sub(more).filter(|&at| sum(at))
        };
        cause && first < clause.figure.start && behind_sum().is_some()
    }

    /// على منح كذا: the noun of giving, and no verb with its subject behind.
    fn is_granting(&self, word: &Word) -> bool {
        const GIVING: Words = words!["منح", "إعطاء"];
        let before = word.tokens.start.checked_sub(1);
        let governed = before.is_some_and(|at| self.doc.tokens[at].class & Tag::Preposition.bit() != 0);
        governed && GIVING.has(&self.doc.tokens[word.tokens.start])
    }

    /// لأوكرانيا وإسرائيل: whether another land is joined on right behind.
    fn is_followed_by_another(&self, name: &Name) -> bool {
        let joined = self
            .name_at(name.tokens.end)
            .filter(|_| self.has_glued(name.tokens.end, &[fold::WAW]));
        name.kind == EntityType::Place && joined.is_some_and(|next| next.kind == EntityType::Place && next.entity != name.entity)
    }

    /// قرضان لتونس … وتبلغ قيمة القرض الأول كذا: whoever got the last sum gets its first part, told by its rank.
    pub(in crate::rules::about) fn part_told(
        &self,
        figures: &[Figure],
        at: usize,
        clause: &Clause<'_>,
        governor: Option<&Word>,
    ) -> Option<Answer> {
        const FAR: usize = 60;
        const RANKS: Words = words![
            "الأول",
            "الأولى",
            "الثاني",
            "الثانية",
            "الثالث",
            "الثالثة",
            "الرابع",
            "الرابعة",
            "الآخر",
            "الأخرى",
            "المتبقي",
            "المتبقية"
        ];
        let noun = governor.filter(|word| word.govern == Govern::Noun && word.tokens.start < clause.figure.start)?;
        self.doc.tokens.get(noun.tokens.end).filter(|rank| RANKS.has(rank))?;
        let last = &figures[previous_sum(figures, at)?];
        let near = clause.figure.start.saturating_sub(last.tokens.end) <= FAR && last.role == Role::Funding;
        let named = self.within(noun.tokens.end..clause.figure.start).next().is_some();
        let got = last.about.filter(|_| near && !named && clause.role == Role::Funding)?;
        Some((Some(got), "about-inherited"))
    }

    /// كذا لصالح شركة كذا, كذا لفائدة الشعب السوري: who is favoured right behind the sum, in its phrase.
    fn favoured(&self, clause: &Clause<'_>) -> Option<Answer> {
        let start = clause.figure.end;
        self.doc.tokens.get(start).filter(|token| IN_FAVOUR.has(token))?;
        let end = clause.end.min(start + BEHIND);
        let stop = (start + 1..end).find(|&at| self.ends_phrase(at)).unwrap_or(end);
        let name = self.within(start..stop).find(|name| self.fits(name, clause.role));
        let people = || (start + 1..stop).find_map(|at| self.people(at));
        let entity = name.map(|name| name.entity).or_else(people)?;
        Some((Some(entity), "about-recipient"))
    }

    /// وقعت موريتانيا اتفاقية مع الصندوق … ويبلغ القرض كذا: the country named last before the body that
    /// only lends.
    fn of_the_loan(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        const THE_LOAN: Words = words!["القرض", "والقرض", "المنحة", "التمويل"];
        let start = word.tokens.start;
        self.doc
            .tokens
            .get(start)
            .filter(|token| start < clause.figure.start && THE_LOAN.has(token))?;
        let lender = self
            .within(clause.start.saturating_sub(ANTECEDENT)..clause.start)
            .rev()
            .find(|name| self.is_lender(name.entity))?;
        let borrower = self.last_before(lender.tokens.start, |name| self.is_land(name))?;
        Some((Some(borrower), "about-recipient"))
    }

    /// أودعت السعودية كذا في حسابات البنك المركزي, أودعت بالبنك المركزي كذا: the bank that has it.
    fn deposited_with(&self, clause: &Clause<'_>, word: &Word) -> Option<usize> {
        const DEPOSITING: Words = words!["أودع", "أودعت", "يودع", "تودع", "ستودع", "إيداع", "بإيداع", "لإيداع"];
        const DEPOSIT: Words = words!["وديعة"];
        const ACCOUNTS: Words = words!["حساب", "حسابات"; TREASURY];
        const NEAR: usize = 4;
        let deposit = self.is_any_of(word, DEPOSIT);
        let start = clause.figure.start;
        let near = (start.saturating_sub(NEAR)..start).any(|at| is_noun(self.doc, at, DEPOSITING));
        if !deposit && !near && !self.is_any_of(word, DEPOSITING) {
            return None;
        }
        let end = clause.figure.end;
        let inside = |name: &Name| {
            let first = self.first_of(name);
            let by = || self.has_glued(name.tokens.start, &[fold::BEH]) || self.begins_with(name, &[fold::BEH]);
            let account = first.checked_sub(1).is_some_and(|at| is_noun(self.doc, at, ACCOUNTS));
            by() || account
                || first
                    .checked_sub(1)
                    .is_some_and(|at| [INSIDE, AT].contains(&self.doc.tokens[at].key))
        };
        self.within(word.tokens.end..clause.figure.start)
            .chain(self.within(end..clause.end.min(end + NEAR)))
            .find(|name| self.kind(name) == EntityType::Org && inside(name))
            .map(|name| name.entity)
            .or_else(|| {
                let central = |name: &Name| self.is_treasury(name) && self.is_central(name);
                self.last_before(start, central).filter(|_| deposit)
            })
    }

    /// أفرجت كذا عن كذا من أموال إيران, من قرض مصر: whose money is let out.
    fn released(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        const PART: usize = 4;
        let releases = self.is_any_of(word, RELEASING);
        let end = clause.figure.end;
        self.doc.tokens.get(end).filter(|token| releases && FROM.has(token))?;
        let name = self.within(end + 1..clause.end.min(end + 1 + PART)).next()?;
        let of_money = self.first_of(name).checked_sub(1).is_some_and(|at| self.is_common(at));
        (of_money && self.fits(name, clause.role)).then_some((Some(name.entity), "about-genitive"))
    }

    /// خصص لها الاتحاد كذا: the country named last before the verb.
    fn allotted_to_it(&self, word: &Word) -> Option<usize> {
        const TO_IT: Words = words!["لها", "له", "لهم"];
        let it = self.doc.tokens.get(word.tokens.end).filter(|_| word.govern == Govern::Verb)?;
        let country = |name: &Name| self.is_land(name);
        TO_IT
            .contains(&it.key)
            .then(|| self.last_before(word.tokens.start, country))
            .flatten()
    }

    /// صادق مجلس النواب على قرض: the state whose parliament allows it, or that was named last.
    fn legislated(&self, entity: usize, clause: &Clause<'_>) -> usize {
        if !self.is_chamber(entity) {
            return entity;
        }
        let country = self.entities[entity].entry.map(|entry| self.lexicon.entry(entry).country);
        let state = country.and_then(|country| self.states.get(&country)).copied();
        let last = || self.last_before(clause.figure.start, |name| self.is_land(name));
        state.or_else(last).unwrap_or(entity)
    }

    /// Whether an entity is a house of a parliament.
    fn is_chamber(&self, entity: usize) -> bool {
        let found = &self.entities[entity];
        let mention = found.mentions.first().filter(|_| found.kind == EntityType::Org);
        mention.is_some_and(|mention| {
            let mut tokens = mention.tokens.clone();
            tokens.any(|at| is_noun(self.doc, at, CHAMBERS))
        })
    }

    /// صوت مجلس الشيوخ لرفع سقف الدين: a parliament owes and earns nothing, but its state.
    pub(in crate::rules::about) fn of_chamber(&self, entity: usize, clause: &Clause<'_>) -> Option<usize> {
        let state = matches!(clause.role, Role::Debt | Role::Budget | Role::Revenue | Role::Funding);
        let told = if state { self.legislated(entity, clause) } else { entity };
        Some(told).filter(|&told| !state || !self.is_chamber(told))
    }

    /// وافق البنك الدولي على تمويل بقيمة كذا: the country named last, where a body that only
    /// lends is named in the sentence.
    fn borrower(&self, clause: &Clause<'_>) -> Option<Answer> {
        let country = |name: &Name| self.is_land(name);
        let named = self.within(clause.start..clause.end).any(|name| self.is_lender(name.entity));
        let told = || {
            let mut nominals = (clause.start..clause.figure.start).rev().filter_map(|at| self.nominal(at, clause));
            nominals.next().is_some_and(|entity| self.is_lender(entity))
        };
        if !named && !told() {
            return None;
        }
        let behind = || {
            self.within(clause.figure.end..clause.end)
                .find(|name| country(name))
                .map(|name| name.entity)
        };
        let inside = self
            .within(clause.start..clause.figure.start)
            .rev()
            .find(|name| country(name))
            .map(|name| name.entity);
        // شريحة قيمتها كذا لدعم الاقتصاد المصري
        let adjective = || (clause.figure.end..clause.end).find_map(|at| self.nationality(at));
        let entity = inside
            .or_else(behind)
            .or_else(adjective)
            .or_else(|| self.last_before(clause.start, country))?;
        Some((Some(entity), "about-recipient"))
    }

    /// وافقت الحكومة على منح بقيمة كذا … التابعة لشركة كذا: who gives it has it not, and who gets it
    /// may stand further behind.
    fn granted_far(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        const REACH: usize = 20;
        const NEAR: usize = 8;
        let start = word.tokens.start;
        if !matches!(word.govern, Govern::Noun | Govern::Phrase) || self.has_pronoun(word) {
            return None;
        }
        (clause.inner.max(start.saturating_sub(NEAR))..start)
            .rev()
            .find(|&at| APPROVING.contains(&bare(&self.doc.tokens[at])))?;
        let end = clause.end.min(clause.figure.end + REACH);
        let given = self
            .within(clause.figure.end..end)
            .find(|name| self.fits(name, clause.role) && self.begins_with_lam(name) && !self.follows(name, ACCORDING));
        let answer = given.map(|name| (Some(name.entity), "about-recipient"));
        answer.or_else(|| self.borrower(clause)).or(Some((None, "about-recipient")))
    }

    pub(in crate::rules::about) fn has_lam(&self, at: usize) -> bool {
        self.doc.tokens.get(at).is_some_and(|token| token.key.get(0) == fold::LAM)
    }

    /// منحت الشركة كذا, منحتها قروضا: the verb's object gets it, who is not
    /// its subject.
    fn granted(&self, clause: &Clause<'_>, word: &Word) -> Option<usize> {
        let verb = (word.tokens.start.saturating_sub(2)..=word.tokens.start)
            .rev()
            .find(|&at| GIVING.has(&self.doc.tokens[at]))?;
        let pronoun = GIVING_IT.has(&self.doc.tokens[verb]);
        let nominal = (verb + 1..verb + 3).any(|at| self.doc.tokens.get(at).is_some_and(|token| token.class & Tag::Nominal.bit() != 0));
        // منحت الوكالة المنظمة كذا: the later of the two.
        let mut named = self
            .within(verb + 1..clause.figure.start)
            .filter(|name| self.fits(name, clause.role) && !self.is_adjunct(name));
        let (first, second) = (named.next(), named.next());
        if !pronoun
            && let (Some(giver), Some(given)) = (first, second)
            && !self.is_joined(giver)
        {
            return Some(given.entity);
        }
        // الاتحاد الأوروبي منح تونس كذا: the only one behind it, where who gives stands right before.
        let gives = |name: &&Name| self.past_quote(name.tokens.end) == verb;
        let giver = || self.within(clause.start..verb).next_back().filter(gives).is_some();
        if let Some(given) = first.filter(|given| !pronoun && second.is_none() && given.tokens.start <= verb + 2 && giver()) {
            return Some(given.entity);
        }
        if pronoun {
            return self
                .within(clause.start..clause.inner)
                .rev()
                .find(|name| self.fits(name, clause.role) && !self.is_adjunct(name))
                .map(|name| name.entity);
        }
        // منحت القوات الشركة كذا
        let by_kind = || (verb + 1..clause.figure.start.min(verb + 3)).find_map(|at| self.nominal(at, clause));
        nominal.then(by_kind).flatten().or_else(|| {
            nominal
                .then(|| self.last_before(clause.inner, |name| self.kind(name) == EntityType::Org))
                .flatten()
        })
    }

    /// ما ضخته الحكومة فيها إلى كذا, ستستثمر كذا في أسهمها: the company that the pronoun means, which is not
    /// whoever invests.
    pub(in crate::rules::about) fn invested_in_it(&self, clause: &Clause<'_>, word: &Word) -> Option<usize> {
        const IN_IT: Words = words!["فيها", "فيه"];
        const THE_COMPANY: Words = words!["الشركة", "المجموعة"];
        const OWNER: usize = 4;
        let start = word.tokens.start;
        let end = clause.figure.end;
        let key = |at: usize| self.doc.tokens.get(at).map(|token| token.key);
        let inside = || (word.tokens.end..clause.figure.start).any(|at| IN_IT.has(&self.doc.tokens[at]));
        let shares = || key(end) == Some(INSIDE) && key(end + 1).is_some_and(|key| HER_SHARES.contains(&key));
        // بلغت استثماراتها في كذا 5 مليارات
        let figure = clause.figure.start;
        let told = || {
            (word.tokens.end..figure.min(word.tokens.end + OWNER))
                .find_map(|at| self.company_inside(at))
                .filter(|name| name.tokens.end <= figure)
        };
        let by_noun = word.govern == Govern::Noun && clause.role == Role::Investment && word.tokens.end <= figure;
        if let Some(name) = by_noun.then(told).flatten() {
            return Some(name.entity);
        }
        // استثمارات كذا في الشركة
        let that = || {
            let at = (word.tokens.end..figure.min(word.tokens.end + OWNER)).find(|&at| self.doc.tokens[at].key == INSIDE)?;
            self.doc
                .tokens
                .get(at + 1)
                .filter(|token| at + 1 < figure && THE_COMPANY.has(token))
        };
        let that = by_noun && that().is_some();
        if clause.role != Role::Investment || !(inside() || shares() || that) {
            return None;
        }
        let company = |name: &&Name| self.kind(name) == EntityType::Org && (that || !self.is_adjunct(name));
        let named = self
            .within(clause.start..start)
            .rev()
            .find(company)
            .map(|name| (name.tokens.start, name.entity));
        // قد اشترى ربع النادي، قبل أن يضخ فيه كذا
        let nominal = (clause.start..start)
            .rev()
            .find_map(|at| self.nominal(at, clause).map(|entity| (at, entity)));
        let body = |&(_, entity): &(usize, usize)| self.kind(&self.nameless(entity)) == EntityType::Org;
        named.max(nominal.filter(|told| !that && body(told))).map(|(_, entity)| entity)
    }

    /// استثمرت كذا 10 مليارات في أوبن إيه آي: the company that the money goes into, right behind it.
    pub(in crate::rules::about) fn invested_in(&self, clause: &Clause<'_>) -> Option<&Name> {
        if !matches!(clause.role, Role::Investment | Role::Funding) {
            return None;
        }
        // مليار دولار إضافي في شركة كذا
        let end = clause.figure.end;
        let inside = end + usize::from(self.doc.tokens.get(end).is_some_and(|token| MORE_AID.has(token)));
        self.company_inside(inside)
    }

    /// في شركة الذكاء الاصطناعي الناشئة كذا: the company that is named right behind في.
    fn company_inside(&self, inside: usize) -> Option<&Name> {
        const KIND: usize = 8;
        const HIS: Words = words!["له", "لها", "ذاتية"];
        const MAKER: Words = words!["منافس", "منافسة", "عملاق", "عملاقة"; MAKERS];
        self.doc.tokens.get(inside).filter(|token| token.key == INSIDE)?;
        let name = self.within(inside + 1..inside + 2 + KIND).next()?;
        // في شركة الذكاء الاصطناعي الناشئة التابعة له كذا
        let told = |token: &Token| token.key.starts_with(&[fold::ALEF, fold::LAM]) && token.class & Class::VERB == 0 || HIS.has(token);
        // في مزود الخدمات كذا
        let maker = |at: usize| at == inside + 1 && MAKER.has(&self.doc.tokens[at]);
        let kind = |at: usize| {
            let token = &self.doc.tokens[at];
            maker(at) || token.class & Class::HEAD != 0 || matches!(token.mark, b'"' | b'(' | OPEN_QUOTE | CLOSE_QUOTE) || told(token)
        };
        (self.kind(name) == EntityType::Org && (inside + 1..name.tokens.start).all(kind)).then_some(name)
    }
}
