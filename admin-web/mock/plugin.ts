import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'vite';
import { answer } from './answers.ts';

/** `npm run mock`: the pages over the fixtures, in the development server and in the preview of a build. */
export function mockServer(): Plugin {
  const attach: Plugin['configureServer'] = ({ middlewares }) => {
    middlewares.use(async (request, response, next) => {
      const url = new URL(request.url ?? '/', 'http://mock');
      if (!/^\/(api|health)\//.test(url.pathname)) return next();
      const { status, body } = answer({
        method: request.method ?? 'GET', path: url.pathname, query: url.searchParams,
        body: await bodyOf(request), token: request.headers.authorization ?? null,
      });
      response.statusCode = status;
      response.setHeader('Content-Type', status < 400 ? 'application/json' : 'application/problem+json');
      response.end(JSON.stringify(body));
    });
  };
  return { name: 'mock-server', configureServer: attach, configurePreviewServer: attach as Plugin['configurePreviewServer'] };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text ? JSON.parse(text) : undefined;
}
