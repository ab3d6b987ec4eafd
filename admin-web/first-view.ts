import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

/** What a newcomer's browser fetches until the overview is drawn: the frame, the sign-in, the page after it. */
const PAGES = ['src/sign-in/SignIn.tsx', 'src/overview/Overview.tsx'];
/** Scripts of the page itself that the build copies as they stand. */
const COPIED = ['public/color-scheme.js'];

/** Fails the build when the first view weighs more than `bytesMax` as it goes over the wire. */
export function firstView(bytesMax: number): Plugin {
  return {
    name: 'first-view',
    apply: 'build',
    writeBundle(_, bundle) {
      const files = filesOf(bundle);
      const bytes = [...files, ...COPIED].reduce((sum, file) => sum + weightOf(file, bundle[file]), 0);
      this.info(`first view: ${kilo(bytes)} kB compressed in ${files.length + COPIED.length} files, at most ${kilo(bytesMax)} kB`);
      if (bytes > bytesMax) this.error(`the first view is ${kilo(bytes)} kB compressed, and at most ${kilo(bytesMax)} kB are allowed: ${heaviest(bundle, files)}`);
    },
  };
}

/** The entry, the pages, all that they import before they can be drawn, their styles and the fonts that those name. */
export function filesOf(bundle: Bundle): string[] {
  const found = new Set<string>();
  const walk = (file: string) => {
    const output = bundle[file];
    if (!output || found.has(file)) return;
    found.add(file);
    if (output.type === 'chunk') {
      output.imports.forEach(walk);
      output.viteMetadata?.importedCss.forEach(walk);
      output.viteMetadata?.importedAssets.forEach((asset) => asset.endsWith('.woff') || walk(asset));
    } else if (file.endsWith('.css')) fontsIn(output, bundle).forEach(walk);
  };
  Object.values(bundle).filter(isFirst).forEach(({ fileName }) => walk(fileName));
  return [...found];
}

function isFirst(output: Bundle[string]): boolean {
  if (output.type === 'asset') return output.fileName === 'index.html';
  return output.isEntry || PAGES.some((page) => output.moduleIds.some((module) => module.endsWith(page)));
}

/** A browser that reads woff2 fetches nothing else. */
function fontsIn(styles: Rolldown.OutputAsset, bundle: Bundle): string[] {
  const names = [...String(styles.source).matchAll(/assets\/[^)"']+\.woff2/g)].map(([name]) => name);
  return names.filter((name) => name in bundle);
}

/** As the server sends it: text by gzip, a font as it is, for it is compressed already. */
function weightOf(file: string, output?: Bundle[string]): number {
  const bytes = output ? Buffer.from(output.type === 'chunk' ? output.code : output.source) : readFileSync(file);
  return file.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length;
}

function heaviest(bundle: Bundle, files: string[]): string {
  const weights = files.map((file) => ({ file, bytes: weightOf(file, bundle[file]) })).sort((a, b) => b.bytes - a.bytes);
  return weights.slice(0, 8).map(({ file, bytes }) => `${file} ${kilo(bytes)}`).join(', ');
}

function kilo(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
