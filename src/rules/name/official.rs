//! The official English names of what no list has and every state has: its
//! ministries and its central bank. وزارة النفط العراقية is the Iraqi Ministry
//! of Oil; where no nationality stands, it is that of the country that the
//! text is about, if it is about one. And where the text names one in full, وزارة
//! الداخلية التونسية, it means the same by وزارة الداخلية.

use std::hash::BuildHasher as _;
use std::ops::Range;
use std::sync::LazyLock;

use foldhash::fast::FixedState;
use foldhash::{HashMap, HashMapExt as _};

use super::Names;
use super::repeat::without_clitics;
use super::words::body::{MINISTRY, SEVERAL_MINISTRIES};
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType};
use crate::rules::nationality;
use crate::words::{Words, words};

/// What ministries are for, of one word or two.
const PORTFOLIOS: [(&str, &str); 191] = [
    ("المالية", "Finance"),
    ("المال", "Finance"),
    ("الخزانة", "Treasury"),
    ("الاقتصاد", "Economy"),
    ("التجارة", "Commerce"),
    ("التجارة الخارجية", "Foreign Trade"),
    ("الصناعة", "Industry"),
    ("الاستثمار", "Investment"),
    ("التخطيط", "Planning"),
    ("التنمية", "Development"),
    ("التنمية المحلية", "Local Development"),
    ("التعاون الدولي", "International Cooperation"),
    ("الخارجية", "Foreign Affairs"),
    ("الشؤون الخارجية", "Foreign Affairs"),
    ("الداخلية", "Interior"),
    ("الدفاع", "Defence"),
    ("العدل", "Justice"),
    ("العمل", "Labour"),
    ("القوى العاملة", "Manpower"),
    ("الشؤون الاجتماعية", "Social Affairs"),
    ("التضامن الاجتماعي", "Social Solidarity"),
    ("الصحة", "Health"),
    ("الصحة العامة", "Public Health"),
    ("السكان", "Population"),
    ("التعليم", "Education"),
    ("التعليم العالي", "Higher Education"),
    ("البحث العلمي", "Scientific Research"),
    ("التربية", "Education"),
    ("التربية الوطنية", "National Education"),
    ("الثقافة", "Culture"),
    ("الإعلام", "Information"),
    ("السياحة", "Tourism"),
    ("الآثار", "Antiquities"),
    ("الرياضة", "Sports"),
    ("الشباب", "Youth"),
    ("الزراعة", "Agriculture"),
    ("الفلاحة", "Agriculture"),
    ("البيئة", "Environment"),
    ("المياه", "Water"),
    ("الري", "Irrigation"),
    ("الموارد المائية", "Water Resources"),
    ("النقل", "Transport"),
    ("المواصلات", "Transport"),
    ("الطيران المدني", "Civil Aviation"),
    ("الطاقة", "Energy"),
    ("الكهرباء", "Electricity"),
    ("النفط", "Oil"),
    ("البترول", "Petroleum"),
    ("الثروة المعدنية", "Mineral Resources"),
    ("المعادن", "Minerals"),
    ("الاتصالات", "Communications"),
    ("تكنولوجيا المعلومات", "Information Technology"),
    ("تقنية المعلومات", "Information Technology"),
    ("التكنولوجيا", "Technology"),
    ("العلوم", "Science"),
    ("الإسكان", "Housing"),
    ("الأشغال العامة", "Public Works"),
    ("الأشغال", "Public Works"),
    ("الأوقاف", "Endowments"),
    ("الشؤون الدينية", "Religious Affairs"),
    ("الهجرة", "Immigration"),
    ("الطوارئ", "Emergency Situations"),
    ("حالات الطوارئ", "Emergency Situations"),
    ("الأمن", "Security"),
    ("الأمن الداخلي", "Internal Security"),
    ("التموين", "Supply"),
    ("الاقتصاد الرقمي", "Digital Economy"),
    ("الاقتصاد الوطني", "National Economy"),
    ("الشؤون الاقتصادية", "Economic Affairs"),
    ("التجارة الداخلية", "Internal Trade"),
    ("التجارة الدولية", "International Trade"),
    ("حماية المستهلك", "Consumer Protection"),
    ("الصناعة التقليدية", "Handicrafts"),
    ("الصناعات التقليدية", "Handicrafts"),
    ("الصناعات الدوائية", "Pharmaceutical Industry"),
    ("الصناعة الصيدلانية", "Pharmaceutical Industry"),
    ("الإنتاج الحربي", "Military Production"),
    ("الإنتاج الصناعي", "Industrial Production"),
    ("التنمية الاقتصادية", "Economic Development"),
    ("التنمية الاجتماعية", "Social Development"),
    ("التنمية الدولية", "International Development"),
    ("التنمية الزراعية", "Agricultural Development"),
    ("التنمية الريفية", "Rural Development"),
    ("التنمية المستدامة", "Sustainable Development"),
    ("التنمية السياسية", "Political Development"),
    ("التنمية الإدارية", "Administrative Development"),
    ("التنمية الصناعية", "Industrial Development"),
    ("التنمية الرقمية", "Digital Development"),
    ("التطوير الرقمي", "Digital Development"),
    ("التحول الرقمي", "Digital Transformation"),
    ("الانتقال الرقمي", "Digital Transition"),
    ("الانتقال الطاقي", "Energy Transition"),
    ("الذكاء الاصطناعي", "Artificial Intelligence"),
    ("الريادة", "Entrepreneurship"),
    ("ريادة الأعمال", "Entrepreneurship"),
    ("الابتكار", "Innovation"),
    ("تكنولوجيات الاتصال", "Communication Technologies"),
    ("تقانة المعلومات", "Information Technology"),
    ("المعلوماتية", "Information Technology"),
    ("البريد", "Post"),
    ("الموارد البشرية", "Human Resources"),
    ("الموارد الطبيعية", "Natural Resources"),
    ("الموارد المعدنية", "Mineral Resources"),
    ("المناجم", "Mines"),
    ("التعدين", "Mining"),
    ("الثروة السمكية", "Fisheries"),
    ("الثروة الحيوانية", "Livestock"),
    ("الصيد البحري", "Maritime Fisheries"),
    ("استصلاح الأراضي", "Land Reclamation"),
    ("الغابات", "Forestry"),
    ("الغذاء", "Food"),
    ("الأمن الغذائي", "Food Security"),
    ("التغير المناخي", "Climate Change"),
    ("المناخ", "Climate"),
    ("التجهيز", "Equipment"),
    ("الماء", "Water"),
    ("اللوجستيك", "Logistics"),
    ("اللوجيستيك", "Logistics"),
    ("الخدمات اللوجستية", "Logistic Services"),
    ("البنية التحتية", "Infrastructure"),
    ("الأراضي", "Land"),
    ("السكك الحديدية", "Railways"),
    ("الطيران", "Aviation"),
    ("النقل البحري", "Maritime Transport"),
    ("السكن", "Housing"),
    ("السكنى", "Housing"),
    ("العمران", "Urban Planning"),
    ("التعمير", "Urban Planning"),
    ("التهيئة العمرانية", "Urban Development"),
    ("سياسة المدينة", "City Policy"),
    ("إعداد التراب", "Territorial Planning"),
    ("المرافق", "Utilities"),
    ("المجتمعات العمرانية", "Urban Communities"),
    ("البلديات", "Municipalities"),
    ("الشؤون البلدية", "Municipal Affairs"),
    ("الإدارة المحلية", "Local Administration"),
    ("الحكم المحلي", "Local Government"),
    ("الجماعات المحلية", "Local Authorities"),
    ("التشغيل", "Employment"),
    ("التوظيف", "Employment"),
    ("الشغل", "Employment"),
    ("التكوين المهني", "Vocational Training"),
    ("التدريب المهني", "Vocational Training"),
    ("الخدمة المدنية", "Civil Service"),
    ("الوظيفة العمومية", "Public Service"),
    ("الإدماج المهني", "Professional Integration"),
    ("الحماية الاجتماعية", "Social Protection"),
    ("الضمان الاجتماعي", "Social Security"),
    ("الرعاية الاجتماعية", "Social Welfare"),
    ("تنمية المجتمع", "Community Development"),
    ("التضامن", "Solidarity"),
    ("الأسرة", "Family"),
    ("المرأة", "Women"),
    ("الطفولة", "Childhood"),
    ("حقوق الإنسان", "Human Rights"),
    ("المساواة", "Equality"),
    ("التسامح", "Tolerance"),
    ("الشؤون القانونية", "Legal Affairs"),
    ("الشؤون البرلمانية", "Parliamentary Affairs"),
    ("الشؤون السياسية", "Political Affairs"),
    ("الشؤون المدنية", "Civil Affairs"),
    ("العدالة", "Justice"),
    ("الدفاع الوطني", "National Defence"),
    ("الأمن الوطني", "National Security"),
    ("الأمن القومي", "National Security"),
    ("الأمن العام", "Public Security"),
    ("الاستخبارات", "Intelligence"),
    ("الشؤون الإسلامية", "Islamic Affairs"),
    ("الإرشاد", "Guidance"),
    ("الحج", "Hajj"),
    ("العمرة", "Umrah"),
    ("التراث", "Heritage"),
    ("الفنون", "Arts"),
    ("الاتصال", "Communication"),
    ("التعليم الأولي", "Preschool"),
    ("التعليم العام", "Public Education"),
    ("التعليم الفني", "Technical Education"),
    ("المهجرين", "Displaced"),
    ("التعاون", "Cooperation"),
    ("الاندماج الأفريقي", "African Integration"),
    ("المغتربين", "Expatriates"),
    ("شؤون المغتربين", "Expatriate Affairs"),
    ("التجارة الإلكترونية", "E-Commerce"),
    ("قدامى المحاربين", "Veterans Affairs"),
    ("شؤون المحاربين", "Veterans Affairs"),
    ("الميزانية", "Budget"),
    ("التخطيط الاقتصادي", "Economic Planning"),
    ("الإحصاء", "Statistics"),
    ("الدواء", "Medicines"),
    ("الحماية المدنية", "Civil Protection"),
    ("الاستراتيجية الرقمية", "Digital Strategy"),
];

