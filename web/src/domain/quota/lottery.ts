// The draw of a second round, worked out once more in the reader's own browser: whoever holds the seed and the numbers finds the same order.
export interface Ticket {
  number: number;
  wanted: number;
  position: number;
  won: number;
}

/** SHA-256 of a text, in hexadecimal small letters. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Numbers in the order of the draw: by the SHA-256 of "seed:number", the smaller first. */
export async function drawn(seed: string, numbers: number[]): Promise<number[]> {
  const keyed = await Promise.all(numbers.map(async (number) => ({ number, key: await sha256(`${seed}:${number}`) })));
  return keyed.sort((a, b) => (a.key === b.key ? a.number - b.number : a.key < b.key ? -1 : 1)).map((one) => one.number);
}

/** What each number gets: in order each as many as it asked for, as far as the places go. */
export function sharedOut(order: number[], wanted: Map<number, number>, places: number): Map<number, number> {
  let left = places;
  return new Map(order.map((number) => {
    const won = Math.min(wanted.get(number) ?? 0, left);
    left -= won;
    return [number, won];
  }));
}

export interface Proof {
  commitment: boolean; // the seed is the one that was fixed before
  order: boolean;
  shares: boolean;
}

/** Whether a finished draw is what anybody finds from its seed. */
export async function proved(seed: string, commitment: string, places: number, tickets: Ticket[]): Promise<Proof> {
  const asking = tickets.filter((one) => one.wanted > 0);
  const order = await drawn(seed, asking.map((one) => one.number));
  const shares = sharedOut(order, new Map(asking.map((one) => [one.number, one.wanted])), places);
  return {
    commitment: (await sha256(seed)) === commitment,
    order: asking.every((one) => order[one.position - 1] === one.number),
    shares: asking.every((one) => shares.get(one.number) === one.won),
  };
}
