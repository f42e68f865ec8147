export const soaRules = [] as const;
