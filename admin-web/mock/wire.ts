export interface Question {
  method: string; path: string; query: URLSearchParams; body: unknown; token: string | null;
  /** The body as it was sent; what `If-Match` names; who asks. */
  raw: string; ifMatch: string; subject: string;
}
export interface Answer { status: number; body?: unknown; text?: string; etag?: string }

export function ok(body: unknown, etag?: string): Answer {
  return { status: 200, body, etag };
}

export function page(items: unknown[]) {
  return { items, nextCursor: null };
}

export function missing(what: string): Answer {
  return problem(404, 'not-found', `there is no \`${what}\``);
}

export function problem(status: number, name: string, detail: string, violations?: unknown[]): Answer {
  return { status, body: { type: `/problems/${name}`, title: name.replaceAll('-', ' '), status, detail, instance: 'req-mock', violations } };
}

/** A question from what fetch or a socket brings. */
export function questionOf(method: string, url: URL, headers: Headers, raw: string): Question {
  const token = headers.get('Authorization');
  const isJson = (headers.get('Content-Type') ?? '').includes('json');
  return {
    method, path: decodeURIComponent(url.pathname), query: url.searchParams, token, raw, body: isJson && raw ? JSON.parse(raw) : undefined,
    ifMatch: (headers.get('If-Match') ?? '').replaceAll('"', ''), subject: token?.replace('Bearer mock-', '') ?? '',
  };
}

export function headersOf({ status, text, etag }: Answer): Record<string, string> {
  const type = text !== undefined ? 'text/plain' : status < 400 ? 'application/json' : 'application/problem+json';
  return { 'Content-Type': type, ...(etag ? { ETag: `"${etag}"` } : {}) };
}

export function bodyOf({ text, body }: Answer): string {
  return text ?? (body === undefined ? '' : JSON.stringify(body));
}
