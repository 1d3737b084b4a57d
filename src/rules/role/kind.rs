//! What the word that governs a figure tells of things of one kind: parts of companies, films,
//! players, what is stolen.

use super::ends_clause;
use super::scene::Scene;
use super::word::{Word, word_at};
use super::words::{CLUB, GROSSING, LEVEL, MIN, RANKS};
use crate::doc::Kind;
use crate::finding::{Figure, Role};
use crate::fold;
use crate::lexicon::Govern;
use crate::rules::words::deeds::{COLLECTING, COMPELLING, EARNING, LAUNDERING, SIGNING, TENDERING, TO_GET, TO_PAY, TO_SIGN};
use crate::rules::words::joints::{BY_TIME, EXCHANGE, ITS_WORTH};
use crate::rules::words::things::{AGREEMENTS, BONDS, FILMS, HUNDRED, METALS, SHARES, STAKES, WORKS_OF_ART};
use crate::rules::{bare, is_verb};
use crate::words::{Words, words};

/// To value, as what one is worth.
static VALUED: Words = words!["قيم", "قيمت", "قيمته", "قيمتها", "يقيم", "تقيم", "تقييم"];

/// What is stolen and seized for what it is worth.
pub(super) static VALUABLES: Words = words![
    "مجوهرات",
    "مجوهراته",
    "حلي",
    "قطع",
    "لوحات",
    "لوحة",
    "تحف",
    "آثار",
    "ساعات",
    "سيارات",
    "هواتف",
    "ألماس",
    "ماس",
    "قلادة",
    "تاج",
    "بضائع",
    "سبائك",
    "مخدرات",
    "أسلحة",
    "ممنوعات"
];

impl Scene<'_, '_> {
    /// آيفون 16 (799 دولارا), آيفون 16: 799 دولارا: the sum alone in brackets
    /// or behind a colon beside goods is their price.
    pub(super) fn beside_goods(&self) -> bool {
        let Some(mark) = self.figure.start.checked_sub(1) else {
            return false;
        };
        let next = self.doc.tokens.get(self.figure.end);
        let alone = match self.doc.tokens[mark].mark {
            b'(' => next.is_some_and(|next| next.mark == b')'),
            b':' | b'-' => next.is_none_or(|next| next.kind == Kind::Break || matches!(next.mark, b'.' | b',' | b';')),
            _ => false,
        };
        alone && self.small && mark.checked_sub(1).and_then(|at| self.name_over(at)).is_some_and(|name| name.goods)
    }

    /// مقابل جهاز كذا: goods by name, right behind in exchange for.
    pub(super) fn is_for_goods(&self) -> bool {
        const KIND: usize = 3;
        let start = self.figure.end + 1;
        (start..self.region.end.min(start + KIND)).any(|at| self.name_over(at).is_some_and(|name| name.goods))
    }

    /// يدفعون 8 دولارات شهريا للحصول على كذا: what is paid by the time to have something.
    pub(super) fn is_subscribed(&self) -> bool {
        const HAVING: Words = words!["للحصول", "للاشتراك", "مقابل", "لاستخدام", "للوصول"];
        let end = self.figure.end;
        let key = |at: usize| self.doc.tokens.get(at).map(|token| token.key);
        key(end).is_some_and(|key| BY_TIME.contains(&key)) && key(end + 1).is_some_and(|key| HAVING.contains(&key))
    }

    /// أنفقت كذا للحصول على حصة: a part of a company is bought, told as what is spent.
    pub(super) fn is_for_stake(&self) -> bool {
        const GETTING: Words = words![; TO_GET, EXCHANGE];
        const NEAR: usize = 3;
        let start = self.figure.end;
        let gets = self.doc.tokens.get(start).is_some_and(|token| GETTING.has(token));
        gets && (start + 1..self.region.end.min(start + 1 + NEAR)).any(|at| self.is_part(at))
    }

    /// تحصل الحكومة على 10% من كذا مقابل كذا: a part of a company is got for the sum.
    pub(super) fn is_for_part(&self, word: &Word) -> bool {
        self.is_in_exchange() && (word.tokens.end..self.figure.start).any(|at| self.is_part(at))
    }

