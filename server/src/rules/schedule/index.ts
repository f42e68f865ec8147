export const scheduleRules = [] as const;
