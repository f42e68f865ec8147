// What the language server answers about the two maps. The shapes are those of server/src/views, as JSON carries them.

import { RequestType } from 'vscode-languageclient';
import type { Place } from '../view-models/common.ts';
import type { ViewParams } from '../view-requests.ts';

/** Where one can go from a place in a map, in words. */
export interface MapPlace {
  readonly words: string;
  readonly where: Place;
}

/** A programme or an audit to choose from; days are `YYYY-MM-DD`. */
export interface MapChoice {
  readonly id: string;
  readonly title: string;
  readonly status?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

export interface Section {
  readonly id: string;
  readonly title: string;
}

/** How much of what is due is in the scope of an audit, and was examined. */
export interface Shares {
  readonly due: number;
  readonly planned: number;
  readonly examined: number;
}

export interface CoverageCell {
  readonly state: 'planned' | 'scheduled' | 'examined' | 'conforming' | 'nonconforming' | 'not-examined' | 'excluded';
  readonly inScope: boolean;
  readonly scheduled: boolean;
  readonly findings: readonly {
    readonly id: string;
    readonly open?: boolean | undefined;
    readonly where?: Place | undefined;
  }[];
  readonly where: Place;
}

export interface CoverageAudit extends MapChoice {
  readonly totals: {
    readonly planned: number;
    readonly scheduled: number;
    readonly examined: number;
    readonly nonconforming: number;
  };
  readonly where: Place;
}

export interface CoverageRequirement {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  readonly duty: 'due' | 'excluded' | 'elsewhere';
  readonly cells: readonly (CoverageCell | null)[];
  readonly planned: number;
  readonly examined: number;
  readonly gap: boolean;
}

/** Requirements by audits over the cycle of a programme. */
export interface CoverageMap {
  readonly isms: string;
  readonly programmes: readonly MapChoice[];
  readonly programme?: string | undefined;
  readonly audits: readonly CoverageAudit[];
  readonly sections: readonly (Section & { readonly shares: Shares })[];
  readonly requirements: readonly CoverageRequirement[];
  readonly shares: Shares;
}

export type Obstacle =
  | {
      readonly kind: 'relation' | 'cooling-off';
      readonly role: 'owner' | 'implementers' | 'operators' | 'monitors';
      readonly through?: string | undefined;
      readonly from?: string | undefined;
      readonly until?: string | undefined;
      readonly freeFrom?: string | undefined;
      readonly where: Place;
    }
  | {
      readonly kind: 'commits';
      readonly count: number;
      readonly newest: string;
      readonly day: string;
      readonly where?: Place | undefined;
    }
  | { readonly kind: 'line-of-report'; readonly owner: string; readonly where: Place };

export interface IndependenceCell {
  readonly state: 'free' | 'accepted' | 'line-of-report' | 'commits' | 'cooling-off' | 'conflict';
  readonly audits?: Place | undefined;
  readonly day: string;
  readonly obstacles: readonly Obstacle[];
}

export interface IndependenceAuditor {
  readonly id: string;
  readonly name: string;
  readonly role: 'lead' | 'auditor' | 'candidate';
  readonly where?: Place | undefined;
  readonly totals: { readonly audits: number; readonly conflicts: number; readonly free: number };
}

export interface IndependenceRequirement {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  readonly cells: readonly IndependenceCell[];
  readonly free: number;
  readonly freeOnTeam: number;
  readonly where?: Place | undefined;
}

/** Auditors by the requirements of one audit. */
export interface IndependenceMap {
  readonly isms: string;
  readonly audits: readonly MapChoice[];
  readonly audit?: string | undefined;
  readonly hasPlan: boolean;
  readonly history: 'known' | 'not-needed' | 'missing';
  readonly auditors: readonly IndependenceAuditor[];
  readonly sections: readonly Section[];
  readonly requirements: readonly IndependenceRequirement[];
}

/** The models of the maps by the names that requests and `viewsChanged` have for them. */
export interface MapModels {
  readonly coverageMap: CoverageMap;
  readonly independenceMap: IndependenceMap;
}

export type MapName = keyof MapModels;

/** Which map is wanted: the URI of the ISMS root, and a programme or audit; without one, the one at hand. */
export interface MapParams<Name extends MapName> extends ViewParams<Name> {
  readonly choice?: string | undefined;
}

/** Asks for a map as for the model of a view; null where there is no such ISMS (any more). */
export function mapRequest<Name extends MapName>(): RequestType<MapParams<Name>, MapModels[Name] | null, void> {
  return new RequestType<MapParams<Name>, MapModels[Name] | null, void>('auditAsCode/view');
}