/// The same, folded.
static FOLDED: LazyLock<Vec<(Key, Key, &'static str)>> = LazyLock::new(|| {
    PORTFOLIOS
        .iter()
        .map(|(arabic, english)| {
            let (first, second) = arabic.split_once(' ').unwrap_or((arabic, ""));
            (Key::of(first), Key::of(second), *english)
        })
        .collect()
});

static BANK: Words = words!["البنك", "المصرف", "لبنك", "لمصرف"];
static CENTRAL: Words = words!["المركزي"];

pub(super) fn find(names: &mut Names<'_, '_>) {
    let unlisted: Vec<(usize, Range<usize>, u8)> = names
        .entities
        .iter()
        .enumerate()
        .filter(|(_, data)| data.entry.is_none() && data.kind == EntityType::Org)
        .filter_map(|(entity, data)| {
            let mention = data.mentions.iter().find(|mention| mention.rule == "institution")?;
            Some((entity, mention.tokens.clone(), mention.clitics))
        })
        .collect();
    if unlisted.is_empty() {
        return;
    }
    let home = home(names);
    let in_full = in_full(names);
    for (entity, tokens, clitics) in unlisted {
        let full = in_full.get(&designation(names, tokens.clone(), clitics)).copied().flatten();
        let name = match full.filter(|&full| full != entity) {
            Some(full) => Some(names.entities[full].name.clone()),
            None => english(names, tokens, home),
        };
        if let Some(name) = name {
            names.rename(entity, name);
        }
    }
}

