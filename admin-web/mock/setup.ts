import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { answer } from './answers.ts';
import { bodyOf, headersOf, questionOf } from './wire.ts';

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
Object.defineProperty(document, 'fonts', { value: new EventTarget() });

beforeEach(() => {
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const said = answer(questionOf(init.method ?? 'GET', new URL(url, 'http://mock'), new Headers(init.headers), typeof init.body === 'string' ? init.body : ''));
    const response = new Response(said.status === 204 ? null : bodyOf(said), { status: said.status, headers: headersOf(said) });
    Object.defineProperty(response, 'url', { value: url });
    return response;
  });
});

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});
