import { expect, it } from 'vitest';
import { sizeOf } from './file-size';

it('says sizes as people do', () => {
  expect([0, 1023, 1024, 12_700, 1_048_575, 3_565_158].map(sizeOf)).toEqual(['0 B', '1023 B', '1 KB', '12 KB', '1024 KB', '3.4 MB']);
});