    /// حصة, 10%: a part of a company.
    fn is_part(&self, at: usize) -> bool {
        self.is_one_at(at, &STAKES)
            || self
                .doc
                .tokens
                .get(at)
                .is_some_and(|token| token.mark == b'%' || HUNDRED.has(token))
    }

    /// سرق لصوص مجوهرات قيمتها كذا: what stolen things are worth, where no money is taken.
    pub(super) fn is_of_valuables(&self, word: &Word) -> bool {
        const NEAR: usize = 6;
        let start = self.region.start.max(word.tokens.start.saturating_sub(NEAR));
        (start..self.figure.start).any(|at| self.is_one_at(at, &VALUABLES))
    }

    /// ساعات قيمتها كذا, هربوا بكذا من المجوهرات: what valuable things are worth, of which nothing else is told.
    pub(super) fn are_valuables(&self) -> bool {
        const NEAR: usize = 7;
        const WORTH: Words = words!["قيمة", "بقيمة"; ITS_WORTH];
        let start = self.figure.start;
        let from = self.from.max(start.saturating_sub(NEAR));
        let worth = (from..start).rev().find(|&at| self.is_one_at(at, &WORTH));
        let before = worth.is_some_and(|worth| (from..worth).any(|at| self.is_one_at(at, &VALUABLES)));
        let end = self.figure.end;
        let of = self.doc.tokens.get(end).is_some_and(|token| token.key == MIN);
        before || of && self.is_one_at(end + 1, &VALUABLES)
    }

    /// تتألف الصفقة من كذا كدفعة مضمونة: a part of what is paid in the deal that the clause tells of.
    pub(super) fn is_of_this_deal(&self) -> bool {
        const DEAL: Words = words!["صفقة", "للصفقة", "عقد", "للعقد"];
        (self.from..self.figure.start).any(|at| self.is_one_at(at, &DEAL))
    }

    /// أجره, which is folded as أجرة is.
    pub(super) fn is_his_pay(&self, word: &Word) -> bool {
        const PAY: Words = words!["أجره"];
        let start = word.tokens.start;
        PAY.contains(&bare(&self.doc.tokens[start])) && self.doc.letters(start).ends_with('ه')
    }

    /// مساهمة ألمانيا, قيام الدول بالمساهمة بكذا: what lands give, or whoever gives where aid is told of.
    pub(super) fn is_of_donors(&self, word: &Word) -> bool {
        const REACH: usize = 4;
        const LANDS: Words = words!["دول", "حكومات", "حكومة", "مانحين", "مانحون"];
        let start = word.tokens.start;
        let near = self.from.max(start.saturating_sub(REACH))..self.figure.start.min(word.tokens.end + REACH);
        let land = |at: usize| self.name_over(at).is_some_and(|name| !name.org && !name.goods && !name.person);
        self.is_relief() || near.clone().any(|at| self.is_one_at(at, &LANDS)) || (word.tokens.end..near.end).take(2).any(land)
    }

    /// قضت بإلزام مدان بالاحتيال بسداد كذا, إلزامه برد مبلغ كذا: what a judge makes somebody pay.
    pub(super) fn ordered_to_pay(&self) -> Option<Word> {
        const NEAR: usize = 4;
        const REACH: usize = 24;
        const PAY: Words = words!["يؤدوا", "يؤدي", "تؤدي"; TO_PAY];
        let start = self.figure.start;
        let from = self.from.max(start.saturating_sub(NEAR));
        let pay = (from..start).rev().find(|&at| PAY.contains(&self.doc.tokens[at].key))?;
        (self.region.start.max(pay.saturating_sub(REACH))..pay)
            .rev()
            .find(|&at| is_verb(&self.doc.tokens[at], COMPELLING))?;
        Some(Word {
            role: Role::Fine,
            govern: Govern::Phrase,
            tokens: pay..pay + 1,
        })
    }

