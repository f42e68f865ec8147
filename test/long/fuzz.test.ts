import { allFuzzes } from '../fuzz/all-fuzzes.ts';
import { parameters } from '../fuzz/fuzzing.ts';

describe('any input, at length', function () {
  this.timeout(1_800_000);

  for (const each of allFuzzes) {
    it(each.name, async () => {
      const chosen = parameters(each.runs.long);
      await each.try(chosen);
      console.log(`      ${chosen.numRuns.toLocaleString('en')} runs, seed ${chosen.seed}`);
    });
  }
});
