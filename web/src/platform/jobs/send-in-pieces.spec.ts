import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDoors } from '../http';
import { pieceSize, sendInPieces, type Sending } from './send-in-pieces';

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const file = new File([new Uint8Array(2 * pieceSize + 5)], '名册.xlsx', { lastModified: 7 });

// A server that keeps what it was sent, and a network that fails when told to.
function server() {
  let received = 0;
  const state = { down: false, asked: [] as string[], failAfter: -1 };
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    state.asked.push(`${init.method} ${url}`);
    if (state.failAfter === 0) state.down = true;
    if (state.down) throw new TypeError('network');
    if (init.method === 'PUT') {
      received += (init.body as Blob).size;
      state.failAfter -= 1;
    }
    return json({ id: 'y1', filename: file.name, size: file.size, received }, init.method === 'POST' ? 201 : 200);
  });
  return state;
}

beforeEach(() => {
  sessionStorage.clear();
  openDoors({ pause: () => Promise.resolve(), language: () => 'en', signIn: () => Promise.resolve(false) });
});
afterEach(() => vi.unstubAllGlobals());

describe('a long file', () => {
  it('goes in pieces, each told', async () => {
    const state = server();
    const told: Sending[] = [];
    expect(await sendInPieces(file, (now) => told.push(now))).toBe('y1');
    expect(state.asked).toEqual(['POST /api/uploads', ...[0, 1, 2].map((n) => `PUT /api/uploads/y1/bytes?offset=${n * pieceSize}`)]);
    expect(told.at(-1)).toEqual({ sent: file.size, size: file.size, waiting: false });
  });

  it('waits for a lost network and goes on from what has arrived', async () => {
    const state = server();
    state.failAfter = 1;
    const told: Sending[] = [];
    await sendInPieces(file, (now) => told.push(now), async () => {
      state.down = false;
      state.failAfter = -1;
    });
    expect(told.some((now) => now.waiting && now.sent === pieceSize)).toBe(true);
    expect(state.asked.filter((one) => one === 'PUT /api/uploads/y1/bytes?offset=0')).toHaveLength(1);
    expect(told.at(-1)?.sent).toBe(file.size);
  });

  it('is found again by a page that was closed meanwhile', async () => {
    const state = server();
    state.failAfter = 1;
    await expect(sendInPieces(file, () => undefined, () => Promise.reject(new Error('closed')))).rejects.toThrow('closed');
    state.down = false;
    state.failAfter = -1;
    state.asked.length = 0;
    await sendInPieces(file, () => undefined);
    expect(state.asked).toEqual(['GET /api/uploads/y1', ...[1, 2].map((n) => `PUT /api/uploads/y1/bytes?offset=${n * pieceSize}`)]);
  });
});