/// The bodies that the text names with their nationality, or with more that they are for,
/// by what they are called without it; none where two countries have one.
fn in_full(names: &Names<'_, '_>) -> HashMap<u64, Option<usize>> {
    let mut bodies: HashMap<u64, Option<usize>> = HashMap::new();
    for (entity, data) in names.entities.iter().enumerate().filter(|(_, data)| data.kind == EntityType::Org) {
        for mention in &data.mentions {
            let end = mention.tokens.end;
            // الهيئة العامة للاستثمار والمناطق الحرة is الهيئة العامة للاستثمار, too.
            let joint = (mention.tokens.start + 2..end).find(|&at| data.entry.is_some() && names.has_and(at));
            let national = (mention.tokens.len() > 2 && names.is_nationality(end - 1)).then_some(end - 1);
            for short in national.into_iter().chain(joint) {
                let called = designation(names, mention.tokens.start..short, mention.clitics);
                let one = bodies.entry(called).or_insert(Some(entity));
                *one = one.filter(|&one| one == entity);
            }
        }
    }
    bodies
}

/// The words of a body's name.
fn designation(names: &Names<'_, '_>, tokens: Range<usize>, clitics: u8) -> u64 {
    let word = |at: usize| names.doc.tokens[at].key;
    let first = without_clitics(word(tokens.start), clitics);
    FixedState::default().hash_one((first, tokens.skip(1).map(word).collect::<Vec<Key>>()))
}

/// The official English name of the institution at some tokens.
fn english(names: &Names<'_, '_>, tokens: Range<usize>, home: Option<u32>) -> Option<String> {
    let country = tokens.clone().find_map(|at| nationality(names, at)).or(home)?;
    let first = tokens.start;
    let head = names.is_one_of(first, MINISTRY) || names.is_one_of(first, SEVERAL_MINISTRIES);
    // وزارتا الدفاع والداخلية: the second has no head of its own.
    if head || is_headless(names, first) {
        return ministry(names, first + usize::from(head)..tokens.end, country);
    }
    let bank = names.is_one_of(first, BANK) && names.is(first + 1, CENTRAL);
    bank.then(|| format!("Central Bank of {}", names.lexicon.name(country)))
}

