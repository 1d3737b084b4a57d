//! A federation of sports that is named in full once is meant by the beginning of its
//! name from there on: الاتحاد الأوروبي لكرة القدم, then الاتحاد الأوروبي, which is no
//! union of states there.

use foldhash::{HashMap, HashMapExt as _};

use super::Names;
use super::words::body::{FEDERATION, OF_GAMES};
use crate::fold::Key;
use crate::lexicon::EntityType;

/// How many words of its name it goes by.
const SHORT: usize = 2;

pub(super) fn find(names: &mut Names<'_, '_>) {
    let bodies = names.mentions_of(&[EntityType::Org]);
    let words =
        |names: &Names<'_, '_>, at: usize| -> [Key; SHORT] { [names.doc.tokens[at].key.without_article(), names.doc.tokens[at + 1].key] };
    let mut federations = HashMap::new();
    for (entity, mention) in &bodies {
        let first = mention.tokens.start;
        if mention.tokens.len() > SHORT && names.is(first + SHORT, OF_GAMES) && names.is_one_of(first, FEDERATION) {
            federations.entry(words(names, first)).or_insert((*entity, mention.tokens.end));
        }
    }
    if federations.is_empty() {
        return;
    }
    for (entity, mention) in bodies {
        if mention.tokens.len() != SHORT {
            continue;
        }
        let first = mention.tokens.start;
        let meant = federations.get(&words(names, first)).copied();
        if let Some((federation, _)) = meant.filter(|&(federation, named)| federation != entity && named <= first) {
            names.retract(first);
            names.mention(federation, mention.tokens, mention.clitics, "federation");
        }
    }
}
