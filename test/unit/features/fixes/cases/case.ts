import type { Files } from '../../../../support/files.ts';
import { spoilt, worldWith } from '../world.ts';

/** A world in which a rule reports, and the titles of the fixes that are offered. */
export interface FixCase {
  readonly rule: string;
  readonly name: string;
  readonly files: Files;
  readonly titles: readonly string[];
}

/** The case of a world with some files in the place of its own, or beside them. */
export function one(
  rule: string,
  name: string,
  changes: Readonly<Record<string, string>>,
  titles: readonly string[],
): FixCase {
  return { rule, name, files: worldWith(changes), titles };
}

export const head = 'apiVersion: audit-as-code/v1\nkind:';
export const plan = 'audits/IA-1/plan.audit.yaml';
export const papers = 'audits/IA-1/workpapers.audit.yaml';
export const found = 'findings/F-2026-001.audit.yaml';

/** A workpaper of the audit of the world. */
export function workpaper(results: string, more = ''): string {
  return `${head} Workpaper\nid: WP-1\naudit: IA-1\nauditor: d.mora\nperformedOn: 2026-02-03\n${more}results:${results}`;
}

/** A finding of the audit of the world. */
export function finding(more: string): string {
  return `${head} Finding\nid: F-2026-001\ntitle: T\naudit: IA-1\ntype: minor-nonconformity\nraisedBy: d.mora\nraisedOn: 2026-02-04\nstatus: open\ncriterion: c\ncondition: c\n${more}`;
}

/** The plan of the world with sessions. */
export function sessions(written: string): Readonly<Record<string, string>> {
  const team = 'team: { lead: d.mora, auditors: [j.weiss, s.rao] }';
  return spoilt(plan, `${team}\n`, `${team} # the team\nsessions:${written}`);
}
