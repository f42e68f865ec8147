import type { severities } from './isms.ts';

/** How much a rule's problems weigh; `off` silences it. */
export type Severity = (typeof severities)[number];
