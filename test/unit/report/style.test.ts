import assert from 'node:assert/strict';
import schema from '../../../schemas/isms.schema.json' with { type: 'json' };
import { reportKinds } from '../../../server/src/report/document/report-document.ts';
import { sectionNames, sectionsOfKinds } from '../../../server/src/report/document/sections.ts';
import { completing } from '../features/completing.ts';
import { documentOf, engineWith, markdownOf } from './small-audit.ts';

const styled = (style: string) => engineWith(['report: { classification: Confidential }', `report: ${style}`]);
const headings = (style: string) =>
  documentOf(styled(style)).blocks.flatMap((block) => (block.kind === 'heading' && block.level < 3 ? [block.id] : []));

describe('the look of reports', () => {
  it('comes from the Isms document', () => {
    const { language, paper, accent, classification, logo, font } = documentOf(
      styled(
        '{ language: de, paper: letter, accent: "#0A5", classification: Intern, logo: img/logo.png, font: fonts/a.ttf }',
      ),
      'soa',
    );
    assert.deepEqual(
      { language, paper, accent, classification, logo, font },
      {
        language: 'de',
        paper: 'letter',
        accent: '#00aa55',
        classification: 'Intern',
        logo: '/workspace/img/logo.png',
        font: { kind: 'file', path: '/workspace/fonts/a.ttf' },
      },
    );
  });

  it('is plain where nothing is said, and where what is said is broken or leads out of the workspace', () => {
    for (const style of ['{}', '{ language: fr, paper: A3, accent: blue, logo: ../../l.png, font: ../../f.ttf }']) {
      const { language, paper, accent, classification, logo, font } = documentOf(styled(style));
      assert.deepEqual(
        { language, paper, accent, classification, logo, font },
        { language: 'en', paper: 'a4', accent: undefined, classification: undefined, logo: undefined, font: undefined },
      );
    }
  });

  it('may name a typeface', () => {
    assert.deepEqual(documentOf(styled('{ font: Source Serif }')).font, { kind: 'name', name: 'Source Serif' });
  });

  it('chooses sections and their order; what a kind does not have is passed over, and what is named twice comes once', () => {
    assert.deepEqual(headings('{ sections: [findings, controls, summary, findings] }'), [
      'report',
      'findings',
      'differences',
      'summary',
    ]);
  });

  it('leaves all sections of a kind that has none of those chosen', () => {
    const ids = documentOf(styled('{ sections: [trend] }'), 'soa').blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [block.id] : [],
    );
    assert.deepEqual(ids, ['summary', 'controls']);
    assert.equal(headings('{ sections: [] }').length, headings('{}').length);
  });

  it('has the sections that the schema offers', () => {
    assert.deepEqual([...sectionNames].sort(), [...schema.$defs.reportSection.enum].sort());
    assert.deepEqual(Object.keys(sectionsOfKinds).sort(), [...reportKinds].sort());
  });

  it('writes German, but leaves what the records say', () => {
    const text = markdownOf(styled('{ language: de }'));
    assert.match(text, /^# Interner Auditbericht IA-1: Access to bookings$/m);
    assert.match(text, /^## Auditfeststellungen$/m);
    assert.match(text, /^- \*\*Art:\*\* \*\*Nebenabweichung\*\*$/m);
    assert.match(text, /^- \*\*Sachverhalt:\*\* 3 of 25 sampled leavers kept access$/m);
    assert.doesNotMatch(text, /not recorded|Finding|Requirement\b|by Dana/);
  });

  it('is offered by completion: languages, sections, and files for the foreword', async () => {
    const at = (style: string) =>
      completing(`# file: isms.audit.yaml\nkind: Isms\nid: acme\nreport: ${style}\n`, {
        '/workspace': [{ name: 'foreword.md', isFolder: false }],
      });
    assert.deepEqual((await at('{ language: ^ }')).labels, ['en', 'de']);
    assert.deepEqual((await at('{ paper: ^ }')).labels, ['a4', 'letter']);
    assert.deepEqual((await at('{ foreword: ^ }')).labels, ['foreword.md']);
    const sections = (await at('{ sections: [summary, ^] }')).labels;
    assert.ok(sections.includes('coverage') && !sections.includes('summary'));
  });
});
