// How long a file may be, and words that have no business in what is published.
const linesMost = 400;
const isSource = (file) => /^(src|tests|bench|web\/src|web\/tools)\/.*\.(cpp|h|sql|ts|vue|mjs)$/.test(file) && !file.endsWith('.gen.ts');

function* lengthFaults(tree) {
  for (const [file, text] of tree) {
    const lines = text.split('\n').length - 1;
    if ((isSource(file) || file === 'xt') && lines > linesMost) yield { file, line: linesMost + 1, message: `has ${lines} lines; split it by use case` };
  }
}

// Put together here so that this file does not say them.
const say = (...parts) => parts.join('');
const forbidden = [
  [new RegExp(say('(?<![\\w.-])/', 'work/|', '\\.\\./', 'shared/|/tmp/', 'brief')), 'a path of one machine'],
  [new RegExp(say('\\b(TO', 'DO|FIX', 'ME|X', 'XX)\\b')), 'unfinished work'],
  [new RegExp(say('//(registry|deb|npm|mirrors?)\\.[\\w-]+\\.|"resol', 'ved": "(?!file:)')), 'the host of a package registry'],
  [/\b(issues?|clos(e|es|ed)|fix(es|ed)?|see|as)\s+#\d+\b|\bissues?\s+\d+\b/i, 'a number of the issue tracker'],
];

function* wordFaults(tree) {
  for (const [file, text] of tree) {
    if (text.includes('\0')) continue;
    for (const [index, line] of text.split('\n').entries())
      for (const [pattern, what] of forbidden) if (pattern.test(line)) yield { file, line: index + 1, message: `mentions ${what}` };
  }
}

export const checks = [
  {
    name: `no source is longer than ${linesMost} lines`,
    run: lengthFaults,
    planted: [{ 'src/base/a.cpp': '\n'.repeat(linesMost + 1) }, { xt: '\n'.repeat(linesMost + 1) }],
    clean: [{ 'src/base/a.cpp': '\n'.repeat(linesMost), 'web/src/api.gen.ts': '\n'.repeat(linesMost + 1) }],
  },
  {
    name: 'no paths of a machine, registry hosts, issue numbers or unfinished work',
    run: wordFaults,
    planted: [say('/wo', 'rk/main'), say('// TO', 'DO: all'), say('https://regi', 'stry.example.org/vue'), say('"resol', 'ved": "https://a.b"'), say('see issue', ' 12'), say('fixes #', '12')].map((text) => ({ 'docs/a.md': `fine\n${text}\n` })),
    clean: [{ 'docs/a.md': 'the /api/work/ route & framework/a\n', 'web/src/a.css': 'a { color: #123; }\n', 'web/package-lock.json': '"resolved": "file:a"\n' }],
  },
];
