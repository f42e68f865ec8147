import assert from 'node:assert/strict';
import { Batches } from '../../../server/src/lsp/batches.ts';

describe('questions that are sent together', () => {
  it('are as few messages as the limits allow, each answered by its own answer', async () => {
    const sent: (readonly number[])[] = [];
    const batches = new Batches<number, string>(
      async (numbers) => {
        sent.push(numbers);
        return numbers.map((number) => `<${number}>`);
      },
      { size: 4, atOnce: 2 },
    );
    const answers = await Promise.all(Array.from({ length: 10 }, (_, number) => batches.ask(number)));
    assert.deepEqual(
      answers,
      Array.from({ length: 10 }, (_, number) => `<${number}>`),
    );
    assert.deepEqual(
      sent.map((numbers) => numbers.length),
      [4, 4, 2],
    );
  });

  it('are on their way in no more messages at a time than allowed, and wait meanwhile', async () => {
    let onTheWay = 0;
    let most = 0;
    const answering: (() => void)[] = [];
    const batches = new Batches<number, number>(
      async (numbers) => {
        onTheWay += 1;
        most = Math.max(most, onTheWay);
        await new Promise<void>((resolve) => answering.push(resolve));
        onTheWay -= 1;
        return numbers;
      },
      { size: 1, atOnce: 2 },
    );
    const all = Promise.all([1, 2, 3, 4, 5].map((number) => batches.ask(number)));
    for (let answered = 0; answered < 5; answered += 1) {
      while (answering.length === 0) await new Promise((resolve) => setImmediate(resolve));
      answering.shift()?.();
    }
    assert.deepEqual(await all, [1, 2, 3, 4, 5]);
    assert.equal(most, 2);
  });
});
