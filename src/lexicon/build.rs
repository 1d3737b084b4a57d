//! From lexicon files to the image: what the build script runs on the embedded
//! files, and [`Lexicon::with`] on these and the user's own.

use std::collections::{BTreeMap, HashMap};

use super::image::{Edge, Image, Parts, Word};
use super::parse::{self, Block, Error, Role};
use super::{
    ClaimClass, Class, Condition, Cue, Currency, EntityType, Entry, Frame, Govern, Lexicon, NameForm, NumberKind, NumberWord, RoleWord,
    Sense, Tag, Text, inflect,
};
use crate::doc::{self, Kind};
use crate::fold::Key;

impl Lexicon {
    /// The lexicon of several layers of files, each file a name and a text. A
    /// form of a later layer takes the place of the entries that claim it in
    /// an earlier one.
    ///
    /// # Errors
    /// The first line that is not understood, or that claims a form which
    /// another entry of the same layer has.
    pub fn build(layers: &[&[(&str, &str)]]) -> Result<Lexicon, Error> {
        let mut builder = Builder::new();
        for (layer, files) in (0..).zip(layers) {
            builder.layer = layer;
            for (file, source) in *files {
                builder.file(file, source)?;
            }
        }
        Ok(Lexicon::open(builder.finish()?))
    }
}

/// Who claims a form: to name both where two do.
struct Claim {
    layer: u8,
    conditional: bool,
    id: String,
    place: String,
}

struct Builder {
    lexicon: Parts,
    words: HashMap<Key, u32>,
    /// The node that each word leads to from the root, or 0.
    roots: Vec<u32>,
    edges: HashMap<(u32, u32), u32>,
    /// The senses of each node, with the layer that gave them.
    senses: Vec<Vec<(Sense, u8)>>,
    entries: HashMap<(EntityType, String), u32>,
    claims: HashMap<u32, Vec<Claim>>,
    /// Latin spellings by key bits, each with the layer that gave it.
    latin: BTreeMap<u128, (Key, Text, u8)>,
    layer: u8,
    hash: u64,
}

impl Builder {
    fn new() -> Builder {
        let lexicon = Parts {
            words: vec![Word::default()],
            ..Parts::default()
        };
        Builder {
            lexicon,
            words: HashMap::new(),
            roots: vec![0],
            edges: HashMap::new(),
            senses: vec![Vec::new()],
            entries: HashMap::new(),
            claims: HashMap::new(),
            latin: BTreeMap::new(),
            layer: 0,
            hash: 0xCBF2_9CE4_8422_2325,
        }
    }

