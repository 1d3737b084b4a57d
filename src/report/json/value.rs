//! What the twins' fields hold: lists, ids, amounts, codes, and what is JSON already.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::Context;
use crate::decimal::Decimal;
use crate::report::write::RAW;

/// A list of twins, each made when it is written.
pub(super) struct List<'a, S, T> {
    context: &'a Context<'a>,
    items: &'a [S],
    twin: fn(&'a Context<'a>, usize, &'a S) -> T,
}

impl<'a, S, T> List<'a, S, T> {
    pub(super) fn new(context: &'a Context<'a>, items: &'a [S], twin: fn(&'a Context<'a>, usize, &'a S) -> T) -> List<'a, S, T> {
        List { context, items, twin }
    }
}

impl<S, T: Serialize> Serialize for List<'_, S, T> {
    fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        let twins = self.items.iter().enumerate().map(|(at, item)| (self.twin)(self.context, at, item));
        serializer.collect_seq(twins)
    }
}

impl<S, T: JsonSchema> JsonSchema for List<'_, S, T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        <Vec<T>>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        <Vec<T>>::json_schema(generator)
    }
}

/// A finding's id within a report: a letter, and its place in its list from 1.
pub(super) struct Id<const LETTER: char>(pub(super) usize);

impl<const LETTER: char> Serialize for Id<LETTER> {
    fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        // A letter and at most twenty digits, written from the end.
        let mut buffer = [b'"'; 24];
        let mut at = buffer.len() - 1;
        let mut number = self.0 + 1;
        for byte in buffer.iter_mut().rev().skip(1) {
            at -= 1;
            if number == 0 {
                *byte = LETTER as u8;
                break;
            }
            *byte = b'0' + (number % 10) as u8;
            number /= 10;
        }
        let id = buffer.get(at - 1..).and_then(|id| std::str::from_utf8(id).ok());
        Raw(id.unwrap_or_default()).serialize(serializer)
    }
}

impl<const LETTER: char> JsonSchema for Id<LETTER> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Cow::Owned(format!("Id-{LETTER}"))
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "type": "string", "pattern": format!("^{LETTER}[1-9][0-9]*$") })
    }
}

/// An exact amount as a JSON number, without a fraction where it is whole.
pub(in crate::report) struct Amount(pub(in crate::report) Decimal);

impl Serialize for Amount {
    fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        match self.0.to_whole() {
            Some(whole) => match u64::try_from(whole) {
                Ok(whole) => serializer.serialize_u64(whole),
                Err(_) => serializer.serialize_u128(whole),
            },
            None => {
                let digits = self.0.to_string();
                Raw(&digits).serialize(serializer)
            }
        }
    }
}

impl JsonSchema for Amount {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Amount")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "type": "number", "minimum": 0 })
    }
}

/// What is JSON already.
pub(super) struct Raw<'a>(&'a str);

impl<'a> Raw<'a> {
    pub(super) fn of(value: &'a RawValue) -> Raw<'a> {
        Raw(value.get())
    }
}

impl Serialize for Raw<'_> {
    fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        serializer.serialize_newtype_struct(RAW, self.0)
    }
}

impl JsonSchema for Raw<'_> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Any")
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        serde_json::Value::json_schema(generator)
    }
}

/// An ISO 4217 code.
pub(super) struct Code(pub(super) [u8; 3]);

impl Serialize for Code {
    fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        serializer.serialize_str(std::str::from_utf8(&self.0).unwrap_or_default())
    }
}

impl JsonSchema for Code {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Currency")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[A-Z]{3}$" })
    }
}