/// What Washington calls the department with a portfolio.
fn department(portfolio: &str) -> &str {
    match portfolio {
        "Foreign Affairs" => "State",
        "Finance" | "Treasury" => "the Treasury",
        "Defence" => "Defense",
        "Interior" => "the Interior",
        "Labour" => "Labor",
        _ => portfolio,
    }
}

/// What a country's ministry is called in English, by the words of its field.
pub(super) fn ministry(names: &Names<'_, '_>, field: Range<usize>, country: u32) -> Option<String> {
    let demonym = names.lexicon.text(names.lexicon.entry(country).demonym);
    let portfolio = portfolio(names, field)?;
    Some(match demonym {
        "US" => format!("US Department of {}", department(&portfolio)),
        _ => format!("{demonym} Ministry of {portfolio}"),
    })
}

/// Whether a ministry is named at a token with the head of one before.
fn is_headless(names: &Names<'_, '_>, first: usize) -> bool {
    let ministry = || {
        names
            .entity_at(first)
            .is_some_and(|entity| names.entities[entity].name.starts_with("وزارة"))
    };
    names.has_and(first) && ministry()
}

/// «السياحة والآثار» is Tourism and Antiquities.
pub(super) fn portfolio(names: &Names<'_, '_>, tokens: Range<usize>) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    let mut at = tokens.start;
    while at < tokens.end && !names.is_nationality(at) {
        let key = names.doc.tokens[at].key;
        let bare = if (!parts.is_empty() || names.has_and(at)) && key.get(0) == fold::WAW && !key.is_cut() {
            key.skip(1)
        } else {
            key
        };
        let next = names.doc.tokens.get(at + 1).filter(|_| at + 1 < tokens.end).map(|token| token.key);
        let (taken, english) = FOLDED
            .iter()
            .find(|(first, second, _)| *first == bare && Some(*second) == next)
            .map(|(_, _, english)| (2, *english))
            .or_else(|| {
                FOLDED
                    .iter()
                    .find(|(first, second, _)| *first == bare && second.is_empty())
                    .map(|(_, _, english)| (1, *english))
            })?;
        // التربية والتعليم
        if parts.last() != Some(&english) {
            parts.push(english);
        }
        at += taken;
    }
    let (last, rest) = parts.split_last()?;
    Some(if rest.is_empty() {
        (*last).to_owned()
    } else {
        format!("{} and {last}", rest.join(", "))
    })
}

/// The country whose nationality stands at a token.
pub(super) fn nationality(names: &Names<'_, '_>, at: usize) -> Option<u32> {
    nationality::country(names.doc, names.lexicon, at).filter(|&entry| is_state(names, entry))
}

fn is_state(names: &Names<'_, '_>, entry: u32) -> bool {
    !names.lexicon.text(names.lexicon.entry(entry).demonym).is_empty()
}

/// The country that a text is about: named more than twice as often as any
/// other, by its name or its nationality, or else by these and its towns.
fn home(names: &Names<'_, '_>) -> Option<u32> {
    let mut told = Told::default();
    let places = |data: &&super::Entity| data.kind == EntityType::Place && !data.mentions.is_empty();
    for data in names.entities.iter().filter(places) {
        if let Some(entry) = data.entry.filter(|&entry| is_state(names, entry)) {
            told.count(names.lexicon.entry(entry).country, data.mentions.len());
        }
    }
    for at in names.doc.having(Class::NATIONALITY) {
        if let Some(entry) = nationality(names, at) {
            told.count(names.lexicon.entry(entry).country, 1);
        }
    }
    if told.most().is_none() {
        for data in names.entities.iter().filter(places) {
            if let Some(entry) = data.entry.filter(|&entry| !is_state(names, entry)) {
                told.count(names.lexicon.entry(entry).country, data.mentions.len());
            }
        }
    }
    names.lexicon.nation(told.most()?)
}

/// How often a text tells of each country, by its code.
#[derive(Default)]
struct Told(Vec<([u8; 2], usize)>);

impl Told {
    fn count(&mut self, country: [u8; 2], times: usize) {
        match self.0.iter_mut().find(|(other, _)| *other == country) {
            Some((_, old)) => *old += times,
            None if country == [0; 2] => {}
            None => self.0.push((country, times)),
        }
    }

    /// The country told of more than twice as often as any other, and not once alone.
    fn most(&self) -> Option<[u8; 2]> {
        let &(first, times) = self.0.iter().max_by_key(|(_, times)| *times)?;
        let others = self.0.iter().filter(|(country, _)| *country != first);
        let second = others.map(|(_, times)| *times).max().unwrap_or_default();
        (times > 1 && times > 2 * second).then_some(first)
    }
}
