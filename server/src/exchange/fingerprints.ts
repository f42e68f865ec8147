import { keyText, type ProblemKey, problemKey } from '../engine/baseline/problem-key.ts';
import type { Diagnostic } from '../engine/diagnostic.ts';
import { Layout } from '../engine/layouts.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { CheckResult, Sha256 } from './check-result.ts';

/** A problem by which it is known from run to run. */
export interface Fingerprinted {
  readonly diagnostic: Diagnostic;
  readonly key: ProblemKey;
  /**
   * SHA-256, in hex, of the key and of how many equal ones stand before it: unique within a result, and the same as long
   * as the record and the place in it are, whatever lines come before.
   */
  readonly fingerprint: string;
}

/** The problems of a result, each with its key and its fingerprint, in the order of the result. */
export function fingerprinted(
  { diagnostics, textOf }: Pick<CheckResult, 'diagnostics' | 'textOf'>,
  sha256: Sha256,
): readonly Fingerprinted[] {
  const layoutOf = layoutReader(textOf);
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const key = problemKey(diagnostic, layoutOf(diagnostic.file));
    const text = keyText(key);
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    return { diagnostic, key, fingerprint: sha256(before === 0 ? text : `${text} ${before + 1}`) };
  });
}

/** Reads the layouts of files, and keeps the one last asked for: problems come file by file. */
export function layoutReader(textOf: (file: string) => string): (file: string) => Layout {
  let last: { readonly file: string; readonly layout: Layout } | undefined;
  return (file) => {
    if (last?.file !== file) {
      const text = textOf(file);
      last = { file, layout: new Layout(text, parseYaml(text)) };
    }
    return last.layout;
  };
}
