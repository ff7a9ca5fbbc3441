import { randomFrom } from "../examples/onet/random.ts";
import { readCohort, standardProgram, type Cohort } from "../src/index.ts";

const values = ["self-direction", "stimulation", "hedonism", "achievement", "power", "security", "conformity", "tradition", "benevolence", "universalism"];
const styles = ["directness", "preciseness", "questioning", "expressiveness"];
const channels = ["face to face", "video", "voice", "written"];
const skills = Array.from({ length: 35 }, (_, k) => `skill ${k}`);
const goals = Array.from({ length: 60 }, (_, k) => `area ${k % 8}/goal ${k}`);

/** People of the standard program who answer at random, one in ten of the questions not at all; as many on either side. */
export function madeUp(size: number, seed: number): Cohort {
  const random = randomFrom(seed);
  const some = <T>(list: readonly T[], count: number) => random.shuffled([...list]).slice(0, count);
  const ratings = (items: readonly string[], most: number) => Object.fromEntries(items.map((item) => [item, random.whole(1, most)]));
  const perhaps = <T>(answer: T) => (random.chance(0.1) ? undefined : answer);
  const person = (id: string) => ({
    id,
    values: perhaps(ratings(values, 6)),
    communication: { style: perhaps(ratings(styles, 5)), channel: perhaps(ratings(channels, 4)), frequency: perhaps(random.whole(0, 8)) },
    goals: perhaps(some(goals, 3).map((goal) => ({ goal }))),
    commitment: { motivation: perhaps(random.whole(1, 5)), hours: perhaps(random.whole(0, 20)) },
  });
  const offered = () => some(skills, 8).map((skill) => ({ skill, level: random.whole(1, 7) }));
  const wanted = () => some(skills, 4).map((skill) => ({ skill, current: random.whole(0, 3), target: random.whole(4, 7) }));
  const mentors = Array.from({ length: size }, (_, k) => ({ ...person(`mentor-${k}`), expertise: perhaps(offered()) }));
  const mentees = Array.from({ length: size }, (_, k) => ({ ...person(`mentee-${k}`), expertise: perhaps(wanted()) }));
  return readCohort(standardProgram({ round: "bench" }), { mentors, mentees });
}
