import type { Engine } from '../engine/engine.ts';
import type { Layout } from '../engine/layouts.ts';
import type { RuleDescription } from '../engine/rule.ts';
import { deviationsIn } from '../model/deviation.ts';
import { isUnchangeable } from '../model/rule-id.ts';
import { ruleDescriptions } from '../rules/all-rules.ts';
import { basisOf } from '../rules/page.ts';
import { locate, nodeAt, placeAt, segments } from '../yaml/address.ts';
import { type Range, resolve } from '../yaml/tree.ts';
import type { HoverProvider, Pages } from './hover.ts';

/** Tells what a rule is about: in the deviations that name it, and at its entry among the severities of an ISMS. */
export const ruleHover: HoverProvider = (engine, file, at, pages) => {
  const layout = engine.layoutOf(file);
  if (!layout) return undefined;
  const offset = layout.lines.offset(at);
  const named = nameInDeviation(engine.textOf(file) ?? '', offset) ?? keyOfSeverity(layout, offset);
  const rule = named && ruleDescriptions.find(({ id }) => id === named.id);
  if (!rule) return undefined;
  const range = { start: layout.lines.position(named.start), end: layout.lines.position(named.end) };
  return { range, markdown: summaryOf(rule, severityIn(engine, file, rule), pages) };
};

/** A text that may be the id of a rule, and where it stands. */
interface Named extends Range {
  readonly id: string;
}

function nameInDeviation(text: string, offset: number): Named | undefined {
  const deviation = deviationsIn(text).find(({ start, end }) => start <= offset && offset <= end);
  if (!deviation) return undefined;
  const [named = ''] = text.slice(deviation.start, deviation.end).split('--', 1);
  for (const { 0: id, index } of named.matchAll(/(?<![a-z-])[a-z-]+\/[a-z-]+/g)) {
    const start = deviation.start + index;
    const end = start + id.length;
    if (start <= offset && offset <= end && deviation.rules.includes(id)) return { id, start, end };
  }
  return undefined;
}

function keyOfSeverity({ documents }: Layout, offset: number): Named | undefined {
  const document = documents.find(({ start, end }) => start <= offset && offset < end);
  if (!document) return undefined;
  const place = placeAt(document, offset);
  if (place?.part !== 'key') return undefined;
  const kind = nodeAt(document, '/kind');
  const node = kind && resolve(kind);
  const [key, id, ...deeper] = segments(place.pointer);
  const isEntry = key === 'rules' && id !== undefined && deeper.length === 0;
  if (!isEntry || node?.kind !== 'scalar' || node.text !== 'Isms') return undefined;
  return { id, ...locate(document, place) };
}

function severityIn(engine: Engine, file: string, { id, severity }: RuleDescription): string {
  const given = isUnchangeable(id) ? severity : (engine.ismsOf(file)?.severity(id) ?? severity);
  return given === severity ? severity : `${given}; by itself ${severity}`;
}

function summaryOf(rule: RuleDescription, severity: string, pages: Pages): string {
  const basis = basisOf(rule);
  return [
    `**${rule.id}** (${severity})`,
    rule.title,
    rule.why,
    `What to do: ${rule.remedy}`,
    `${basis === undefined ? '' : `${basis}. `}[The page of the rule](<${pages.ofRule(rule.id)}>)`,
  ].join('\n\n');
}
