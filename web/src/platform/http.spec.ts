import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { address, http, openDoors } from './http';
import { ProblemError, type Problem } from './problem';

const ok = (body: unknown, status = 200) => new Response(status === 204 ? null : JSON.stringify(body), { status });
const refused = (status: number, code: string) =>
  new Response(JSON.stringify({ title: 'x', status, code }), { status, headers: { 'Content-Type': 'application/problem+json' } });
const lost = () => Promise.reject(new TypeError('network'));
const wire = vi.fn<typeof fetch>();
const sent = (call: number) => new Headers(wire.mock.calls[call]?.[1]?.headers);
const problemOfCall = async (call: Promise<unknown>): Promise<Problem> => {
  const error: unknown = await call.then(() => new Error('was not refused'), (thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ProblemError);
  return (error as ProblemError).problem;
};

beforeEach(() => {
  vi.stubGlobal('fetch', wire);
  openDoors({ pause: () => Promise.resolve(), language: () => 'en', signIn: () => Promise.resolve(false) });
});
afterEach(() => {
  wire.mockReset();
  vi.unstubAllGlobals();
});

describe('address', () => {
  it('leaves out what was not asked', () => {
    expect(address('/api/people', { q: '', unit: undefined, size: 5 })).toBe('/api/people?size=5');
    expect(address('/api/people', { q: '' })).toBe('/api/people');
    expect(address('/api/people', { q: '周 岚&' })).toBe('/api/people?q=%E5%91%A8+%E5%B2%9A%26');
  });
});

describe('a lost network', () => {
  it('is tried three times, then told as a problem', async () => {
    wire.mockImplementation(lost);
    const problem = await problemOfCall(http.get('/api/desk'));
    expect(wire).toHaveBeenCalledTimes(3);
    expect(problem).toMatchObject({ status: 0, code: 'network' });
  });
  it('keeps the key of a POST until the outcome is known, then takes a new one', async () => {
    wire.mockImplementation(lost);
    await problemOfCall(http.post('/api/things', { a: 1 }));
    const key = sent(0).get('Idempotency-Key');
    wire.mockImplementation(() => Promise.resolve(ok({})));
    await http.post('/api/things', { a: 1 });
    await http.post('/api/things', { a: 1 });
    expect(key).toMatch(/^[0-9a-f]{32}$/);
    expect(sent(3).get('Idempotency-Key')).toBe(key);
    expect(sent(4).get('Idempotency-Key')).not.toBe(key);
  });
  it('repeats one POST under one key, and another body under another', async () => {
    wire.mockImplementationOnce(lost).mockImplementation(() => Promise.resolve(ok({})));
    await http.post('/api/things', { a: 1 });
    await http.post('/api/things', { a: 2 });
    expect(sent(1).get('Idempotency-Key')).toBe(sent(0).get('Idempotency-Key'));
    expect(sent(2).get('Idempotency-Key')).not.toBe(sent(0).get('Idempotency-Key'));
  });
  it('presses again under the same key after all attempts were lost', async () => {
    wire.mockImplementation(lost);
    await problemOfCall(http.post('/api/things', { b: 1 }));
    const key = sent(0).get('Idempotency-Key');
    await problemOfCall(http.post('/api/things', { b: 1 }));
    expect(sent(3).get('Idempotency-Key')).toBe(key);
    wire.mockImplementation(() => Promise.resolve(refused(409, 'places-exhausted')));
    await problemOfCall(http.post('/api/things', { b: 1 }));
    await problemOfCall(http.post('/api/things', { b: 1 }));
    expect(sent(7).get('Idempotency-Key')).not.toBe(key);
  });
});

describe('an answer', () => {
  it('that refuses is not repeated', async () => {
    wire.mockImplementation(() => Promise.resolve(refused(409, 'places-exhausted')));
    expect(await problemOfCall(http.put('/api/x'))).toMatchObject({ status: 409, code: 'places-exhausted' });
    expect(wire).toHaveBeenCalledTimes(1);
  });
  it('of 503 is repeated', async () => {
    wire.mockImplementationOnce(() => Promise.resolve(refused(503, 'database-gone'))).mockImplementation(() => Promise.resolve(ok({ a: 1 })));
    expect(await http.get('/api/x')).toEqual({ a: 1 });
  });
  it('that is no problem document is an odd answer', async () => {
    wire.mockImplementation(() => Promise.resolve(new Response('<html>', { status: 502 })));
    expect((await problemOfCall(http.get('/api/x'))).code).toBe('odd-answer');
  });
  it('of 204 is nothing', async () => {
    wire.mockImplementation(() => Promise.resolve(ok(null, 204)));
    expect(await http.remove('/api/session')).toBeUndefined();
  });
  it('carries language, version and body', async () => {
    wire.mockImplementation(() => Promise.resolve(ok({})));
    await http.put('/api/x', { a: 1 }, { version: 7 });
    expect(sent(0).get('Accept-Language')).toBe('en');
    expect(sent(0).get('If-Match')).toBe('"7"');
    expect(sent(0).get('Idempotency-Key')).toBeNull();
    expect(wire.mock.calls[0]?.[1]?.body).toBe('{"a":1}');
  });
});

describe('an ended session', () => {
  it('asks to sign in and then repeats the same request under the same key', async () => {
    openDoors({ signIn: () => Promise.resolve(true) });
    wire.mockImplementationOnce(() => Promise.resolve(refused(401, 'sign-in-needed'))).mockImplementation(() => Promise.resolve(ok({ a: 1 })));
    expect(await http.post('/api/x', { typed: 'kept' })).toEqual({ a: 1 });
    expect(sent(1).get('Idempotency-Key')).toBe(sent(0).get('Idempotency-Key'));
    expect(wire.mock.calls[1]?.[1]?.body).toBe('{"typed":"kept"}');
  });
  it('stays a problem when the dialog is closed, and never asks for quiet requests', async () => {
    const signIn = vi.fn(() => Promise.resolve(false));
    openDoors({ signIn });
    wire.mockImplementation(() => Promise.resolve(refused(401, 'sign-in-needed')));
    expect((await problemOfCall(http.get('/api/x'))).status).toBe(401);
    expect((await problemOfCall(http.get('/api/x', {}, { quiet: true }))).status).toBe(401);
    expect(signIn).toHaveBeenCalledTimes(1);
  });
});
