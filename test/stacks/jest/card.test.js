import 'interview-card/define';
import { interview } from './interview.js';

const until = async (isDone) => {
  for (let tries = 0; !isDone(); tries++) {
    if (tries > 100) throw new Error('It does not come.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

test('a page with a card shows the interview, and hears the reader', async () => {
  const card = Object.assign(document.createElement('interview-card'), { interview });
  const heard = [];
  card.addEventListener('interview-toggle', (event) => heard.push(event.questionId));
  document.body.append(card);
  await until(() => card.shadowRoot.querySelectorAll('details').length === 2);
  expect(card.shadowRoot.querySelector('em').textContent).toBe('alone');
  card.show('secret');
  await until(() => heard.length > 0);
  expect(heard).toEqual(['secret']);
  card.scrollToTop();
});
