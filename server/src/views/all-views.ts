import type { Isms } from '../engine/isms.ts';
import { auditorsModel } from './auditors.ts';
import { coverageModel } from './coverage.ts';
import { coverageMap } from './coverage-map.ts';
import { findingsModel } from './findings.ts';
import { independenceMap } from './independence-map.ts';
import { programmeModel } from './programme.ts';
import { statusModel } from './status.ts';

/**
 * Every view by its name: what makes its model of an ISMS. `choice` is what was picked in a map: a programme, or an
 * audit. Models are plain data, and equal where the same is to be seen.
 */
export const allViews = {
  programme: programmeModel,
  coverage: coverageModel,
  findings: findingsModel,
  auditors: auditorsModel,
  status: statusModel,
  coverageMap,
  independenceMap,
} satisfies Readonly<Record<string, (isms: Isms, choice?: string) => unknown>>;

export type ViewName = keyof typeof allViews;

export function isViewName(name: string): name is ViewName {
  return Object.hasOwn(allViews, name);
}