    fn file(&mut self, file: &str, source: &str) -> Result<(), Error> {
        for &byte in source.as_bytes() {
            self.hash = (self.hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
        }
        for block in parse::parse(file, source)? {
            self.block(file, &block)?;
        }
        Ok(())
    }

    fn block(&mut self, file: &str, block: &Block<'_>) -> Result<(), Error> {
        if let Some(kind) = EntityType::named(block.kind) {
            return self.entity(file, block, kind);
        }
        match block.kind {
            "currency" => self.currency(file, block),
            "number" => self.number(file, block),
            "function" => self.function(file, block),
            "cue" => self.cue(file, block),
            "role" => self.role(file, block),
            "per" => self.per(file, block),
            "noun" | "relation" => self.word_list(block, Class::NOUN),
            "adjective" => self.word_list(block, Class::ADJECTIVE),
            "particle" => self.word_list(block, Class::PARTICLE),
            "verb" => self.verb(block),
            "given-male" | "given-female" => self.word_list(block, Class::GIVEN),
            "surname" => self.word_list(block, Class::SURNAME),
            "title" => self
                .phrase(block.id, Sense::Title, Class::TITLE)
                .map(|_| ())
                .map_err(|problem| error(file, block.at, problem)),
            "org-head" => self.head(file, block, Class::HEAD, Sense::Head),
            "org-inside" => self.head(file, block, Class::INSTITUTION, |kind| Sense::Inside(kind, true)),
            "org-loose" => self.head(file, block, Class::INSTITUTION, |kind| Sense::Inside(kind, false)),
            "latin" => self.latin(file, block),
            "field" => self.word_list(block, Class::FIELD),
            other => Err(error(file, block.at, format!("the section @{other} is not known"))),
        }
    }

    fn entity(&mut self, file: &str, block: &Block<'_>, kind: EntityType) -> Result<(), Error> {
        let entry = self.entry(block, kind);
        let mut lines = block.lines.iter().peekable();
        while let Some(line) = lines.next() {
            match line.role {
                Role::Form => {
                    let mut conditions = Vec::new();
                    while let Some(condition) = lines.next_if(|next| next.role.is_condition()) {
                        conditions.push((condition.role, condition.text));
                    }
                    self.name_form(file, block, line.text, line.at, entry, &conditions)?;
                }
                Role::Description => {
                    self.phrase(line.text, Sense::Description(entry), Class::NAME)
                        .map_err(|problem| error(file, line.at, problem))?;
                }
                Role::Adjective => {
                    for adjective in parse::words(line.text) {
                        for form in adjective_forms(adjective) {
                            self.phrase(&form, Sense::Nationality(entry), Class::NATIONALITY)
                                .map_err(|problem| error(file, line.at, problem))?;
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn entry(&mut self, block: &Block<'_>, kind: EntityType) -> u32 {
        let next = self.lexicon.entries.len() as u32;
        let entry = *self.entries.entry((kind, block.id.to_owned())).or_insert(next);
        if entry == next {
            let name = self.text(block.id);
            let maker = block
                .property("maker")
                .map_or(Text::default(), |maker| self.text(&maker.replace('_', " ")));
            let demonym = block
                .property("demonym")
                .map_or(Text::default(), |demonym| self.text(&demonym.replace('_', " ")));
            self.lexicon.entries.push(Entry {
                name,
                kind,
                female: block.property("female").is_some(),
                acts: block.property("acts").is_some(),
                maker,
                country: code(block.property("iso").or_else(|| block.property("in"))),
                currency: code(block.property("currency")),
                demonym,
            });
        }
        entry
    }

    fn name_form(
        &mut self,
        file: &str,
        block: &Block<'_>,
        form: &str,
        at: usize,
        entry: u32,
        conditions: &[(Role, &str)],
    ) -> Result<(), Error> {
        let first = self.lexicon.conditions.len() as u32;
        for (role, words) in conditions {
            let start = self.lexicon.condition_words.len() as u32;
            for word in parse::words(words).map(Key::of) {
                // Also behind an article of its own.
                let bare = Some(word.without_article()).filter(|bare| *bare != word);
                self.lexicon.condition_words.extend(std::iter::once(word).chain(bare));
            }
            let words = &self.lexicon.condition_words[start as usize..];
            self.lexicon.conditions.push(Condition {
                role: *role,
                words: (start, words.len() as u16),
                some: words.iter().fold(0, |some, &word| some | word.bit()),
            });
        }
        let sense = if conditions.is_empty() {
            Sense::Name(NameForm::UNCONDITIONAL + entry)
        } else {
            self.lexicon.forms.push(NameForm {
                entry,
                conditions: (first, conditions.len() as u8),
            });
            Sense::Name(self.lexicon.forms.len() as u32 - 1)
        };
        let node = self.phrase(form, sense, Class::NAME).map_err(|problem| error(file, at, problem))?;
        let claim = Claim {
            layer: self.layer,
            conditional: !conditions.is_empty(),
            id: format!("{}:{}", block.kind, block.id),
            place: format!("{file}:{at}"),
        };
        let claims = self.claims.entry(node).or_default();
        if self.layer > 0
            && let Some(other) = claims
                .iter()
                .find(|other| other.layer == claim.layer && other.id != claim.id && !other.conditional && !claim.conditional)
        {
            return Err(error(
                file,
                at,
                format!(
                    "the form «{form}» stands already at {} for {}; a form names one entity, unless a condition (< > ? !) tells them apart",
                    other.place, other.id
                ),
            ));
        }
        claims.push(claim);
        Ok(())
    }

    fn currency(&mut self, file: &str, block: &Block<'_>) -> Result<(), Error> {
        let shared = match block.property("of") {
            Some(of) => Some(shares(of).ok_or_else(|| error(file, block.at, "of= wants codes, as in of=SAR,QAR or of=KWD:1000"))?),
            None => None,
        };
        let number = |name: &str| block.property(name).and_then(|value| value.parse().ok());
        let divisor: u32 = number("sub").unwrap_or(1);
        let start = self.lexicon.shares.len() as u32;
        let shared = shared.unwrap_or_default();
        self.lexicon
            .shares
            .extend(shared.iter().map(|&(code, per)| (code, per.unwrap_or(divisor))));
        let currency = Currency {
            code: if shared.is_empty() { code(Some(block.id)) } else { [0; 3] },
            divisor,
            factor: number("scale").unwrap_or(1),
            shared: (start, shared.len() as u16),
        };
        if currency.code == [0; 3] && shared.is_empty() {
            return Err(error(file, block.at, "a currency's id is its ISO 4217 code, or ~name with of="));
        }
        let sense = Sense::Currency(self.lexicon.currencies.len() as u16);
        self.lexicon.currencies.push(currency);
        for (form, at) in block.forms() {
            self.phrase(form, sense, Class::CURRENCY)
                .map_err(|problem| error(file, at, problem))?;
        }
        Ok(())
    }

    fn number(&mut self, file: &str, block: &Block<'_>) -> Result<(), Error> {
        let wrong = |problem: &str| error(file, block.at, problem);
        let (value, divisor) = block.id.split_once('/').unwrap_or((block.id, "1"));
        let value = value.parse().map_err(|_| wrong("a number's id is its value, as in 1000 or 1/2"))?;
        let divisor = divisor
            .parse()
            .map_err(|_| wrong("a number's id is its value, as in 1000 or 1/2"))?;
        let (kind, _) = block
            .properties
            .first()
            .ok_or_else(|| wrong("a number wants its kind: | unit, tens, scale …"))?;
        let kind = match *kind {
            "unit" => NumberKind::Unit,
            "teen" => NumberKind::Teen,
            "tens" => NumberKind::Tens,
            "hundred" => NumberKind::Hundred,
            "scale" => NumberKind::Scale,
            "scale-alef" => NumberKind::ScaleAlef,
            "dual" => NumberKind::Dual,
            "dual-construct" => NumberKind::DualConstruct,
            "scale-plural" => NumberKind::ScalePlural,
            "vague-plural" => NumberKind::VaguePlural,
            "fraction" => NumberKind::Fraction,
            other => return Err(wrong(&format!("the kind {other} of number is not known"))),
        };
        for (form, at) in block.forms() {
            let sense = Sense::Number(NumberWord { value, divisor, kind });
            // With its article a number is a word of its own, which other
            // lists may have without its value.
            for form in [form.to_owned(), format!("ال{form}")] {
                self.phrase(&form, sense, Class::NUMBER)
                    .map_err(|problem| error(file, at, problem))?;
            }
        }
        Ok(())
    }

    fn function(&mut self, file: &str, block: &Block<'_>) -> Result<(), Error> {
        let tag = Tag::named(block.id).ok_or_else(|| error(file, block.at, format!("{} is no class of function words", block.id)))?;
        for (form, at) in block.forms() {
            {
                let class = if form.contains(' ') { Class::PHRASE } else { tag.bit() };
                self.phrase(form, Sense::Tag(tag), class)
            }
            .map_err(|problem| error(file, at, problem))?;
        }
        Ok(())
    }

    fn cue(&mut self, file: &str, block: &Block<'_>) -> Result<(), Error> {
        let mut class = None;
        let mut frames = 0;
        let mut phrase = false;
        for (key, value) in &block.properties {
            match *key {
                "class" => class = ClaimClass::named(value),
                "phrase" => phrase = true,
                name => match Frame::NAMES.iter().find(|(known, _)| *known == name) {
                    Some((_, bit)) => frames |= bit,
                    None => return Err(error(file, block.at, format!("{name} is no frame"))),
                },
            }
        }
        let class = class.ok_or_else(|| error(file, block.at, "a cue wants its class=say, announce, report …"))?;
        for (form, at) in block.forms() {
            let cue = self.lexicon.cues.len() as u16;
            let lemma = self.text(form);
            self.lexicon.cues.push(Cue { lemma, class, frames });
            if phrase {
                self.phrase(form, Sense::Phrase(cue), Class::CUE)
                    .map_err(|problem| error(file, at, problem))?;
            } else {
                self.lemma(form, cue).ok_or_else(|| {
                    error(
                        file,
                        at,
                        "a reporting verb wants its perfect, imperfect, participle and verbal noun (- for none)",
                    )
                })?;
            }
        }
        Ok(())
    }

    fn lemma(&mut self, parts: &str, cue: u16) -> Option<()> {
        let mut words = parts.split_whitespace();
        let (perfect, imperfect, participle, noun) = (words.next()?, words.next()?, words.next()?, words.next()?);
        let mut forms = Vec::with_capacity(96);
        if perfect != "-" {
            inflect::perfect(perfect, imperfect, |form, features| forms.push((form, features)));
        }
        if imperfect != "-" {
            inflect::imperfect(imperfect, |form, features| forms.push((form, features)));
        }
        if participle != "-" {
            inflect::participle(participle, |form, features| forms.push((form, features)));
        }
        for noun in std::iter::once(noun).chain(words).filter(|&noun| noun != "-") {
            inflect::noun(noun, |form, features| forms.push((form, features)));
        }
        for (form, mut features) in forms {
            features.wasl = form.starts_with('ا');
            let word = self.word(Key::of(&form));
            self.add_sense(word, Sense::Cue(cue, features), Class::CUE);
        }
        Some(())
    }

    fn role(&mut self, file: &str, block: &Block<'_>) -> Result<(), Error> {
        let wrong = || {
            error(
                file,
                block.at,
                "a role wants how its words govern: | noun, verb, light, phrase or weak",
            )
        };
        let (name, _) = *block.properties.first().ok_or_else(wrong)?;
        let govern = Govern::named(name).ok_or_else(wrong)?;
        let role = self.lexicon.roles.len() as u16;
        let name = self.text(block.id);
        self.lexicon.roles.push(RoleWord { name, govern });
        for (form, at) in block.forms() {
            let forms = match govern {
                Govern::Verb | Govern::Light => {
                    verb_forms(form).ok_or_else(|| error(file, at, "a verb wants its perfect and imperfect"))?
                }
                Govern::Phrase => vec![form.to_owned()],
                Govern::Noun | Govern::Weak => noun_forms(form),
            };
            for form in forms {
                self.phrase(&form, Sense::Role(role), Class::ROLE)
                    .map_err(|problem| error(file, at, problem))?;
            }
        }
        Ok(())
    }

    fn per(&mut self, file: &str, block: &Block<'_>) -> Result<(), Error> {
        let per = self.lexicon.pers.len() as u16;
        let name = self.text(block.id);
        self.lexicon.pers.push(name);
        for (form, at) in block.forms() {
            // The article goes through the phrase: برميل واحد، البرميل الواحد.
            let definite: Vec<String> = form.split(' ').map(|word| format!("ال{word}")).collect();
            for form in [form.to_owned(), format!("ال{form}"), definite.join(" ")] {
                self.phrase(&form, Sense::Per(per), Class::PER)
                    .map_err(|problem| error(file, at, problem))?;
            }
        }
        Ok(())
    }

    fn head(&mut self, file: &str, block: &Block<'_>, class: u64, sense: fn(EntityType) -> Sense) -> Result<(), Error> {
        let (form, kind) = block
            .id
            .split_once('=')
            .ok_or_else(|| error(file, block.at, "a head wants its type: WORD = org"))?;
        let kind = EntityType::named(kind.trim()).ok_or_else(|| error(file, block.at, format!("{} is no type of entity", kind.trim())))?;
        for form in form.split('/') {
            self.phrase(form.trim(), sense(kind), class)
                .map_err(|problem| error(file, block.at, problem))?;
        }
        Ok(())
    }

    /// A line of words that mean nothing to khabar beyond their class.
    fn word_list(&mut self, block: &Block<'_>, class: u64) -> Result<(), Error> {
        for word in block.id.split_whitespace() {
            if word.contains('_') {
                // A name of two words: عبد_الله. Of أمر_الله the first is no name
                // by itself.
                let first = self.word(Key::of(word.split('_').next().unwrap_or_default()));
                let ordinary = self.lexicon.words[first as usize].class & Class::ORDINARY != 0 && word.ends_with("_الله");
                if self
                    .phrase(&word.replace('_', " "), Sense::Plain, if ordinary { 0 } else { class })
                    .is_err()
                {
                    continue;
                }
            } else {
                let word = self.word(Key::of(word));
                self.lexicon.words[word as usize].class |= class;
            }
        }
        Ok(())
    }

    /// A Latin spelling and the Arabic ones that stand for it; `_` parts two
    /// words of one name.
    fn latin(&mut self, file: &str, block: &Block<'_>) -> Result<(), Error> {
        let wrong = |problem: String| error(file, block.at, problem);
        let mut words = block.id.split_whitespace();
        let latin = words.next().filter(|latin| latin.len() < 256).unwrap_or_default();
        let text = self.text(latin);
        for form in words {
            let key = Key::of(&form.replace('_', ""));
            if key.is_empty() || key.is_cut() {
                return Err(wrong(format!(
                    "«{form}» is no spelling of a name: write the Latin one, then the Arabic ones"
                )));
            }
            let old = self.latin.insert(key.bits(), (key, text, self.layer));
            if old.is_some_and(|(_, other, layer)| layer == self.layer && other != text) {
                return Err(wrong(format!("«{form}» has a Latin spelling already")));
            }
        }
        Ok(())
    }

    fn verb(&mut self, block: &Block<'_>) -> Result<(), Error> {
        for (at, word) in block.id.split_whitespace().filter(|word| *word != "-").enumerate() {
            let word = self.word(Key::of(word));
            self.lexicon.words[word as usize].class |= if at < 2 { Class::VERB } else { Class::NOUN };
        }
        Ok(())
    }

    /// Adds a phrase and what it means; its first word gets `class`.
    fn phrase(&mut self, form: &str, sense: Sense, class: u64) -> Result<u32, String> {
        let mut keys = Vec::new();
        doc::walk(form, |token| {
            if token.kind != Kind::Break && !(token.mark == b'-' && token.glued) {
                keys.push(token.key);
            }
        });
        keys.retain(|key| !key.is_empty());
        let (&first, rest) = keys.split_first().ok_or_else(|| format!("«{form}» folds away to nothing"))?;
        let word = self.word(first);
        let mut node = self.root(word);
        for &key in rest {
            let word = self.word(key);
            self.lexicon.words[word as usize].class |= Class::INNER;
            node = self.child(node, word);
        }
        let alone = if rest.is_empty() && class & Class::NAME != 0 {
            Class::ALONE
        } else {
            0
        };
        self.lexicon.words[word as usize].class |= class | alone;
        let layer = self.layer;
        let senses = &mut self.senses[node as usize];
        if layer > 0 && matches!(sense, Sense::Name(_)) {
            senses.retain(|(old, of)| !(matches!(old, Sense::Name(_)) && *of < layer));
        }
        if !senses.iter().any(|(old, _)| *old == sense) {
            senses.push((sense, layer));
        }
        Ok(node)
    }

    fn add_sense(&mut self, word: u32, sense: Sense, class: u64) {
        let node = self.root(word);
        self.lexicon.words[word as usize].class |= class;
        let layer = self.layer;
        let senses = &mut self.senses[node as usize];
        if !senses.iter().any(|(old, _)| *old == sense) {
            senses.push((sense, layer));
        }
    }

    fn word(&mut self, key: Key) -> u32 {
        let words = &mut self.lexicon.words;
        let roots = &mut self.roots;
        *self.words.entry(key).or_insert_with(|| {
            words.push(Word { key, class: 0 });
            roots.push(0);
            words.len() as u32 - 1
        })
    }

    fn root(&mut self, word: u32) -> u32 {
        if self.roots[word as usize] == 0 {
            self.roots[word as usize] = self.node();
        }
        self.roots[word as usize]
    }

    fn child(&mut self, node: u32, word: u32) -> u32 {
        if let Some(&child) = self.edges.get(&(node, word)) {
            return child;
        }
        let child = self.node();
        self.edges.insert((node, word), child);
        child
    }

    fn node(&mut self) -> u32 {
        self.senses.push(Vec::new());
        self.senses.len() as u32 - 1
    }

    fn text(&mut self, text: &str) -> Text {
        let start = self.lexicon.strings.len() as u32;
        self.lexicon.strings.push_str(text);
        Text {
            start,
            len: text.len() as u32,
        }
    }

    fn finish(mut self) -> Result<Image, Error> {
        let numbers = self.numbers();
        let lexicon = &mut self.lexicon;
        let inner = self.senses.len() - self.roots.iter().filter(|&&node| node != 0).count() - 1;
        lexicon.senses = vec![Vec::new(); lexicon.words.len() + inner];
        for (&number, senses) in numbers.iter().zip(&self.senses) {
            lexicon.senses[number as usize] = senses.iter().map(|(sense, _)| *sense).collect();
        }
        let number = |node: u32| numbers[node as usize];
        let edges = self.edges.iter().map(|(&(node, word), &target)| Edge {
            node: number(node),
            word,
            target: number(target),
        });
        lexicon.edges = edges.collect();
        lexicon.edges.sort_unstable_by_key(|edge| (edge.node, edge.word));
        lexicon.latin = self.latin.values().map(|(key, text, _)| (*key, *text)).collect();
        lexicon.hash = self.hash;
        self.lexicon.write().map_err(|problem| error("lexicon", 0, problem))
    }

    /// The image's numbers of the nodes: those that words lead to from the root
    /// have their words', the others follow.
    fn numbers(&self) -> Vec<u32> {
        let mut numbers = vec![0; self.senses.len()];
        for (word, &node) in (0..).zip(&self.roots) {
            numbers[node as usize] = word;
        }
        numbers[0] = 0;
        let inner = numbers.iter_mut().skip(1).filter(|number| **number == 0);
        for (number, next) in inner.zip(self.roots.len() as u32..) {
            *number = next;
        }
        numbers
    }
}

fn error(file: &str, line: usize, problem: impl Into<String>) -> Error {
    Error {
        file: file.to_owned(),
        line,
        problem: problem.into(),
    }
}

fn code<const N: usize>(code: Option<&str>) -> [u8; N] {
    code.and_then(|code| code.as_bytes().try_into().ok())
        .filter(|bytes: &[u8; N]| bytes.iter().all(u8::is_ascii_uppercase))
        .unwrap_or([0; N])
}

/// `SAR,QAR` or `KWD:1000,AED:100`.
fn shares(of: &str) -> Option<Vec<([u8; 3], Option<u32>)>> {
    of.split(',')
        .map(|share| {
            let (id, per) = share.split_once(':').map_or((share, None), |(id, per)| (id, Some(per)));
            let id = code(Some(id));
            (id != [0; 3]).then_some(())?;
            Some((id, per.map(|per| per.parse().ok()).unwrap_or(Some(0)).filter(|&per| per > 0)))
        })
        .collect()
}

/// A nationality adjective in all genders, numbers and states: أميركي،
/// الأميركية، أميركيين …
fn adjective_forms(base: &str) -> impl Iterator<Item = String> {
    let endings = ["", "ة", "ا", "ين", "ون", "ان", "ات", "تين", "تان"];
    endings
        .into_iter()
        .flat_map(move |ending| [format!("{base}{ending}"), format!("ال{base}{ending}")])
}

/// All forms of a verb, from its perfect and imperfect.
fn verb_forms(parts: &str) -> Option<Vec<String>> {
    let (perfect, imperfect) = parts.split_once(' ')?;
    let mut forms = Vec::with_capacity(64);
    inflect::perfect(perfect, imperfect, |form, _| forms.push(form));
    inflect::imperfect(imperfect, |form, _| forms.push(form));
    Some(forms)
}

/// A noun as it stands in a clause: bare, with the article, with a pronoun,
/// in the accusative. Phrases inflect in their first word.
fn noun_forms(phrase: &str) -> Vec<String> {
    let (noun, rest) = phrase
        .split_once(' ')
        .map_or((phrase, String::new()), |(noun, rest)| (noun, format!(" {rest}")));
    if noun.starts_with('=') {
        return vec![format!("{}{rest}", noun.trim_start_matches('='))];
    }
    let open = noun.strip_suffix('ة').map_or(noun.to_owned(), |open| format!("{open}ت"));
    let mut forms = vec![format!("{noun}{rest}"), format!("ال{noun}{rest}")];
    if rest.is_empty() {
        forms.push(format!("{noun}ا"));
        forms.extend(["ه", "ها", "هم", "هما", "نا", "ي"].map(|pronoun| format!("{open}{pronoun}")));
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_claimed_twice_is_an_error_that_names_both_places() {
        let files = [("mine.txt", "@org\nAcme\n    أكمي المتحدة\nOther\n    أكمي المتحدة\n")];
        let error = Lexicon::build(&[&[], &files]).expect_err("claimed twice").to_string();
        assert!(error.starts_with("mine.txt:5: ") && error.contains("mine.txt:3"), "{error}");
    }

    #[test]
    fn frames_and_tags_have_distinct_names() {
        for (at, (name, _)) in Frame::NAMES.iter().enumerate() {
            assert!(Frame::NAMES.iter().skip(at + 1).all(|(other, _)| other != name));
        }
        for (at, (name, tag)) in Tag::NAMES.iter().enumerate() {
            assert_eq!(*tag as usize, at, "{name} stands out of order");
        }
    }
}
