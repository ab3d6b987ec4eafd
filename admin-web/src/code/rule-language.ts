import { StreamLanguage } from '@codemirror/language';

const KEYWORDS = /^(?:rule|when|then|end|not|exists|and|or|contains|memberOf|matches)\b/;

/** The part of DRL that policies are written in, for colours only. */
export const ruleLanguage = StreamLanguage.define<null>({
  startState: () => null,
  token(stream) {
    if (stream.eatSpace()) return null;
    if (stream.match(/^\/\/.*/)) return 'comment';
    if (stream.match(/^"(?:[^"\\]|\\.)*"/)) return 'string';
    if (stream.match(/^@\w+/)) return 'meta';
    if (stream.match(KEYWORDS)) return 'keyword';
    if (stream.match(/^(?:true|false|null)\b/)) return 'atom';
    if (stream.match(/^-?\d+(?:\.\d+)?/)) return 'number';
    if (stream.match(/^\$\w+/)) return 'variableName';
    if (stream.match(/^[A-Z]\w*/)) return 'typeName';
    if (stream.match(/^\w+/)) return null;
    stream.next();
    return null;
  },
});
