import type { Engine } from '../../engine/engine.ts';
import { isWithin } from '../../engine/paths.ts';
import type { Host } from '../../host/host.ts';
import { enterSample } from '../../planning/sampling/enter-sample.ts';
import { evidenceFile, memberColumn } from '../../planning/sampling/evidence-file.ts';
import { sampleOrder } from '../../planning/sampling/order.ts';
import { drawSample } from '../../planning/sampling/sample.ts';
import { isAuditFile } from '../audit-files.ts';
import { refused } from '../refused.ts';
import { type EditContext, toTextEdits } from '../workspace-edits.ts';
import { nameIn, populationPlace, readPopulation } from './reading.ts';
import type { DrawSampleParams, DrawSampleResult } from './requests.ts';
import { resultNamed } from './results.ts';

/** The largest file that may be in the place of the drawn rows, to be compared with them, in bytes. */
const largestRows = 256 * 2 ** 20;

/** What drawing a sample needs. */
export interface DrawContext extends EditContext {
  readonly host: Host;
}

/** Draws a sample and makes what is to be written; rejects with a sentence for the person who asked. */
export async function drawForResult(
  { result, population, order: wanted, rows: target }: DrawSampleParams,
  context: DrawContext,
): Promise<DrawSampleResult> {
  const { engine, uris, host, versionOf } = context;
  const folders = engine.folders();
  const place = populationPlace(uris.toPath(population.uri), folders, population.sheet);
  const rowsPath = rowsPlace(uris.toPath(target), place.path, engine);
  const drawn = await readPopulation(place, host, async (file, sha256) => {
    if (sha256 !== population.sha256) throw refused(`${place.name} has changed in the meantime. Draw again.`);
    const order = sampleOrder(wanted);
    const { strata } = order;
    const sample = await drawSample(place.name, file, order);
    return { order, text: evidenceFile(sample), members: sample.population, ...(strata !== undefined && { strata }) };
  });
  const found = resultNamed(engine, uris, result);
  if (!found) throw refused(`There is no result for ${result.requirement} any more. Nothing was drawn.`);
  const entered = enterSample(engine, found.isms, {
    ...found,
    order: drawn.order,
    population: { path: place.path, members: drawn.members, sha256: population.sha256 },
    rows: { path: rowsPath, sha256: host.sha256(drawn.text) },
  });
  if ('refusal' in entered) throw refused(entered.refusal);
  return {
    evidence: entered.evidence,
    rows: {
      uri: uris.toUri(rowsPath),
      text: drawn.text,
      existing: await standing(rowsPath, drawn.text, host, folders),
    },
    creates: entered.creates.map(({ file, text }) => ({ uri: uris.toUri(file), text })),
    edits: entered.edits.map(({ file, edits }) => ({
      uri: uris.toUri(file),
      version: versionOf(file) ?? null,
      edits: toTextEdits(engine, file, edits),
    })),
  };
}

/** The path for the drawn rows: a file of the workspace that is neither the population nor an audit file. */
function rowsPlace(path: string, population: string, engine: Engine): string {
  const folders = engine.folders();
  const name = nameIn(path, folders);
  if (!folders.some((folder) => path !== folder && isWithin(path, folder))) {
    throw refused(`${name} is not in the workspace. Choose a file in it for the drawn rows.`);
  }
  if (path === population) throw refused(`${name} is the population. Choose another file for the drawn rows.`);
  if (isAuditFile(path)) throw refused(`${name} is an audit file. Choose another file for the drawn rows.`);
  return path;
}

async function standing(
  path: string,
  text: string,
  host: Host,
  folders: readonly string[],
): Promise<DrawSampleResult['rows']['existing']> {
  const found = await host.readBytes(path, folders, largestRows);
  if (found === 'absent') return 'absent';
  if (!(found instanceof Uint8Array)) return 'other';
  const existing = new TextDecoder().decode(found);
  if (existing === text) return 'same';
  return existing.startsWith(`${memberColumn},`) ? 'sample' : 'other';
}
