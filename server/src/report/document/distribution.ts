import type { DeliveryEntry, Distribution, GroupReached } from '../model/distribution.ts';
import { type Block, facts, heading, type Phrase, paragraph, strong, table, textColumn } from './blocks.ts';
import { groupName, notRecorded, person, persons, recorded } from './words.ts';

/** Who got the report and acknowledged it, and the management review that took it up. */
export function distributionSection(distribution: Distribution | undefined): readonly Block[] {
  const title = heading(2, 'distribution-and-acknowledgement', 'Distribution and acknowledgement');
  if (!distribution) return [title, paragraph('No report has been issued: a distribution is not recorded.')];
  const { deliveries, groups, managementReview: review } = distribution;
  return [
    title,
    table(
      'Distribution and acknowledgement',
      ['Recipient', 'Delivered', 'Acknowledged'].map((title) => textColumn(title)),
      deliveries.map((delivery) => [
        recipientOf(delivery, groups),
        recorded(delivery.deliveredOn),
        recorded(delivery.acknowledgedOn),
      ]),
      'The distribution is not recorded.',
    ),
    facts(...groups.map((group) => [groupName[group.group], reachedOf(group)] as const), [
      'Management review',
      review ? `${recorded(review.date)}, minutes: ${recorded(review.minutes)}` : notRecorded,
    ]),
  ];
}

function recipientOf({ to }: DeliveryEntry, groups: readonly GroupReached[]): string {
  if (typeof to !== 'string') return person(to);
  const members = groups.find(({ group }) => group === to)?.members ?? [];
  return `${groupName[to]}: ${persons(members)}`;
}

function reachedOf({ members, notReached }: GroupReached): Phrase {
  if (members.length === 0) return 'its members are not recorded';
  return notReached.length === 0 ? 'reached' : [strong('not delivered'), ` to ${persons(notReached)}`];
}
