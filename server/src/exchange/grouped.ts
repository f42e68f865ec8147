/** The members of a list by what a function makes of them, each group in the order of the list. */
export function grouped<T>(list: readonly T[], by: (member: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const member of list) {
    const name = by(member);
    const group = groups.get(name);
    if (group) group.push(member);
    else groups.set(name, [member]);
  }
  return groups;
}
