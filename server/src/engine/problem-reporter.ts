import type { AuditRecord } from '../model/record.ts';
import type { Located } from '../model/values.ts';
import { addressOf } from './address.ts';
import type { Problem, Related } from './problem.ts';
import type { Reporter } from './rule.ts';

const noProblems: readonly Problem[] = [];

/** Takes what rules report of records: one object serves for all of them, one after the other. */
export class ProblemReporter implements Reporter {
  #found: Problem[] | undefined;
  #rule = '';
  #record: AuditRecord | undefined;

  /** Begins to take what one rule reports of one record. */
  begin(rule: string, record: AuditRecord): void {
    this.#found = undefined;
    this.#rule = rule;
    this.#record = record;
  }

  get problems(): readonly Problem[] {
    return this.#found ?? noProblems;
  }

  at(place: Located, message: string, related: readonly Related[] = []): void {
    this.#add(place, 'value', message, related);
  }

  atKey(place: Located, message: string, related: readonly Related[] = []): void {
    this.#add(place, 'key', message, related);
  }

  #add(place: Located, part: 'key' | 'value', message: string, related: readonly Related[]): void {
    if (!this.#record) return;
    const problem = { rule: this.#rule, where: addressOf(this.#record, place, part), message, related };
    if (this.#found) this.#found.push(problem);
    else this.#found = [problem];
  }
}
