import type { Log, Run } from 'sarif';
import type { RuleDescription } from '../../engine/rule.ts';
import type { CheckResult, Sha256 } from '../check-result.ts';
import { fingerprinted } from '../fingerprints.ts';
import { sourceRoot } from './relative-uri.ts';
import { sarifResult } from './sarif-result.ts';
import { sarifRule } from './sarif-rule.ts';

/** What a log tells beside the problems. */
export interface SarifOptions {
  readonly rules: readonly RuleDescription[];
  readonly version: string;
  readonly exitCode: number;
  /** Whether accepted problems are in the log, marked as suppressed; some viewers show those like any other. */
  readonly suppressed: 'include' | 'omit';
  readonly sha256: Sha256;
}

/** The result of a check as a log of SARIF 2.1.0 (OASIS). URIs are relative to the workspace folder. */
export function sarifLog(result: CheckResult, options: SarifOptions): Log {
  const { rules, version, exitCode, suppressed, sha256 } = options;
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const told = fingerprinted(result, sha256).filter(
    ({ diagnostic }) => suppressed === 'include' || !diagnostic.suppressed,
  );
  const run: Run = {
    tool: {
      driver: {
        name: 'audit-as-code',
        version,
        semanticVersion: version,
        rules: rules.map(sarifRule),
      },
    },
    invocations: [{ executionSuccessful: true, exitCode }],
    language: 'en-US',
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [sourceRoot]: { description: { text: 'The workspace folder that was checked.' } } },
    properties: { asOf: result.asOf },
    results: told.map((each) => sarifResult(each, { ruleIndex: indexOf.get(each.diagnostic.rule), suppressed })),
  };
  return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
}
