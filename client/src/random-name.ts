// Names that nobody can guess.

/** 32 hexadecimal digits. `crypto.randomUUID` is there on secure web sites alone. */
export function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
