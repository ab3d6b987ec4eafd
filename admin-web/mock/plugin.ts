import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'vite';
import { answer } from './answers.ts';
import { bodyOf, headersOf, questionOf } from './wire.ts';

/** `npm run mock`: the pages over the fixtures, in the development server and in the preview of a build. */
export function mockServer(): Plugin {
  const attach: Plugin['configureServer'] = ({ middlewares }) => {
    middlewares.use(async (request, response, next) => {
      const url = new URL(request.url ?? '/', 'http://mock');
      if (!/^\/(api|health)\//.test(url.pathname)) return next();
      const headers = new Headers(Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]));
      const said = answer(questionOf(request.method ?? 'GET', url, headers, await textOf(request)));
      response.statusCode = said.status;
      for (const [name, value] of Object.entries(headersOf(said))) response.setHeader(name, value);
      response.end(bodyOf(said));
    });
  };
  return { name: 'mock-server', configureServer: attach, configurePreviewServer: attach as Plugin['configurePreviewServer'] };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
