import { performance } from 'node:perf_hooks';
import type { Pace } from '../pace.ts';

/** The pace of Node: between two turns it reads from its streams, and runs what waits by `setImmediate`. */
export const nodePace: Pace = {
  elapsed: () => performance.now(),
  turn: () => new Promise((resolve) => setImmediate(resolve)),
};
