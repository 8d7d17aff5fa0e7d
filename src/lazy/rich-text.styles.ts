import { styles as content } from './content.styles.js';
import { css } from './css.js';

const own = css`
  /* Arabic script has no italics: browsers would slant the letters. */
  :is(em, i, cite, dfn, var):dir(rtl) {
    font-style: normal;
  }

  :is(ul, ol, dd) {
    padding-inline-start: 1.5em;
  }

  :where([part='passage'], blockquote) > * + :not(figcaption) {
    margin-block-start: 0.75em;
  }

  blockquote {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_border);
  }

  /* Do not break words in narrow columns: a table that is too wide scrolls by itself, without the page. */
  table {
    display: block;
    overflow-x: auto;
    border-collapse: collapse;
    overflow-wrap: normal;
  }

  th,
  td {
    padding: 0.25em 0.5em;
    border: 1px solid var(--_border);
    text-align: start;
  }

  pre {
    white-space: pre-wrap;
  }

  code,
  pre {
    direction: ltr;
    unicode-bidi: isolate;
  }

  em:dir(rtl) {
    font-weight: 700;
  }
`;

/** Styles of elements that only rich text has. */
export const styles = content + own;
