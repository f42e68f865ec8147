import assert from 'node:assert/strict';
import { lensCommands } from '../../../client/src/lens-commands.ts';
import { commandsOfLenses } from '../../../server/src/lsp/code-lenses.ts';

describe('the commands that the extension says it has for code lenses', () => {
  it('are those that the server has lenses for', () => {
    assert.deepEqual(lensCommands.toSorted(), Object.values(commandsOfLenses).toSorted());
  });
});
