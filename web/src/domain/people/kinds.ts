import type { DocumentKind, Person } from '@/api';

/** Kinds of identity documents, the commonest first. */
export const documentKinds: DocumentKind[] = [
  'resident-id', 'hong-kong-pass', 'macao-pass', 'taiwan-pass', 'foreign-residence', 'passport', 'officer', 'soldier', 'civil-cadre', 'retired-military',
  'household-book', 'other',
];

/** What a person may teach at and as, in the order lists offer them. */
export const stages: Person['stage'][] = ['preschool', 'primary', 'junior', 'senior', 'vocational-senior', 'special', 'other'];
export const posts: Person['post'][] = ['teacher', 'teacher-with-duty', 'class-head', 'administrator', 'leader'];
