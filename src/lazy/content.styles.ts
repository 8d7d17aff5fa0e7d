import { css } from './css.js';

/** Styles of elements that rich text has, and images and corrections too. */
export const styles = css`
  :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1em;
    font-family: var(--interview-card-heading-font, inherit);
    line-height: var(--_tight);
  }

  img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
  }

  @media print {
    img {
      inline-size: auto;
      max-block-size: 7cm;
    }
  }
`;