    /// منح فلان أسهما قيمتها كذا: what a chief is paid in shares.
    pub(super) fn is_stock_grant(&self, word: &Word) -> bool {
        const GRANTING: Words = words![
            "منح",
            "منحت",
            "يمنح",
            "تمنح",
            "منحه",
            "منحته",
            "منحة",
            "أعطي",
            "أعطى",
            "أعطت",
            "يعطي",
            "تعطي",
            "تلقى",
            "نال"
        ];
        const STOCK: Words = words!["خيارات"; SHARES];
        let granted = word.tokens.end..self.figure.start.max(word.tokens.end);
        self.is_one_of(word, &GRANTING)
            && granted.clone().any(|at| self.is_one_at(at, &STOCK))
            && granted.into_iter().any(|at| self.name_over(at).is_some_and(|name| name.person))
    }

    /// حقق فيلم كذا 300 مليون دولار: what a film brings in.
    pub(super) fn is_box_office(&self) -> bool {
        let grosses = || (self.from..self.figure.start).any(|at| self.is_one_at(at, &GROSSING));
        // فيلم كذا في المركز الرابع بـ845 مليون دولار
        let ranked = || self.is_behind_with() && (self.from..self.figure.start).any(|at| self.is_one_at(at, &RANKS));
        !self.small && self.is_of_film() && (grosses() || ranked())
    }

    /// حققت لوحة كذا 32 مليون دولار: what a work of art is sold for.
    pub(super) fn is_auctioned(&self) -> bool {
        const REACH: usize = 24;
        let from = self.from.max(self.figure.start.saturating_sub(REACH));
        let near = |words: &Words| (from..self.figure.start).any(|at| self.is_one_at(at, words));
        !self.small && near(&EARNING) && near(&WORKS_OF_ART)
    }

    /// Whether a film or series stands before the sum.
    pub(super) fn is_of_film(&self) -> bool {
        const REACH: usize = 24;
        let near = self.from.max(self.figure.start.saturating_sub(REACH))..self.figure.start;
        near.into_iter().any(|at| self.is_one_at(at, &FILMS))
    }

    /// سجل الأجانب صافي مبيعات بكذا: what those who trade in shares sell and buy.
    pub(super) fn is_of_traders(&self, word: &Word) -> bool {
        const SOLD: Words = words!["مبيعات", "مبيعاتهم", "مشتريات", "مشترياتهم"];
        const TRADERS: Words = words!["أجانب", "مستثمرين", "مستثمرون", "مؤسسات", "أفراد"];
        const NEAR: usize = 8;
        let start = word.tokens.start;
        let near = self.from.max(start.saturating_sub(NEAR))..self.figure.start;
        self.is_one_of(word, &SOLD)
            && near
                .into_iter()
                .any(|at| bare(&self.doc.tokens[at]).starts_with(&[fold::ALEF, fold::LAM]) && self.is_one_at(at, &TRADERS))
    }

    /// الأموال المحتجزة التي سيفرج عنها تبلغ كذا: what was held is told of before.
    pub(super) fn is_of_held(&self, word: &Word) -> bool {
        const OF_IT: Words = words!["عنها", "عنه"];
        // كذا مليارات أفرج عنها البنك: the sum before is let out.
        let before = word.tokens.end < self.figure.start && self.from < word.tokens.start;
        before && OF_IT.has(&self.doc.tokens[word.tokens.end])
    }

    /// خصصت كذا للاستثمار في كذا: what is set aside to be put in.
    pub(super) fn is_to_invest(&self) -> bool {
        const INVESTING: Words = words!["للاستثمار", "لاستثمارها", "لاستثماره"];
        let behind = self.doc.tokens.get(self.figure.end);
        behind.is_some_and(|token| INVESTING.has(token))
    }

    /// ستدفع كذا لشركة كذا مقابل خدمات: what is given for it, behind who is paid.
    pub(super) fn is_paid_for(&self) -> bool {
        const REACH: usize = 6;
        let end = self.figure.end;
        let whom = self.doc.tokens.get(end).is_some_and(|token| token.key.get(0) == fold::LAM);
        let mut behind = (end..self.region.end.min(end + REACH)).take_while(|&at| !ends_clause(self.doc, at));
        whom && behind.any(|at| EXCHANGE.has(&self.doc.tokens[at]))
    }

