export const evidenceRules = [] as const;
