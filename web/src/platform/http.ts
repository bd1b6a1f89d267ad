// The only caller of fetch. A refused request throws ProblemError; a request without an answer is repeated a few times, and a POST
// keeps its Idempotency-Key until its outcome is known, so pressing the button again repeats the same request with one effect.
import { networkProblem, outcomeUnknown, ProblemError, problemFrom } from './problem';

const attempts = 3;
const firstPause = 400; // milliseconds, doubled each time

export interface Asked {
  body?: unknown;
  file?: File;
  piece?: Blob; // part of a file
  query?: Record<string, string | number | null | undefined>;
  version?: number; // the version the reader edited: If-Match
  quiet?: boolean; // no sign-in dialog on 401
  signal?: AbortSignal;
}

interface Doors {
  language: () => string;
  signIn: () => Promise<boolean>; // opens the dialog; false when it was closed without signing in
  pause: (ms: number) => Promise<void>;
}

const doors: Doors = {
  language: () => 'zh-CN',
  signIn: () => Promise.resolve(false),
  pause: (ms) => new Promise((done) => setTimeout(done, ms)),
};

export const openDoors = (given: Partial<Doors>) => Object.assign(doors, given);

const openKeys = new Map<string, string>();

export function address(path: string, query: Asked['query'] = {}): string {
  const filled = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  if (filled.length === 0) return path;
  return `${path}?${new URLSearchParams(filled.map(([name, value]) => [name, String(value)])).toString()}`;
}

function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function printOf(path: string, asked: Asked): string {
  const file = asked.file ? `${asked.file.name}/${asked.file.size}/${asked.file.lastModified}` : '';
  return `${path} ${JSON.stringify(asked.body ?? null)} ${file}`;
}

function headersFor(asked: Asked, key: string): Headers {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': doors.language() });
  if (asked.file || asked.piece) headers.set('Content-Type', 'application/octet-stream');
  else if (asked.body !== undefined) headers.set('Content-Type', 'application/json');
  if (asked.version !== undefined) headers.set('If-Match', `"${asked.version}"`);
  if (key) headers.set('Idempotency-Key', key);
  return headers;
}

async function once(method: string, url: string, asked: Asked, key: string): Promise<Response> {
  const body = asked.file ?? asked.piece ?? (asked.body === undefined ? undefined : JSON.stringify(asked.body));
  let response: Response;
  try {
    response = await fetch(url, { method, body, headers: headersFor(asked, key), credentials: 'same-origin', signal: asked.signal });
  } catch (error) {
    if (asked.signal?.aborted) throw error;
    throw new ProblemError(networkProblem());
  }
  if (!response.ok) throw new ProblemError(await problemFrom(response));
  return response;
}

async function persist(method: string, url: string, asked: Asked, key: string): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(method, url, asked, key);
    } catch (error) {
      const repeatable = error instanceof ProblemError && outcomeUnknown(error.problem);
      if (!repeatable || attempt === attempts) throw error;
      await doors.pause(firstPause * 2 ** (attempt - 1));
    }
  }
}

async function signedIn(method: string, url: string, asked: Asked, key: string): Promise<Response> {
  try {
    return await persist(method, url, asked, key);
  } catch (error) {
    const shut = error instanceof ProblemError && error.problem.status === 401 && !asked.quiet;
    if (!shut || !(await doors.signIn())) throw error;
    return persist(method, url, asked, key);
  }
}

async function send(method: string, path: string, asked: Asked): Promise<Response> {
  const url = address(path, asked.query);
  if (method !== 'POST') return signedIn(method, url, asked, '');
  const print = printOf(url, asked);
  const key = openKeys.get(print) ?? newKey();
  openKeys.set(print, key);
  try {
    const response = await signedIn(method, url, asked, key);
    openKeys.delete(print);
    return response;
  } catch (error) {
    if (error instanceof ProblemError && !outcomeUnknown(error.problem)) openKeys.delete(print);
    throw error;
  }
}

async function json<T>(method: string, path: string, asked: Asked): Promise<T> {
  const response = await send(method, path, asked);
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

const bytesOf = async (response: Response) => ({ blob: await response.blob(), disposition: response.headers.get('Content-Disposition') ?? '' });

export const http = {
  get: <T>(path: string, query?: Asked['query'], asked: Asked = {}) => json<T>('GET', path, { ...asked, query }),
  post: <T>(path: string, body?: unknown, asked: Asked = {}) => json<T>('POST', path, { ...asked, body }),
  put: <T>(path: string, body?: unknown, asked: Asked = {}) => json<T>('PUT', path, { ...asked, body }),
  remove: <T>(path: string, asked: Asked = {}) => json<T>('DELETE', path, asked),
  putPiece: <T>(path: string, piece: Blob, query?: Asked['query']) => json<T>('PUT', path, { piece, query }),
  upload: <T>(path: string, file: File, query?: Asked['query']) => json<T>('POST', path, { file, query }),
  bytes: async (path: string, query?: Asked['query']) => bytesOf(await send('GET', path, { query })),
  /** A file the server makes of what it is told. */
  make: async (path: string, body: unknown) => bytesOf(await send('POST', path, { body })),
};
