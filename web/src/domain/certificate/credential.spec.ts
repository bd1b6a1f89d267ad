// @vitest-environment node
// What the server signs (src/domain/certificate/credential_test.cpp keeps signed.json true), verified offline by a library that is not
// ours, with nothing but the published key.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { compactVerify, createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from 'jose';
import { expect, test } from 'vitest';

const signed = JSON.parse(readFileSync(join(__dirname, 'signed.json'), 'utf8')) as Record<'jwks' | 'statement' | 'credential' | 'revocation' | 'refresh', string>;
const jwks = JSON.parse(signed.jwks) as JSONWebKeySet;
const key = createLocalJWKSet(jwks);
const issuer = 'https://a.example';

test('the statement of the code is a JWT under the published key', async () => {
  const { payload, protectedHeader } = await jwtVerify(signed.statement, key, { issuer, algorithms: ['EdDSA'] });
  expect(protectedHeader).toMatchObject({ alg: 'EdDSA', kid: jwks.keys[0]!.kid, typ: 'JWT' });
  expect(payload).toMatchObject({ num: '201632070001300000427', name: '林小满', title: '培训合格证书', grade: 'good', ver: 2, on: '2016-10-01', org: '东市教育局' });
  expect(payload.hours).toEqual(['省厅 在线课程 30.0', '市局 应用测评 90.5']);
  expect(new Date(payload.iat! * 1000).toISOString()).toBe('2016-12-20T16:00:00.000Z');
});

test('one altered letter, or another key, is refused', async () => {
  const [head, body, mark] = signed.statement.split('.') as [string, string, string];
  const altered = Buffer.from(body, 'base64url').toString('utf8').replace('林小满', '林大满');
  await expect(jwtVerify([head, Buffer.from(altered).toString('base64url'), mark].join('.'), key)).rejects.toThrow('signature verification failed');
  const other = { keys: [{ ...jwks.keys[0]!, x: Buffer.alloc(32, 1).toString('base64url') }] };
  await expect(jwtVerify(signed.statement, createLocalJWKSet(other))).rejects.toThrow();
});

test('the credential is an Open Badge in the form of a verifiable credential', async () => {
  const { payload } = await jwtVerify(signed.credential, key, { issuer });
  expect(payload['@context']).toEqual(['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json']);
  expect(payload.type).toEqual(['VerifiableCredential', 'OpenBadgeCredential']);
  expect(payload).toMatchObject({
    issuer: { id: issuer, name: '东市教育局' },
    validFrom: '2016-12-21T00:00:00+08:00',
    credentialSubject: { creditsEarned: 120.5, identifier: [{ identityHash: '林小满', identityType: 'name', hashed: false }], achievement: { name: '技术应用“高级”培训' } },
  });
  expect(payload.jti).toBe(payload.id);
  expect(decodeProtectedHeader(signed.credential)).toEqual({ alg: 'EdDSA', kid: jwks.keys[0]!.kid, typ: 'JWT' });
});

async function stands(list: string, place: number) {
  const { payload } = await compactVerify(list, key);
  const credential = JSON.parse(new TextDecoder().decode(payload)) as { credentialSubject: { encodedList: string } };
  const { encodedList } = credential.credentialSubject;
  expect(encodedList[0]).toBe('u');
  const bits = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'));
  expect(bits.length).toBe(2 * 16_384);
  return Boolean(bits[place >> 3]! & (0x80 >> (place & 7)));
}

test('its standing is one bit of a signed list', async () => {
  const { payload } = await jwtVerify(signed.credential, key);
  const [revocation, refresh] = payload.credentialStatus as { statusPurpose: string; statusListIndex: string; statusListCredential: string }[];
  expect(revocation).toMatchObject({ statusPurpose: 'revocation', statusListIndex: '41', statusListCredential: `${issuer}/api/public/status-lists/2016320700-2/revocation` });
  expect(refresh!.statusPurpose).toBe('refresh');
  expect(await stands(signed.revocation, Number(revocation!.statusListIndex))).toBe(true);
  expect(await stands(signed.refresh, Number(refresh!.statusListIndex))).toBe(false);
  expect(await stands(signed.revocation, 0)).toBe(true);
  expect(await stands(signed.revocation, 40)).toBe(false);
  expect(await stands(signed.revocation, 131_072)).toBe(true);
});
