import { PopulationFault } from '../../planning/sampling/population/population.ts';
import { CannotRun } from '../exit-codes.ts';

/** Does what may meet a fault of a population; then the command cannot run, and it is told which option is at fault. */
export async function orCannotRun<R>(work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PopulationFault)) throw error;
    throw new CannotRun(error.part ? `${error.message} The option is --${error.part}.` : error.message);
  }
}
