import type { TitleBlock } from '../model/title-block.ts';
import { type Block, type Facts, facts, notice, strong } from './blocks.ts';
import { titled, type Wording } from './wording.ts';

/** The title of the report of an audit: an interim one as long as the audit goes on and nothing was reported. */
export function auditTitle({ audit, stage }: TitleBlock, { words: { title } }: Wording): string {
  const isSettled = stage === 'final' || stage === 'elsewhere' || stage === 'cancelled';
  return `${isSettled ? title.kinds['internal-audit'] : title.kinds.interim} ${colonTitled(audit)}`;
}

/** A thing by id and title, with a colon between. */
export function colonTitled({ id, title }: { readonly id: string; readonly title: string | undefined }): string {
  return title === undefined ? id : `${id}: ${title}`;
}

/** What has to be known of an audit before all else, and the facts that identify it and its report. */
export function auditOpening(block: TitleBlock, say: Wording): readonly Block[] {
  return [...auditNotices(block, say), auditFacts(block, say)];
}

/** That an audit was cancelled, or is recorded elsewhere; nothing for others. */
export function auditNotices({ stage, reason, keptAt }: TitleBlock, say: Wording): readonly Block[] {
  const { title } = say.words;
  if (stage === 'elsewhere') {
    return [
      notice('information', [strong(title.elsewhere), title.elsewhereText(say.recorded(keptAt), say.recorded(reason))]),
    ];
  }
  if (stage !== 'cancelled') return [];
  return [notice('information', [strong(title.cancelled), title.cancelledText(say.recorded(reason))])];
}

function auditFacts(block: TitleBlock, say: Wording): Facts {
  const { audit, isms, programme, record, commit, planApproval, status } = block;
  const { general, title } = say.words;
  return facts(
    [title.organization, say.recorded(block.organization)],
    [title.managementSystem, isms ? say.recorded(isms.title ?? isms.id) : general.notRecorded],
    [title.managementSystemScope, say.recorded(block.ismsScope)],
    [title.audit, titled(audit)],
    [title.programme, programme ? titled(programme) : general.notRecorded],
    [title.programmeManager, say.person(block.programmeManager)],
    [title.rationale, block.rationale],
    [title.period, say.span(block.period)],
    [title.status, status === undefined ? general.notRecorded : general.auditStatus[status]],
    [title.planApproved, planApproval ? say.signed(planApproval.by, planApproval.on) : title.noPlan],
    [title.report, record ? issueOf(record, say) : title.noReport],
    [title.preparedBy, record && say.person(record.preparedBy)],
    [title.approvedBy, record && say.person(record.approvedBy)],
    [title.earlierReports, earlier(block, say)],
    [title.classification, block.classification],
    [title.asOf, block.asOf],
    [title.lastCommit, commit && `${commit.id}, ${commit.date}`],
  );
}

type ReportRecord = NonNullable<TitleBlock['record']>;

/** The record that results were reported, and the day on which it was issued. */
export function issueOf({ id, title, issuedOn }: ReportRecord, say: Wording): string {
  const name = say.recorded(id);
  return say.words.title.issued(title === undefined ? name : `${name} ${title}`, say.recorded(issuedOn));
}

function earlier({ earlierRecords }: TitleBlock, say: Wording): string | undefined {
  if (earlierRecords.length === 0) return undefined;
  return earlierRecords
    .map(({ id, issuedOn }) => say.words.title.issued(say.recorded(id), say.recorded(issuedOn)))
    .join('; ');
}
