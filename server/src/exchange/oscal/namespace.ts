// Without `with { type: 'json' }`, which allows the whole manifest alone to be imported, and bundles would carry it.
import { name } from '../../../../package.json';

/**
 * The namespace of the properties that carry what OSCAL has no place for, and of the UUIDs: derived from the name of the
 * package, so that it stays what it is wherever the product is kept.
 */
export const namespace = `urn:${name}:oscal`;

/** The version of OSCAL that documents are written in. */
export const oscalVersion = '1.2.2';
