/** Assigns auditors in large problems, one a seed, and prints the processor time of each in milliseconds. */
import process from 'node:process';
import { bestAssignment } from '../../../server/src/planning/assignment/assign.ts';
import { loadSolver } from '../../../server/src/planning/assignment/solver.ts';
import { largeAssignment, largeExtent } from '../../support/large-assignments.ts';

void assignAll(Number(process.argv[2]));

async function assignAll(count: number): Promise<void> {
  const solve = await loadSolver();
  for (let seed = 1; seed <= count; seed += 1) {
    const problem = largeAssignment(seed, largeExtent);
    const before = process.cpuUsage();
    bestAssignment(problem, solve);
    const { user, system } = process.cpuUsage(before);
    process.stdout.write(`${(user + system) / 1_000}\n`);
  }
}
