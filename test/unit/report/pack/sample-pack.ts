import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { type EvidencePack, makePack } from '../../../../server/src/report/pack/make-pack.ts';
import type { Manifest } from '../../../../server/src/report/pack/manifest.ts';
import type { PackSources } from '../../../../server/src/report/pack/sources.ts';
import { filesOf } from '../../../support/files.ts';
import { absolute, engineOver, relative } from '../../../support/judge.ts';

export const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

export const leavers = 'person,account\nA,removed\n';

/** An ISMS beneath a folder, with one audit: evidence in files, of links and of references, and some that is not there. */
export const small = filesOf(`
# file: isms/isms.audit.yaml
apiVersion: audit-as-code/v1
kind: Isms
id: acme
title: ACME information security
standard: ISO/IEC 27001:2022
organization: ACME GmbH
scope: Everything
# file: isms/people.audit.yaml
apiVersion: audit-as-code/v1
kind: People
id: people
people:
  p.lind: { name: Pia Lind }
# file: isms/programme.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditProgramme
id: programme-2026
cycle: { start: 2026-01-01, end: 2028-12-31 }
audits:
  IA-1: { title: Access control, period: { start: 2026-03-02, end: 2026-03-03 } }
  IA-2: { title: Another, period: { start: 2027-03-02, end: 2027-03-03 } }
# file: isms/audits/IA-1/plan.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditPlan
id: IA-1
title: Access control
programme: programme-2026
status: completed
scope: { requirements: [A.5.18] }
period: { start: 2026-03-02, end: 2026-03-03 }
team: { lead: p.lind, auditors: [] }
# file: isms/audits/IA-1/workpapers.audit.yaml
apiVersion: audit-as-code/v1
kind: Workpaper
id: WP-1
audit: IA-1
auditor: p.lind
performedOn: 2026-03-02
results:
  A.5.18: { result: nonconforming, evidence: [E-1, E-8, E-9], findings: [F-1] }
# file: isms/audits/IA-2/plan.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditPlan
id: IA-2
title: Another
status: draft
# file: isms/findings/F-1.audit.yaml
apiVersion: audit-as-code/v1
kind: Finding
id: F-1
title: Leavers keep access
audit: IA-1
type: observation
requirements: [A.5.18]
raisedBy: p.lind
raisedOn: 2026-03-02
status: open
evidence: [E-3]
# file: isms/audits/IA-1/evidence.audit.yaml
apiVersion: audit-as-code/v1
kind: EvidenceRegister
id: evidence-IA-1
audit: IA-1
items:
  E-1: { title: Leavers, file: evidence/leavers.csv, sha256: ${sha256(leavers)}, collectedBy: p.lind, collectedOn: 2026-03-02 }
  E-2: { title: The same, file: evidence/leavers.csv, collectedBy: p.lind, collectedOn: 2026-03-02 }
  E-3: { title: Ticket, uri: 'https://tickets.example/1', collectedBy: p.lind, collectedOn: 2026-03-02 }
  E-4: { title: Interview, reference: Notes of the interview, collectedBy: p.lind, collectedOn: 2026-03-02 }
  E-5: { title: Gone, file: evidence/gone.csv, sha256: ${'0'.repeat(64)}, collectedBy: p.lind, collectedOn: 2026-03-02 }
  E-6: { title: Outside, file: ../../../../outside.csv, collectedBy: p.lind, collectedOn: 2026-03-02 }
  E-7: { title: Changed, file: ../../../shared/policy.md, sha256: ${'1'.repeat(64)}, collectedBy: p.lind, collectedOn: 2026-03-02 }
# file: isms/evidence.audit.yaml
apiVersion: audit-as-code/v1
kind: EvidenceRegister
id: evidence
items:
  E-8: { title: Settings, file: settings.png, collectedBy: p.lind, collectedOn: 2026-03-02 }
  E-10: { title: Nobody names it, file: unused.csv, collectedBy: p.lind, collectedOn: 2026-03-02 }
# file: isms/audits/IA-1/evidence/leavers.csv
${leavers.trimEnd()}
# file: shared/policy.md
Policy
# file: isms/settings.png
picture
# file: isms/unused.csv
unused
# file: unrelated.txt
nothing of it
`);

export type Overrides = Partial<PackSources['host']> & { readonly git?: boolean; readonly step?: PackSources['step'] };

/** Makes the pack of IA-1 of an ISMS in memory, as of 2026-06-30. */
export async function packOrRefusal(files = small, { git = false, step, ...host }: Overrides = {}, id = 'IA-1') {
  const engine = engineOver(files);
  const read = (path: string) => files.get(relative(path));
  const sources: PackSources = {
    engine,
    asOf: '2026-06-30',
    git,
    version: '1.2.3',
    step: step ?? (async () => {}),
    host: {
      lastCommit: async () => ({ id: 'abc', date: '2026-03-04' }),
      uncommitted: async () => [],
      readFile: async (path) => ({ text: read(path) ?? '' }),
      fileFact: async (path) => (files.has(relative(path)) ? 'present' : 'absent'),
      readBytes: async (path, _, atMost) => {
        const text = read(path);
        if (text === undefined) return 'absent';
        const bytes = strToU8(text);
        return bytes.length > atMost ? 'too-big' : bytes;
      },
      sha256OfFile: async (path) => ({ sha256: sha256(read(path) ?? '') }),
      sha256,
      ...host,
    },
  };
  const isms = engine.ismsOf(absolute('isms/isms.audit.yaml')) ?? assert.fail('no ISMS');
  return makePack(isms, id, sources);
}

export async function packOf(files = small, overrides: Overrides = {}): Promise<EvidencePack> {
  const pack = await packOrRefusal(files, overrides);
  assert.ok('bytes' in pack, 'refusal' in pack ? pack.refusal : '');
  return pack;
}

let first: Promise<EvidencePack> | undefined;

/** The pack of the small ISMS, made once for all who do not change it: its PDF takes its time. */
export function samplePack(): Promise<EvidencePack> {
  first ??= packOf();
  return first;
}

/** What a pack holds, by path. */
export function contentOf({ bytes }: Pick<EvidencePack, 'bytes'>): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

/** The manifest as it stands in the pack. */
export function manifestIn(pack: Pick<EvidencePack, 'bytes'>): Manifest {
  return JSON.parse(strFromU8(contentOf(pack)['manifest.json'] ?? assert.fail('no manifest')));
}
