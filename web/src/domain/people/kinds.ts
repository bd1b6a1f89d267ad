import type { DocumentKind } from '@/api';

/** Kinds of identity documents, the commonest first. */
export const documentKinds: DocumentKind[] = [
  'resident-id', 'hong-kong-pass', 'macao-pass', 'taiwan-pass', 'foreign-residence', 'passport', 'officer', 'soldier', 'civil-cadre', 'retired-military',
  'household-book', 'other',
];
