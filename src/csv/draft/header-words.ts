import { folded } from "../folded.ts";

/** What a header may be about, told by words of English, German, French and Spanish. A guess: it is said, and asked where it matters. */
export type About = "address" | "number-of-person" | "first-name" | "last-name" | "full-name" | "manager" | "places" | "sent" | "protected" | "confidential" | "unit" | "rank" | "language" | "remark";

/** Words, or phrases, of which one must stand in the header, or be all of it. */
const inside = (phrases: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases})(?![\\p{L}\\p{N}])`, "u");
const whole = (phrases: string) => new RegExp(`^(?:${phrases})$`, "u");

const words: readonly (readonly [about: About, pattern: RegExp])[] = [
  ["protected", inside("gender|sex|pronouns?|age|birth(?:day|date)?|date of birth|ethnic(?:ity)?|race|religio(?:n|us)|disabilit(?:y|ies)|disabled|marital(?: status)?|sexual orientation|lgbt\\p{L}*|pregnan(?:t|cy)|nationality|veteran|over ?18|geschlecht|alter|geburts\\p{L}*|familienstand|genre|âge|sexe|género|edad|sexo")],
  ["confidential", inside("salary|wages?|pay|income|bonus|(?:daily|hourly|monthly|pay) rate|stock|performance|attrition|sick\\p{L}*|absences?|gehalt|lohn|salaire|salario")],
  ["sent", whole("timestamp|completion time|submitted(?: at| on)?|submission date|recorded ?date|zeitstempel|horodateur|marca temporal")],
  ["address", whole("(?:(?:work|business|your|my) )?(?:e-?mail(?:[ -]?add?ress\\p{L}*)?|mail)|e-?mail-adresse|adresse e-?mail|correo(?: electrónico)?")],
  ["number-of-person", whole("id|(?:employee|staff|user|person(?:nel)?|worker|member|personal)[ _-]?(?:id|no\\.?|number|nummer|nr\\.?)|wwid|matricule")],
  ["first-name", whole("(?:your )?first[ _]?name|given name|forename|vorname|prénom|nombre")],
  ["last-name", whole("(?:your )?last[ _]?name|surname|family name|nachname|nom(?: de famille)?|apellidos?")],
  ["full-name", whole("name|full name|your name|display ?name")],
  ["manager", inside("manager|supervisor|reports to|boss|vorgesetzte[rn]?|responsable|jefe")],
  ["places", inside("how many (?:mentees|students|people)|max(?:imum)?\\.?(?: number of)? mentees|number of mentees|capacity|places|anzahl mentees")],
  ["language", inside("languages?|sprachen?|langues?|idiomas?")],
  ["unit", inside("department|dept|team|division|unit|organi[sz]ation|company|office|site|location|country|city|region|campus|faculty|abteilung|standort|land|stadt|bereich|service|pays|ville|departamento|país|ciudad")],
  ["rank", inside("grade|level|band|rank|seniority|stufe|ebene|niveau|nivel")],
  ["remark", inside("comments?|anything else|notes?|remarks?|bio(?:graphy)?|describe|tell us|linkedin|phone|photo|anmerkung(?:en)?|kommentare?|commentaires?|comentarios?")],
];

/** What a header is about, the first that fits; `undefined` where it may be a question about anything. */
export function aboutOf(header: string): About | undefined {
  const text = wordsOf(header).replace(/[?:* ]+$/, "");
  return words.find(([, pattern]) => pattern.test(text))?.[0];
}

/** A header in lower case and with its words apart: systems write MaritalStatus, people write "Marital status?". */
export function wordsOf(header: string): string {
  return folded(header.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " "));
}

/** Who a text of a role column means; `undefined` where it names no role. */
export function roleOf(text: string): "mentor" | "mentee" | "both" | "neither" | undefined {
  const word = folded(text);
  const [mentor, mentee] = [/\bmentor(?!ing|ship|ee)/.test(word), /\bmentee|\bmentoree|\bmentorado|\bmentoré/.test(word)];
  if (mentor && mentee) return "both";
  if (mentor) return "mentor";
  if (mentee) return "mentee";
  if (/^(?:both|either|beides?|les deux|ambos|ambas)\b/.test(word)) return "both";
  return /^(?:neither|none|disabled|no)\b/.test(word) ? "neither" : undefined;
}
