import { documentShape } from './document-shape.ts';
import { day, list, object, oneOf, type Read, text } from './readers.ts';

const delivery = object({ to: text, deliveredOn: day, acknowledgedOn: day });
/** One line of the distribution: to a person, or to one of the two groups. */
export type Delivery = Read<typeof delivery>;

/** The record that results were reported to the management concerned (9.2.2 c). */
export const auditReport = object({
  ...documentShape,
  audit: text,
  conclusion: text,
  effectiveness: oneOf('effective', 'partially-effective', 'not-effective'),
  opinion: oneOf('conforming', 'conforming-with-exceptions', 'not-conforming'),
  preparedBy: text,
  approvedBy: text,
  issuedOn: day,
  distribution: list(delivery),
  managementReview: object({ date: day, minutes: text }),
});
