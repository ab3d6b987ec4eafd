import { setNonce } from 'get-nonce';

/**
 * By what the server allows the style elements of this page; it is another one with every answer. Empty where no server
 * sends a policy, as in development. What scrolls behind a dialog is held by a library that asks for it itself.
 */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

setNonce(styleNonce);
