//! The rows of an image's tables: how what a lexicon holds stands in a few bytes,
//! both ways.

use crate::fold::Key;
use crate::lexicon::inflect::{Form, Person, Shape};
use crate::lexicon::parse::Role;
use crate::lexicon::respell::Spelling;
use crate::lexicon::{
    ClaimClass, Class, Condition, Cue, Currency, EntityType, Entry, Govern, NameForm, NumberKind, NumberWord, RoleWord, Sense, Text,
};

impl RoleWord {
    /// The bits of a label's length that are the length.
    const LENGTH: u32 = 0x00FF_FFFF;

    pub(super) fn label(&self) -> Text {
        let govern = Govern::NAMES.iter().position(|(_, govern)| *govern == self.govern).unwrap_or(0);
        Text {
            start: self.name.start,
            len: self.name.len & RoleWord::LENGTH | (govern as u32) << 24,
        }
    }

    pub(super) fn of(label: Text) -> RoleWord {
        RoleWord {
            name: Text {
                start: label.start,
                len: label.len & RoleWord::LENGTH,
            },
            govern: Govern::NAMES[(label.len >> 24) as usize % Govern::NAMES.len()].1,
        }
    }
}

pub(super) const ROLES: [Role; 4] = [Role::Before, Role::After, Role::Near, Role::NotNear];

pub(super) fn role_code(role: Role) -> u8 {
    ROLES.iter().position(|other| *other == role).unwrap_or(0) as u8
}

pub(super) const NUMBER_KINDS: [NumberKind; 11] = [
    NumberKind::Unit,
    NumberKind::Teen,
    NumberKind::Tens,
    NumberKind::Hundred,
    NumberKind::Scale,
    NumberKind::ScaleAlef,
    NumberKind::Dual,
    NumberKind::DualConstruct,
    NumberKind::ScalePlural,
    NumberKind::VaguePlural,
    NumberKind::Fraction,
];

/// The bit of a meaning that is a sense, beside the sense's kind. Without it, the
/// meaning is, above its first byte, how many senses there are, and above that
/// where the first one stands.
pub(super) const SOLE: u64 = 1 << 7;

/// A sense in eight bytes: its kind, a small part, and an index.
pub(super) fn sense_row(sense: Sense, numbers: &mut Vec<NumberWord>) -> [u8; 8] {
    let row = |kind: u8, small: u8, index: u32| {
        let mut row = pair(u32::from(kind), index);
        row[1] = small;
        row
    };
    match sense {
        Sense::Name(form) => row(0, 0, form),
        Sense::Description(entry) => row(1, 0, entry),
        Sense::Currency(currency) => row(2, 0, u32::from(currency)),
        Sense::Number(number) => {
            let at = numbers.iter().position(|other| *other == number).unwrap_or_else(|| {
                numbers.push(number);
                numbers.len() - 1
            });
            row(3, 0, at as u32)
        }
        Sense::Cue(cue, form) => row(4, form_code(form), u32::from(cue)),
        Sense::Phrase(cue) => row(5, 0, u32::from(cue)),
        Sense::Role(role) => row(6, 0, u32::from(role)),
        Sense::Per(per) => row(7, 0, u32::from(per)),
        Sense::Head(kind) => row(8, 0, kind_code(kind)),
        Sense::Nationality(entry) => row(9, 0, entry),
        Sense::Tag(tag) => row(10, 0, tag as u32),
        Sense::Plain => row(11, 0, 0),
        Sense::Inside(kind, strong) => row(12, u8::from(strong), kind_code(kind)),
        Sense::Title => row(13, 0, 0),
    }
}

pub(super) fn kind_code(kind: EntityType) -> u32 {
    EntityType::NAMES.iter().position(|(_, other)| *other == kind).unwrap_or(0) as u32
}

pub(super) fn kind_of(code: u32) -> EntityType {
    EntityType::NAMES[code as usize % EntityType::NAMES.len()].1
}

const SHAPES: [Shape; 4] = [Shape::Perfect, Shape::Imperfect, Shape::Participle, Shape::Noun];
const PERSONS: [Person; 4] = [Person::First, Person::Second, Person::Third, Person::Third];

pub(super) fn form_code(form: Form) -> u8 {
    let place = |found: Option<usize>| found.unwrap_or(0) as u8;
    place(SHAPES.iter().position(|shape| *shape == form.shape))
        | place(PERSONS.iter().position(|person| *person == form.person)) << 2
        | u8::from(form.feminine) << 4
        | u8::from(form.plural) << 5
        | u8::from(form.pronoun) << 6
        | u8::from(form.wasl) << 7
}

pub(super) fn form_of(code: u8) -> Form {
    Form {
        shape: SHAPES[usize::from(code & 3)],
        person: PERSONS[usize::from(code >> 2 & 3)],
        feminine: code & 16 != 0,
        plural: code & 32 != 0,
        pronoun: code & 64 != 0,
        wasl: code & 128 != 0,
    }
}

pub(super) fn entry_row(entry: &Entry) -> [u8; 32] {
    let mut row = [0; 32];
    row[..8].copy_from_slice(&pair(entry.name.start, entry.name.len));
    row[8..16].copy_from_slice(&pair(entry.maker.start, entry.maker.len));
    row[16] = kind_code(entry.kind) as u8;
    row[17] = u8::from(entry.female) | u8::from(entry.acts) << 1 | u8::from(entry.plays) << 2;
    row[18..20].copy_from_slice(&entry.country);
    row[20..23].copy_from_slice(&entry.currency);
    row[24..].copy_from_slice(&pair(entry.demonym.start, entry.demonym.len));
    row
}

