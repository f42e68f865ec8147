import { approvedByTeam } from './approved-by-team.ts';
import { narrowerThanProgramme } from './narrower-than-programme.ts';
import { notApproved } from './not-approved.ts';
import { notInProgramme } from './not-in-programme.ts';
import { sampleLargerThanPopulation } from './sample-larger-than-population.ts';

export const planRules = [
  notApproved,
  approvedByTeam,
  notInProgramme,
  narrowerThanProgramme,
  sampleLargerThanPopulation,
] as const;
