import { css } from './css.js';

/** Styles of the buttons that copy links. */
export const styles = css`
  [part='share'] {
    position: absolute;
    inset-block-end: 0.5em;
    margin-inline-start: calc(-1 * var(--_room));
    padding-inline: var(--_room);
    border-color: transparent;
    font-size: 0.9em;
  }

  [part='share']:focus-visible {
    outline-offset: -2px;
  }
`;
