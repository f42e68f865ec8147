export const referenceRules = [] as const;