    /// ستكلفها القيود كذا من الإيرادات: what is not earned for it.
    pub(super) fn is_of_income(&self) -> bool {
        const OF: usize = 2;
        let end = self.figure.end;
        let of = self.doc.tokens.get(end).is_some_and(|token| token.key == MIN);
        let told = |at: usize| word_at(self.doc, self.lexicon, at).is_some_and(|word| matches!(word.role, Role::Revenue | Role::Profit));
        of && (end + 1..self.region.end.min(end + 1 + OF)).any(told)
    }

    /// أصدرت سندات بكذا، باعت كذا منها: a part of the debt that was told of.
    pub(super) fn is_of_bonds_told(&self, word: &Word) -> bool {
        const REACH: usize = 24;
        const OF_THEM: Words = words!["منها"];
        let start = word.tokens.start;
        let told = |at: usize| word_at(self.doc, self.lexicon, at).filter(|word| word.govern != Govern::Weak);
        let last = || (self.region.start.max(start.saturating_sub(REACH))..start).rev().find_map(told);
        word.govern == Govern::Verb && self.is_one_at(self.figure.end, &OF_THEM) && last().is_some_and(|word| word.role == Role::Debt)
    }

    /// قرض بكذا … وتبلغ قيمة الاتفاقية الثانية كذا: an agreement with its article, where the last sum was lent.
    pub(super) fn is_of_loan_told(&self, word: &Word, figures: &[Figure]) -> bool {
        let definite = bare(&self.doc.tokens[word.tokens.start]).starts_with(&[fold::ALEF, fold::LAM]);
        definite && self.is_one_of(word, &AGREEMENTS) && self.last_near(figures).is_some_and(|last| last.role == Role::Funding)
    }

    /// طرحت سندات بالدولار، وجمعت كذا: what bonds bring in is owed.
    pub(super) fn is_raised_by_bonds(&self, word: &Word) -> bool {
        const REACH: usize = 24;
        let start = word.tokens.start;
        self.is_one_of(word, &COLLECTING) && (self.from.max(start.saturating_sub(REACH))..start).any(|at| self.is_one_at(at, &BONDS))
    }

    /// ترسية مجموعة من المشاريع: whether what is built was awarded by tender.
    pub(super) fn is_tendered(&self, word: &Word) -> bool {
        const NEAR: usize = 6;
        let start = word.tokens.start;
        (self.from.max(start.saturating_sub(NEAR))..start).any(|at| TENDERING.has(&self.doc.tokens[at]))
    }

    /// كلف ناديه كذا, كلفه كذا للتعاقد معه: what a club pays for a player.
    pub(super) fn is_of_player(&self, word: &Word) -> bool {
        const NEAR: usize = 3;
        let end = self.figure.start.min(word.tokens.end + NEAR);
        (word.tokens.end..end).any(|at| self.is_one_at(at, &CLUB))
            || self.doc.tokens.get(self.figure.end).is_some_and(|token| TO_SIGN.has(token))
    }

    /// تعاقد النادي مع فلان مقابل كذا سنويا: what a man or woman who is signed gets by the time.
    pub(super) fn is_signed(&self, word: Option<&Word>, figure: &Figure) -> bool {
        let by_time = matches!(figure.per.as_deref(), Some("year" | "month" | "week"));
        by_time && word.is_some_and(|word| word.role == Role::Deal && self.is_one_of(word, &SIGNING))
    }

    /// الصفقة كلفت الشركة كذا, كلفت الصفقة الشركة كذا: what a deal costs is its price.
    pub(super) fn is_cost_of_deal(&self, word: &Word) -> bool {
        const DEAL: Words = words!["صفقة"];
        const NEAR: usize = 3;
        let start = word.tokens.start;
        (self.from.max(start.saturating_sub(NEAR))..start)
            .chain([word.tokens.end])
            .any(|at| self.is_one_at(at, &DEAL))
    }

