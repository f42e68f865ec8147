import { type Data, type MapData, textData } from '../../../yaml/data.ts';
import { asLine } from '../datatypes.ts';
import type { Cursor } from './cursor.ts';
import { type ForeignPeople, nobody } from './people.ts';
import { dayOf } from './values.ts';

/** What is done about a risk. */
export interface Remediations {
  readonly recommendation: string | undefined;
  readonly actions: readonly MapData[];
}

/** Reads the remediations of risks: recommendations, and what is planned or done as corrective actions. */
export function readRemediations(risks: readonly Cursor[], people: ForeignPeople): Remediations {
  const recommendations: string[] = [];
  const actions: MapData[] = [];
  for (const risk of risks) {
    const deadline = dayOf(risk.text('deadline'));
    for (const response of risk.list('remediations')) {
      const lifecycle = response.text('lifecycle');
      const description = said(response);
      if (lifecycle === 'recommendation') recommendations.push(description);
      else actions.push(actionOf(response, `CA-${actions.length + 1}`, description, deadline, people));
    }
  }
  const recommendation = recommendations.length === 0 ? undefined : recommendations.join('\n\n');
  return { recommendation, actions };
}

function said(object: Cursor): string {
  const title = object.text('title');
  const description = object.text('description');
  const parts = [title, description === title ? undefined : description].filter((each) => each !== undefined);
  return parts.length === 0 ? 'Without a description' : parts.join(': ');
}

function actionOf(
  response: Cursor,
  id: string,
  description: string,
  deadline: string | undefined,
  people: ForeignPeople,
): MapData {
  const tasks = response.list('tasks');
  const days = tasks.flatMap((task) => {
    const timing = task.at('timing');
    const range = timing.at('within-date-range');
    return dayOf(timing.at('on-date').text('date')) ?? dayOf(range.text('end')) ?? [];
  });
  const due = days.sort().at(-1) ?? deadline;
  const entries: [string, Data][] = [
    ['id', textData(id)],
    ['description', textData(asLine(description) === description ? description : description.trim())],
    ['owner', textData(ownerOf(response, tasks, people))],
  ];
  if (due !== undefined) entries.push(['due', textData(due)]);
  return new Map(entries);
}

function ownerOf(response: Cursor, tasks: readonly Cursor[], people: ForeignPeople): string {
  const inRoles = tasks.flatMap((task) => task.list('responsible-roles')).flatMap(partiesOf);
  const actors = response.list('origins').flatMap((origin) => origin.list('actors'));
  const uuids = [...inRoles, ...actors.flatMap((actor) => actor.text('actor-uuid') ?? [])];
  return uuids.map((uuid) => people.idOf(uuid)).find((id) => id !== undefined) ?? nobody;
}

function partiesOf(role: Cursor): readonly string[] {
  const { value } = role.at('party-uuids');
  return (Array.isArray(value) ? value : []).filter((each): each is string => typeof each === 'string');
}
