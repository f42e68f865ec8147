import { expired } from './expired.ts';
import { noReason } from './no-reason.ts';
import { unknownRule } from './unknown-rule.ts';
import { unused } from './unused.ts';

/** The rules on accepted deviations, in the order of docs/rules-explained.md. */
export const deviationRules = [noReason, unknownRule, expired, unused] as const;