pub(super) fn entry_of(row: &[u8]) -> Entry {
    Entry {
        name: text_of(row),
        maker: text_of(&row[8..]),
        kind: kind_of(u32::from(row[16])),
        female: row[17] & 1 != 0,
        acts: row[17] & 2 != 0,
        plays: row[17] & 4 != 0,
        country: [row[18], row[19]],
        currency: [row[20], row[21], row[22]],
        demonym: text_of(&row[24..]),
    }
}

/// The row of a hash among so many of a filter, and its bits in it.
#[inline]
pub(super) fn filter_bits(hash: u64, rows: usize) -> (usize, u64) {
    (
        (hash >> 12) as usize & rows.wrapping_sub(1),
        1 << (hash & 63) | 1 << (hash >> 6 & 63),
    )
}

/// How many bits the ordinary classes take, and where they stand in a class.
pub(super) const ORDINARY_BITS: u32 = Class::ORDINARY.count_ones();
pub(super) const ORDINARY_SHIFT: u32 = Class::ORDINARY.trailing_zeros();

pub(super) fn text_of(row: &[u8]) -> Text {
    Text {
        start: u32_at(row, 0),
        len: u32_at(row, 4),
    }
}

pub(super) fn pair(first: u32, second: u32) -> [u8; 8] {
    (u64::from(first) | u64::from(second) << 32).to_le_bytes()
}

/// Four bytes as a number; 0 past the end, so that no image can panic.
#[inline]
pub(super) fn u32_at(bytes: &[u8], at: usize) -> u32 {
    bytes
        .get(at..at + 4)
        .map_or(0, |bytes| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
}

#[inline]
pub(super) fn u64_at(bytes: &[u8], at: usize) -> u64 {
    bytes
        .get(at..at + 8)
        .and_then(|bytes| bytes.try_into().ok())
        .map_or(0, u64::from_le_bytes)
}

#[inline]
pub(super) fn key_at(bytes: &[u8], at: usize) -> Key {
    Key::from_halves(u64_at(bytes, at), u64_at(bytes, at + 8))
}

/// A spelling of a foreign word, its lexicon's word by number.
pub(super) fn spelling_row(spelling: &Spelling) -> [u8; 32] {
    let mut row = [0; 32];
    row[..16].copy_from_slice(&spelling.key.bits().to_le_bytes());
    row[16..24].copy_from_slice(&pair(spelling.word, spelling.latin));
    row[24..28].copy_from_slice(&spelling.sound.to_le_bytes());
    row
}

pub(super) fn spelling_of(bytes: &[u8], at: usize) -> Spelling {
    Spelling {
        key: key_at(bytes, at),
        word: u32_at(bytes, at + 16),
        latin: u32_at(bytes, at + 20),
        sound: u32_at(bytes, at + 24),
    }
}

pub(super) fn form_row(form: &NameForm) -> [u8; 12] {
    let mut row = [0; 12];
    row[..4].copy_from_slice(&form.entry.to_le_bytes());
    row[4..8].copy_from_slice(&form.conditions.0.to_le_bytes());
    row[8] = form.conditions.1;
    row
}

pub(super) fn condition_row(condition: &Condition) -> [u8; 16] {
    let mut row = [0; 16];
    row[..8].copy_from_slice(&pair(condition.words.0, u32::from(condition.words.1)));
    row[6] = role_code(condition.role);
    row[8..].copy_from_slice(&condition.some.to_le_bytes());
    row
}

pub(super) fn currency_row(currency: &Currency) -> [u8; 16] {
    let mut row = [0; 16];
    row[..3].copy_from_slice(&currency.code);
    row[3] = currency.shared.1 as u8;
    row[4..8].copy_from_slice(&currency.divisor.to_le_bytes());
    row[8..12].copy_from_slice(&currency.factor.to_le_bytes());
    row[12..16].copy_from_slice(&currency.shared.0.to_le_bytes());
    row
}

pub(super) fn share_row((code, row): &([u8; 3], u32)) -> [u8; 8] {
    pair(u32::from_le_bytes([code[0], code[1], code[2], 0]), *row)
}

pub(super) fn cue_row(cue: &Cue) -> [u8; 16] {
    let mut row = [0; 16];
    row[..8].copy_from_slice(&pair(cue.lemma.start, cue.lemma.len));
    row[8..12].copy_from_slice(&cue.frames.to_le_bytes());
    row[12] = ClaimClass::NAMES.iter().position(|(_, class)| *class == cue.class).unwrap_or(0) as u8;
    row
}

pub(super) fn text_row(text: Text) -> [u8; 8] {
    pair(text.start, text.len)
}

pub(super) fn number_row(number: &NumberWord) -> [u8; 24] {
    let mut row = [0; 24];
    row[..16].copy_from_slice(&number.value.to_le_bytes());
    row[16] = number.divisor;
    row[17] = NUMBER_KINDS.iter().position(|kind| *kind == number.kind).unwrap_or(0) as u8;
    row
}

/// A country's code, its currency's, and the number of its entry.
pub(super) fn country_row((number, entry): (u32, &Entry)) -> [u8; 8] {
    let mut row = [0; 8];
    row[..2].copy_from_slice(&entry.country);
    row[2..5].copy_from_slice(&entry.currency);
    row[5..].copy_from_slice(&number.to_le_bytes()[..3]);
    row
}
