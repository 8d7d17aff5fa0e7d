/** What the apps in this folder show. */
export const interview = {
  lang: 'en',
  title: 'Bread before dawn',
  questions: [
    { id: 'hour', question: 'When does your day begin?', answer: 'At three.' },
    { id: 'secret', question: 'And the secret of a loaf?', answer: [{ html: '<p>To leave it <em>alone</em>.</p>' }] },
  ],
};
