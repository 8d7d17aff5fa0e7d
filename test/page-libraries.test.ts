/** Cards on pages whose libraries extend or replace what browsers provide. Each page is a frame of its own. */
import { expect } from '@open-wc/testing';
import type { InterviewCard } from '../src/interview-card.js';
import type { InterviewInput } from '../src/interview/schema.js';
import { items, next, painted, part, place, scriptTag, tasks, until, write, writePage, type Page } from './helpers.js';
import { skip } from './runner/environment.js';
import type { Order } from './runner/prerendered.js';

const EVENTS = ['interview-load', 'interview-error', 'interview-toggle', 'interview-share', 'interview-top'] as const;

/** Frames of this origin share it, and so what a reader has opened in the one before. */
beforeEach(() => sessionStorage.clear());

const urlOf = (path: string) => new URL(path, location.href).href;

/** Every kind of content that the card has code of its own for. */
const interview: InterviewInput = {
  lang: 'en',
  title: 'The tide & the "lamp"',
  published: '2024-03-01',
  section: 'Sea',
  media: { type: 'audio', src: urlOf('/demo/media/tone.wav') },
  interviewees: [{ id: 'isla', name: 'Isla', role: 'Keeper' }],
  interviewers: [
    { id: 'nora', name: 'Nora' },
    { id: 'widad', name: 'Widad' },
  ],
  questions: [
    { id: 'why', question: 'Why?', by: 'nora', answer: 'Because.' },
    {
      id: 'how',
      question: 'How?',
      by: 'widad',
      answer: [
        'So.',
        { html: `With <em>care</em> and <a href="${urlOf('/x')}">a rope</a>.` },
        { text: 'Really?', by: 'nora' },
      ],
    },
    {
      id: 'where',
      question: 'Where?',
      answer: [{ image: { src: urlOf('/demo/media/card.webp'), alt: 'A card', width: 10, height: 10 } }],
    },
    ...Array.from({ length: 30 }, (_, index) => ({
      id: `more-${index}`,
      question: `And ${index}?`,
      answer: `It is ${index}.`,
    })),
  ],
  corrections: [{ date: '2024-03-02', text: 'Mended', question: 'how' }],
};

/** The same, as it was when the page was rendered. */
const older: InterviewInput = {
  ...interview,
  title: 'Old title',
  questions: interview.questions.map((question, index) => (index ? question : { ...question, answer: 'Old answer.' })),
};

interface Opened {
  readonly page: Page;
  /** The card that the page's own markup has. */
  readonly card: InterviewCard;
  /** The card that the server has rendered from older data. */
  readonly prerendered: InterviewCard;
  /** `NAME ID` of each event of the cards, as it reached the document. */
  readonly events: readonly string[];
  readonly failures: readonly string[];
}

const witness = `<script>
  var witnessed = { events: [], failures: [] };
  ${JSON.stringify(EVENTS)}.forEach(function (name) {
    document.addEventListener(name, function (event) { witnessed.events.push(name + ' ' + event.target.id); });
  });
  addEventListener('error', function (event) { witnessed.failures.push(event.message); });
  addEventListener('unhandledrejection', function (event) { witnessed.failures.push(String(event.reason)); });
</script>`;

/** A page with these classic scripts before the cards, once its cards show what they have. */
async function open(scripts: string, hash = ''): Promise<Opened> {
  const src = URL.createObjectURL(new Blob([JSON.stringify(interview)]));
  const order: Order = {
    data: older,
    options: { id: 'server', src, remember: true },
    before: `${witness}${scripts}
      <interview-card id="card" src="${src}" open="first" remember json-ld>
        <p>Fallback</p><aside slot="after-how">Advertisement</aside>
      </interview-card>
      <interview-card id="wrong"><script type="application/json">{ "title": 1 }</script></interview-card>`,
    after: '<script type="module" src="/src/define.ts"></script>',
  };
  const path = await (await fetch('/prerendered', { method: 'POST', body: JSON.stringify(order) })).text();
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { width: '800px', height: '600px', border: '0' });
  frame.src = path + hash;
  const loaded = next(frame, 'load');
  place().append(frame);
  await loaded;
  return shown(frame);
}

