/** Finds the texts that the extension shows by `l10n.t`, in its sources. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type CallExpression, type Expression, parse, type SpreadElement } from 'acorn';
import { simple } from 'acorn-walk';
import { transformSync } from 'esbuild';

/** What the sources show, and what in them cannot be translated. */
export interface Texts {
  /** The keys of the bundles, sorted; that of a text without a comment is the text. */
  readonly keys: readonly string[];
  /** Calls whose text is not written out, as `<file>: <call>`: nobody can know what to translate. */
  readonly computed: readonly string[];
}

type Argument = Expression | SpreadElement | undefined;

/** A text that is written out. A template literal with something put in is none. */
function literal(node: Argument): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

function property(node: Argument, name: string): Expression | undefined {
  if (node?.type !== 'ObjectExpression') return undefined;
  const found = node.properties.find(
    (each) => each.type === 'Property' && each.key.type === 'Identifier' && each.key.name === name,
  );
  return found?.type === 'Property' ? found.value : undefined;
}

/** The key of a call, as VS Code looks it up: the message, and behind a slash the comment for translators. */
function keyOf({ arguments: [first] }: CallExpression): string | undefined {
  const message = literal(first) ?? literal(property(first, 'message'));
  const comment = property(first, 'comment');
  const comments =
    comment?.type === 'ArrayExpression'
      ? comment.elements.map((each) => literal(each ?? undefined))
      : [literal(comment)];
  if (message === undefined || (comment && comments.includes(undefined))) return undefined;
  return comment ? `${message}/${comments.join('')}` : message;
}

/** Tells `l10n.t(…)` and `vscode.l10n.t(…)` from other calls. */
function isTranslation({ callee }: CallExpression): boolean {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || callee.property.name !== 't')
    return false;
  const { object } = callee;
  const name = object.type === 'MemberExpression' ? object.property : object;
  return name.type === 'Identifier' && name.name === 'l10n';
}

/** Finds the texts of all TypeScript sources beneath a folder. */
export function textsOf(folder: string): Texts {
  const keys = new Set<string>();
  const computed: string[] = [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  for (const file of files.sort()) {
    const { code } = transformSync(readFileSync(path.join(folder, file), 'utf8'), { loader: 'ts', format: 'esm' });
    simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
      CallExpression(call) {
        if (!isTranslation(call)) return;
        const key = keyOf(call);
        if (key === undefined) computed.push(`${file}: ${code.slice(call.start, call.end)}`);
        else keys.add(key);
      },
    });
  }
  return { keys: [...keys].sort(), computed };
}
