import { expect } from '@open-wc/testing';
import type { InterviewErrorEvent } from '../src/events.js';
import { demo, interviewOf, mount, next, parts, until } from './helpers.js';
import { crossOrigin } from './runner/environment.js';

describe('captions of a recording', () => {
  const captions = (path: string) => ({ type: 'audio', src: '/demo/media/tone.wav', captions: path }) as const;
  const playerOf = (card: Element) => card.shadowRoot!.querySelector('audio')!;

  it('are requested with CORS if they are of another origin, and only then', async () => {
    const own = await mount({ interview: interviewOf(1, { media: captions('/media/captions.vtt') }) });
    expect(playerOf(own).crossOrigin).to.equal(null);
    const other = await mount({ interview: interviewOf(1, { media: captions(`${crossOrigin}/captions.vtt`) }) });
    expect(playerOf(other).crossOrigin).to.equal('anonymous');
    expect(playerOf(other).querySelector('track')!.src).to.equal(`${crossOrigin}/captions.vtt`);
  });

  it('are given up if the recording cannot be requested with CORS', async () => {
    const media = {
      type: 'audio',
      src: '/demo/media/tone.wav',
      captions: `${crossOrigin}/captions.vtt`,
    } as const;
    const card = await mount({ interview: interviewOf(1, { media }) });
    const player = playerOf(card);
    player.dispatchEvent(new Event('error'));
    expect(player.crossOrigin).to.equal(null);
    expect(playerOf(card)).to.equal(player);
  });
});

describe('rich content', () => {
  it('that a parser would multiply is refused before it is parsed, also when it replaces an interview', async () => {
    const html = `<p>${Array.from({ length: 500 }, (_, index) => `<b title=${index}>`).join('')}${'<p>x'.repeat(500)}`;
    const bomb = interviewOf(1, { questions: [{ question: 'Why?', answer: ['Text', { html }] }] });
    const card = await mount({ interview: interviewOf(1) });
    for (let times = 0; times < 2; times++) {
      const failed = next(card, 'interview-error');
      card.interview = { ...bomb };
      const { problems } = (await failed) as InterviewErrorEvent;
      expect(problems.map(({ path, code }) => ({ path, code }))).to.deep.equal([
        { path: '/questions/0/answer/1/html', code: 'too-many-tags' },
      ]);
      expect(card.shadowRoot!.querySelectorAll('*')).to.have.length.below(20);
    }
    card.interview = interviewOf(2);
    await next(card, 'interview-load');
  });

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
