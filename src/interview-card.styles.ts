import { css } from 'lit';

/**
 * Logical properties only: the card is laid out by its own `dir`. Lengths are in em, since the card takes the page's font and size.
 * `all: initial` on the root keeps out what the page's rules would hand down, such as letter-spacing or text-align.
 */
export const styles = css`
  :host {
    display: block;
    flex: 1 1 100%;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  [part='card'] {
    --_accent: var(--interview-card-accent, light-dark(#0a5c6b, #7fd0de));
    --_background: var(--interview-card-background, light-dark(#fff, #15191c));
    --_color: var(--interview-card-color, light-dark(#1b1f22, #e8eaeb));
    --_muted: var(--interview-card-muted, light-dark(#565e64, #a6aeb4));
    --_border: var(--interview-card-border, light-dark(#d9dde0, #353c41));
    --_radius: var(--interview-card-radius, 0.5rem);
    --_gap: var(--interview-card-gap, 1.25em);
    --_measure: var(--interview-card-measure, 38em);
    --_margin: var(--interview-card-scroll-margin, 1rem);

    all: initial;
    display: block;
    position: relative;
    container-type: inline-size;
    padding: var(--_gap);
    border-radius: var(--_radius);
    color: var(--_color);
    background: var(--_background);
    color-scheme: inherit;
    font-family: var(--interview-card-font, inherit);
    font-size: max(1em, 16px);
    line-height: var(--interview-card-line-height, 1.6);
    overflow-wrap: break-word;
  }

  [part='card']:dir(rtl) {
    line-height: var(--interview-card-line-height, 1.85);
  }

  :is(h1, h2, h3, h4, h5, h6, p, figure) {
    margin: 0;
  }

  :is(h1, h2, h3, h4, h5, h6) {
    font: inherit;
    font-weight: 700;
    font-family: var(--interview-card-heading-font, inherit);
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }

  img,
  video {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
  }

  audio,
  video {
    inline-size: 100%;
    margin-block-end: var(--_gap);
  }

  figcaption,
  [part='role'],
  [part='byline'],
  [part='toolbar'],
  [part='footer'],
  [part='corrections'] {
    color: var(--_muted);
    font-size: 0.9em;
  }

  button {
    font: inherit;
    min-block-size: 44px;
    padding: 0.25em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    color: var(--_accent);
    background: var(--_background);
    cursor: pointer;
  }

  button:hover {
    border-color: currentcolor;
  }

  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  [part='header'],
  details {
    scroll-margin-block-start: var(--_margin);
  }

  [part='header'] {
    display: flow-root;
  }

  [part='section'] {
    color: var(--_accent);
    font-weight: 700;
  }

  [part='title'] {
    font-size: 1.6em;
    line-height: 1.35;
    text-wrap: balance;
    max-inline-size: 30em;
  }

  [part='title']:dir(rtl) {
    line-height: 1.55;
  }

  [part='summary'] {
    max-inline-size: var(--_measure);
    margin-block-start: 0.5em;
    font-size: 1.1em;
  }

  [part='byline'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em var(--_gap);
    align-items: center;
    margin-block-start: 1em;
  }

  [part='person'] {
    display: flex;
    gap: 0.75em;
    align-items: center;
    line-height: 1.5;
  }

  [part='name'] {
    color: var(--_color);
    font-weight: 700;
  }

  [part='avatar'] {
    inline-size: 3rem;
    block-size: 3rem;
    border-radius: 50%;
    object-fit: cover;
  }

  [part='image'] {
    margin-block-start: var(--_gap);
  }

  [part='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    justify-content: space-between;
    padding-block: var(--_gap) 0.75em;
    border-block-end: 1px solid var(--_border);
  }

  .group {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 45em;
  }

  details {
    border-block-end: 1px solid var(--_border);
  }

  summary {
    display: grid;
    grid-template-columns: 2.25em 1fr 1.5em;
    align-items: baseline;
    padding-block: 0.75em;
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary:hover [part='question-text'] {
    color: var(--_accent);
  }

  summary:focus-visible {
    outline-offset: -3px;
  }

  [part='question-number'] {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  [part='question-text'] {
    grid-column: 2;
    font-size: var(--interview-card-question-size, 1.1em);
  }

  [part='marker'] {
    grid-area: 1 / 3;
    justify-self: end;
    inline-size: 0.6em;
    block-size: 0.6em;
    border: solid var(--_accent);
    border-width: 0 2px 2px 0;
    transform: translateY(-0.15em) rotate(45deg);
  }

  [open] > summary > [part='marker'] {
    transform: translateY(0.15em) rotate(-135deg);
  }

  [part='answer'] {
    position: relative;
    max-inline-size: var(--_measure);
    padding-block-end: calc(44px + 1em);
    padding-inline-start: 2.25em;
  }

  [part='passage'] + :not(button),
  [part='passage'] > * + * {
    margin-block-start: 0.75em;
  }

  [part='speaker'] {
    display: block;
    color: var(--_accent);
    font-size: 0.9em;
    font-weight: 700;
  }

  .follow-up {
    font-weight: 600;
  }

  [part='share'] {
    position: absolute;
    inset-block-end: 0.5em;
    inset-inline-start: calc(2.25em - 1rem);
    padding-inline: 1rem;
    border-color: transparent;
    font-size: 0.9em;
  }

  [part='corrections'],
  [part='footer'] {
    padding-block-start: var(--_gap);
  }

  .top {
    position: sticky;
    inset-block-end: 1rem;
  }

  [part='back-to-top'] {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    box-shadow: 0 2px 8px #0003;
  }

  [part='error'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: center;
    padding-block-end: 1em;
  }

  .loading {
    min-block-size: 100svh;
  }

  [part='skeleton'] {
    block-size: 12em;
    border-radius: var(--_radius);
    background: var(--_border);
    opacity: 0.5;
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  [hidden] {
    display: none;
  }
`;
