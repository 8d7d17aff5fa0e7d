import { css } from './css.js';

/** Styles of what only rich text has. */
export const styles = css`
  /* There are no italics in Arabic: browsers would slant the letters. */
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

  /* Words in narrow columns stay whole: a table that is too wide scrolls, and not the page. */
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
