import { InterviewCard } from './interview-card.js';

export * from './interview-card.js';

// A page may load the script twice, even in different versions: the first definition wins, and a second `define` would throw.
if (!customElements.get('interview-card')) customElements.define('interview-card', InterviewCard);
