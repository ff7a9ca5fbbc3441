// How much the middle counts before anybody has answered, so that small cohorts do not take chance for custom.

/** So many people at the middle of the scale stand in the mean of each item of a profile. */
export const priorPeople = 3;

/** So many pairs of similarity 1/2 stand in the mean similarity of each question. */
export const priorPairs = 20;
