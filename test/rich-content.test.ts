import { expect } from '@open-wc/testing';
import { demo, mount, parts, until } from './helpers.js';

describe('rich content', () => {
  it('is rendered in all cards that need it at the same time', async () => {
    const interview = await demo('round-table.fr');
    const cards = await Promise.all(Array.from({ length: 10 }, () => mount({ interview })));
    for (const card of cards)
      expect(parts(card, 'passage').some((each) => each.querySelector('em, ul, blockquote'))).to.be.true;
  });

  it('is sanitized in structured data as in the card', async () => {
    const html =
      '<p onclick="alert(1)">One <a href="javascript:alert(1)">two</a><script>alert(1)</script> <img src="/a.png" alt="a" onerror="alert(1)"></p>';
    const card = await mount({
      interview: { title: 'T', questions: [{ question: 'Q', answer: [{ html }] }] },
      jsonLd: true,
    });
    const script = await until(() => document.head.querySelector('script[type="application/ld+json"]'));
    const { hasPart } = JSON.parse(script.textContent) as { hasPart: { acceptedAnswer: { text: string } }[] };
    expect(hasPart[0]!.acceptedAnswer.text).to.equal(
      `<p>One <a>two</a> <img src="${location.origin}/a.png" alt="a"></p>`,
    );
    card.remove();
  });
});
