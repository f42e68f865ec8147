import type { Engine } from '../engine/engine.ts';
import { relativeTo } from '../engine/paths.ts';
import { type CodeAction, mechanicalActions } from '../features/code-actions.ts';
import { applyEdits } from '../yaml/edit/text-edit.ts';
import { answerEngine } from './answer-engine.ts';
import { type Surroundings, say } from './surroundings.ts';
import type { Workspace } from './workspace.ts';

/** A fix that was applied to a text. */
export interface Repair {
  /** From 0, in the text as it was then. */
  readonly line: number;
  /** The rule whose problem it mends; undefined where it mends none. */
  readonly rule: string | undefined;
  readonly title: string;
}

/** A file with its text before and after. */
export interface Mended {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly repairs: readonly Repair[];
}

/** What one fix makes possible is found in the next round; more than so many would be fixes that undo each other. */
const roundsAtMost = 20;

/**
 * Applies what is mechanical to the texts in an engine, file by file, until nothing is left, and writes nothing. A file
 * that is not UTF-8 is passed over: to write its text would lose bytes.
 */
export async function mend(
  files: readonly string[],
  { engine, root }: Workspace,
  git: boolean,
  surroundings: Surroundings,
): Promise<readonly Mended[]> {
  const mended = new Map<string, Mended>();
  const passedOver = new Set<string>();
  for (let round = 0; round < roundsAtMost; round += 1) {
    let isDone = true;
    for (const file of files) {
      if (passedOver.has(file)) continue;
      const before = engine.textOf(file);
      const actions = await actionsIn(file, engine, () => answerEngine(engine, root, git, surroundings));
      if (before === undefined || actions.length === 0) continue;
      if (!mended.has(file) && !(await isUtf8(file, surroundings))) {
        passedOver.add(file);
        say(surroundings, `warning: ${relativeTo(root, file)} is not UTF-8 and stays as it is.`);
        continue;
      }
      const known = mended.get(file) ?? { file, before, after: before, repairs: [] };
      const repairs = [...known.repairs, ...actions.map((action) => repairOf(action, engine, file))];
      const edits = actions.flatMap(({ fix }) => fix.edits.flatMap((each) => (each.file === file ? each.edits : [])));
      const after = applyEdits(before, edits);
      mended.set(file, { ...known, after, repairs });
      engine.setFile(file, after);
      await answerEngine(engine, root, git, surroundings);
      isDone = false;
    }
    if (isDone) break;
  }
  return [...mended.values()].filter(({ before, after }) => before !== after);
}

/** Some fixes need the SHA-256 of a file, which the engine asks for when they are looked for. */
async function actionsIn(file: string, engine: Engine, answer: () => Promise<void>): Promise<readonly CodeAction[]> {
  const known = engine.hashedFiles().length;
  const found = mechanicalActions(engine, file);
  if (engine.hashedFiles().length === known) return found;
  await answer();
  return mechanicalActions(engine, file);
}

function repairOf({ fix, problem }: CodeAction, engine: Engine, file: string): Repair {
  const [edit] = fix.edits.flatMap(({ edits }) => edits);
  const line = problem?.range.start.line ?? engine.layoutOf(file)?.lines.position(edit?.start ?? 0).line ?? 0;
  return { line, rule: problem?.rule, title: fix.title };
}

async function isUtf8(file: string, { host }: Surroundings): Promise<boolean> {
  const content = await host.readFile(file);
  return 'text' in content && content.malformed === undefined;
}
