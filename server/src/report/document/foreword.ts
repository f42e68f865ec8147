import MarkdownIt from 'markdown-it';
import { type Foreword, forewordAtMost } from '../model/context.ts';
import { type Block, heading, notice } from './blocks.ts';
import { blocksOfMarkdown } from './markdown-blocks.ts';
import type { Wording } from './wording.ts';

/** CommonMark with tables. Raw HTML stays the text that it is; addresses make no links by themselves. */
const markdown = new MarkdownIt('default', { html: false, linkify: false });

/** The organization's own words before the first section, or why they are missing. */
export function forewordBlocks({ file, content }: Foreword, { words: { title } }: Wording): readonly Block[] {
  switch (content.kind) {
    case 'text': {
      const blocks = blocksOfMarkdown(markdown.parse(content.text, {}), 'foreword');
      const [first, ...others] = blocks;
      if (first?.kind === 'heading') return [heading(2, 'foreword', first.text), ...others];
      return blocks.length === 0 ? [] : [heading(2, 'foreword', title.foreword), ...blocks];
    }
    case 'missing':
      return [notice('warning', title.forewordMissing(file))];
    case 'outside':
      return [notice('warning', title.forewordOutside(file))];
    case 'too-big':
      return [notice('warning', title.forewordTooBig(file, String(forewordAtMost)))];
    case 'unreadable':
      return [notice('warning', title.forewordUnreadable(file, content.reason))];
  }
}
