export const competenceRules = [] as const;
