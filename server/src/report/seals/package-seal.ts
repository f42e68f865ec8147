/**
 * The seal of a file of Office (an Open Packaging Conventions package): `dc:identifier` of its core properties holds a
 * SHA-256 of all parts, that property aside. What saves the file anew writes other parts, so the seal fits no more.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Sha256 } from '../seal.ts';
import { zipOf } from '../zip.ts';

type Parts = readonly (readonly [path: string, content: Uint8Array])[];

const coreProperties = 'docProps/core.xml';
const end = '</cp:coreProperties>';
const sealed = /<dc:identifier>audit-as-code sha256: ([0-9a-f]{64})<\/dc:identifier>/;

/** Seals a package that was just made, which has core properties. */
export function sealPackage(bytes: Uint8Array, sha256: Sha256): Uint8Array {
  const parts: Parts = Object.entries(unzipSync(bytes));
  const seal = `<dc:identifier>audit-as-code sha256: ${hashOf(parts, sha256)}</dc:identifier>`;
  return zipOf(withCore(parts, (xml) => xml.replace(end, `${seal}${end}`)));
}

/** More than this is no report: nothing of such a file is unpacked. In bytes. */
const largestContent = 256 * 1024 * 1024;

/** Whether a file is a package whose seal fits; false for anything else. */
export function isUneditedPackage(bytes: Uint8Array, sha256: Sha256): boolean {
  const parts = partsOf(bytes);
  const core = parts?.find(([path]) => path === coreProperties)?.[1];
  const hash = core && sealed.exec(strFromU8(core))?.[1];
  return parts !== undefined && hash !== undefined && hash === hashOf(unsealed(parts), sha256);
}

function partsOf(bytes: Uint8Array): Parts | undefined {
  let size = 0;
  const filter = ({ originalSize }: { readonly originalSize: number }) => {
    size += originalSize;
    return size <= largestContent;
  };
  try {
    const parts = Object.entries(unzipSync(bytes, { filter }));
    return size <= largestContent ? parts : undefined;
  } catch {
    return undefined;
  }
}

function unsealed(parts: Parts): Parts {
  return withCore(parts, (xml) => xml.replace(sealed, ''));
}

function withCore(parts: Parts, change: (xml: string) => string): Parts {
  return parts.map(([path, content]) => [
    path,
    path === coreProperties ? strToU8(change(strFromU8(content))) : content,
  ]);
}

function hashOf(parts: Parts, sha256: Sha256): string {
  return sha256(parts.map(([path, content]) => `${sha256(content)} ${path}\n`).join(''));
}
