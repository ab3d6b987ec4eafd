export interface Authored { name: string; title: string; unit: string; value: string; minimum?: string; maximum?: string; protected?: string; source?: string }

/** Parameters as the file says them; every member is text. */
export function authored(text: string): Authored[] {
  return (JSON.parse(text) as { parameters: Authored[] }).parameters;
}

/** The file with another value of one parameter; all else keeps its bytes, so that a difference shows what changed. */
export function withValue(text: string, name: string, value: string): string {
  const [from, to] = lineOfParameter(text, name);
  const lines = text.split('\n');
  const at = lines.findIndex((line, index) => index >= from && index <= to && /"value"\s*:/.test(line));
  if (at < 0) return rewritten(text, name, value);
  const member = new RegExp(`("name"\\s*:\\s*"${name}".*?)?("value"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*"`);
  lines[at] = lines[at].replace(member, (_, before: string | undefined, key: string) => `${before ?? ''}${key}${JSON.stringify(value)}`);
  return lines.join('\n');
}

/** First and last line of the parameter's object, from 0. */
export function lineOfParameter(text: string, name: string): [number, number] {
  const lines = text.split('\n');
  const named = lines.findIndex((line) => new RegExp(`"name"\\s*:\\s*"${name}"`).test(line));
  if (named < 0) return [-1, -1];
  const end = lines.findIndex((line, index) => index >= named && line.includes('}'));
  return [named, end < 0 ? lines.length - 1 : end];
}

function rewritten(text: string, name: string, value: string): string {
  const file = JSON.parse(text) as { parameters: Authored[] };
  const parameters = file.parameters.map((parameter) => (parameter.name === name ? { ...parameter, value } : parameter));
  return `${JSON.stringify({ ...file, parameters }, null, 2)}\n`;
}
