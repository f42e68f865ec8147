import { allFuzzes } from './all-fuzzes.ts';
import { parameters } from './fuzzing.ts';

describe('any input', function () {
  this.timeout(120_000);

  for (const each of allFuzzes) it(each.name, () => each.try(parameters(each.runs.quick)));
});
