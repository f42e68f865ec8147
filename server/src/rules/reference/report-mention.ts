import type { Problem } from '../../engine/problem.ts';
import type { Reporter } from '../../engine/rule.ts';
import type { Mention } from '../../model/mentions/mention.ts';

/** Reports at a mention: at the value, or at the key that it is. */
export function reportMention(report: Reporter, mention: Mention, message: string, related?: Problem['related']): void {
  if (mention.part === 'key') report.atKey(mention, message, related);
  else report.at(mention, message, related);
}
