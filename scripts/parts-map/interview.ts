/** An interview for which the card has every part. */
import type { InterviewInput } from '../../src/interview/schema.js';

export const interview: InterviewInput = {
  lang: 'en-GB',
  section: 'Crafts',
  title: '“You can never put any back”',
  summary: 'A bell tuner on taking away.',
  published: '2024-02-10',
  source: { name: 'The Harbour Review', url: 'https://example.org/bells' },
  image: { src: '/demo/media/lighthouse.svg', alt: '', width: 1200, height: 630, caption: 'Before the first stroke.' },
  interviewees: [
    {
      id: 'ines',
      name: 'Ines Calloway',
      role: 'Bell tuner at St Mary’s foundry since 1994',
      image: { src: '/demo/media/portrait-isla.svg' },
    },
  ],
  interviewers: [{ id: 'daniel', name: 'Daniel Okafor' }],
  questions: [
    {
      id: 'bronze',
      question: 'How do you change the sound of a bell?',
      answer: [
        'I take a shaving of bronze from the inside of the rim.',
        { text: 'Can you put it back?', by: 'daniel' },
        'No.',
      ],
    },
    { question: 'What do you listen for?', answer: 'An argument.' },
  ],
  corrections: [{ date: '2024-02-12', text: 'The rim is meant, not the crown.', question: 'bronze' }],
};
