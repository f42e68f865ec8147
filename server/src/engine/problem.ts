import type { Severity } from '../model/severity.ts';
import type { Address } from './address.ts';

/** Another place that explains a problem. */
export interface Related {
  readonly where: Address;
  readonly message: string;
}

/** What a rule reports. */
export interface Problem {
  readonly rule: string;
  readonly where: Address;
  readonly message: string;
  readonly related: readonly Related[];
}

export type ReportedSeverity = Exclude<Severity, 'off'>;
