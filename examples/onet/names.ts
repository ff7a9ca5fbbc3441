import type { Random } from "./random.ts";

export interface Name {
  readonly name: string;
  /** In front of the @ of an address: a-z and dots. */
  readonly address: string;
}

const first = [
  "Aisha", "Amara", "Anders", "Anne-Marie", "Arjun", "Beatriz", "Björn", "Chloé", "Daniel", "Deepa", "Elif", "Emeka", "Fiona", "François",
  "Gabriela", "Grace", "Hana", "Hugo", "Ingrid", "Iván", "Jasmin", "Jonas", "Kavya", "Keiko", "Leila", "Lukas", "Mairéad", "Mateusz", "Nadia",
  "Nan", "Niamh", "Omar", "Priya", "Rafael", "Saoirse", "Siobhán", "Tariq", "Thandi", "Tomás", "Viktor", "Wanjiru", 'William "Bill"', "Yusuf",
];

const last = [
  "Abara", "Becker", "Bianchi", "Brûlé", "Carvalho", "Choudhury", "d'Arcy", "De la Cruz", "Eriksson", "Fernández", "Fitzgerald", "Gupta", "Haddad",
  "Hoffmann", "Ito", "Iyer", "Janssen", "Kamau", "King, Jr.", "Kowalski", "Lindqvist", "MacLeod", "Müller", "N'Diaye", "Null", "O'Neill", "Okafor",
  "Ó Súilleabháin", "Patel", "Peña", "Quinn", "Rao", "Ricci", "Sato", "Smith-Jones", "Tremblay", "van der Berg", "Wójcik", "Zhang", "True",
];

/** Names that software gets wrong, all of them valid. */
const whole: readonly Name[] = [
  { name: "Zoë O'Brien", address: "zoe.obrien" },
  { name: "李雷", address: "li.lei" },
];

/** So many names in a drawn order, no two alike. The lists have lengths without a common factor, so that none comes twice. */
export function drawNames(count: number, random: Random): Name[] {
  const most = whole.length + first.length * last.length;
  if (count > most) throw new Error(`There are only ${most} names.`);
  const joined = Array.from({ length: count - whole.length }, (_, index) => join(first[index % first.length], last[index % last.length]));
  return random.shuffled([...whole, ...joined]);
}

function join(first: string, last: string): Name {
  return { name: `${first} ${last}`, address: `${letters(first)}.${letters(last)}` };
}

function letters(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase();
}
