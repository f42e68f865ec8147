import fc from 'fast-check';
import { isAuditFile } from '../../support/files.ts';
import type { World } from './world.ts';

/** One thing that happens to a workspace. Its numbers choose among what is there at that time. */
export interface Step {
  readonly kind: keyof typeof happenings;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

type Happening = (world: World, choose: Choice, original: World) => World;

/** Chooses an item by the next of a step's numbers; undefined where there is none. */
type Choice = <T>(items: readonly T[]) => T | undefined;

const folders = ['', 'audits', 'nested', 'nested/deeper', 'audits/IA-2026-01', 'elsewhere'];
const days = ['2026-06-30', '2026-07-01', '2025-01-01', '2027-03-01', '2031-12-31', '2024-02-29'];
const rootDocument = 'apiVersion: audit-as-code/v1\nkind: Isms\nid: nested\ntitle: Nested\n';
const inserted = [
  '',
  '# A comment',
  '# audit-ignore coverage/not-scheduled, evidence/unused -- Known',
  'x-note: free',
  'notes: Free text',
  '---',
  '...',
  'id: twice',
  'kind: Isms',
];
const rules = [
  'reference/person',
  'reference/*',
  'coverage/clause-not-covered',
  'coverage/*',
  'evidence/unused',
  'schedule/audit-overdue',
  'independence/operates-control',
  'finding/*',
];
const severities = ['error', 'warning', 'information', 'hint', 'off'];
const breaking = ['"', "'", '[', '}', ': :', '\t', '*nobody', '&a ', '- ', '%', '@', '|', '<<: '];

const happenings = {
  replaceWord: editing((lines, choose, world) => {
    const at = choose(
      lines.flatMap((line, index) => [...line.matchAll(/[\w.@*:-]+/g)].map((match) => ({ index, match }))),
    );
    const text = choose(textsOf(world));
    const word = text && choose([...text.matchAll(/[\w.@*:-]+/g)])?.[0];
    const line = at && lines[at.index];
    if (!at || line === undefined || word === undefined) return lines;
    const { index, 0: written } = at.match;
    return lines.with(at.index, line.slice(0, index) + word + line.slice(index + written.length));
  }),
  deleteLine: editing((lines, choose) => {
    const at = choose([...lines.keys()]) ?? 0;
    return lines.toSpliced(at, 1);
  }),
  repeatLine: editing((lines, choose) => {
    const at = choose([...lines.keys()]) ?? 0;
    return lines.toSpliced(at, 0, lines[at] ?? '');
  }),
  insertLine: editing((lines, choose) => {
    const at = choose([...lines.keys()]) ?? 0;
    return lines.toSpliced(at, 0, choose(inserted) ?? '');
  }),
  breakSyntax: editing((lines, choose) => {
    const at = choose([...lines.keys()]) ?? 0;
    const line = lines[at] ?? '';
    const column = choose([...line].map((_, index) => index)) ?? 0;
    return lines.with(at, line.slice(0, column) + (choose(breaking) ?? '') + line.slice(column));
  }),
  accept: editing((lines, choose) => {
    const at = choose([...lines.keys()]) ?? 0;
    return lines.with(at, `${lines[at]}   # audit-ignore ${choose(rules)} until ${choose(days)} -- Known`);
  }),
  setSeverity(world, choose) {
    const file = choose(auditFiles(world).filter((each) => /^kind: Isms$/m.test(world.files.get(each) ?? '')));
    if (file === undefined) return world;
    const text = (world.files.get(file) ?? '').replace(/^rules: \{.*\}\n/m, '');
    const setting = `rules: { ${choose(rules)}: ${choose(severities)} }`;
    return withText(world, file, text.replace(/^kind: Isms$/m, `kind: Isms\n${setting}`));
  },
  cutOff: editing((lines, choose) => lines.slice(0, choose([...lines.keys()]))),
  addDocument: editing((lines, choose, world) => [...lines, '---', ...(choose(textsOf(world)) ?? '').split('\n')]),
  takeTextOfAnother(world, choose) {
    const [file, other] = [choose(auditFiles(world)), choose(auditFiles(world))];
    return file === undefined || other === undefined ? world : withText(world, file, world.files.get(other) ?? '');
  },
  swap(world, choose) {
    const [file, other] = [choose(auditFiles(world)), choose(auditFiles(world))];
    if (file === undefined || other === undefined) return world;
    const [text, otherText] = [world.files.get(file) ?? '', world.files.get(other) ?? ''];
    return withText(withText(world, file, otherText), other, text);
  },
  remove(world, choose) {
    const file = choose(auditFiles(world));
    return file === undefined ? world : without(world, file);
  },
  copy(world, choose) {
    const [file, folder] = [choose(auditFiles(world)), choose(folders)];
    return file === undefined ? world : withText(world, inFolder(folder, file), world.files.get(file) ?? '');
  },
  rename(world, choose) {
    const [file, folder] = [choose(auditFiles(world)), choose(folders)];
    return file === undefined ? world : moved(world, [file], () => inFolder(folder, file));
  },
  renameFolder(world, choose) {
    const from = choose([...new Set([...world.files.keys()].map((file) => folderOf(file)))].filter(Boolean));
    const to = choose(folders);
    const within = [...world.files.keys()].filter((file) => file.startsWith(`${from}/`));
    return moved(world, within, (file) => [to, 'moved', file.slice((from ?? '').length + 1)].filter(Boolean).join('/'));
  },
  removeFolder(world, choose) {
    const folder = choose([...new Set([...world.files.keys()].map(folderOf))].filter(Boolean));
    const within = [...world.files.keys()].filter((file) => file.startsWith(`${folder}/`));
    return within.reduce(without, world);
  },
  nestIsms(world, choose) {
    const file = inFolder(choose(folders), 'isms.audit.yaml');
    return world.files.has(file) ? without(world, file) : withText(world, file, rootDocument);
  },
  restore(world, choose, original) {
    const file = choose(auditFiles(original));
    return file === undefined ? world : withText(world, file, original.files.get(file) ?? '');
  },
  toggleFolder(world, choose) {
    const folder = choose(folders) ?? '';
    const next = new Set(world.folders);
    if (!next.delete(folder)) next.add(folder);
    return { ...world, folders: next };
  },
  newDay: (world, choose) => ({ ...world, today: choose(days) ?? world.today }),
  otherFile(world, choose, original) {
    // `git.json` stands for a repository: no file that documents refer to.
    const others = [...original.files.keys()].filter((each) => !isAuditFile(each) && each !== 'git.json');
    const file = choose(others);
    if (file === undefined) return world;
    if (!world.files.has(file)) return withText(world, file, original.files.get(file) ?? '');
    return choose([true, false]) ? without(world, file) : withText(world, file, 'Other content');
  },
  otherHistory(world, choose, original) {
    const text = choose([original.files.get('git.json'), '{ "cutAt": "2026-01-01", "commits": [] }', undefined]);
    return text === undefined ? without(world, 'git.json') : withText(world, 'git.json', text);
  },
  spoilEncoding(world, choose) {
    const file = choose(auditFiles(world));
    if (file === undefined) return world;
    const malformed = new Map(world.malformed);
    const offset = choose([...(world.files.get(file) ?? '')].map((_, index) => index));
    if (!malformed.delete(file) && offset !== undefined) malformed.set(file, offset);
    return { ...world, malformed };
  },
} satisfies Record<string, Happening>;

/** Any step; its numbers are small where it shrinks. */
export const steps: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...(Object.keys(happenings) as (keyof typeof happenings)[])),
  a: fc.nat(5000),
  b: fc.nat(5000),
  c: fc.nat(5000),
});

