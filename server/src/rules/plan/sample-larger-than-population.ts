import { addressOf } from '../../engine/address.ts';
import { defineRule } from '../../engine/rule.ts';
import type { RecordOf } from '../../model/record.ts';
import type { Sample } from '../../model/sample.ts';

export const sampleLargerThanPopulation = defineRule({
  id: 'plan/sample-larger-than-population',
  severity: 'error',
  clause: 'ISO 19011 A.6',
  title: 'A sample is larger than the population it is drawn from.',
  why: 'One of the two numbers is wrong, and with it what the sample says of the whole.',
  remedy: 'Correct the number that is wrong; where everything is looked at, both are the same.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
sessions:
  - id: S1
    sample:
      population: 25
      size: 26   # expect: plan/sample-larger-than-population
`,
    good: `
kind: AuditPlan
id: IA-1
sessions:
  - id: S1
    sample: { population: 25, size: 25, method: all }
`,
  },
  judges: ['AuditPlan', 'Workpaper'],
  check(record, _isms, report) {
    for (const { population, size } of samplesIn(record)) {
      if (population?.value === undefined || size?.value === undefined || size.value <= population.value) continue;
      report.at(
        size,
        `A sample of ${size.value} cannot be drawn from a population of ${population.value}. Correct one of the two.`,
        [{ where: addressOf(record, population), message: 'the population' }],
      );
    }
  },
});

function samplesIn(record: RecordOf<'AuditPlan' | 'Workpaper'>): readonly Sample[] {
  const samples =
    record.kind === 'AuditPlan'
      ? (record.sessions?.items ?? []).map(({ sample }) => sample)
      : (record.results?.entries ?? []).map(({ value }) => value.sample);
  return samples.filter((sample) => sample !== undefined);
}
