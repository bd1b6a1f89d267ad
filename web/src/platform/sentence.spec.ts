import { describe, expect, it } from 'vitest';
import { withoutHoles } from './sentence';

describe('a sentence without its figures', () => {
  it('keeps a sentence that names nothing', () => expect(withoutHoles('请填写姓名，再试一次。')).toBe('请填写姓名，再试一次。'));
  it.each([
    ['第 {row} 行的文字编码无法识别，请将文件另存为 .xlsx。', '请将文件另存为 .xlsx。'],
    ['Nomination closed on {date}. Choose a later intake.', 'Choose a later intake.'],
    ['A text in row {row} is in no known encoding; save the file as .xlsx or as CSV.', 'Save the file as .xlsx or as CSV.'],
    ['请换一个文件；一个批次最多 {most} 条记录。', '请换一个文件。'],
  ])('drops the clause with the hole: %s', (sentence, kept) => expect(withoutHoles(sentence)).toBe(kept));
  it('is empty where every clause has a hole', () => expect(withoutHoles('这一步由{unit}办理。')).toBe(''));
});
