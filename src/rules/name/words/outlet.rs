//! Words of outlets and of what is said to them.

use crate::words::{Words, words};

/// Sites and networks, which may be a company that speaks, an outlet that reports, or where one writes.
pub(in crate::rules::name) static SITES: Words = words![
    "منصة" "منصتا" "منصتي" "موقع" "موقعا" "موقعي" "شبكة" "شبكتا" "شبكتي" "بوابة" "مدونة"
];

/// Agencies, of news and of others.
pub(in crate::rules::name) static AGENCY: Words = words!["وكالة"];

/// What the reporters of an outlet do: وعلمت «الوطن» أن.
pub(in crate::rules::name) static OUTLETS_DO: Words =
    words!["علمت" "رصدت" "التقت" "تجولت" "حاورت" "وعلمت" "ورصدت" "والتقت" "وتجولت" "وحاورت"];

/// What an outlet does with news: نقلت «الوطن» عن مصدر.
pub(in crate::rules::name) static REPORTS: Words = words!["نقلت" "ذكرت" "أوردت" "أفادت" "كتبت" "نشرت" "بثت"];

/// What is said to an outlet, with no verb of saying: في حديث لـ«الوطن».
pub(in crate::rules::name) static SPEECH: Words = words!["حديث" "حديثه" "حديثها" "تصريح" "تصريحات" "تصريحه" "تصريحاته" "حوار" "مقابلة"];

/// Speech that is had with an outlet: في مقابلة مع الجزيرة.
pub(in crate::rules::name) static INTERVIEWS: Words = words!["مقابلة" "حوار" "حديث" "لقاء" "اتصال" "مداخلة"];

/// Heads of outlets, whatever else the name may stand for: صحيفة الرياض.
pub(in crate::rules::name) static PRESS: Words = words!["صحيفة" "صحيفتي" "جريدة" "مجلة" "قناة" "إذاعة" "يومية" "فضائية"];

/// Who and what an outlet has, and what it gets: مصادر «الوطن», تلقت «الوطن» رسالة.
pub(in crate::rules::name) static REPORTERS: Words =
    words!["مصادر" "مصدر" "مراسل" "مراسلة" "تلقت" "تسلمت" "حصلت" "اطلعت" "علمت" "رصدته" "تابعته"];
