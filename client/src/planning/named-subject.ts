// What a command was called on, where that names it.

/** The id of an audit or a programme, and the URI of its ISMS root. */
export interface NamedSubject {
  readonly id: string;
  readonly root: string;
}

/** What a row, a lens or a key binding names under a key, as in `{ root, audit: 'IA-2026-01' }`; undefined where it doesn't. */
export function subjectNamed(choice: unknown, key: 'audit' | 'programme'): NamedSubject | undefined {
  if (typeof choice !== 'object' || choice === null || !('root' in choice)) return undefined;
  const { root, [key]: id }: { readonly root: unknown; readonly [key: string]: unknown } = choice;
  return typeof root === 'string' && typeof id === 'string' ? { id, root } : undefined;
}
