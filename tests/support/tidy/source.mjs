// C++ text taken apart just far enough for the checks: code with comments and literals blanked, and the literals themselves.

/** Every comment, text and character of C++, with where it stands. */
function* pieces(text) {
  const raw = /R"([^\s()\\]{0,16})\(/y;
  for (let at = 0; at < text.length; ) {
    let end = at + 1;
    let kind = 'code';
    raw.lastIndex = at;
    const opened = raw.exec(text);
    if (text.startsWith('//', at)) {
      [kind, end] = ['comment', endOr(text, text.indexOf('\n', at))];
    } else if (text.startsWith('/*', at)) {
      [kind, end] = ['comment', endOr(text, text.indexOf('*/', at) + 2, 2)];
    } else if (opened && !/\w/.test(text[at - 1] ?? '')) {
      const close = `)${opened[1]}"`;
      [kind, end] = ['text', endOr(text, text.indexOf(close, at) + close.length, close.length)];
    } else if (text[at] === '"') {
      [kind, end] = ['text', quoted(text, at)];
    } else if (text[at] === "'" && !/\b\d[\w.]*$/.test(text.slice(Math.max(0, at - 24), at).replaceAll("'", ''))) {
      [kind, end] = ['character', quoted(text, at)];
    }
    if (kind !== 'code') yield { kind, at, end };
    at = end;
  }
}

/** `found`, or the end of the text when the search (which answers -1, plus what was added to it) failed. */
function endOr(text, found, added = 0) {
  return found === -1 + added ? text.length : found;
}

function quoted(text, at) {
  let end = at + 1;
  while (end < text.length && text[end] !== text[at] && text[end] !== '\n') end += text[end] === '\\' ? 2 : 1;
  return end + 1;
}

const blank = (piece) => piece.replace(/[^\n]/g, ' ');

/** The text with the given kinds of pieces blanked; every offset and line stays. */
function without(text, kinds) {
  let out = '';
  let from = 0;
  for (const piece of pieces(text)) {
    if (!kinds.includes(piece.kind)) continue;
    out += text.slice(from, piece.at) + blank(text.slice(piece.at, piece.end));
    from = piece.end;
  }
  return out + text.slice(from);
}

function remembered(make) {
  const known = new Map();
  return (text) => {
    if (!known.has(text)) known.set(text, make(text));
    return known.get(text);
  };
}

/** Names, signs and nothing else. */
export const codeOf = remembered((text) => without(text, ['comment', 'text', 'character']));

/** Code with its literals, for what a literal's place decides. */
export const uncommented = remembered((text) => without(text, ['comment']));

function valueOf(literal) {
  const raw = /^R"([^(]*)\(([\s\S]*)\)\1"$/.exec(literal);
  return raw ? raw[2] : literal.slice(1, -1).replace(/\\n/g, '\n').replace(/\\(.)/g, '$1');
}

/** Texts of the program; neighbours that the compiler joins are one. */
export const literalsOf = remembered((text) => {
  const found = [];
  let before = -1;
  for (const { kind, at, end } of pieces(text)) {
    if (kind !== 'text') continue;
    const value = valueOf(text.slice(at, end));
    const joined = before >= 0 && /^\s*$/.test(uncommented(text).slice(before, at));
    if (joined) found.at(-1).value += value;
    else found.push({ at, value });
    before = end;
  }
  return found;
});

export const lineAt = (text, at) => text.slice(0, at).split('\n').length;

/** Where the bracket that opens at `open` closes, in code without literals. */
export function closing(code, open) {
  let depth = 0;
  for (let at = open; at < code.length; ++at) {
    if ('([{'.includes(code[at])) ++depth;
    if (')]}'.includes(code[at]) && --depth === 0) return at;
  }
  return code.length;
}

/** The quoted and the angled includes of a file. */
export function includesOf(text) {
  const found = [];
  for (const match of uncommented(text).matchAll(/^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]/gm))
    found.push({ own: match[1] === '"', path: match[2], line: lineAt(text, match.index) });
  return found;
}

export const isCpp = (path) => /\.(cpp|h)$/.test(path);
export const isTest = (path) => path.startsWith('tests/') || /_(test|fixture)\.(cpp|h)$/.test(path);
export const isOurs = (path) => path.startsWith('src/') && isCpp(path);
