import { edits } from './edits.fuzz.ts';
import type { Fuzz } from './fuzzing.ts';
import { anyParameters } from './parameters.fuzz.ts';
import { requests } from './requests.fuzz.ts';

/** Everything that is tried on random inputs. */
export const allFuzzes: readonly Fuzz[] = [edits, requests, anyParameters];
