import type { Pace } from '../pace.ts';

/**
 * The pace of a worker: a turn ends when what it was sent before has been taken up. A message of one's own comes after
 * those of others, and unlike a timer it is not held back.
 */
export function messagePace(): Pace {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return {
    elapsed: () => performance.now(),
    turn: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        port2.postMessage(undefined);
      }),
  };
}
