/** The built script without the folder `chunks/`: only the features in the chunks are missing. */
import { expect } from '@open-wc/testing';
import type { InterviewCard, Problem } from '../src/interview-card.js';
import { items, makeFrame, next, pageIn, part, place, until } from './helpers.js';

const questions = [
  { question: 'One?', answer: 'A plain answer.' },
  { question: 'Two?', answer: 'Another.' },
];

describe('the script without its chunks', function () {
  // The first test builds the script.
  this.timeout(300_000);

  const open = async (attributes: string, interview: object) => {
    const frame = makeFrame();
    const json = JSON.stringify(interview).replaceAll('<', '\\u003c');
    frame.srcdoc = `<!doctype html><base href="${location.origin}/built-site/with-gaps/">
      <script>
        globalThis.heard = [];
        console.error = () => undefined;
        console.warn = (...values) => heard.push(['warning', values.join(' ')]);
        addEventListener('unhandledrejection', ({ reason }) => heard.push(['unhandled', String(reason)]));
        addEventListener('interview-error', ({ problems }) => heard.push(['problems', problems]));
      </script>
      <script type="module" src="interview-card.js"></script>
      <interview-card ${attributes.includes('src=') ? attributes : `${attributes}><script type="application/json">${json}</script`}></interview-card>`;
    const loaded = next(frame, 'load');
    place().append(frame);
    await loaded;
    const page = pageIn(frame);
    const { heard } = page.window as unknown as { heard: [kind: string, what: unknown][] };
    return { card: page.document.querySelector<InterviewCard>('interview-card')!, heard };
  };
  const shows = async (attributes: string, interview: object) => {
    const { card, heard } = await open(attributes, interview);
    await until(() => card.shadowRoot?.querySelector('[part="title"]'));
    await until(() => items(card).length === 2);
    card.show('q1');
    expect(heard.filter(([kind]) => kind !== 'warning')).to.deep.equal([]);
    return { card, warnings: heard.map(([, what]) => what as string) };
  };

  it('shows text', async () => {
    const { warnings } = await shows('', { title: 'T', questions });
    expect(warnings).to.deep.equal([]);
  });

  it('shows the text of rich text', async () => {
    const answer = [{ html: '<p>Rich &amp; <em>emphasized</em> text</p><script>alert(1)</script>' }];
    const { card, warnings } = await shows('', { title: 'T', questions: [questions[0], { question: 'Two?', answer }] });
    const [, passage] = card.shadowRoot!.querySelectorAll('[part="passage"]');
    expect(passage!.textContent.split(/\s+/).join(' ').trim()).to.equal('Rich &amp; emphasized text');
    expect(passage!.querySelector('em')).to.equal(null);
    expect(warnings.join()).to.include('chunks');
  });

  it('shows everything but a recording and corrections', async () => {
    const corrections = [{ date: '2024-02-12', text: 'It was four.' }];
    const media = { type: 'audio', src: 'sound.mp3' };
    const { warnings } = await shows('', { title: 'T', questions, media, corrections });
    expect(warnings.join()).to.include('chunks');
  });

  for (const attributes of ['remember', 'json-ld']) {
    it(`shows an interview with ${attributes}`, async () => {
      const { card, heard } = await open(attributes, { title: 'T', questions });
      await until(() => card.shadowRoot?.querySelector('[part="title"]') && heard.length > 0);
      expect(heard.map(([kind]) => kind)).to.deep.equal(['warning']);
      expect(String(heard[0]![1])).to.include('chunks');
    });
  }

  it('loads a lazy interview at once', async () => {
    const { card } = await open(`loading="lazy" src="${location.origin}/responses/interview?title=Lazy"`, {});
    await until(() => card.shadowRoot?.querySelector('[part="title"]'));
    expect(part(card, 'title').textContent.trim()).to.equal('Lazy');
  });

  it('says which file is missing if an interview is invalid', async () => {
    const { heard } = await open('', { title: 'T', questions: [{ question: 'One?' }] });
    await until(() => heard.some(([kind]) => kind === 'problems'));
    const [problem] = heard.find(([kind]) => kind === 'problems')![1] as Problem[];
    expect(problem).to.include({ path: '', code: 'unexpected' });
    expect(problem!.found).to.match(/chunks\/problems|dynamically imported module|Importing a module script/);
  });
});
