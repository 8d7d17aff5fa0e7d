import { css } from 'lit';

/**
 * Only logical properties, because the card has its own `dir`. Lengths are in em, because the card inherits the page's font size.
 * `all: initial` on the root stops inherited styles of the page, such as letter-spacing or text-align.
 */
export const styles = css`
  /* Fill the available width, also as a flex item or float: those are sized by their content, but a query container has no content width. */
  :host {
    display: block;
    flex: 1 1 100%;
    inline-size: -webkit-fill-available;
  }

  [hidden],
  :host([hidden]) {
    display: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
    margin: 0;
  }

  [part='card'] {
    --_accent: var(--interview-card-accent, light-dark(#0a5c6b, #7fd0de));
    --_background: var(--interview-card-background, light-dark(#fff, #15191c));
    --_color: var(--interview-card-color, light-dark(#1b1f22, #e8eaeb));
    --_muted: var(--interview-card-muted, light-dark(#565e64, #a6aeb4));
    --_border: var(--interview-card-border, light-dark(#d9dde0, #353c41));
    --_radius: var(--interview-card-radius, 0.5em);
    --_gap: var(--interview-card-gap, 1.25em);
    --_measure: var(--interview-card-measure, 35em);
    --_tight: 1.35;
    /* Width of the marker column. Answers leave it free for the back-to-top button. */
    --_end: 2em;
    /* Space beside the questions for the focus ring. */
    --_room: min(0.5em, var(--_gap));
    --_item: 4.5em;

    all: initial;
    display: block;
    flex: 1;
    position: relative;
    container-type: inline-size;
    contain-intrinsic-inline-size: 16em;
    max-inline-size: calc(var(--_measure) + 12em);
    margin-inline: auto;
    padding: var(--_gap);
    border-radius: var(--_radius);
    color: var(--_color);
    background: var(--_background);
    color-scheme: inherit;
    font-family: var(--interview-card-font, inherit);
    font-size: max(1em, 16px);
    line-height: var(--interview-card-line-height, 1.6);
    overflow-wrap: anywhere;
  }

  /* Arabic script needs taller lines: it has marks above and below the letters. */
  [part='card'][dir='rtl'] {
    --_tight: 1.6;

    line-height: var(--interview-card-line-height, 1.85);
  }

  [part='title'],
  [part='question-text'] {
    font-family: var(--interview-card-heading-font, inherit);
    line-height: var(--_tight);
  }

  /* Padding enlarges the tap target; on inline elements it does not affect the line height. */
  a {
    padding-block: 0.3em;
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }

  [part='byline'],
  [part='toolbar'],
  [part='footer'] {
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
    background: none;
    cursor: pointer;
  }

  button:hover {
    border-color: currentcolor;
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }

  [part='header'],
  details {
    scroll-margin-block-start: var(--interview-card-scroll-margin, 1em);
  }

  [part='section'],
  [part='speaker'] {
    color: var(--_accent);
    font-size: 0.9em;
  }

  [part='section'],
  [part='speaker'],
  [part='name'],
  .follow-up {
    font-weight: 700;
  }

  [part='title'] {
    font-size: clamp(1.5em, 5cqi, 2em);
    text-wrap: balance;
  }

  [part='summary'] {
    max-inline-size: var(--_measure);
    margin-block-start: 0.5em;
    font-size: 1.1em;
  }

  [part='byline'],
  [part='person'],
  [part='toolbar'],
  [part='error'] {
    display: flex;
    gap: 0.75em;
    align-items: center;
  }

  [part='byline'],
  [part='toolbar'],
  [part='error'] {
    flex-wrap: wrap;
  }

  [part='byline'] {
    column-gap: 1.5em;
    margin-block-start: 1.25em;
    line-height: var(--_tight);
  }

  [part='name'] {
    color: var(--_color);
  }

  /* Wide enough for most dates, so that lines do not wrap differently once the dates are formatted. */
  .dates {
    min-inline-size: min(14em, 100%);
  }

  .pending {
    visibility: hidden;
  }

  [part='avatar'] {
    inline-size: 3.25em;
    block-size: 3.25em;
    border-radius: 50%;
    object-fit: cover;
  }

  [part='toolbar'] {
    justify-content: space-between;
    padding-block: var(--_gap) 0.75em;
    border-block-end: 1px solid var(--_border);
  }

  /* content-visibility clips overflow, so the group is wider than its questions to leave space for focus rings. */
  .group {
    content-visibility: auto;
    --_count: 10;
    contain-intrinsic-block-size: auto calc(var(--_item) * var(--_count));
    margin-inline: calc(-1 * var(--_room));
    padding-inline: var(--_room);
  }

  details {
    border-block-end: 1px solid var(--_border);
  }

  summary {
    display: grid;
    grid-template-columns: minmax(1.75em, auto) 1fr var(--_end);
    align-items: baseline;
    margin-inline: calc(-1 * var(--_room));
    padding: 0.85em var(--_room);
    cursor: pointer;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary:hover [part='question-text'] {
    color: var(--_accent);
  }

  [part='question-number'] {
    color: var(--_muted);
  }

  [part='question-text'] {
    grid-column: 2;
    font-size: var(--interview-card-question-size, 1.1em);
  }

  /* A chevron that points down or, rotated, up. It looks the same in both writing directions. */
  [part='marker'],
  [part='back-to-top']::before {
    inline-size: 0.55em;
    block-size: 0.55em;
    border: solid var(--_accent);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg) translate(-0.15em, -0.15em);
  }

  [part='marker'] {
    grid-area: 1 / 3;
    justify-self: end;
    margin-inline-end: 2px;
  }

  [open] > summary > [part='marker'],
  [part='back-to-top']::before {
    rotate: 180deg;
  }

  [part='answer'] {
    position: relative;
    box-sizing: content-box;
    max-inline-size: var(--_measure);
    padding-block-end: calc(44px + 0.75em);
    padding-inline-end: var(--_end);
  }

  @container (inline-size > 32em) {
    summary {
      grid-template-columns: minmax(2.25em, auto) 1fr var(--_end);
    }

    [part='answer'] {
      padding-inline-start: 2.25em;
    }
  }

  [part='passage'] + :not(button) {
    margin-block-start: 0.75em;
  }

  [part='share'] {
    position: absolute;
    inset-block-end: 0.5em;
    margin-inline-start: calc(-1 * var(--_room));
    padding-inline: var(--_room);
    border-color: transparent;
    font-size: 0.9em;
  }

  summary:focus-visible,
  [part='share']:focus-visible {
    outline-offset: -2px;
  }

  /* Shrink to fit, so that a name in the other writing direction still starts where the lines of the answer start. */
  [part='speaker'] {
    display: block;
    inline-size: fit-content;
    grid-column: 2;
  }

  [part='passage'] + [part='speaker'] {
    margin-block-start: 1.25em;
  }

  [part='footer'] {
    max-inline-size: var(--_measure);
    padding-block-start: var(--_gap);
    padding-inline-end: var(--_end);
  }

  .top {
    position: sticky;
    inset-block-end: 1em;
  }

  [part='back-to-top'] {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: max(-1em, 4px - var(--_gap));
    inline-size: 44px;
    padding: 0;
    border-radius: 50%;
    background: var(--_background);
    overflow: hidden;
    white-space: nowrap;
    text-indent: 100%;
  }

  [part='back-to-top']::before {
    content: '';
    position: absolute;
    inset: 0;
    margin: auto;
  }

  [part='error'] {
    margin-block-end: 0.75em;
  }

  .reserved {
    min-block-size: 100svh;
  }

  [part='skeleton'] {
    block-size: 12em;
    background: repeating-linear-gradient(var(--_border) 0 0.5em, #0000 0 2em);
  }

  .unseen {
    position: absolute;
    inset-block-end: 0;
    clip-path: inset(50%);
  }

  @media (prefers-contrast: more) {
    [part='card'] {
      --_muted: var(--_color);
      --_border: currentcolor;
    }
  }

  @media print {
    [part='card'] {
      --_color: #000;
      --_muted: #444;

      padding: 0;
      color-scheme: light;
      font-size: 11pt;
    }

    .group {
      content-visibility: visible;
    }

    button,
    [part='marker'] {
      display: none;
    }

    summary {
      break-inside: avoid;
    }

    summary,
    [part='speaker'] {
      break-after: avoid;
    }

    [part='answer'] {
      padding-block-end: 1em;
    }

    a::after {
      content: ' (' attr(href) ')';
      direction: ltr;
      unicode-bidi: isolate;
      font-weight: 400;
    }
  }
`;
