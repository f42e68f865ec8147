import type { StandardId } from '../../catalog/standard.ts';
import { standards } from '../../model/isms.ts';
import { CannotRun } from '../exit-codes.ts';
import type { InitOptions } from '../init.ts';
import type { Surroundings } from '../surroundings.ts';

/** What an ISMS begins with. */
export interface Beginning {
  readonly organization: string;
  readonly standard: StandardId;
  readonly scope?: string;
}

/** Takes what the options say, and asks for the rest where somebody is at the terminal. */
export async function askForIsms(options: InitOptions, { terminal }: Surroundings): Promise<Beginning> {
  const given = options.standard === undefined ? undefined : standardOf(options.standard);
  if (options.organization !== undefined) return beginning(options.organization, given ?? standards[0], options.scope);
  const interview = terminal.interview?.();
  if (!interview) throw new CannotRun('Say whose ISMS it is: --organization NAME.');
  const ask = async (question: string) => {
    const answer = await interview.ask(question);
    if (answer === undefined) throw new CannotRun('Nothing was written.');
    return answer;
  };
  try {
    let organization = '';
    while (organization === '') organization = await ask('Organization: ');
    const standard = given ?? standardOf((await ask(`Standard [${standards[0]}]: `)) || standards[0]);
    const scope = options.scope ?? (await ask('What the ISMS covers (may be left for later): '));
    return beginning(organization, standard, scope);
  } finally {
    interview.end();
  }
}

function beginning(organization: string, standard: StandardId, scope: string | undefined): Beginning {
  const name = organization.trim();
  if (name === '') throw new CannotRun('The organization needs a name: --organization NAME.');
  return { organization: name, standard, ...(scope?.trim() && { scope: scope.trim() }) };
}

/** The standard that is meant: its id, or the year of its edition. */
function standardOf(written: string): StandardId {
  const known = standards.find((id) => id === written.trim() || id.endsWith(`:${written.trim()}`));
  if (known) return known;
  throw new CannotRun(`"${written}" is no standard that an ISMS can be built to. Write "${standards.join('" or "')}".`);
}
