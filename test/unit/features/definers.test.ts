import assert from 'node:assert/strict';
import { definersOf } from '../../../server/src/features/naming/definers.ts';
import { namingsOf } from '../../../server/src/features/naming/naming.ts';
import { definesOf, search, searchIn } from '../../../server/src/features/naming/occurrences.ts';
import { kinds } from '../../../server/src/model/kinds.ts';
import { engineOver } from '../../support/judge.ts';
import { acme, caseWorkspaces } from '../engine/workspaces.ts';

describe('the records that can describe what is named', () => {
  it('are those in which a search through all of them finds it, in the same order', () => {
    let compared = 0;
    for (const files of [acme(), ...caseWorkspaces().values()]) {
      for (const isms of engineOver(files).allIsms()) {
        for (const record of kinds.flatMap((kind) => isms.documents.all(kind))) {
          for (const naming of namingsOf(record)) {
            const occurrence = { record, naming };
            const defines = definesOf(isms, occurrence);
            const found = searchIn(definersOf(isms, occurrence), defines);
            assert.deepEqual(found, search(isms, defines), `${naming.entity.sort} ${naming.entity.id}`);
            compared += 1;
          }
        }
      }
    }
    assert.ok(compared > 1000, `${compared} were compared`);
  }).timeout(60_000);
});
