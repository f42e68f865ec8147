/**
 * How many to draw from each group: in proportion to its members, by the method of largest remainders (Hamilton), but at
 * least one from each, so that no group goes unseen. Of equal remainders the earlier group's counts as larger.
 *
 * @param members how many each group has, one at least
 * @param size how many to draw in all: as many as there are groups at least, and as there are members at most
 */
export function allocate(members: readonly number[], size: number): readonly number[] {
  const all = members.reduce((sum, each) => sum + each, 0);
  if (all === 0) return members.map(() => 0);
  const exact = members.map((each) => {
    const product = BigInt(each) * BigInt(size);
    return { whole: Number(product / BigInt(all)), remainder: product % BigInt(all) };
  });
  const shares = exact.map(({ whole }) => Math.max(1, whole));
  const byRemainder = [...exact.keys()].sort((a, b) => compare(exact[b]?.remainder, exact[a]?.remainder) || a - b);
  let left = size - shares.reduce((sum, each) => sum + each, 0);
  for (const group of byRemainder) {
    const { whole } = exact[group] ?? { whole: 0 };
    if (left <= 0) break;
    // One that has got its single member already has had its remainder.
    if (whole === 0 || (shares[group] ?? 0) >= (members[group] ?? 0)) continue;
    shares[group] = (shares[group] ?? 0) + 1;
    left -= 1;
  }
  // Small groups that got one may have taken more than there was: the largest give it back.
  while (left < 0) {
    const largest = shares.indexOf(Math.max(...shares));
    shares[largest] = (shares[largest] ?? 0) - 1;
    left += 1;
  }
  return shares;
}

function compare(a: bigint = 0n, b: bigint = 0n): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
