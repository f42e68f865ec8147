import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Assignable, AssignmentProposal, NoAssignment } from '../../server/src/lsp/planning/assign-requests.ts';
import type { FileProposal } from '../../server/src/lsp/planning/proposals.ts';
import { filesOf } from '../support/files.ts';
import { LanguageClient } from '../support/language-client.ts';
import { people, plan, statement } from '../unit/planning/assignment/small-isms.ts';

const example = path.resolve(import.meta.dirname, '../../examples/acme-flawed');
const flawedPlan = 'audits/IA-2026-01/plan.audit.yaml';
const noGit = { initializationOptions: { git: false } };

/** A plan whose first auditor operates what the session takes up, and the rest of its ISMS. */
const conflicted =
  people +
  statement('  A.8.15: { applicable: true, operators: [d.mora] }') +
  plan(
    'team: { lead: d.mora, auditors: [j.weiss] } # both for years',
    '  - { id: S1, date: 2026-07-06, requirements: [A.8.15], auditors: [d.mora] } # as ever',
  );

describe('assigning auditors in the protocol', () => {
  let client: LanguageClient;
  afterEach(() => client.stop());

  const start = async (fixture: string) => {
    client = await LanguageClient.start(filesOf(fixture), noGit);
    await client.settled();
  };
  const startFlawed = async () => {
    const prepare = (folder: string) => cpSync(example, folder, { recursive: true });
    client = await LanguageClient.start(new Map(), { ...noGit, prepare });
    await client.settled();
  };
  const ask = (id: string) =>
    client.connection.sendRequest<AssignmentProposal | NoAssignment>('auditAsCode/assignAuditors', {
      id,
      root: client.uri('.'),
    });
  const proposed = async (id: string): Promise<AssignmentProposal> => {
    const answer = await ask(id);
    assert.ok(answer.kind === 'proposal', JSON.stringify(answer));
    return answer;
  };
  const only = ({ files }: AssignmentProposal): FileProposal => {
    const [file, ...more] = files;
    assert.ok(file && more.length === 0, `${files.length} files`);
    return file;
  };
  const refusal = async (asked: Promise<unknown>) => {
    const error = await asked.then(
      () => assert.fail('It was answered.'),
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof ResponseError);
    assert.equal(error.code, LSPErrorCodes.RequestFailed);
    return error.message;
  };
  const reasonAt = ({ text, reasons }: FileProposal, piece: RegExp): readonly string[] => {
    const document = TextDocument.create('', 'yaml', 0, text);
    return reasons.filter(({ range }) => piece.test(document.getText(range))).map(({ markdown }) => markdown);
  };

  it('proposes edits of the sessions alone, with the reason at each auditor, and changes nothing', async () => {
    await startFlawed();
    const before = readFileSync(path.join(client.folder, flawedPlan), 'utf8');
    const [rules, published] = [client.rules(flawedPlan), client.published.length];
    const proposal = await proposed('IA-2026-01');
    const file = only(proposal);
    assert.equal(file.uri, client.uri(flawedPlan));
    assert.equal(file.version, null);
    assert.equal(TextDocument.applyEdits(TextDocument.create('', 'yaml', 0, before), [...file.edits]), file.text);
    const [old, now] = [before.split('\n'), file.text.split('\n')];
    assert.equal(old.length, now.length);
    const changed = old.flatMap((line, index) => (line === now[index] ? [] : [`${line} → ${now[index]?.trim()}`]));
    assert.deepEqual(changed, [
      '    auditors: [u.becker] → auditors: [g.marchetti]',
      '    auditors: [g.marchetti] → auditors: [u.becker]',
    ]);
    assert.equal(proposal.sessions, 2);
    const marchetti = reasonAt(file, /^g\.marchetti$/);
    assert.equal(marchetti.length, 1);
    assert.match(
      marchetti[0] ?? '',
      /^Giulia Marchetti takes the place of Uta Becker, who operates A\.8\.31: independent/,
    );
    assert.match(reasonAt(file, /^u\.becker$/)[0] ?? '', /so that the hours are shared more evenly/);
    assert.equal(reasonAt(file, /^auditors$/).filter((each) => /^held, stays as it is/.test(each)).length, 5);
    assert.match(proposal.page, /^# Auditors for IA-2026-01\n/);
    assert.match(proposal.page, /\| Minutes by which people lie above an even load \| 60 \|/);
    assert.equal(readFileSync(path.join(client.folder, flawedPlan), 'utf8'), before);
    await client.settled();
    assert.deepEqual(client.rules(flawedPlan), rules);
    const since = client.published.slice(published).filter(({ uri }) => uri === client.uri(flawedPlan));
    assert.deepEqual(since, [], 'problems of what is only proposed are not published');
  });

  it('applied, leaves those independence problems alone that it has named', async () => {
    await startFlawed();
    const proposal = await proposed('IA-2026-01');
    assert.equal(proposal.remaining, 2);
    const named = [...proposal.page.matchAll(/^- `([a-z-]+\/[a-z-]+)` .*:(\d+)\)$/gm)].map(
      ([, rule, line]) => `${line}:${rule}`,
    );
    await client.open(flawedPlan, only(proposal).text);
    await client.settled();
    assert.deepEqual(client.rules(flawedPlan), named);
    assert.deepEqual(named, ['33:independence/no-declaration', '89:schedule/double-booked']);
    const again = await proposed('IA-2026-01');
    assert.deepEqual(again.files, []);
    assert.equal(again.remaining, 2);
  });

  it('rests on what is typed and not saved, and names the version that its edits are of', async () => {
    await start(conflicted);
    const text = filesOf(conflicted).get('plan.audit.yaml') ?? '';
    await client.open('plan.audit.yaml', text);
    await client.change('plan.audit.yaml', 7, text.replace('auditors: [d.mora] }', 'auditors: [d.mora ] }'));
    const file = only(await proposed('IA-1'));
    assert.equal(file.version, 7);
    assert.match(file.text, /auditors: \[j\.weiss \] \} # as ever/);
  });

  it('says why there is no assignment, with names and what would do', async () => {
    await start(
      conflicted
        .replace('operators: [d.mora]', 'operators: [d.mora, j.weiss], owner: x.berg')
        .replace('name: Dana Mora', 'name: "Dana [Mora](command:evil)"'),
    );
    const answer = await ask('IA-1');
    assert.ok(answer.kind === 'none');
    assert.match(answer.page, /^# No auditors for IA-1\n/);
    assert.match(answer.page, /Jo Weiss operates A\.8\.15/);
    assert.match(answer.page, /^- an auditor from outside$/m);
    assert.match(answer.page, /Dana \\\[Mora\\\]\(command:evil\)/);
  });

  it('proposes for all open audits of a programme at once', async () => {
    await startFlawed();
    const { assignable } = await client.connection.sendRequest<{ assignable: Assignable[] }>('auditAsCode/assignable', {
      textDocument: { uri: client.uri('programme.audit.yaml') },
    });
    assert.deepEqual(
      assignable.map(({ kind, id, own, audits }) => [kind, id, own, audits]),
      [
        ['programme', 'programme-2025-2028', true, 1],
        ['audit', 'IA-2026-01', false, 1],
      ],
    );
    assert.deepEqual(only(await proposed('programme-2025-2028')).edits, only(await proposed('IA-2026-01')).edits);
  });

  it('proposes for two plans in one file', async () => {
    const [first = ''] =
      plan(
        'team: { lead: d.mora }',
        '  - { id: S1, date: 2026-07-06, requirements: [A.8.15], auditors: [d.mora] }',
      ).match(/apiVersion[\s\S]*/) ?? [];
    const second = first.replace('id: IA-1', 'id: IA-2').replace('A.8.15', 'A.8.16');
    const programme = `
# file: programme.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditProgramme
id: programme
title: Three years
audits: { IA-1: { title: Logging }, IA-2: { title: Monitoring } }
`;
    await start(
      `${people}${statement('  A.8.15: { applicable: true, operators: [d.mora] }\n  A.8.16: { applicable: true, operators: [d.mora] }')}${programme}# file: plans.audit.yaml\n${first}---\n${second}`,
    );
    const file = only(await proposed('programme'));
    assert.doesNotMatch(file.text, /, auditors: \[d\.mora\]/);
    assert.equal(file.text.match(/^--- *$/gm)?.length, 1);
    assert.equal(
      reasonAt(file, /^(j\.weiss|x\.berg)$/).filter((each) => /takes the place of Dana Mora/.test(each)).length,
      2,
    );
  });

  describe('refuses with a sentence that says what to do', () => {
    const broken = async (change: (fixture: string) => string) => {
      await start(change(conflicted));
      return refusal(ask('IA-1'));
    };

    it('a plan that is not YAML', async () => {
      const told = await broken((text) => text.replace('objectives: [Conformity]', 'objectives: [Conformity'));
      assert.match(told, /IA-1 cannot be read as a whole: its YAML has an error. Correct it first\./);
    });

    it('sessions without a date', async () => {
      const told = await broken((text) => text.replace('id: S1, date: 2026-07-06', 'id: S1'));
      assert.match(told, /sessions without a date: S1\. Give each a "date"\./);
    });

    it('a plan without sessions', async () => {
      const told = await broken((text) => text.replace(/sessions:[\s\S]*/, 'notes: none\n'));
      assert.match(told, /has no sessions\. Add them/);
    });

    it('an ISMS without auditors', async () => {
      const told = await broken((text) => text.replaceAll(/competence: .*/g, 'notes: none').replace(/team: .*/, ''));
      assert.match(told, /There are no auditors: nobody is on the team/);
    });

    it('an audit that is not there', async () => {
      await start(conflicted);
      assert.match(await refusal(ask('IA-9')), /There is no audit and no programme IA-9/);
    });
  });

  it('begins from an empty team, and names circles in the line of report', async () => {
    const circle = people
      .replace('name: Dana Mora', 'name: Dana Mora\n    reportsTo: j.weiss')
      .replace('name: Jo Weiss', 'name: Jo Weiss\n    reportsTo: d.mora');
    await start(
      circle +
        statement('  A.8.15: { applicable: true, owner: s.rao }') +
        plan('', '  - { id: S1, date: 2026-07-06, requirements: [A.8.15] }'),
    );
    const proposal = await proposed('IA-1');
    assert.deepEqual(proposal.caveats, [{ kind: 'circle', people: ['Dana Mora', 'Jo Weiss'] }]);
    assert.match(proposal.page, /\*\*Not certain:\*\* Dana Mora and Jo Weiss report to each other in a circle/);
    const file = only(proposal);
    assert.match(file.text, /^team:/m);
    assert.match(file.text, /auditors: \[ ?[a-z.]+ ?\] \}$/m);
  });

  it('says what it could not look at', async () => {
    await start(conflicted.replace('controls:', 'controls: # {\n  A.8.16: {'));
    const { caveats, page } = await proposed('IA-1');
    assert.deepEqual(caveats, [{ kind: 'broken-file', file: 'soa.audit.yaml' }]);
    assert.match(page, /\*\*Not certain:\*\* soa\\\.audit\\\.yaml has an error/);
  });

  it('tells its steps, and ends when it is cancelled', async () => {
    await start(conflicted);
    const source = new CancellationTokenSource();
    const steps: string[] = [];
    client.connection.onNotification('$/progress', ({ value }: { value: { kind: string; message?: string } }) => {
      steps.push(value.message ?? value.kind);
      if (value.kind === 'begin') source.cancel();
    });
    const params = { id: 'IA-1', root: client.uri('.'), workDoneToken: 'assigning' };
    const error: unknown = await client.connection
      .sendRequest('auditAsCode/assignAuditors', params, source.token)
      .catch((reason: unknown) => reason);
    assert.ok(error instanceof ResponseError);
    assert.equal(error.code, LSPErrorCodes.RequestCancelled);
    assert.equal(steps[0], 'begin');
    assert.equal(only(await proposed('IA-1')).edits.length, 1);
  });
});
