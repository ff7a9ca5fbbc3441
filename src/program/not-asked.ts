/** Says of a question that it was not put to a person. It is no blank: it takes no part in that person's scores. */
export interface NotAsked {
  readonly notAsked: true;
}

/** The same as the plain JSON `{ "notAsked": true }`. */
export const NOT_ASKED: NotAsked = Object.freeze({ notAsked: true });
