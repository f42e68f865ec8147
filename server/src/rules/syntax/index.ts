import { yaml } from './yaml.ts';

export const syntaxRules = [yaml] as const;