/** The world after a step; the same one where it has nothing to happen to. */
export function after(world: World, step: Step, original: World): World {
  const numbers = [step.a, step.b, step.c];
  let next = 0;
  const choose: Choice = (items) => {
    const number = numbers[next % numbers.length] ?? 0;
    next += 1;
    return items[number % items.length];
  };
  const happening: Happening = happenings[step.kind];
  return happening(world, choose, original);
}

function editing(edit: (lines: readonly string[], choose: Choice, world: World) => readonly string[]): Happening {
  return (world, choose) => {
    const file = choose(auditFiles(world));
    if (file === undefined) return world;
    return withText(world, file, edit((world.files.get(file) ?? '').split('\n'), choose, world).join('\n'));
  };
}

function auditFiles({ files }: World): readonly string[] {
  return [...files.keys()].filter(isAuditFile);
}

function textsOf(world: World): readonly string[] {
  return auditFiles(world).map((file) => world.files.get(file) ?? '');
}

function withText(world: World, file: string, text: string): World {
  return { ...world, files: new Map(world.files).set(file, text), malformed: withoutKey(world.malformed, file) };
}

function without(world: World, file: string): World {
  return { ...world, files: withoutKey(world.files, file), malformed: withoutKey(world.malformed, file) };
}

function moved(world: World, files: readonly string[], to: (file: string) => string): World {
  const texts = files.map((file) => [to(file), world.files.get(file) ?? ''] as const);
  const left = files.reduce(without, world);
  return texts.reduce((next, [file, text]) => withText(next, file, text), left);
}

function withoutKey<T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> {
  const left = new Map(map);
  left.delete(key);
  return left;
}

function inFolder(folder: string | undefined, file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return folder ? `${folder}/${name}` : name;
}

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}
