import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

/** From this version on V8 can be told on how many threads it may compile; earlier ones complain. */
const compilesOnOneThread = 12;

/**
 * Sets V8 up for what the product does: it begins, goes through thousands of small files, and most runs end then. To be
 * called first, since V8 refuses code that was compiled with other flags.
 *
 * V8 is not to guess from the first files that what is made of a file lives long: it would lay what is made of the
 * thousands after them where it is let go last, and take half as much memory again. And it is to optimize functions on
 * one thread: those that it would start besides take the time of the one that does the work. The solver that assigns
 * auditors is a megabyte of WebAssembly, and to optimize what of it is used for a second takes several: it is to be done
 * for what is used for long.
 */
export function tuneV8(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
  setFlagsFromString('--wasm-tiering-budget=1000000000');
  if (Number.parseInt(process.versions.v8, 10) < compilesOnOneThread) return;
  setFlagsFromString('--concurrent-turbofan-max-threads=1');
}
