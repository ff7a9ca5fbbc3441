import type { Random } from "../examples/onet/random.ts";

/**
 * The score 0..1 of each pair of made-up people: twelve groups with values, style, goals and topics; some columns cover many
 * topics, and all rows want those. What questionnaires give: clusters, and a few who are popular with everybody.
 */
export function compatibility(rows: number, columns: number, random: Random): (row: number, column: number) => number {
  const { unit } = random;
  const centres = Array.from({ length: 12 }, () => Array.from({ length: 9 }, unit));
  const mentees = people(rows, centres, random, () => 3);
  const mentors = people(columns, centres, random, () => 2 + Math.floor(10 * unit() * unit() * unit()));
  const [wanted, offered] = [mentees.profiles, mentors.profiles];
  const away = (a: number, b: number, length: number) => {
    let sum = 0;
    for (let k = 0; k < length; k++) sum += (wanted[a + k] - offered[b + k]) * (wanted[a + k] - offered[b + k]);
    return Math.sqrt(sum / length);
  };
  return (row, column) => {
    const topics = mentees.topics[row];
    const goals = mentees.goals[row];
    return (
      0.3 * (1 - away(9 * row, 9 * column, 6)) +
      0.2 * (1 - away(9 * row + 6, 9 * column + 6, 3)) +
      0.3 * (size(topics & mentors.topics[column]) / size(topics)) +
      0.2 * (size(goals & mentors.goals[column]) / size(goals | mentors.goals[column]))
    );
  };
}

interface People {
  /** Nine values per person, 0..1: six of values, three of style. */
  readonly profiles: Float64Array;
  /** Sets, one bit per goal or topic. */
  readonly goals: Int32Array;
  readonly topics: Int32Array;
}

function people(count: number, centres: readonly (readonly number[])[], { whole, bell }: Random, topicsOf: () => number): People {
  const [profiles, goals, topics] = [new Float64Array(9 * count), new Int32Array(count), new Int32Array(count)];
  const subset = (draws: number, of: number) => {
    let set = 0;
    for (let k = 0; k < draws; k++) set |= 1 << whole(0, of - 1);
    return set;
  };
  for (let person = 0; person < count; person++) {
    const wanted = topicsOf();
    const centre = centres[whole(0, 11)];
    for (let k = 0; k < 9; k++) profiles[9 * person + k] = Math.min(1, Math.max(0, centre[k] + 0.12 * bell()));
    goals[person] = subset(3, 10);
    topics[person] = subset(wanted, 20);
  }
  return { profiles, goals, topics };
}

/** How many bits are set, counted in pairs, fours and eights at once. */
function size(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
