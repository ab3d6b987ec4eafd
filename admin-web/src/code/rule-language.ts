import { indentNodeProp, LRLanguage } from '@codemirror/language';
import { styleTags, tags } from '@lezer/highlight';
import { parser } from './rule-parser.ts';

/** The part of DRL that policies are written in, by its own grammar: docs/rule-language.md. */
export const ruleLanguage = LRLanguage.define({
  name: 'rules',
  parser: parser.configure({
    props: [
      styleTags({
        'rule when then end not exists or': tags.keyword, 'decide param': tags.keyword, AnnotationName: tags.meta, Comment: tags.comment,
        'RuleName Text': tags.string, 'Boolean Constant/Name': tags.atom, Digit: tags.number, Binding: tags.variableName,
        'Fact/Name Action/Name': tags.typeName, 'Parameter/Name': tags.propertyName,
      }),
      indentNodeProp.add({ When: (context) => context.baseIndent + 4, Then: (context) => context.baseIndent + 4, Rule: (context) => context.baseIndent }),
    ],
  }),
  languageData: { commentTokens: { line: '//' }, closeBrackets: { brackets: ['(', '"'] } },
});
