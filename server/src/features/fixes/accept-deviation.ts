import { deviationsIn } from '../../model/deviation.ts';
import { isUnchangeable } from '../../model/rule-id.ts';
import { ruleDescriptions } from '../../rules/all-rules.ts';
import { commentPlaces } from '../../yaml/edit/add-comment.ts';
import { edit, type Fixer } from './fix.ts';

/**
 * Writes the comment that accepts a problem where it stands; the reason is the person's to give. Until then the comment
 * accepts nothing and says so.
 */
export const acceptDeviation: Fixer = {
  rules: ruleDescriptions.map(({ id }) => id).filter((id) => !isUnchangeable(id)),
  fixes(site) {
    const { text, layout, problem } = site;
    const offset = layout.lines.offset(problem.range.start);
    const { atEnd, above } = commentPlaces(text, layout.documents, offset, `# audit-ignore ${problem.rule} -- `);
    const line = problem.range.start.line;
    const isTaken = deviationsIn(text).some(
      ({ start, alone }) => alone && layout.lines.position(start).line === line - 1,
    );
    const place = atEnd ?? (isTaken ? undefined : above);
    if (!place) return [];
    return [edit(site, `Accept ${problem.rule} here, with a reason`, [place], { typeOver: '', accepts: true })];
  },
};
