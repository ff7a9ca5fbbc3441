/** What a record of each side says of a person apart from answers and fields. */
export const personKeysOf = {
  mentor: ["id", "name", "email", "manager", "available", "capacity", "minimum", "veto"],
  mentee: ["id", "name", "email", "manager", "available", "demand", "veto"],
} as const;

export type PersonKey = (typeof personKeysOf)["mentor" | "mentee"][number];

/** The same of both sides: names that no answer and no field may have. */
export const personKeys: ReadonlySet<string> = new Set([...personKeysOf.mentor, ...personKeysOf.mentee]);
