import { isWithin, relativeTo } from '../engine/paths.ts';
import type { CheckResult } from '../exchange/check-result.ts';
import type { FormatChoice } from './format-choice.ts';
import type { Format, Rendering } from './formats/format.ts';
import { type Surroundings, say } from './surroundings.ts';
import { byText, claim, write } from './write-output.ts';

/** What there is to say of a result, and how it is to be said. */
export interface Output {
  readonly result: CheckResult;
  /** The workspace folder. */
  readonly root: string;
  readonly rendering: Omit<Rendering, 'colors' | 'pathOf' | 'sha256' | 'version'>;
  /** Whether what is printed may have colours. */
  readonly color: boolean;
  readonly force: boolean;
}

/** Prints and writes a result in all formats that were chosen; nothing where one of the files cannot be written. */
export async function putResult(
  choices: readonly FormatChoice[],
  output: Output,
  surroundings: Surroundings,
): Promise<void> {
  const { terminal } = surroundings;
  for (const { format, file } of choices) {
    if (file === undefined) continue;
    await claim({ file, mayReplace: byText(format.hasMade), force: output.force }, surroundings);
  }
  for (const { format, file } of choices) {
    const rendering: Rendering = {
      ...output.rendering,
      colors: file === undefined && terminal.colors && output.color,
      version: surroundings.version,
      sha256: (text) => surroundings.host.sha256(text),
      pathOf: await pathsFromCheckout(format, output.root, surroundings),
    };
    const text = await format.render(output.result, rendering);
    if (file === undefined) terminal.out(text);
    else await write(file, text, surroundings);
    await summarise(format, output.result, surroundings);
  }
}

/** How paths are written from the root of the repository that a CI service has checked out, if it has. */
async function pathsFromCheckout(
  { checkout }: Format,
  root: string,
  { host }: Surroundings,
): Promise<Rendering['pathOf']> {
  const named = checkout === undefined ? undefined : host.environment(checkout);
  const top = named === undefined ? undefined : await host.realPath(host.resolve(named));
  if (top === undefined || top === root || !isWithin(root, top)) return (file) => file;
  return (file) => `${relativeTo(top, root)}/${file}`;
}

/** Whoever has set the variable has named the file, wherever it is. A run does not fail because nobody can sum it up. */
async function summarise({ summary }: Format, result: CheckResult, surroundings: Surroundings): Promise<void> {
  const { host } = surroundings;
  const file = summary && host.environment(summary.variable);
  if (!summary || file === undefined) return;
  const failure = await host.append(host.resolve(file), await summary.render(result));
  if (failure !== undefined)
    say(surroundings, `warning: The summary in ${summary.variable} cannot be written: ${failure}.`);
}
