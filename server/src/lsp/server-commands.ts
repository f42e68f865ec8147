/** The command that assigns auditors; its argument is `{ audit | programme, root }`, the root as a URI. */
export const assignCommand = 'auditAsCode.assignAuditors';

/** The commands that a client says it has, in its `initializationOptions`. */
export function clientCommands(options: unknown): readonly string[] {
  const named = typeof options === 'object' && options !== null && 'commands' in options ? options.commands : [];
  return Array.isArray(named) ? named.filter((each) => typeof each === 'string') : [];
}

/** The commands that the server runs itself: those that a client has are left to it. */
export function serverCommands(options: unknown): readonly string[] {
  return [assignCommand].filter((command) => !clientCommands(options).includes(command));
}
