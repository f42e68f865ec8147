/**
 * The cost of the best assignment in large problems, by seed: found by the plain model (a constraint for each two sessions
 * at the same time, minutes as they are), one criterion after the other, without presolving.
 */
export const largeAnswers: readonly { readonly seed: number; readonly cost: readonly number[] }[] = [
  { seed: 2, cost: [0, 3, 10, 810, 39] },
  { seed: 8, cost: [0, 0, 1, 0, 38] },
  { seed: 16, cost: [15, 5, 9, 300, 46] },
  { seed: 28, cost: [0, 2, 8, 120, 43] },
  { seed: 34, cost: [0, 0, 13, 240, 40] },
  { seed: 53, cost: [1, 3, 35, 450, 41] },
];
