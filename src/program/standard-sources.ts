import { deepFreeze } from "./freeze.ts";
import { standardDimensions, standardWeights } from "./standard-dimensions.ts";

/**
 * How well a default is founded. A: meta-analyses, of what people perceive rather than of what two questionnaires say.
 * B: field studies of pairs. C: judgement.
 */
export type Evidence = "A" | "B" | "C";

/** What speaks for a default. */
export interface Ground {
  readonly evidence: Evidence;
  readonly because: string;
}

/** Where a weight of the standard program comes from. */
export interface Source extends Ground {
  /** Key of the dimension or part. */
  readonly of: string;
  /** Its share of the score, or of its dimension. */
  readonly weight: number;
}

type Dimensions = typeof standardDimensions;
type PartOf<Key extends keyof Dimensions> = Dimensions[Key] extends { readonly parts: infer Parts } ? `${Key}.${keyof Parts & string}` : never;
type Weighed = keyof Dimensions | { [Key in keyof Dimensions]: PartOf<Key> }[keyof Dimensions];

const grounds: Readonly<Record<Weighed, Ground>> = {
  values: {
    evidence: "A",
    because: "Deep-level similarity goes with good mentoring more than anything else (rho .38-.59; Eby et al. 2013), but as people perceive it, hence no more.",
  },
  communication: {
    evidence: "C",
    because: "How often people meet goes with support (rho .25; Eby et al. 2013) and style with satisfaction (de Vries et al. 2010); matching on them is little studied.",
  },
  "communication.style": {
    evidence: "C",
    because: "Precise, questioning and expressive people work differently (de Vries et al. 2013); directness says how feedback is given.",
  },
  "communication.channel": {
    evidence: "C",
    because: "Distance is among what goes wrong in formal programs (Eby & Lockwood 2005); a channel both like bridges it.",
  },
  "communication.frequency": {
    evidence: "C",
    because: "Unmet expectations of how often to meet are among what goes wrong (Eby & Lockwood 2005).",
  },
  expertise: {
    evidence: "B",
    because: "A mentor who has what the mentee needs counts as much as similarity (145 pairs; Alonso et al. 2023), and it can be measured (Baker et al. 2025).",
  },
  goals: {
    evidence: "B",
    because: "Formal programs ask for clearer objectives first (Eby & Lockwood 2005); needs are to be considered (Deng, Gulseren & Turner 2022).",
  },
  commitment: {
    evidence: "B",
    because: "Satisfaction is highest where commitment is high on both sides (Poteat, Shockley & Allen 2009); time ends relationships early.",
  },
  "commitment.motivation": {
    evidence: "B",
    because: "Mutually high, not merely alike (Poteat, Shockley & Allen 2009): the lower of the two counts.",
  },
  "commitment.hours": {
    evidence: "C",
    because: "Lack of time is the mentors' first reason to end (Kupersmidt et al. 2017).",
  },
  "commitment.time": {
    evidence: "C",
    because: "Scheduling is among what goes wrong on both sides (Eby & Lockwood 2005).",
  },
};

const partWeights = Object.entries(standardDimensions).flatMap(([key, dimension]) =>
  "weights" in dimension ? Object.entries(dimension.weights).map(([part, weight]): [string, number] => [`${key}.${part}`, weight]) : [],
);
const weights: ReadonlyMap<string, number> = new Map([...Object.entries(standardWeights), ...partWeights]);

/**
 * Every weight of the standard program. Those of dimensions stand near equal on purpose: at the size of cohorts, finer ones
 * are noise (Dawes 1979).
 */
export const standardSources: readonly Source[] = deepFreeze(Object.entries(grounds).map(([of, ground]) => ({ of, weight: weights.get(of) ?? 0, ...ground })));
