/**
 * Where the time of a check goes: takes CPU profiles of the command line on 10,000 files, without its cache, and adds up
 * the time by part, as parts of what the package `yaml` takes to parse the same files.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Bench } from '../bench.ts';
import { outputOf, timeOf } from '../measure/process.ts';
import { quantile } from '../measure/spread.ts';
import { partNames, partOf } from './parts.ts';
import { type CpuProfile, selfTimes } from './self-times.ts';

/** The parts of a check, each with its share of the time that `yaml` takes. */
export type Shares = Readonly<Record<string, number>>;

/** How often V8 looks what is being done, in microseconds. */
const interval = 200;

/** Profiles several checks; gives the median for each part. */
export async function profileOfCheck(bench: Bench): Promise<Shares> {
  const workspace = bench.workspace(10_000);
  const rounds: Shares[] = [];
  for (let round = 0; round < bench.extent.rounds; round++) {
    const unit = await timeOf(bench.node(bench.programs.parseDocument, workspace.folder));
    rounds.push(sharesOf(await profiled(bench), unit));
  }
  return Object.fromEntries(
    partNames.map((part) => [
      part,
      quantile(
        rounds.map((shares) => shares[part] ?? 0),
        0.5,
      ),
    ]),
  );
}

async function profiled(bench: Bench): Promise<ReadonlyMap<string, number>> {
  const folder = path.join(bench.made, 'profiles');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const check = bench.wholeCheck(bench.workspace(10_000), '--no-cache', '--no-git', '--quiet');
  const options = ['--cpu-prof', `--cpu-prof-interval=${interval}`, `--cpu-prof-dir=${folder}`];
  await outputOf({ ...check, args: [...options, ...check.args] });
  const [name] = readdirSync(folder);
  if (name === undefined) throw new Error('Node has written no profile.');
  const profile: CpuProfile = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
  return selfTimes(profile, bench.project);
}

function sharesOf(times: ReadonlyMap<string, number>, unit: number): Shares {
  const shares = new Map<string, number>();
  for (const [source, time] of times) {
    const part = partOf(source);
    shares.set(part, (shares.get(part) ?? 0) + time / unit);
  }
  return Object.fromEntries(shares);
}
