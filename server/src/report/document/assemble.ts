import type { ReportContext } from '../model/context.ts';
import type { ReportStyle } from '../model/style.ts';
import { withUniqueIds } from './anchor.ts';
import { type Block, heading, notice, strong } from './blocks.ts';
import { draftSentences } from './draft.ts';
import { forewordBlocks } from './foreword.ts';
import type { ReportParts } from './parts.ts';
import {
  paperSizes,
  type ReportDocument,
  type ReportKind,
  type ReportLanguage,
  reportLanguages,
} from './report-document.ts';
import { chosenSections } from './sections.ts';
import { withVisibleText } from './visible.ts';
import type { Wording } from './wording.ts';

/** Puts a report together: the title, why it is a draft, the facts, the foreword, and the sections that are chosen. */
export function assemble<K extends ReportKind>(
  { kind, id, title, draft, opening, sections, sheets }: ReportParts<K>,
  organization: string | undefined,
  style: ReportStyle,
  context: ReportContext,
  say: Wording,
): ReportDocument {
  const why = draftSentences(draft, say);
  const blocks: readonly Block[] = [
    heading(1, 'report', title),
    ...(why.length === 0 ? [] : [notice('draft', [strong(say.words.title.draft), ` ${why.join(' ')}`])]),
    ...opening,
    ...(context.foreword ? forewordBlocks(context.foreword, say) : []),
    ...chosenSections(kind, style.sections).flatMap((name) => sections[name]),
  ];
  return withVisibleText({
    kind,
    title,
    id,
    organization,
    language: languageOf(style),
    asOf: context.asOf,
    version: context.version,
    commit: context.commit,
    classification: style.classification,
    paper: paperSizes.find((size) => size === style.paper) ?? 'a4',
    accent: style.accent,
    logo: style.logo,
    font: style.font,
    draft: why,
    blocks: withUniqueIds(blocks),
    sheets,
  });
}

/** The language of the reports of an ISMS: English, where it names none or one that is not known. */
export function languageOf({ language }: ReportStyle): ReportLanguage {
  return reportLanguages.find((known) => known === language) ?? 'en';
}
