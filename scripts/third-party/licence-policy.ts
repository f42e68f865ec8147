import parse, { type Expression } from 'spdx-expression-parse';
import data from './licences.json' with { type: 'json' };

/** What is said of a piece of software by us, since it does not say so itself; `source` tells where it was found. */
export interface Statement {
  /** An SPDX licence expression. */
  readonly licence: string;
  readonly copyrights?: readonly string[];
  readonly source: string;
}

/** A piece of software that is within a package without being a package there. */
export interface Embedded extends Statement {
  readonly name: string;
  readonly version?: string;
}

/** Licences, by their SPDX identifiers, under which software may be a part of the product. */
export const allowedLicences: ReadonlySet<string> = new Set(data.allowed);

/** By the names of packages: the licences that these do not tell, or not as a whole. */
export const untold: Readonly<Record<string, Statement>> = data.untold;

/** By the names of packages: what else is in them. */
export const embedded: Readonly<Record<string, readonly Embedded[]>> = data.embedded;

/**
 * Whether software under this licence may be a part of the product: all parts of `AND` have to be allowed, one part of
 * `OR`. What is no SPDX expression is not allowed.
 */
export function isAllowed(licence: string): boolean {
  const tree = parsed(licence);
  return tree !== undefined && holds(tree);
}

/** The licences that an SPDX expression names, exceptions included: `Apache-2.0 WITH LLVM-exception`. */
export function licencesIn(licence: string): readonly string[] {
  const tree = parsed(licence);
  return tree ? [...new Set(leaves(tree))] : [];
}

function parsed(licence: string): Expression | undefined {
  try {
    return parse(licence);
  } catch {
    return undefined;
  }
}

function holds(tree: Expression): boolean {
  if (!('conjunction' in tree)) return allowedLicences.has(named(tree));
  const sides = [tree.left, tree.right];
  return tree.conjunction === 'and' ? sides.every(holds) : sides.some(holds);
}

function leaves(tree: Expression): readonly string[] {
  return 'conjunction' in tree ? [...leaves(tree.left), ...leaves(tree.right)] : [named(tree)];
}

function named({ license, exception }: Exclude<Expression, { conjunction: string }>): string {
  return exception ? `${license} WITH ${exception}` : license;
}