/** The cards of a page, once they show what they have. */
async function shown(frame: HTMLIFrameElement): Promise<Opened> {
  const page: Page = { frame, window: frame.contentWindow as Page['window'], document: frame.contentDocument! };
  const { events, failures } = (page.window as unknown as { readonly witnessed: Pick<Opened, 'events' | 'failures'> })
    .witnessed;
  await until(() => ['load card', 'load server', 'error wrong'].every((name) => events.includes(`interview-${name}`)));
  const [card, , prerendered] = [...page.document.querySelectorAll('interview-card')];
  await until(() => items(card!).length === interview.questions.length);
  await until(() => !card!.shadowRoot!.querySelector('.pending'));
  return { page, card: card!, prerendered: prerendered!, events, failures };
}

/** What a card shows, an element a line, without what depends on the page's address and on where readers are. */
const contentOf = (card: InterviewCard) =>
  part(card, 'card')
    .outerHTML.replace(/<!--.*?-->| class="reserved"| style="[^"]*"| hidden=""|(?<=href=")[^"#]*(?=#)/g, '')
    .split(/\s*(?=<)/);

let clean: Promise<readonly string[]> | undefined;

/** What the cards show, and the structured data, on a page without libraries. */
const contentsOf = async ({ page, card, prerendered }: Opened): Promise<readonly string[]> => {
  await until(() => part(prerendered, 'answer').textContent.includes('Because.'), 'for the new answer');
  const data = await until(() => page.document.head.querySelector('script[data-interview-card]')?.textContent);
  return [...contentOf(card), ...contentOf(prerendered), ...data.split(/(?<=,)/)];
};

/** Uses everything that the card has, and fails unless it works as on a page without libraries. */
async function expectToWork(scripts: string): Promise<void> {
  const expected = await (clean ??= open('').then(contentsOf));
  sessionStorage.clear();
  const opened = await open(scripts);
  const { page, card, prerendered, events } = opened;
  const contents = await contentsOf(opened);
  expect(contents.filter((line, index) => line !== expected[index]).slice(0, 5)).to.deep.equal([]);
  expect(contents).to.have.lengthOf(expected.length);
  expect(part(prerendered, 'title').textContent).to.equal(interview.title);
  expect(part(page.document.querySelector('#wrong')!, 'error').textContent).not.to.equal('');
  expect(page.document.querySelector<HTMLElement>('aside')!.checkVisibility(), 'content in a slot').to.equal(true);

  items(card)[1]!.querySelector('summary')!.click();
  await until(() => events.at(-1) === 'interview-toggle card');
  page.window.location.hash = 'server:more-20';
  const target = items(prerendered)[23]!;
  await until(() => prerendered.shadowRoot!.activeElement === target.querySelector('summary'));
  expect(target.open).to.equal(true);
  await until(() => events.at(-1) === 'interview-toggle server');

  page.document.addEventListener('interview-share', (event) => event.preventDefault());
  part(card, 'share').click();
  await until(() => events.at(-1) === 'interview-share card');
  card.scrollToTop();
  expect(events.at(-1)).to.equal('interview-top card');

  // What was opened is remembered on the next visit, and a link is followed then too.
  await tasks();
  const reloaded = next(page.frame, 'load');
  page.window.location.hash = 'card:where';
  await until(() => items(card)[2]!.open);
  await painted();
  page.window.location.reload();
  await reloaded;
  const again = await shown(page.frame);
  expect(items(again.card).map(({ open }) => open)).to.deep.equal(items(again.card).map((_, index) => index < 3));
  expect(items(again.prerendered)[23]!.open).to.equal(true);
  part(again.card, 'expand-all').click();
  await until(() => items(again.card).every(({ open }) => open));
  await painted();
  part(again.card, 'expand-all').click();
  await until(() => items(again.card).every(({ open }) => !open));

  expect([...opened.failures, ...again.failures]).to.deep.equal([]);
}

/** How each library is put on a page, and what tells that it is really there. */
const LIBRARIES: Readonly<
  Record<string, { readonly files: readonly string[]; readonly version: RegExp; readonly is: string }>
> = {
  'es5-shim 4.6': { files: ['es5-shim', 'es5-sham'], version: /^function$/, is: 'typeof Object.keys' },
  'core-js 3': { files: ['core-js'], version: /^3\./, is: "window['__core-js_shared__'].versions[0].version" },
  'zone.js': { files: ['zone'], version: /^<root>$/, is: 'Zone.current.name' },
  'jQuery 1.12': { files: ['jquery'], version: /^1\.12\.4$/, is: 'jQuery.fn.jquery' },
  // The last version that Joomla had, 1.6 to 3.
  'MooTools 1.4': { files: ['mootools'], version: /^1\.4\.5$/, is: 'MooTools.version' },
  // After MooTools: the other way round, the lists of the page throw at `find` and `some`.
  'Prototype 1.7': { files: ['prototype'], version: /^1\.7\./, is: 'Prototype.Version' },
};

const tagsOf = (files: readonly string[]) =>
  files.map((name) => `<script src="/page-libraries/${name}.js"></script>`).join('');

async function requireFiles(context: Mocha.Context, files: readonly string[]): Promise<void> {
  for (const name of files) {
    const { ok } = await fetch(`/page-libraries/${name}.js`);
    if (!ok) skip(context, `the Debian package libjs-${name} is not installed`);
  }
}

describe('a card on a page with', () => {
  for (const [name, { files, version, is }] of Object.entries(LIBRARIES)) {
    it(`${name} works as without it`, async function () {
      await requireFiles(this, files);
      await expectToWork(
        `${tagsOf(files)}<script>if (!${String(version)}.test(${is})) throw new Error(${is});</script>`,
      );
    });
  }

  it('all of these libraries works as without them', async function () {
    const files = Object.values(LIBRARIES).flatMap((library) => library.files);
    await requireFiles(this, files);
    await expectToWork(`${tagsOf(files)}<script>jQuery.noConflict();</script>`);
  });

  it('frozen built-ins works as without them', async () => {
    await expectToWork(`<script>
      [Object, Array, String, Number, Boolean, Function, RegExp, Date, Promise, Map, Set, WeakMap, WeakSet, Error, Event,
        CustomEvent, Element, HTMLElement, Node, Document, ShadowRoot, URL, JSON, Math, Intl, Reflect].forEach(function (each) {
        Object.freeze(each);
        if (each.prototype) Object.freeze(each.prototype);
      });
    </script>`);
  });

  it('enumerable properties of all objects and lists works as without them', async () => {
    await expectToWork(`<script>
      ['extend', 'each', 'clone', 'inject', 'toJSONString'].forEach(function (name) {
        Object.prototype[name] = function () {};
        Array.prototype[name] = function () {};
      });
      Object.prototype.empty = null;
      Array.prototype.first = 1;
    </script>`);
  });

  const broken: Readonly<Record<string, string>> = {
    'find of lists': 'Array.prototype.find = function () { throw {}; };',
    'Intl.ListFormat': 'Intl.ListFormat = function () { throw new Error("no"); };',
    'Intl.DateTimeFormat': 'delete Intl.DateTimeFormat;',
    'a label, whose getter throws':
      'customElements.whenDefined("interview-card").then(function () { document.querySelector("#card").strings = { get error() { throw new Error("no"); } }; });',
  };
  for (const [what, script] of Object.entries(broken)) {
    it(`a broken ${what} gets the error event, and its fallback content`, async () => {
      const page = writePage(witness);
      const json = JSON.stringify({ ...interview, media: undefined });
      write(
        page,
        `<script>${script}</script><interview-card id="card"><p>Fallback</p><script type="application/json">${json}</script></interview-card>${scriptTag}`,
      );
      page.document.close();
      const { events } = (page.window as unknown as { witnessed: Opened }).witnessed;
      await until(() => events.includes('interview-error card'));
      await painted();
      // Only once: an error of the error state must not load the interview again.
      expect(events.filter((name) => name === 'interview-error card')).to.have.lengthOf(1);
      const card = page.document.querySelector('interview-card')!;
      expect(card.querySelector('p')!.checkVisibility()).to.equal(true);
      expect(card.shadowRoot!.querySelector('[part=skeleton]')).to.equal(null);
    });
  }

  it('without Intl.PluralRules and IntersectionObserver works', async () => {
    await expectToWork('<script>delete window.IntersectionObserver; delete Intl.PluralRules;</script>');
  });
});
