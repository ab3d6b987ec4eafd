/** Where in a rule one stands, told from the text before: half a rule has no tree to ask. */
export type RulePlace =
  | { in: 'file' } | { in: 'header' }
  | { in: 'condition'; bound: Record<string, string> }
  | { in: 'pattern'; fact: string; bound: Record<string, string>; property?: string }
  | { in: 'call'; bound: Record<string, string> }
  | { in: 'arguments'; action: string; argument: number; subject?: string; bound: Record<string, string> }
  | { in: 'parameter'; fact?: string; property?: string }
  | { in: 'boundProperty'; fact?: string };

export function placeAt(text: string, at: number): RulePlace {
  const before = withoutComments(text.slice(0, at));
  const rule = before.slice(Math.max(0, before.search(/\brule\b(?![\s\S]*\brule\b\s*")/)));
  if (!/^rule\b/.test(rule) || /\bend\s*$/.test(rule.slice(0, -1)) || /\bend\s+\S*$/.test(rule)) return { in: 'file' };
  const quiet = rule.replace(/"[^"\n]*"/g, (quoted) => `"${' '.repeat(quoted.length - 2)}"`);
  if (/\bthen\b/.test(quiet)) return inThen(rule, quiet);
  return /\bwhen\b/.test(quiet) ? inWhen(rule, quiet) : { in: 'header' };
}

function inWhen(rule: string, quiet: string): RulePlace {
  const bound = bindingsOf(rule);
  const when = quiet.slice(quiet.search(/\bwhen\b/) + 4);
  const open = /(\$?\w+\s*:\s*)?([A-Z]\w*)\s*\(([^]*)$/.exec(when.slice(lastOpen(when)));
  if (!open || closed(open[3])) return { in: 'condition', bound };
  const [, own, fact, inside] = open;
  // What is bound is seen by the conditions after it.
  if (own) delete bound[own.replace(/\s*:\s*$/, '')];
  const property = /(\w+)\s*(?:==|!=|<=?|>=?)\s*[\w."$]*$/.exec(inside)?.[1];
  if (/\bparam\.\w*$/.test(inside)) return { in: 'parameter', fact, property };
  const named = /(\$\w+)\.\w*$/.exec(inside)?.[1];
  return named ? { in: 'boundProperty', fact: bound[named] } : { in: 'pattern', fact, bound, property };
}

function inThen(rule: string, quiet: string): RulePlace {
  const bound = bindingsOf(rule);
  const then = quiet.slice(quiet.search(/\bthen\b/) + 4);
  const call = /decide\s*\.\s*(\w+)\s*\(([^()]*)$/.exec(then);
  if (!call) return { in: 'call', bound };
  if (/\bparam\.\w*$/.test(call[2])) return { in: 'parameter' };
  const named = /(\$\w+)\.\w*$/.exec(call[2])?.[1];
  if (named) return { in: 'boundProperty', fact: bound[named] };
  const given = call[2].split(',');
  return { in: 'arguments', action: call[1], argument: given.length - 1, subject: bound[given[0].trim()], bound };
}

/** Facts by the names they are bound to. */
export function bindingsOf(rule: string): Record<string, string> {
  return Object.fromEntries([...rule.matchAll(/(\$\w+)\s*:\s*([A-Z]\w*)/g)].map(([, binding, fact]) => [binding, fact]));
}

/** Where the last pattern begins that may still be open. */
function lastOpen(when: string): number {
  let last = 0;
  for (const match of when.matchAll(/(?:\$\w+\s*:\s*)?[A-Z]\w*\s*\(/g)) last = match.index;
  return last;
}

function closed(inside: string): boolean {
  let depth = 1;
  for (const sign of inside) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0) return true;
  }
  return false;
}

function withoutComments(text: string): string {
  return text.replace(/\/\/[^\n]*/g, (comment) => ' '.repeat(comment.length));
}
