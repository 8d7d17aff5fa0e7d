import { styles as content } from './content.styles.js';
import { css } from './css.js';

const own = css`
  audio,
  video {
    display: block;
    inline-size: 100%;
    border-radius: var(--_radius);
  }

  audio,
  video,
  [part='image'] {
    margin-block-start: var(--_gap);
  }

  figcaption,
  [part='corrections'] {
    color: var(--_muted);
    font-size: 0.9em;
  }

  figcaption {
    padding-block-start: 0.5em;
    line-height: var(--_tight);
  }

  figcaption small {
    display: block;
    font-size: 1em;
  }

  [part='corrections'] {
    max-inline-size: var(--_measure);
    padding-block-start: var(--_gap);
    padding-inline-end: var(--_end);
  }

  [part='corrections'] a {
    unicode-bidi: isolate;
  }

  [part='corrections'] > * + * {
    margin-block-start: 0.5em;
  }

  @media print {
    audio,
    video {
      display: none;
    }

    figure {
      break-inside: avoid;
    }

    /* Do not print the URLs of these links: their targets are on the same printout. */
    [part='corrections'] a::after {
      content: none;
    }
  }
`;

/** Styles of images, media and corrections. */
export const styles = content + own;
