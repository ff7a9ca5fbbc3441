/**
 * How well a default is founded. A: meta-analyses, of what people perceive rather than of what two questionnaires say.
 * B: field studies of pairs. C: judgement.
 */
export type Evidence = "A" | "B" | "C";

/** Where a default of the standard program comes from. */
export interface Source {
  /** Key of the dimension or part. */
  readonly of: string;
  /** Its share of the score, or of its dimension. */
  readonly weight: number;
  readonly evidence: Evidence;
  readonly because: string;
}

/**
 * Every weight of the standard program. Those of dimensions stand near equal on purpose: at the size of cohorts, finer ones
 * are noise (Dawes 1979).
 */
export const standardSources: readonly Source[] = Object.freeze([
  {
    of: "values",
    weight: 0.2,
    evidence: "A",
    because: "Deep-level similarity goes with good mentoring more than anything else (rho .38-.59; Eby et al. 2013), but as people perceive it, hence no more.",
  },
  {
    of: "communication",
    weight: 0.15,
    evidence: "C",
    because: "How often people meet goes with support (rho .25; Eby et al. 2013) and style with satisfaction (de Vries et al. 2010); matching on them is little studied.",
  },
  {
    of: "communication.style",
    weight: 0.45,
    evidence: "C",
    because: "Precise, questioning and expressive people work differently (de Vries et al. 2013); directness says how feedback is given.",
  },
  {
    of: "communication.channel",
    weight: 0.3,
    evidence: "C",
    because: "Distance is among what goes wrong in formal programs (Eby & Lockwood 2005); a channel both like bridges it.",
  },
  {
    of: "communication.frequency",
    weight: 0.25,
    evidence: "C",
    because: "Unmet expectations of how often to meet are among what goes wrong (Eby & Lockwood 2005).",
  },
  {
    of: "expertise",
    weight: 0.25,
    evidence: "B",
    because: "A mentor who has what the mentee needs counts as much as similarity (145 pairs; Alonso et al. 2023), and it can be measured (Baker et al. 2025).",
  },
  {
    of: "goals",
    weight: 0.25,
    evidence: "B",
    because: "Formal programs ask for clearer objectives first (Eby & Lockwood 2005); needs are to be considered (Deng, Gulseren & Turner 2022).",
  },
  {
    of: "commitment",
    weight: 0.15,
    evidence: "B",
    because: "Satisfaction is highest where commitment is high on both sides (Poteat, Shockley & Allen 2009); time ends relationships early.",
  },
  {
    of: "commitment.motivation",
    weight: 0.4,
    evidence: "B",
    because: "Mutually high, not merely alike (Poteat, Shockley & Allen 2009): the lower of the two counts.",
  },
  {
    of: "commitment.hours",
    weight: 0.35,
    evidence: "C",
    because: "Lack of time is the mentors' first reason to end (Kupersmidt et al. 2017).",
  },
  {
    of: "commitment.time",
    weight: 0.25,
    evidence: "C",
    because: "Scheduling is among what goes wrong on both sides (Eby & Lockwood 2005).",
  },
]);
