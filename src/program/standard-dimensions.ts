import type { ProgramDefinition } from "./definition.ts";

/** Of the score, by dimension. */
export const standardWeights = { values: 0.2, communication: 0.15, expertise: 0.25, goals: 0.25, commitment: 0.15 };

/** The five dimensions, with the weights of their parts. */
export const standardDimensions = {
  values: {
    label: "Values",
    compare: "profile",
    // Ten basic values (Schwartz 1992), rated from "not like me at all" to "very much like me".
    items: ["self-direction", "stimulation", "hedonism", "achievement", "power", "security", "conformity", "tradition", "benevolence", "universalism"],
    scale: { minimum: 1, maximum: 6 },
  },
  communication: {
    label: "Communication",
    parts: {
      style: { label: "Style", compare: "profile", items: ["directness", "preciseness", "questioning", "expressiveness"], scale: { minimum: 1, maximum: 5 } },
      channel: { label: "Channels", compare: "shares", of: ["face to face", "video", "voice", "written"] },
      frequency: { label: "Meetings per month", compare: "number", minimum: 0, maximum: 8, by: "ratio" },
    },
    weights: { style: 0.45, channel: 0.3, frequency: 0.25 },
  },
  expertise: { label: "Expertise", compare: "coverage", scale: { minimum: 0, maximum: 7 } },
  goals: { label: "Goals", compare: "support" },
  commitment: {
    label: "Commitment",
    parts: {
      motivation: { label: "Motivation", compare: "mutual", scale: { minimum: 1, maximum: 5 } },
      hours: { label: "Hours per month", compare: "number", minimum: 0, maximum: 40, by: "enough" },
      time: { label: "Time", compare: "schedule" },
    },
    weights: { motivation: 0.4, hours: 0.35, time: 0.25 },
  },
} as const satisfies ProgramDefinition["dimensions"];
