/** The names of files in a pack: paths that stay in the folder that it is unpacked to, on every system. */

/** What is wrong with a name, in words that follow it; undefined for a safe one. */
export function nameFault(name: string): string | undefined {
  if (name === '') return 'has no name';
  if (name.startsWith('/')) return 'has a name that leads to the top of a disk';
  if (/^[A-Za-z]:/.test(name)) return 'has a name that leads to a drive';
  if (name.includes('\\')) return 'has a backslash in its name, which some systems take for a folder';
  if (hasControl(name)) return 'has a control character in its name';
  const parts = name.split('/');
  if (parts.includes('..')) return 'has a name that leads out of the pack';
  if (parts.includes('') || parts.includes('.')) return 'has a name with an empty step';
  return undefined;
}

function hasControl(name: string): boolean {
  return [...name].some((character) => character < ' ' || (character >= '\u007f' && character <= '\u009f'));
}

/** Names with the same key are one file on some system: those that differ in case, or in how accents are written. */
export function clashKey(name: string): string {
  return name.normalize('NFC').toLowerCase().toUpperCase().normalize('NFC');
}
