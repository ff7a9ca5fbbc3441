import { randomFrom, type Random } from "../examples/onet/random.ts";

/** How often an option comes among 50 people of the sample sheets. */
type Counts = Readonly<Record<string, number>>;

const grades: Readonly<Record<"mentor" | "mentee", Counts>> = {
  mentor: { EO: 5, HEO: 2, SEO: 5, "Grade 7": 5, "Grade 6": 7, SCS1: 5, SCS2: 6, SCS3: 8, SCS4: 7 },
  mentee: { AA: 8, AO: 7, EO: 6, HEO: 11, SEO: 3, "Grade 7": 4, "Grade 6": 5, SCS1: 4, SCS2: 2 },
};

const organisations: Counts = {
  "Department of Love": 20,
  "Department of Fun": 20,
  "Department of Peace": 18,
  "Department of Joy": 15,
  "Department of Virtue": 15,
  "Department of Truth": 12,
};

const professions: Counts = { Operations: 23, Policy: 22, DDaT: 21, HR: 18, Security: 16 };

const headers = ["first name", "last name", "email address", "both mentor and mentee", "job title", "grade", "organisation", "profession", "biography"];

/**
 * Two sheets of so many made-up people each, in the layout of examples/civil-service and with its frequencies of grades,
 * organisations and professions, so that its program.json reads them. Texts of CSV; one seed, one text.
 */
export function civilServiceSheets(seed: number, size: number): { readonly mentors: string; readonly mentees: string } {
  const random = randomFrom(seed);
  return { mentors: sheet("mentor", size, random), mentees: sheet("mentee", size, random) };
}

function sheet(side: "mentor" | "mentee", size: number, random: Random): string {
  const digits = String(size - 1).length;
  const rows = Array.from({ length: size }, (_, index) => row(side, String(index).padStart(digits, "0"), random));
  return `${[headers.join(","), ...rows].join("\n")}\n`;
}

function row(side: "mentor" | "mentee", number: string, random: Random): string {
  const both = random.chance(0.56) ? "yes" : "no";
  const grade = draw(grades[side], random);
  const organisation = draw(organisations, random);
  const profession = draw(professions, random);
  const biography = `"My name is ${side} ${number}. I am a ${grade}. I am in the ${organisation}, in the ${profession} profession. "`;
  return [side, number, `${side}.${number}@civil-service.example`, both, "Some role", grade, organisation, profession, biography].join(",");
}

function draw(counts: Counts, random: Random): string {
  return Object.keys(counts)[random.weighted(Object.values(counts))];
}
