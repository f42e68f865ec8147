// The page of the maps as it was built, in a browser, without the rest of VS Code.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Locator } from 'playwright-core';
import type { MapView, RememberedMap } from '../../../client/src/webview/map-view.ts';
import { filesOf } from '../../support/files.ts';
import { startBrowser } from '../browser.ts';
import { MapPage, type MapPageOptions } from '../maps/map-page.ts';
import { themes } from '../maps/themes.ts';
import { exampleFiles, type MapName, type MapWords, mapWords, viewsOf } from '../maps/worded-maps.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const example = exampleFiles('acme-flawed');

describe('the page of a map', () => {
  let browser: Browser;
  let words: MapWords;
  let views: Readonly<Record<MapName, MapView>>;
  let map: MapPage;

  before(async () => {
    browser = await startBrowser();
    words = await mapWords();
    views = viewsOf(example, words);
  });

  after(() => browser.close());

  afterEach(async () => {
    const { complaints } = map;
    await map.close();
    assert.deepEqual(complaints, []);
  });

  async function open(name: MapName, options?: MapPageOptions): Promise<MapPage> {
    map = await MapPage.open(browser, options);
    await map.show(views[name]);
    return map;
  }

  const cell = (label: string): Locator => map.page.getByRole('gridcell', { name: label });
  const press = (...keys: readonly string[]) =>
    keys.reduce((done, key) => done.then(() => map.page.keyboard.press(key)), Promise.resolve());

  describe('can be read by everybody', () => {
    for (const name of ['coverage', 'independence'] as const) {
      for (const theme of themes.keys()) {
        it(`${name}, ${theme}`, () => readable(name, { theme }));
      }
      it(`${name}, with forced colours`, () => readable(name, { forcedColors: 'active' }));
      it(`${name}, in a narrow editor`, () => readable(name, { size: { width: 420, height: 500 } }));
    }

    it('where there is nothing yet', async () => {
      map = await MapPage.open(browser);
      await map.show(viewsOf(filesOf('kind: Isms\nid: isms\ntitle: New\n'), words).coverage);
      assert.deepEqual(await violations(), []);
    });

    async function readable(name: MapName, options: MapPageOptions): Promise<void> {
      await open(name, options);
      await map.page.locator('summary').click();
      await cell(name === 'coverage' ? '4.1 ' : '6.1.1 ')
        .first()
        .click();
      assert.deepEqual(await violations(), []);
    }

    async function violations(): Promise<readonly unknown[]> {
      await map.page.evaluate(axe);
      const { violations, passes } = await map.page.evaluate<AxeResults>('axe.run()');
      assert.ok(passes.some(({ id }) => id === 'color-contrast'));
      return violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => [html, failureSummary]),
      }));
    }
  });

  it('is a table with heads, whose cells say in words what they show', async () => {
    const { page } = await open('coverage');
    await page.getByRole('grid', { name: 'Coverage Map' }).waitFor();
    await page
      .getByRole('columnheader', { name: /^IA-2025-02 completed 2025-11-10 – 2025-11-14; Operation.*; 19 in scope/ })
      .waitFor();
    await page.getByRole('rowheader', { name: /^A\.8\.4 Access to source code/ }).waitFor();
    await cell('A.5.18 Access rights, IA-2025-02: Nonconforming; findings: F-2025-006 (closed)').waitFor();
    await cell('A.5.18 Access rights, IA-2027-02: Planned').waitFor();
    await cell('A.5.18 Access rights, IA-2027-01: not in this audit').waitFor();
  });

  it('tells states apart by shape, colour and word', async () => {
    await open('coverage');
    const looks = async (state: string) => {
      const one = map.page.locator(`td[data-state="${state}"]`).first();
      const icon = one.locator('svg');
      const colour = await map.page.evaluate<string>(
        `getComputedStyle(document.querySelector('td[data-state="${state}"] svg')).stroke`,
      );
      return [await icon.locator('path').getAttribute('d'), colour, await one.locator('.word').textContent()];
    };
    const all = await Promise.all(['conforming', 'nonconforming', 'planned'].map(looks));
    for (const at of [0, 1, 2]) assert.equal(new Set(all.map((look) => look[at])).size, 3);
  });

  it('is one stop of the Tab key, and moves by the keys of a grid', async () => {
    await open('coverage');
    await map.page.getByRole('button', { name: 'Save as SVG…' }).focus();
    await press('Tab', 'Tab'); // the legend comes between
    assert.match(await map.focused(), /^4\.1 .*, IA-2025-01:/);
    await press('ArrowRight');
    assert.match(await map.focused(), /^4\.1 .*, IA-2025-02:/);
    await press('ArrowDown');
    assert.match(await map.focused(), /^4\.2 .*, IA-2025-02:/);
    await press('Home');
    assert.match(await map.focused(), /^4\.2 Understanding the needs/);
    await press('End');
    assert.match(await map.focused(), /, Examined \/ planned: 1 \/ 2$/);
    await press('ArrowUp', 'ArrowUp', 'ArrowLeft');
    assert.match(await map.focused(), /^IA-2027-02 planned/);
    await press('ArrowDown', 'PageDown');
    assert.match(await map.focused(), /^6\.2 .*, IA-2027-02:/);
    await press('Control+End');
    assert.match(await map.focused(), /^customers:\S+ .*, Examined \/ planned: /);
    await press('Control+Home');
    assert.match(await map.focused(), /^4\.1 Understanding the organization/);
    await press('Tab');
    assert.equal(await map.page.locator('table :focus').count(), 0);
  });

  it('keeps what is focused in sight, beside the heads that stay', async () => {
    await open('coverage', { size: { width: 700, height: 600 } });
    await map.page.locator('td[data-row="0"]').first().focus();
    for (let pages = 0; pages < 6; pages += 1) await press('PageDown', 'ArrowRight');
    await press('PageUp', 'PageUp', 'ArrowLeft', 'ArrowLeft');
    const inSight = await map.page.evaluate<boolean>(`(() => {
      const cell = document.activeElement.getBoundingClientRect();
      const at = document.elementFromPoint(cell.left + cell.width / 2, cell.top + cell.height / 2);
      return document.activeElement.contains(at);
    })()`);
    assert.ok(inSight);
  });

  it('opens the place of a cell by a click, by Enter and by its links', async () => {
    await open('coverage');
    await map.messages();
    await cell('A.5.18 Access rights, IA-2025-02').click();
    await press('Enter');
    await map.page
      .getByRole('button', { name: /^Open finding F-/ })
      .first()
      .click();
    const at = { type: 'open', row: 'A.5.18', column: 'IA-2025-02' };
    assert.deepEqual(await map.messages(), [
      { ...at, place: 0 },
      { ...at, place: 0 },
      { ...at, place: 1 },
    ]);
    await map.page.getByRole('columnheader', { name: /^IA-2025-02/ }).click();
    assert.deepEqual(await map.messages(), [{ type: 'open', row: null, column: 'IA-2025-02', place: 0 }]);
    await cell('A.5.18 Access rights, IA-2027-01').click();
    assert.deepEqual(await map.messages(), [], 'nothing is there to open');
  });

  it('finds requirements, and tells how many', async () => {
    const { page } = await open('coverage');
    await page.locator('td[data-row="3"]').first().focus();
    await press('/');
    await page.keyboard.type('access');
    const status = page.locator('.shown[role=status]');
    assert.match((await status.textContent()) ?? '', /^\d+ of 126 requirements shown$/);
    await page.getByRole('rowheader', { name: 'A.5.15 Access control' }).waitFor();
    assert.equal(await page.getByRole('rowheader', { name: /^4\.1 / }).isVisible(), false);
    assert.equal(await page.getByText('4 Context of the organization').isVisible(), false);
    await press('ArrowDown');
    assert.match(await map.focused(), /^A\.5\.15 Access control, IA-/, 'focus goes to what is shown');
    await press('Control+f');
    await page.keyboard.type('no such thing');
    await page.getByText(/^No requirement matches/).waitFor();
    await press('Escape');
    assert.equal(await status.textContent(), '');
    await page.getByRole('rowheader', { name: /^4\.1 / }).waitFor();
  });

  it('shows only gaps, and copies and saves what is shown', async () => {
    const { page } = await open('coverage');
    await page.getByLabel('Show').selectOption({ label: 'Gaps: in no audit' });
    await map.messages();
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await page.getByRole('button', { name: 'Save as SVG…' }).click();
    const rows = ['9.2.1', '9.2.2'];
    assert.deepEqual(await map.messages(), [
      { type: 'copy', rows },
      { type: 'save', rows },
    ]);
  });

  it('keeps scroll, focus and search when the map changes, and shows what has changed', async () => {
    const { page } = await open('coverage', { size: { width: 900, height: 600 } });
    await page.getByRole('searchbox').fill('a');
    await cell('A.5.18 Access rights, IA-2027-02').focus();
    const before = await page.locator('.scroller').evaluate((scroller) => scroller.scrollTop);
    assert.ok(before > 0);
    const changed = new Map(
      [...example].map(([file, text]) => [file, text.replace('A.5.18, A.5.31-A.5.37', 'A.5.31-A.5.37')]),
    );
    await map.show(viewsOf(changed, words).coverage);
    await cell('A.5.18 Access rights, IA-2027-02: not in this audit').waitFor();
    assert.match(await map.focused(), /^A\.5\.18 Access rights, IA-2027-02/);
    assert.equal(await page.locator('.scroller').evaluate((scroller) => scroller.scrollTop), before);
    assert.equal(await page.getByRole('searchbox').inputValue(), 'a');
  });

  it('remembers all that over a reload of the window', async () => {
    const { page } = await open('coverage');
    await page.getByLabel('Show').selectOption('open');
    await page.getByRole('searchbox').fill('control');
    await page.getByLabel('Words').uncheck();
    const state: RememberedMap = await map.state();
    assert.deepEqual([state.root, state.choice], ['file:///workspace', 'programme-2025-2028']);
    await map.close();
    await open('coverage', { state });
    assert.equal(await map.page.getByRole('searchbox').inputValue(), 'control');
    assert.equal(await map.page.getByLabel('Show').inputValue(), 'open');
    assert.equal(await map.page.locator('.word').first().isVisible(), false);
  });

  it('lets another programme or audit be chosen', async () => {
    const { page } = await open('independence');
    await map.messages();
    await page.getByLabel('Audit', { exact: true }).selectOption('IA-2025-01');
    assert.deepEqual(await map.messages(), [{ type: 'choose', id: 'IA-2025-01' }]);
  });

  it('tells who is free, who is not and why, and who audits', async () => {
    const { page } = await open('independence');
    await page.getByText(/^1 conflict\./).waitFor();
    const conflict = cell('A.8.31 Separation of development, test and production environments, Uta Becker');
    await conflict.click();
    await page
      .locator('.details')
      .getByText(/Uta Becker: Conflict audits; .*; on 20\d\d-/)
      .waitFor();
    await page.getByRole('button', { name: 'Open the responsibility' }).waitFor();
    await page.getByRole('button', { name: 'Open where Uta Becker audits it' }).waitFor();
  });

  it('names the next step where there is nothing yet', async () => {
    map = await MapPage.open(browser);
    const empty = viewsOf(filesOf('kind: Isms\nid: isms\n'), words);
    await map.show(empty.coverage);
    await map.messages();
    await map.page.getByRole('button', { name: 'New Audit Programme…' }).click();
    assert.deepEqual(await map.messages(), [{ type: 'next-step' }]);
    assert.equal(await map.page.getByRole('grid').isVisible(), false);
    await map.show(empty.independence);
    await map.page.getByText(/^This ISMS has no audit yet/).waitFor();
  });

  it('shows texts of files as text [WEB-3]', async () => {
    map = await MapPage.open(browser);
    const hostile = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    const files = filesOf(
      `kind: Isms\nid: isms\ntitle: '${hostile}'\n---\nkind: AuditPlan\nid: IA-1\ntitle: '${hostile}'\nscope: { requirements: [A.6] }\nteam: { lead: p }\n---\nkind: People\nid: people\npeople: { p: { name: '${hostile}' } }\n`,
    );
    for (const view of Object.values(viewsOf(files, words))) {
      await map.show(view);
      await map.page.getByText(hostile).first().waitFor();
      assert.equal(await map.page.locator('img, main script').count(), 0);
    }
  });
});
