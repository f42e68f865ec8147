import { DOMImplementation, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { type Diagnostic, isOpen } from '../../engine/diagnostic.ts';
import { type CheckResult, type FailOn, failsOn } from '../check-result.ts';
import { grouped } from '../grouped.ts';
import { counted } from '../words.ts';

/**
 * What XML 1.0 does not allow in a text, not even as a reference (2.2), and what it allows and a terminal acts on: controls
 * and marks of direction.
 */
const notShown = /(?![\t\n])\p{Cc}|[\u2028-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu;

/** The problems of one rule in one file; none for a file that has none of any rule. */
interface TestCase {
  readonly name: string;
  readonly problems: readonly Diagnostic[];
}

/**
 * The result of a check as a JUnit report, in the form that Apache Ant gave it: a suite for each file, a test case for
 * each rule that has found something there. It has failed where something is at or above what the check fails on; the
 * rest is told in `system-out`. A file without problems has one case that has passed, since some readers take a report
 * without tests for a broken one. Time is the as-of day, so that the same input gives the same report.
 */
export function junitReport({ asOf, files, diagnostics }: CheckResult, failOn: FailOn): string {
  const document = new DOMImplementation().createDocument(null, 'testsuites');
  const root = document.documentElement;
  if (!root) throw new Error('The document has no root.');
  const open = grouped(diagnostics.filter(isOpen), ({ file }) => file);
  for (const [index, file] of files.entries()) {
    const suite = append(document, root, 'testsuite', 1);
    fillSuite(document, suite, casesOf(open.get(file) ?? []), { file, index, asOf, failOn });
    suite.appendChild(document.createTextNode('\n  '));
  }
  root.appendChild(document.createTextNode('\n'));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(document)}\n`;
}

function casesOf(problems: readonly Diagnostic[]): readonly TestCase[] {
  if (problems.length === 0) return [{ name: 'no problems', problems }];
  return [...grouped(problems, ({ rule }) => rule)]
    .map(([name, found]) => ({ name, problems: found }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

interface Suite {
  readonly file: string;
  readonly index: number;
  readonly asOf: string;
  readonly failOn: FailOn;
}

function fillSuite(document: Document, suite: Element, cases: readonly TestCase[], told: Suite): void {
  const { file, index, asOf, failOn } = told;
  const failing = (problems: readonly Diagnostic[]) => problems.filter(({ severity }) => failsOn(severity, failOn));
  const failures = cases.filter(({ problems }) => failing(problems).length > 0).length;
  setAll(suite, {
    name: file,
    package: 'audit-as-code',
    id: `${index}`,
    timestamp: `${asOf}T00:00:00`,
    hostname: 'localhost',
    tests: `${cases.length}`,
    failures: `${failures}`,
    errors: '0',
    time: '0',
  });
  append(document, suite, 'properties', 2);
  for (const { name, problems } of cases) {
    const testCase = append(document, suite, 'testcase', 2);
    setAll(testCase, { name, classname: file, time: '0' });
    const failed = failing(problems);
    const [first] = failed;
    if (!first) continue;
    const failure = append(document, testCase, 'failure', 3);
    const message = failed.length === 1 ? first.message : counted(failed.length, 'problem');
    setAll(failure, { message, type: first.severity });
    failure.appendChild(document.createTextNode(allowed(failed.map(line).join('\n'))));
    testCase.appendChild(document.createTextNode('\n    '));
  }
  const rest = cases.flatMap(({ problems }) => problems.filter(({ severity }) => !failsOn(severity, failOn)));
  append(document, suite, 'system-out', 2).appendChild(document.createTextNode(allowed(rest.map(line).join('\n'))));
  append(document, suite, 'system-err', 2);
}

function line({ file, range, severity, rule, message }: Diagnostic): string {
  return `${file}:${range.start.line + 1}:${range.start.character + 1} ${severity} ${rule} ${message}`;
}

/** An element at the end of another, on a line of its own. */
function append(document: Document, parent: Element, name: string, depth: number): Element {
  parent.appendChild(document.createTextNode(`\n${'  '.repeat(depth)}`));
  const element = document.createElement(name);
  parent.appendChild(element);
  return element;
}

function setAll(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, allowed(value));
}

function allowed(text: string): string {
  return text.replace(notShown, '\ufffd');
}
