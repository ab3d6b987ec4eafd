import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { answer } from './answers.ts';

// A loaded machine draws slowly.
configure({ asyncUtilTimeout: 15_000 });

// What jsdom leaves out and Mantine asks for.
window.matchMedia = (query: string) => ({
  matches: false, media: query, onchange: null, addEventListener: () => {}, removeEventListener: () => {},
  addListener: () => {}, removeListener: () => {}, dispatchEvent: () => false,
}) as MediaQueryList;
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Element.prototype.scrollIntoView = () => {};

beforeEach(() => {
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const { pathname, searchParams } = new URL(url, 'http://mock');
    const headers = new Headers(init.headers);
    const { status, body } = answer({
      method: init.method ?? 'GET', path: pathname, query: searchParams, token: headers.get('Authorization'),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    });
    const response = new Response(JSON.stringify(body), { status });
    Object.defineProperty(response, 'url', { value: url });
    return response;
  });
});

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});
