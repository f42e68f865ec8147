/** A number with its noun: `1 finding`, `2 findings`. */
export function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
