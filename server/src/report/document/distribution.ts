import type { DeliveryEntry, Distribution, GroupReached } from '../model/distribution.ts';
import { type Block, dayColumn, facts, heading, type Phrase, paragraph, strong, table, textColumn } from './blocks.ts';
import type { Wording } from './wording.ts';

/** Who got the report and acknowledged it, and the management review that took it up. */
export function distributionSection(distribution: Distribution | undefined, say: Wording): readonly Block[] {
  const { general, results: words } = say.words;
  const title = heading(2, 'distribution', words.distribution);
  if (!distribution) return [title, paragraph(words.notIssued)];
  const { deliveries, groups, managementReview: review } = distribution;
  return [
    title,
    table(
      words.distribution,
      [textColumn(words.recipient, 6), dayColumn(words.delivered), dayColumn(words.acknowledged)],
      deliveries.map((delivery) => [
        recipientOf(delivery, groups, say),
        say.recorded(delivery.deliveredOn),
        say.recorded(delivery.acknowledgedOn),
      ]),
      words.noDistribution,
    ),
    facts(...groups.map((group) => [general.group[group.group], reachedOf(group, say)] as const), [
      words.managementReview,
      review ? words.reviewOf(say.recorded(review.date), say.recorded(review.minutes)) : general.notRecorded,
    ]),
  ];
}

function recipientOf({ to }: DeliveryEntry, groups: readonly GroupReached[], say: Wording): string {
  if (typeof to !== 'string') return say.person(to);
  const members = groups.find(({ group }) => group === to)?.members ?? [];
  return `${say.words.general.group[to]}: ${say.persons(members)}`;
}

function reachedOf({ members, notReached }: GroupReached, say: Wording): Phrase {
  const words = say.words.results;
  if (members.length === 0) return words.noMembers;
  return notReached.length === 0
    ? words.reached
    : [strong(words.notDelivered), words.notDeliveredTo(say.persons(notReached))];
}
