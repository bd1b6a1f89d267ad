// What went wrong, in the form the server tells it (RFC 9457) or the browser found it.

export interface Problem {
  title: string; // a whole sentence in the reader's language; empty when the browser itself must say it
  status: number; // 0: no answer came
  code: string;
  params: Record<string, string>;
  fields: { field: string; code: string }[];
  request: string;
}

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title || problem.code);
  }
}

const plain = { title: '', params: {}, fields: [], request: '' };

export const networkProblem = (): Problem => ({ ...plain, status: 0, code: 'network' });
export const oddAnswer = (status: number): Problem => ({ ...plain, status, code: 'odd-answer' });

/** Any thrown thing as a Problem; a bug of our own is shown, not hidden. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { ...plain, status: 0, code: 'page-bug', title: error instanceof Error ? error.message : String(error) };
}

/** Whether the server may or may not have acted: only then is the same request worth repeating as it is. */
export const outcomeUnknown = (problem: Problem) => problem.status === 0 || problem.status === 503;

export async function problemFrom(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as Partial<Problem>;
    if (typeof body.code !== 'string') return oddAnswer(response.status);
    return {
      title: body.title ?? '',
      status: response.status,
      code: body.code,
      params: body.params ?? {},
      fields: body.fields ?? [],
      request: body.request ?? '',
    };
  } catch {
    return oddAnswer(response.status);
  }
}
