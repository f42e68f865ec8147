import { anyBytes } from './bytes.fuzz.ts';
import { edits } from './edits.fuzz.ts';
import type { Fuzz } from './fuzzing.ts';
import { anyParameters } from './parameters.fuzz.ts';
import { requests } from './requests.fuzz.ts';
import { anyStyle } from './styles.fuzz.ts';
import { anyTree } from './trees.fuzz.ts';

/** Everything that is tried on random inputs. */
export const allFuzzes: readonly Fuzz[] = [anyBytes, anyStyle, anyTree, edits, requests, anyParameters];
