/** A sum of variables with whole factors. */
export type Terms = readonly (readonly [factor: number, variable: string])[];

export interface LinearConstraint {
  readonly terms: Terms;
  readonly relation: '<=' | '=' | '>=';
  readonly bound: number;
}

/** A mixed-integer linear model: its objective is to be as small as possible. Variables are at least zero. */
export interface LinearModel {
  readonly objective: Terms;
  readonly constraints: readonly LinearConstraint[];
  /** The variables that are 0 or 1. */
  readonly binary: readonly string[];
  /** Those that are whole numbers. */
  readonly whole?: readonly string[];
}

/** A model in the CPLEX LP format, which solvers read. */
export function written({ objective, constraints, binary, whole = [] }: LinearModel): string {
  // The format wants a variable in each sum.
  const some = binary[0] ?? 'nothing';
  const sum = (terms: Terms) =>
    terms.length === 0
      ? `0 ${some}`
      : terms.map(([factor, variable]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${variable}`).join(' ');
  return [
    'Minimize',
    ` objective: ${sum(objective)}`,
    'Subject To',
    ...constraints.map(({ terms, relation, bound }, index) => ` c${index}: ${sum(terms)} ${relation} ${bound}`),
    ...(binary.length > 0 ? ['Binary', ...binary.map((variable) => ` ${variable}`)] : []),
    ...(whole.length > 0 ? ['General', ...whole.map((variable) => ` ${variable}`)] : []),
    'End',
    '',
  ].join('\n');
}
