// Comparing two records of what may be one human being: what is put side by side, where they differ, and what would go over.
import type { MergeObstacle, MergePreview, Page, Person } from '@/api';

export const mergeAddress = (keep: string, other: string) => `/people/merge?${new URLSearchParams({ keep, other }).toString()}`;

export const compared = ['name', 'unit_name', 'sex', 'born_on', 'stage', 'subject', 'post', 'full_time', 'document_number', 'mobile'] as const;
export type Compared = (typeof compared)[number];

/** What nobody wrote is not a difference, it is filled from the other record. */
const isBlank = (value: unknown) => value === null || value === undefined || value === '' || value === 'unstated';
export type Likeness = 'same' | 'differs' | 'filled' | 'blank';
export function likenessOf(field: Compared, keep: Person, other: Person): Likeness {
  const [a, b] = [keep[field], other[field]];
  if (isBlank(a) && isBlank(b)) return 'blank';
  if (isBlank(b)) return 'same';
  if (isBlank(a)) return ['sex', 'born_on', 'document_number', 'mobile'].includes(field) ? 'filled' : 'differs';
  return a === b ? 'same' : 'differs';
}

/** Two known births or sexes that differ: most likely two people, whatever else they share. */
export const likelyTwo = (keep: Person, other: Person) => (['born_on', 'sex'] as const).some((field) => likenessOf(field, keep, other) === 'differs');

export const movesOf = ({ moves }: MergePreview) =>
  (['documents', 'former_names', 'enrolments', 'certificates', 'certificates_to_issue', 'grants'] as const).filter((one) => moves[one] > 0);

/** What a sentence about an obstacle names. */
export const aboutObstacle = (one: MergeObstacle) => ({ name: one.name, count: one.count ? String(one.count) : '' });

/** A page may be short because few people of a stretch look alike: looks on until something is found, within reason. */
const stretchesMost = 20;
export async function lookOn<Row>(fetch: (after: string) => Promise<Page<Row>>, after: string): Promise<Page<Row>> {
  let page = await fetch(after);
  for (let looked = 1; !page.rows.length && page.next && looked < stretchesMost; looked++) page = await fetch(page.next);
  return page;
}
