// What an edit of a person holds, and where two versions of it differ.
import type { Person } from '@/api';

export type Kept = Pick<Person, 'sex' | 'stage' | 'subject' | 'post' | 'full_time'>;
const fields = ['stage', 'subject', 'post', 'full_time', 'sex'] as const;

export const differences = (mine: Kept, theirs: Kept): (keyof Kept)[] => fields.filter((one) => mine[one] !== theirs[one]);
