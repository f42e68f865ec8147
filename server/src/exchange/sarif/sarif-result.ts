import type { PhysicalLocation, Result, Suppression as SarifSuppression } from 'sarif';
import type { ProblemKey } from '../../engine/baseline/problem-key.ts';
import type { LineRange, Suppression } from '../../engine/diagnostic.ts';
import type { Fingerprinted } from '../fingerprints.ts';
import { relativeUri, sourceRoot } from './relative-uri.ts';
import { sarifLevel } from './sarif-level.ts';

/** A problem as a result of SARIF (3.27). */
export function sarifResult(
  { diagnostic, key, fingerprint }: Fingerprinted,
  { ruleIndex, suppressed }: { readonly ruleIndex?: number; readonly suppressed: 'include' | 'omit' },
): Result {
  const { rule, severity, message, file, range, related } = diagnostic;
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: sarifLevel(severity),
    message: { text: withoutLinks(message) },
    locations: [
      {
        physicalLocation: physicalLocation(file, range),
        logicalLocations: [{ fullyQualifiedName: qualifiedName(key) }],
      },
    ],
    ...(related.length > 0 && {
      relatedLocations: related.map((each, index) => ({
        id: index + 1,
        physicalLocation: physicalLocation(each.file, each.range),
        message: { text: withoutLinks(each.message) },
      })),
    }),
    partialFingerprints: { 'auditAsCode/v1': fingerprint },
    // Where some results have suppressions, an empty list says that a result has none (3.27.23).
    ...(suppressed === 'include' && { suppressions: suppressionsOf(diagnostic.suppressed) }),
  };
}

function suppressionsOf(suppressed: Suppression | undefined): SarifSuppression[] {
  if (!suppressed) return [];
  const { reason, until, by } = suppressed;
  return [
    {
      kind: by === 'baseline' ? 'external' : 'inSource',
      status: 'accepted',
      justification: reason,
      ...(until !== undefined && { properties: { until } }),
    },
  ];
}

/** Lines and columns count from 1, and an end is exclusive. */
function physicalLocation(file: string, { start, end }: LineRange): PhysicalLocation {
  return {
    artifactLocation: { uri: relativeUri(file), uriBaseId: sourceRoot },
    region: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  };
}

function qualifiedName({ kind, id, at }: ProblemKey): string {
  return [kind, id].filter((part) => part !== '').join('/') + at || '/';
}

/** A plain text of SARIF may hold links, `[text](address)` (3.11.6); a text from a file is none. */
function withoutLinks(text: string): string {
  let isLink = false;
  const characters = text.split('');
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === ']') isLink = text[at + 1] === '(';
    else if (text[at] === '[' && isLink) characters[at] = '\\[';
  }
  return characters.join('');
}
