/**
 * Before the plan has given an activity its number: in a file of a release before 0.5 or by somebody else. Apart from the
 * schema, since the first screen reads rows without it.
 */
export const NO_NUMBER = 0;
