import { InterviewCard } from './interview-card.js';

export * from './interview-card.js';

// A second copy of the script, of this or another version, leaves the first one's element alone.
if (!customElements.get('interview-card')) customElements.define('interview-card', InterviewCard);
