import { DiagnosticSeverity, type Diagnostic as ProtocolDiagnostic } from 'vscode-languageserver';
import type { Diagnostic } from '../engine/diagnostic.ts';
import type { Uris } from './uris.ts';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** A diagnostic as the protocol has it, with a link to the page of its rule. */
export function toProtocol(
  { range, severity, rule, message, related }: Diagnostic,
  uris: Uris,
  pageOf: (rule: string) => string,
): ProtocolDiagnostic {
  return {
    range,
    severity: severities[severity],
    code: rule,
    codeDescription: { href: pageOf(rule) },
    source: 'audit-as-code',
    message,
    ...(related.length > 0 && {
      relatedInformation: related.map((each) => ({
        location: { uri: uris.toUri(each.file), range: each.range },
        message: each.message,
      })),
    }),
  };
}
