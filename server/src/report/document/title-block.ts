import type { Stage, TitleBlock } from '../model/title-block.ts';
import { type Block, facts, heading, notice, type Phrase, strong } from './blocks.ts';
import { notRecorded, person, recorded, signed, span, titled } from './words.ts';

/** Title, what kind of report this is, and the facts that identify it. */
export function titleSection(title: TitleBlock): readonly Block[] {
  const { audit, isms, programme, record, commit } = title;
  const remark = remarkOn(title);
  return [
    heading(1, 'title', `${kindOf(title.stage)} ${audit.id}${audit.title === undefined ? '' : `: ${audit.title}`}`),
    ...(remark ? [notice('draft', remark)] : []),
    facts(
      ['Organization', recorded(title.organization)],
      ['Management system', isms ? recorded(isms.title ?? isms.id) : notRecorded],
      ['Scope of the management system', recorded(title.ismsScope)],
      ['Audit', titled(audit)],
      ['Audit programme', programme ? titled(programme) : notRecorded],
      ['Programme manager', person(title.programmeManager)],
      ['Reason for the audit in the programme', title.rationale],
      ['Period', span(title.period)],
      ['Status', title.status?.replace('-', ' ') ?? notRecorded],
      ['Plan approved', approval(title)],
      ['Report', record ? issue(title) : 'no AuditReport document'],
      ['Prepared by', record && person(record.preparedBy)],
      ['Approved by', record && person(record.approvedBy)],
      ['Earlier reports', earlier(title)],
      ['Classification', title.classification],
      ['As of', title.asOf],
      ['Last commit to audit or evidence files', commit && `${commit.id}, ${commit.date}`],
    ),
  ];
}

function kindOf(stage: Stage): string {
  return stage === 'final' || stage === 'cancelled' ? 'Internal audit report' : 'Interim internal audit report';
}

function remarkOn({ stage, reason, keptAt }: TitleBlock): Phrase | undefined {
  switch (stage) {
    case 'final':
      return undefined;
    case 'unreported':
      return [
        strong('Draft.'),
        ' The audit is completed, but no AuditReport document records a conclusion, an opinion and to whom the results were reported.',
      ];
    case 'elsewhere':
      return [
        strong('Recorded elsewhere.'),
        ` The audit programme says that this audit is completed; there is no audit plan for it here. Its record: ${recorded(keptAt)}. Reason: ${recorded(reason)}.`,
      ];
    case 'in-progress':
      return [strong('Interim report.'), ' The audit is in progress. What this report says may change.'];
    case 'not-begun':
      return [strong('Interim report.'), ' The audit has not begun. This report shows what is planned.'];
    case 'cancelled':
      return [strong('Cancelled.'), ` The audit was cancelled and covers nothing. Reason: ${recorded(reason)}.`];
    case 'unknown':
      return [strong('Interim report.'), ' The status of the audit is not recorded.'];
  }
}

function approval({ planApproval }: TitleBlock): string {
  if (!planApproval) return 'no audit plan';
  return signed(planApproval.by, planApproval.on);
}

function issue({ record }: TitleBlock): string {
  if (!record) return notRecorded;
  const name = recorded(record.id);
  return `${record.title === undefined ? name : `${name} ${record.title}`}, issued on ${recorded(record.issuedOn)}`;
}

function earlier({ earlierRecords }: TitleBlock): string | undefined {
  if (earlierRecords.length === 0) return undefined;
  return earlierRecords.map(({ id, issuedOn }) => `${recorded(id)}, issued on ${recorded(issuedOn)}`).join('; ');
}
