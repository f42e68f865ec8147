import type { Day } from '../model/values.ts';

/** The day it is, and word of a new one. */
export interface Clock {
  today(): Day;
  /** Calls back, every now and then and at the latest soon after midnight or a change of the clock; gives the way to end it. */
  watch(look: () => void): () => void;
}

const interval = 30_000;

/** A clock that is looked at twice a minute: a timer until midnight would sleep through a suspended machine. */
export function pollingClock(today: () => Day): Clock {
  return {
    today,
    watch(look) {
      const timer = setInterval(look, interval);
      return () => clearInterval(timer);
    },
  };
}
