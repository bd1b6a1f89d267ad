// The detail of an audit row, which is stored as one JSON object, as pairs of words. What is empty is left out.
export interface Told {
  key: string;
  value: string;
  /** Of a value that is an object. */
  parts?: Told[];
}

const isEmpty = (value: unknown) => value === null || value === '';

function told(object: object): Told[] {
  return Object.entries(object)
    .filter(([, value]) => !isEmpty(value))
    .map(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null ? { key, value: JSON.stringify(value), parts: told(value) } : { key, value: String(value) },
    );
}

/** The change's own numbers mean nothing to a reader, and its unit stands in the row. */
const isOwnNumber = (key: string) => key === 'id' || key === 'event' || key === 'unit';

export function detailOf(json: string): Told[] {
  if (!json) return [];
  try {
    const parsed: unknown = JSON.parse(json);
    if (typeof parsed !== 'object' || parsed === null) return [];
    const pairs = told(parsed).filter(({ key, value }) => !(isOwnNumber(key) && idOf(value)));
    // A value that is also told as text is told once.
    return pairs.filter(({ key }) => !/^(from|to)_value$/.test(key) || !pairs.some((one) => one.key === key.replace('_value', '_text')));
  } catch {
    return [{ key: '', value: json }];
  }
}

/** "grant.role-given" as the path of its words. */
export const wordOf = (action: string) => `audit.actions.${action}`;

const choices: Record<string, string[]> = {
  role: ['accounts.roles'], capability: ['grants.can'], kind: ['transfer.kind', 'org.change'], stage: ['people.stage'], subject: ['people.subjects'], post: ['people.post'],
  by: ['audit.values'], code: ['audit.values'], what: ['audit.values'], found: ['audit.values'], full_time: ['audit.values'], from_value: ['audit.values'],
  from_text: ['org.kind', 'org.status'], to_text: ['org.kind', 'org.status'],
};
/** Where the word of a value may be; nowhere for what somebody wrote herself. */
export const valueWordsOf = (key: string, value: string) => (choices[key] ?? []).map((base) => `${base}.${value}`);

/** The letter and the end of an id, such as "p" and "4m2x8k". */
export function idOf(value: string) {
  const found = /^([a-zFHKMORS])[0-9a-hjkmnp-tv-z]{7}([0-9a-hjkmnp-tv-z]{6})$/.exec(value);
  return found ? { letter: found[1]!, end: found[2]! } : undefined;
}

export const isFingerprint = (key: string) => key === 'sha256' || key === 'hash';
/** Whether the value is a code of data/text/problems.*.json. */
export const isProblem = (action: string, key: string) => key === 'code' || (action === 'unit.plan-refused' && key === 'about');
