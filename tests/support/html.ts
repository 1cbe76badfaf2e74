/** Whether a document is valid HTML. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import htmlValidatePackage from '../../node_modules/html-validate/package.json' with { type: 'json' };

/** Name and version of what judges. */
export const htmlValidator = `html-validate ${htmlValidatePackage.version}`;

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // The site loads nothing from elsewhere; what it loads from itself, the policy covers.
      'require-sri': ['error', { target: 'crossorigin' }],
      // A table that scrolls is a named region of its section, not a section.
      'prefer-native-element': ['error', { exclude: ['region'] }],
      // Where a style shows a table as blocks, browsers forget that it is one unless its parts say so.
      'no-redundant-role': 'off',
      // Measures and claims have the names that they have.
      'long-title': 'off',
    },
  }),
);

/** What is not valid in a document, one line each with its place. */
export const findHtmlFaults = async (html: string) =>
  (await validator.validateString(html)).results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, line, column, message }) => `${line}:${column} ${ruleId} ${message}`);
