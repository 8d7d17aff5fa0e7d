import { renderCard } from 'interview-card-cli';
import { interview } from '../interview.js';

// The whole text, before any script.
export default async () => (await renderCard(interview, { headingLevel: 3 })).html;