    /// سجل الخام خسارته السابعة وسيتجه إلى مستويات 38 دولارا للبرميل: what goods come to.
    pub(super) fn is_level_of_goods(&self, figure: &Figure) -> bool {
        let measured = figure
            .per
            .as_deref()
            .is_some_and(|per| !matches!(per, "share" | "year" | "month" | "day"));
        let level = self.figure.start.checked_sub(1).is_some_and(|at| self.is_one_at(at, &LEVEL));
        // خسر الخام دولارا ليغلق عند 61 دولارا
        const CLOSING: Words = words!["ليغلق", "لتغلق", "أغلق", "أغلقت", "ليستقر", "لتستقر", "ليسجل"];
        const NEAR: usize = 3;
        let from = self.from.max(self.figure.start.saturating_sub(NEAR));
        // خسرت العملة 20 ألف دولار لتهبط إلى 86 ألف دولار
        const MOVING: Words = words![
            "لتهبط",
            "ليهبط",
            "لتتراجع",
            "ليتراجع",
            "لتنخفض",
            "لينخفض",
            "لتنزل",
            "لينزل",
            "لترتفع",
            "ليرتفع",
            "لتصعد",
            "ليصعد"
        ];
        const TO: Words = words!["إلى", "دون", "تحت", "عند"];
        let moves = |at: usize| MOVING.has(&self.doc.tokens[at]) && TO.has(&self.doc.tokens[at + 1]);
        let closes = (from..self.figure.start).any(|at| CLOSING.has(&self.doc.tokens[at]) || moves(at));
        // انخفاض قيمة عملة كذا إلى مستوى 5666 دولارا
        let of_goods = || (self.from..self.figure.start).any(|at| self.name_over(at).is_some_and(|name| name.goods && !name.org));
        self.small && ((measured || of_goods()) && level || closes)
    }

    /// متوسط أرباحها, بمتوسط ربح: what is counted by the time.
    pub(super) fn is_average(&self, word: &Word) -> bool {
        const AVERAGE: Words = words!["متوسط", "معدل"];
        word.tokens.start.checked_sub(1).is_some_and(|at| self.is_one_at(at, &AVERAGE))
    }

    /// تعاملات لتبييض أموال بقيمة كذا
    pub(super) fn is_laundered(&self, word: &Word) -> bool {
        word.stands_behind(self.doc, LAUNDERING)
    }

    /// سعر الغرام الواحد من الذهب عيار 18: whether the sum is of a measure of gold or silver.
    pub(super) fn is_of_metal(&self) -> bool {
        const OF_METAL: Words = words!["عيار", "عياري"; METALS];
        const MEASURES: Words = words![
            "غرام",
            "جرام",
            "غرامات",
            "جرامات",
            "أونصة",
            "أوقية",
            "عيار",
            "عياري",
            "ليرة",
            "جنيه"
        ];
        const REACH: usize = 24;
        let start = self.figure.start;
        let near = |words: &Words| (self.region.start.max(start.saturating_sub(REACH))..start).any(|at| self.is_one_at(at, words));
        let told = near(&OF_METAL) || self.previous_of_metal(&OF_METAL);
        told && near(&MEASURES)
    }

    /// Whether gold was told of in the paragraph.
    fn previous_of_metal(&self, metals: &Words) -> bool {
        const REACH: usize = 80;
        let start = self.figure.start;
        (start.saturating_sub(REACH)..start).any(|at| self.is_one_at(at, metals))
    }

    /// الاستحواذ على كذا التي صعد سهمها إلى 32 يورو: what a share came to, behind a word of another sum.
    pub(super) fn is_level_of_its_share(&self, word: &Word) -> bool {
        const BY: Words = words!["بمقدار"];
        let by = || {
            self.figure
                .start
                .checked_sub(1)
                .is_some_and(|before| BY.has(&self.doc.tokens[before]))
        };
        let told = self.from.max(word.tokens.end)..self.figure.start;
        self.small && (self.is_at_level() || by()) && told.into_iter().any(|at| self.is_share(at))
    }

    /// قيمت الشركة بسعر يزيد على كذا: what is worth so much.
    pub(super) fn is_valued_at_price(&self, word: &Word) -> bool {
        const REACH: usize = 6;
        let start = word.tokens.start;
        let by_price = word.govern == Govern::Phrase && self.doc.tokens[start].key.get(0) == fold::BEH;
        by_price && (self.from.max(start.saturating_sub(REACH))..start).any(|at| VALUED.has(&self.doc.tokens[at]))
    }
}
