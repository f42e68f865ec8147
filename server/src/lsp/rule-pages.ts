import { type Connection, RequestType } from 'vscode-languageserver';
import { ruleDescriptions } from '../rules/all-rules.ts';
import { basisOf, rulePage } from '../rules/page.ts';
import type { Guard } from './guard.ts';

/** A rule, as it is offered for choice. */
export interface RuleChoice {
  readonly id: string;
  /** The severity unless an Isms document says otherwise. */
  readonly severity: string;
  readonly title: string;
  /** The clause that it rests on, with its standard; null for rules about the form of files. */
  readonly basis: string | null;
}

/** All rules, in the order of their documentation. */
export const rulesRequest = new RequestType<Record<string, never>, { readonly rules: readonly RuleChoice[] }, void>(
  'auditAsCode/rules',
);

/** The page of a rule as Markdown; null where there is no such rule. */
export const rulePageRequest = new RequestType<{ readonly rule: string }, { readonly page: string | null }, void>(
  'auditAsCode/rulePage',
);

/** Serves what there is to say of rules. It rests on no file, so that it is answered at once. */
export function registerRulePages(connection: Connection, { guard }: { readonly guard: Guard }): void {
  connection.onRequest(
    rulesRequest,
    guard.request(rulesRequest.method, () => ({
      rules: ruleDescriptions.map((rule) => ({
        id: rule.id,
        severity: rule.severity,
        title: rule.title,
        basis: basisOf(rule) ?? null,
      })),
    })),
  );
  connection.onRequest(
    rulePageRequest,
    guard.request(rulePageRequest.method, ({ rule }) => {
      const found = ruleDescriptions.find(({ id }) => id === rule);
      return { page: found ? rulePage(found) : null };
    }),
  );
}
