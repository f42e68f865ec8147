export const communicationRules = [] as const;
