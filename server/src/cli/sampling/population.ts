import { type OrderPart, PopulationFault } from '../../planning/sampling/population/population.ts';
import { CannotRun } from '../exit-codes.ts';

/**
 * Does what may meet a fault of a population; then the command cannot run, and it is told which option is at fault.
 *
 * @param options those that the command has for it
 */
export async function orCannotRun<R>(options: readonly OrderPart[], work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PopulationFault)) throw error;
    const isGiven = error.part !== undefined && options.includes(error.part);
    throw new CannotRun(isGiven ? `${error.message} The option is --${error.part}.` : error.message);
  }
}
