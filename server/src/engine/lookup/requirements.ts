import type { AdditionalSets } from '../../catalog/additional.ts';
import { itemIds } from '../../catalog/additional.ts';
import { compareRequirements, summarise } from '../../catalog/order.ts';
import { resolveSelector, type Selection } from '../../catalog/selector.ts';
import { type Standard, type StandardId, standard } from '../../catalog/standard.ts';
import { translate } from '../../catalog/translate.ts';
import { type Accepts, takes } from '../../model/mentions/requirements.ts';
import type { RecordOf } from '../../model/record.ts';
import type { Control } from '../../model/statement-of-applicability.ts';
import type { Day, Entry } from '../../model/values.ts';
import type { Graph } from '../graph/graph.ts';
import type { Documents } from './documents.ts';

/** When a requirement applies, as the statement of applicability has it. */
export type Applicability = 'applicable' | 'excluded' | { readonly from: Day };

/** The requirements of one ISMS root: its standard, what it declares beyond it, and what of all that applies. */
export class Requirements {
  readonly #documents: Documents;
  /** The edition that holds in this ISMS, but for plans that name another. */
  readonly standardId: () => StandardId;
  /** The same; undefined where the Isms names it in a broken way, so that nobody can say which ids there are. */
  readonly soundStandardId: () => StandardId | undefined;
  readonly additional: () => AdditionalSets;
  /** Everything there is to cover, in order: the auditable requirements of the standard and the additional ones. */
  readonly everything: () => readonly string[];
  /** The entry of the statement of applicability for a control or an additional item. */
  readonly control: (id: string) => Entry<Control> | undefined;
  readonly applicability: (id: string) => Applicability;
  readonly #selections: (key: string) => Selection;
  readonly #controls: () => ReadonlyMap<string, Entry<Control>>;

  constructor(graph: Graph, documents: Documents) {
    this.#documents = documents;
    const standardId = graph.derived(() => documents.first('Isms')?.standard?.value ?? 'ISO/IEC 27001:2022');
    const soundStandardId = graph.derived(() => {
      const written = documents.first('Isms')?.standard;
      return written ? written.value : standardId.get();
    });
    const additional = graph.derived(() => this.#declared());
    const everything = graph.derived(() => [
      ...standard(standardId.get()).auditable,
      ...[...additional.get()].flatMap(([id, set]) => itemIds(id, set)),
    ]);
    const controls = graph.derived(() => this.#controlEntries());
    this.standardId = () => standardId.get();
    this.soundStandardId = () => soundStandardId.get();
    this.additional = () => additional.get();
    this.everything = () => everything.get();
    this.#controls = () => controls.get();
    this.control = graph.family((id) => this.#controls().get(id));
    this.applicability = graph.family((id) => applicabilityOf(this.control(id)?.value));
    this.#selections = graph.family((key) => {
      const separator = key.indexOf('|');
      const edition = standard(key.slice(0, separator) as StandardId);
      const text = key.slice(separator + 1);
      return resolveSelector(text, edition, text.includes(':') ? this.additional() : noSets);
    });
  }

  standard(): Standard {
    return standard(this.standardId());
  }

  statement(): RecordOf<'StatementOfApplicability'> | undefined {
    return this.#documents.first('StatementOfApplicability');
  }

  /** What a selector stands for in an edition (default: the ISMS's). */
  select(text: string, edition: StandardId = this.standardId()): Selection {
    return this.#selections(`${edition}|${text}`);
  }

  /** The ids that a selector stands for; none where it is broken, unknown or superseded. */
  idsOf(text: string | undefined, edition?: StandardId): readonly string[] {
    const selection = text === undefined ? undefined : this.select(text, edition);
    return selection?.kind === 'requirements' ? selection.ids : [];
  }

  /** The same for a place that does not take every selector: none where it is wider than the place allows. */
  idsAt(accepts: Accepts, text: string, edition?: StandardId): readonly string[] {
    const selection = this.select(text, edition);
    return selection.kind === 'requirements' && takes(accepts, selection) ? selection.ids : [];
  }

  /**
   * The ids of the ISMS's own edition that a selector of an edition stands for: a clause for what is beneath it in the
   * own edition, a control for itself.
   */
  ownIdsOf(text: string | undefined, edition: StandardId): readonly string[] {
    const ids = this.idsOf(text, edition);
    if (text === undefined || edition === this.standardId()) return ids;
    const own = /^\d/.test(text) ? this.idsOf(text) : [];
    return own.length > 0 ? own : translate(ids, this.standard());
  }

  /**
   * Whether the statement of applicability excludes a requirement for an audit that ends on a day. Without a day, one
   * that becomes applicable later counts as excluded: nobody can say when the audit ends.
   */
  excludes(id: string, on: Day | undefined): boolean {
    const applicability = this.applicability(id);
    if (typeof applicability === 'string') return applicability === 'excluded';
    return on === undefined || on < applicability.from;
  }

  /**
   * The title of what a selector names, if it names one thing: a clause, a control, a theme, an additional requirement
   * or a set of them. Nothing for a range, and for what there is not.
   */
  titleOf(selector: string, edition: StandardId = this.standardId()): string | undefined {
    const colon = selector.indexOf(':');
    if (colon < 0) return standard(edition).requirement(selector)?.title;
    const set = this.additional().get(selector.slice(0, colon));
    const item = selector.slice(colon + 1);
    return item === '*' ? set?.title : set?.items.get(item);
  }

  /** A short text that names requirements, for messages. */
  summary(ids: readonly string[], edition: StandardId = this.standardId()): string {
    return summarise(ids, standard(edition), this.additional());
  }

  sorted(ids: Iterable<string>, edition: StandardId = this.standardId()): readonly string[] {
    return [...ids].sort(compareRequirements(standard(edition), this.additional()));
  }

  #declared(): AdditionalSets {
    const sets = this.#documents.first('Isms')?.additionalRequirements?.entries ?? [];
    return new Map(
      sets.map(({ key, value }) => [
        key,
        {
          title: value.title?.value ?? key,
          items: new Map((value.items?.entries ?? []).map((item) => [item.key, item.value.value ?? item.key])),
        },
      ]),
    );
  }

  #controlEntries(): ReadonlyMap<string, Entry<Control>> {
    const found = new Map<string, Entry<Control>>();
    for (const entry of this.statement()?.controls?.entries ?? []) {
      const selection = this.select(entry.key);
      if (selection.kind !== 'requirements' || !takes('control', selection)) continue;
      if (!found.has(selection.normalised)) found.set(selection.normalised, entry);
    }
    return found;
  }
}

const noSets: AdditionalSets = new Map();

function applicabilityOf(control: Control | undefined): Applicability {
  if (control?.applicable?.value === false) return 'excluded';
  const from = control?.applicableFrom?.value;
  return from === undefined ? 'applicable' : { from };
}
