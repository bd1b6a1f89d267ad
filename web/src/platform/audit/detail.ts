// The detail of an audit row, which is stored as one JSON object, as pairs of words. What has no word yet is shown as it is.
export interface Told {
  key: string;
  value: string;
}

export function detailOf(json: string): Told[] {
  if (!json) return [];
  try {
    const parsed: unknown = JSON.parse(json);
    if (typeof parsed !== 'object' || parsed === null) return [];
    return Object.entries(parsed).map(([key, value]) => ({ key, value: typeof value === 'object' ? JSON.stringify(value) : String(value) }));
  } catch {
    return [{ key: '', value: json }];
  }
}

/** "grant.role-given" as the path of its words. */
export const wordOf = (action: string) => `audit.actions.${action}`;
