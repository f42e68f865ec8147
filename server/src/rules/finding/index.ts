export const findingRules = [] as const;
