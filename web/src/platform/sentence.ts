// Sentences whose figures or names are not at hand.

/** The clauses of a sentence that name nothing unknown; empty when every clause does. */
export function withoutHoles(sentence: string): string {
  const clauses = sentence.split(/(?<=[，。；;]|\.\s)/);
  const kept = clauses.filter((clause) => !/\{[^}]*\}/.test(clause)).join('').trim();
  return kept.replace(/[，；;]$/, (end) => (end === ';' ? '.' : '。')).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
