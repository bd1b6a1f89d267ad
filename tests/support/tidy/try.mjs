// TRY stands as a statement, or as the whole right side of an initialiser or assignment: g++ 12 leaks members already built
// when it returns from inside braces.
import { closing, codeOf, isCpp, lineAt } from './source.mjs';

const header = /\b(if|for|while|switch)\s*(constexpr\s*)?$/;

/** Whether a statement may begin after this code: after ; { } a label, else, or the brackets of if, for and while. */
function statementBegins(before) {
  if (before === '' || /[;{}]$/.test(before) || /\belse$/.test(before) || /\b(case\s+[\w:]+|default)\s*:$/.test(before)) return true;
  if (!before.endsWith(')')) return false;
  let depth = 0;
  for (let at = before.length - 1; at >= 0; --at) {
    if (before[at] === ')') ++depth;
    if (before[at] === '(' && --depth === 0) return header.test(before.slice(0, at));
  }
  return false;
}

const isRightSide = (before) => /[^=!<>]=$/.test(before);

function* tryFaults(tree) {
  for (const [file, text] of tree) {
    if (!isCpp(file)) continue;
    const code = codeOf(text).replace(/^[ \t]*#.*(?:\\\n.*)*$/gm, (line) => line.replace(/[^\n]/g, ' '));
    for (const match of code.matchAll(/\bTRY\s*\(/g)) {
      const before = code.slice(Math.max(0, match.index - 4000), match.index).trimEnd();
      const after = code.slice(closing(code, match.index + match[0].length - 1) + 1).trimStart();
      if (!after.startsWith(';') || !(statementBegins(before) || isRightSide(before)))
        yield { file, line: lineAt(text, match.index), message: 'TRY stands neither as a statement nor as the whole right side of an initialiser' };
    }
  }
}

const body = (line) => ({ 'src/base/a.cpp': `Result<> f() {\n    ${line}\n    return {};\n}\n` });

export const checks = [
  {
    name: 'TRY is a statement or a whole right side',
    run: tryFaults,
    planted: ['return TRY(g());', 'auto a = Pair{TRY(g()), TRY(h())};', 'auto a = Pair{.left = TRY(g())};', 'h(TRY(g()));', 'if (TRY(g()) == 3) h();', 'auto a = TRY(g()).size();', 'if (a == TRY(g())) h();', 'const auto a = b && TRY(g());'].map(body),
    clean: ['TRY(g());', 'auto a = TRY(g(1, h("; return TRY(x)")));', 'if (const auto i = k(); i.ok()) TRY(g());', 'for (auto x : xs) TRY(g(x));', 'if (a) {} else TRY(g());', 'a.b = TRY(g());', 'auto [a, b] = TRY(g([&] { return 1; }));', '// return TRY(g());'].map(body),
  },
];
