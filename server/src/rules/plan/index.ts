export const planRules = [] as const;
