import type { Cohort, Participant, Place, Side } from "../cohort/index.ts";

/** Somebody who left questions open that others of their side answered. */
export interface Silence {
  readonly side: Side;
  readonly id: string;
  readonly name?: string;
  readonly email?: string;
  readonly place?: Place;
  /** By the names that people know the questions and facts by, in program order. */
  readonly open: readonly string[];
}

/**
 * Who has not answered what, to be asked again: mentees first, each side by draw order. What nobody of a side answered is
 * missing from the sheet, not from the people, and is not listed.
 */
export function silences({ program, mentors, mentees }: Cohort): Silence[] {
  const questions = [
    ...program.factors.map(({ label, part, dimension }, index) => ({
      name: part === undefined ? label : `${program.dimensions.find(({ key }) => key === dimension)?.label ?? dimension}: ${label}`,
      isOpen: ({ answers }: Participant) => answers[index] === null,
    })),
    ...program.fields.map(({ key }, index) => ({ name: key, isOpen: ({ fields }: Participant) => fields[index] === null })),
  ];
  const ofSide = (side: Side, people: readonly Participant[]): Silence[] => {
    const asked = questions.filter(({ isOpen }) => people.some((person) => !isOpen(person)));
    return people.flatMap((person) => {
      const open = asked.filter(({ isOpen }) => isOpen(person)).map(({ name }) => name);
      const { id, name, email, place } = person;
      return open.length === 0 ? [] : [{ side, id, ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }), ...(place === undefined ? {} : { place }), open }];
    });
  };
  return [...ofSide("mentee", mentees), ...ofSide("mentor", mentors)];
}
