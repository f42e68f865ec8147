export const independenceRules = [] as const;
