import type { Engine } from '../../engine/engine.ts';
import type { Host } from '../../host/host.ts';
import { PopulationFault, SeveralSheets } from '../../planning/sampling/population/population.ts';
import { recordedSamples, verifySample } from '../../planning/sampling/verify-sample.ts';
import { refused } from '../refused.ts';
import type { Uris } from '../uris.ts';
import { nameIn } from './reading.ts';
import type { VerifiedSample, VerifySampleParams } from './requests.ts';
import { allResults, type FoundResult, placeOf, resultAt, resultNamed } from './results.ts';

/** Draws the samples that are meant again; none are meant where none of them has a seed and a source. */
export async function verifySamples(
  params: VerifySampleParams,
  { engine, uris }: { readonly engine: Engine; readonly uris: Uris },
  host: Host,
): Promise<readonly VerifiedSample[]> {
  const folders = engine.folders();
  const verified: VerifiedSample[] = [];
  for (const found of meant(params, engine, uris)) {
    const recorded = recordedSamples(found.workpaper).find(({ requirement }) => requirement === found.requirement);
    if (!recorded) continue;
    const what = placeOf(found, uris);
    const place = { isms: found.isms, folders, nameOf: (path: string) => nameIn(path, folders), host };
    try {
      verified.push({ ...what, verdict: await verifySample(recorded, place, params.sheet) });
    } catch (error) {
      if (error instanceof SeveralSheets) verified.push({ ...what, sheets: error.sheets });
      else if (error instanceof PopulationFault) verified.push({ ...what, fault: error.message });
      else throw error;
    }
  }
  return verified;
}

function meant(
  { textDocument, result, position }: VerifySampleParams,
  engine: Engine,
  uris: Uris,
): readonly FoundResult[] {
  if (result) {
    const named = resultNamed(engine, uris, result);
    if (!named) throw refused(`There is no result for ${result.requirement} any more.`);
    return [named];
  }
  const file = uris.toPath(textDocument.uri);
  const here = position && resultAt(engine, file, position);
  const isDrawn = here && recordedSamples(here.workpaper).some(({ requirement }) => requirement === here.requirement);
  return isDrawn ? [here] : allResults(engine, file).filter(({ workpaper }) => workpaper.file === file);
}
