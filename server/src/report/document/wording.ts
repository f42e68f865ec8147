/** How a report says what it says in many places, in its language. */
import type { FindingStatus, FindingType } from '../../model/finding.ts';
import type { Day, Span } from '../../model/values.ts';
import type { Action } from '../model/actions.ts';
import type { NamedPerson, Titled } from '../model/named.ts';
import type { SampleTaken } from '../model/samples.ts';
import type { ResponsibleParty } from '../model/statement.ts';
import { type Phrase, strong } from './blocks.ts';
import type { ReportLanguage } from './report-document.ts';
import { type Words, wordsOf } from './words/words.ts';

export class Wording {
  readonly words: Words;

  constructor(language: ReportLanguage) {
    this.words = wordsOf(language);
  }

  /** What is recorded, or that it isn't. */
  recorded(text: string | undefined): string {
    return text ?? this.words.general.notRecorded;
  }

  person(someone: NamedPerson | undefined): string {
    if (!someone) return this.words.general.notRecorded;
    const { id, name } = someone;
    return name === undefined ? this.words.general.namelessPerson(id) : `${name} (${id})`;
  }

  persons(people: readonly NamedPerson[]): string {
    return people.length > 0 ? people.map((each) => this.person(each)).join(', ') : this.words.general.notRecorded;
  }

  /** Who did something and when, as far as that is recorded. */
  signed(by: NamedPerson | undefined, on: Day | undefined): string {
    if (by === undefined && on === undefined) return this.words.general.notRecorded;
    return this.words.general.signed(by && this.person(by), on);
  }

  /** Somebody responsible, with the days on which they are. */
  responsible({ party, from, until }: ResponsibleParty): string {
    const name = 'name' in party ? this.person(party) : (party.title ?? party.id);
    const days = this.stretch(from, until);
    return days === '' ? name : `${name}, ${days}`;
  }

  /** Texts in a row, or that there are none. */
  listed(texts: readonly string[], ifNone: string = this.words.general.notRecorded): string {
    return texts.length > 0 ? texts.join(', ') : ifNone;
  }

  span(period: Span | undefined): string {
    if (!period) return this.words.general.notRecorded;
    const { start, end } = period;
    return start === end ? start : this.words.general.span(start, end);
  }

  /** From a day until a day, where either may be open; nothing where both are. */
  stretch(from: Day | undefined, until: Day | undefined): string {
    const { general } = this.words;
    return [from && general.from(from), until && general.until(until)].filter(Boolean).join(' ');
  }

  /** Audit methods; none where none is recorded. */
  methods(methods: readonly string[], ifNone: string = this.words.general.notRecorded): string {
    const { method: known } = this.words.general;
    return this.listed(
      methods.map((method) => (Object.hasOwn(known, method) ? (known[method] ?? method) : method)),
      ifNone,
    );
  }

  sample({ population, size, method, exceptions }: SampleTaken): string {
    const { general } = this.words;
    const how = method === undefined ? '' : general.sampleMethod[method];
    const found = exceptions === undefined ? '' : `, ${general.exceptions(exceptions)}`;
    return `${general.sample(size, population)}${how}${found}`;
  }

  /** A duration of years, months, weeks and days, such as `P1Y6M`. */
  duration(written: string | undefined): string {
    const { general } = this.words;
    const [, ...numbers] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(written ?? '') ?? [];
    const nouns = [general.years, general.months, general.weeks, general.days];
    const parts = nouns.flatMap((noun, at) => (numbers[at] === undefined ? [] : [noun(Number(numbers[at]))]));
    return parts.length > 0 ? parts.join(', ') : this.recorded(written);
  }

  findingType(type: FindingType | undefined): string {
    return type === undefined ? this.words.general.noType : this.words.general.findingType[type];
  }

  findingStatus(status: FindingStatus | undefined): string {
    return status === undefined ? this.words.general.notRecorded : this.words.general.findingStatus[status];
  }

  /** How a correction or corrective action stands on the as-of date. */
  actionStatus({ status, completedOn }: Pick<Action, 'status' | 'completedOn'>): Exclude<Phrase, string> {
    const { action } = this.words.general;
    if (status === 'completed') return [action.completed(this.recorded(completedOn))];
    return status === 'overdue' ? [strong(action.overdue)] : [action[status]];
  }
}

/** A thing by id and title. */
export function titled({ id, title }: Titled): string {
  return title === undefined ? id : `${id} ${title}`;
}

/** Begins a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
