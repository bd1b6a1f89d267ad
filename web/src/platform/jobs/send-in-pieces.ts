// A long file sent in pieces: what has arrived need not be sent again after a lost connection, nor after the page was closed.
import type { Import, Upload } from '@/api';
import { http } from '../http';
import { outcomeUnknown, ProblemError } from '../problem';

export const pieceSize = 1 << 20;
const pauseMs = 3000;

export interface Sending {
  sent: number; // bytes that have arrived
  size: number;
  waiting: boolean; // for the network to come back
}

const noteOf = (file: File) => `xingtan.upload:${file.name}/${file.size}/${file.lastModified}`;
function noted(file: File) {
  try {
    return sessionStorage.getItem(noteOf(file));
  } catch {
    return null;
  }
}
function note(file: File, id: string | undefined) {
  try {
    if (id) sessionStorage.setItem(noteOf(file), id);
    else sessionStorage.removeItem(noteOf(file));
  } catch {
    // Then a closed page begins again.
  }
}

// None where the browser may not tell (a page without TLS).
async function hashOf(file: File) {
  if (!globalThis.crypto?.subtle) return '';
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const isCode = (error: unknown, code: string) => error instanceof ProblemError && error.problem.code === code;
const isLost = (error: unknown) => error instanceof ProblemError && outcomeUnknown(error.problem);

async function begun(file: File): Promise<Upload> {
  const id = noted(file);
  if (id) {
    try {
      return await http.get<Upload>(`/api/uploads/${id}`);
    } catch (error) {
      if (!isCode(error, 'not-found')) throw error;
    }
  }
  const fresh = await http.post<Upload>('/api/uploads', { filename: file.name, size: file.size, sha256: await hashOf(file) });
  note(file, fresh.id);
  return fresh;
}

const nextPiece = (file: File, at: Upload) =>
  http.putPiece<Upload>(`/api/uploads/${at.id}/bytes`, file.slice(at.received, at.received + pieceSize), { offset: at.received });

/** Sends the whole file and gives the id under which it may be used. Waits for a lost network as long as the page is open. */
export async function sendInPieces(file: File, told: (now: Sending) => void, pause = (ms: number) => new Promise((done) => setTimeout(done, ms))): Promise<string> {
  let at: Upload | undefined;
  const tell = (waiting: boolean) => told({ sent: at?.received ?? 0, size: file.size, waiting });
  for (;;) {
    try {
      at = at ? await http.get<Upload>(`/api/uploads/${at.id}`) : await begun(file);
      tell(false);
      while (at.received < at.size) {
        at = await nextPiece(file, at);
        tell(false);
      }
      note(file, undefined);
      return at.id;
    } catch (error) {
      if (isCode(error, 'upload-offset-wrong')) continue;
      if (!isLost(error)) throw error;
      tell(true);
      await pause(pauseMs);
    }
  }
}

/** Stages a sheet: a short file goes in one request, a long one in pieces that survive a lost connection. */
export async function stageSheet(where: string, file: File, told: (now: Sending) => void, query: Record<string, string> = {}): Promise<Import> {
  if (file.size <= pieceSize) return http.upload<Import>(where, file, { ...query, filename: file.name });
  const upload = await sendInPieces(file, told);
  return http.post<Import>(`${where}?${new URLSearchParams({ ...query, upload })}`);
}
