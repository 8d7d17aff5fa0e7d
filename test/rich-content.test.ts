import { expect } from '@open-wc/testing';
import { demo, mount, parts } from './helpers.js';

describe('rich content', () => {
  it('comes to all cards that need it at the same time', async () => {
    const interview = await demo('round-table.fr');
    const cards = await Promise.all(Array.from({ length: 10 }, () => mount({ interview })));
    for (const card of cards) expect(parts(card, 'passage').some((each) => each.querySelector('em, ul, blockquote'))).to.be.true;
  });
});
