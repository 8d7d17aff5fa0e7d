import { sendMouse } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { frameAttributes } from '../src/embed/frame.js';
import type { InterviewCard } from '../src/interview-card.js';
import { axeProblems } from './axe.js';
import { ar } from '../src/locales/ar.js';
import { demo, items, loadPage, next, painted, part, parts, place, until, type Page } from './helpers.js';

/** The same files on another origin, under its two names. */
const other = await (await fetch('/frames/origin')).text();
const otherByName = other.replace('127.0.0.1', 'localhost');
const own = location.origin;

const interview = (name: string, origin = `${own}/frames`) => `${origin}/interviews/${name}.json`;
const embed = (src: string, rest: Record<string, string> = {}, folder = `${own}/frames`) =>
  `${folder}/embed.html?${new URLSearchParams({ src, ...rest })}`;

const requestsFor = async (text: string) =>
  Number(await (await fetch(`/frames/requests?for=${encodeURIComponent(text)}`)).text());

const helper = '<script src="embed-host.js"></script>';

const frame = (src: string, attributes = '') =>
  `<iframe data-interview-card title="Interview" src="${src.replaceAll('&', '&amp;')}" style="width: 100%; border: 0" ${attributes}></iframe>`;

/** A host page with frames. */
async function hostPage(html: string, { hash = '', csp = '' } = {}): Promise<Page & { frames: HTMLIFrameElement[] }> {
  const query = new URLSearchParams({ html, ...(csp && { csp }) });
  const page = await loadPage(`/frames/host.html?${query}${hash}`);
  return { ...page, frames: [...page.document.querySelectorAll('iframe')] };
}

/** The card in a frame of our own origin, once it is shown. */
const cardIn = (element: HTMLIFrameElement): Promise<InterviewCard> =>
  until(() => {
    const card = element.contentDocument?.querySelector('interview-card');
    return card?.shadowRoot?.querySelector('[part~="title"], [part~="error"]') ? card : undefined;
  }, `for a card in ${element.src}`);

/** How far a frame's page can scroll. */
const hiddenIn = ({ contentDocument }: HTMLIFrameElement) => {
  const { scrollHeight, clientHeight } = contentDocument!.documentElement;
  return scrollHeight - clientHeight;
};

/** The height of a frame once it is not the default and does not change any more. */
const settledHeight = async (element: HTMLIFrameElement): Promise<number> => {
  let last = 0;
  await until(async () => {
    const { height } = element.getBoundingClientRect();
    const isSettled = height === last && height !== 150;
    last = height;
    for (let turn = 0; turn < 3; turn++) await painted();
    return isSettled && element.getBoundingClientRect().height === last;
  }, `for the height of ${element.src}`);
  return last;
};

/** Runs a script in a page of our own origin: the sender of a message is the page whose script sends it. */
const runIn = (page: Window | null, script: string) => {
  const element = page!.document.createElement('script');
  element.textContent = script;
  page!.document.head.append(element);
};

/** Sends a message from a frame to its host page. */
const sendFrom = ({ contentWindow }: HTMLIFrameElement, data: string) =>
  runIn(contentWindow, `parent.postMessage(${data}, '*')`);

/** Clicks in a frame near its corner, where nothing reacts. */
async function clickIn({ frame: outer }: Page, element: HTMLIFrameElement): Promise<void> {
  element.scrollIntoView({ behavior: 'instant' });
  outer.scrollIntoView({ behavior: 'instant' });
  await painted();
  const [around, within] = [outer, element].map((each) => each.getBoundingClientRect());
  const position: [number, number] = [around!.left + within!.left + 3, around!.top + within!.top + 3];
  await sendMouse({ type: 'click', position: [Math.round(position[0]), Math.round(position[1])] });
}

/** A frame of our own origin with an empty page that may send any message. */
const emptyPage = '/frames/host.html';

before(async function () {
  // The first request has the frames built.
  this.timeout(300_000);
  await fetch('/frames/embed.html');
});

describe('the page for iframes', () => {
  const open = async (src: string): Promise<Page> => loadPage(src);
  const refusal = (page: Page) =>
    until(() => page.document.querySelector<HTMLElement>('[role=alert]'), 'for a refusal');

  it('shows one card and nothing else', async () => {
    const page = await open(embed('interviews/bensami.ar.json'));
    const card = await cardIn(page.frame);
    const { title } = await demo('bensami.ar');
    expect(part(card, 'title').textContent).to.equal(title);
    expect([...page.document.body.children].filter((each) => !each.matches('noscript'))).to.deep.equal([card]);
    expect(page.document.title).to.equal(title);
    expect(page.document.documentElement.lang).to.equal('ar-MA');
  });

  it('passes only allowed attributes from its URL to the card', async () => {
    const rest = {
      open: 'first',
      exclusive: '',
      'heading-level': '4',
      numerals: 'arab',
      onclick: 'alert(1)',
      'json-ld': '',
    };
    const card = await cardIn((await open(embed('interviews/bensami.ar.json', rest))).frame);
    expect(card.getAttributeNames().sort()).to.deep.equal(['exclusive', 'heading-level', 'numerals', 'open', 'src']);
    expect(part(card, 'title').localName).to.equal('h4');
    expect(items(card).map(({ open: isOpen }) => isOpen)).to.deep.equal([true, false, false]);
  });

  it('has the texts of the language in its URL if the interview names none', async () => {
    const card = await cardIn((await open(embed('/responses/interview', { lang: 'ar' }))).frame);
    expect(part(card, 'toolbar').textContent).to.equal('سؤال واحد');
  });

  it('takes only the language from its URL, not a calendar or digits', async () => {
    for (const [lang, result] of [
      ['en-u-ca-buddhist-nu-beng', 'en'],
      ['ar-Arab-MA-u-ca-islamic', 'ar-Arab-MA'],
      ['not a language', navigator.language.startsWith('ar') ? 'ar' : 'en'],
    ]) {
      const page = await open(embed('/responses/interview', { lang: lang! }));
      expect(page.document.documentElement.lang).to.equal(result);
    }
  });

  it('is light unless its URL says otherwise', async () => {
    const scheme = async (rest: Record<string, string>) => {
      const page = await open(embed('/responses/interview', rest));
      return page.window.getComputedStyle(page.document.documentElement).colorScheme;
    };
    expect(await scheme({})).to.equal('normal');
    expect(await scheme({ 'color-scheme': 'light dark' })).to.equal('light dark');
    expect(await scheme({ 'color-scheme': 'dark; x' })).to.equal('normal');
  });

  it('opens links outside of the frame, except links within the interview', async () => {
    const page = await open(embed('interviews/lighthouse.en.json'));
    const card = await cardIn(page.frame);
    const follow = (link: HTMLAnchorElement) => {
      // Prevents navigation, and records where the browser would have gone.
      page.window.addEventListener('click', (event) => event.preventDefault(), { once: true });
      link.click();
      return [link.target, link.rel];
    };
    const link = (to: string) => card.shadowRoot!.querySelector<HTMLAnchorElement>(`a[href^="${to}"]`)!;
    expect(follow(link('http'))).to.deep.equal(['_blank', 'noopener']);
    const within = part(card, 'corrections').querySelector('a')!;
    expect(follow(within)).to.deep.equal(['', '']);
  });

  it('opens links in a new tab from a sandbox that allows it, and otherwise follows them', async () => {
    const page = await open(embed('interviews/lighthouse.en.json'));
    const card = await cardIn(page.frame);
    // As in a sandbox, which scripts of another page could not look into.
    Object.assign(page.window, { origin: 'null' });
    const link = card.shadowRoot!.querySelector<HTMLAnchorElement>('a[href^="http"]')!;
    const opened: unknown[] = [];
    for (const tab of [{}, null]) {
      page.window.open = (...given) => {
        opened.push(given);
        return tab as Window | null;
      };
      const click = new page.window.MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
      let isFollowed: boolean | undefined;
      page.window.addEventListener(
        'click',
        (event) => {
          isFollowed = !event.defaultPrevented;
          event.preventDefault();
        },
        { once: true },
      );
      link.dispatchEvent(click);
      expect(isFollowed).to.equal(tab === null);
    }
    expect(opened).to.deep.equal([
      [link.href, '_blank'],
      [link.href, '_blank'],
    ]);
    expect(link.target).to.equal('');
  });

  it('resolves relative URLs against the interview file', async () => {
    const card = await cardIn((await open(embed('interviews/lighthouse.en.json'))).frame);
    expect(card.shadowRoot!.querySelector('img')!.src).to.contain(`${own}/frames/media/`);
  });

  it('shows a message if no interview is named', async () => {
    const page = await open('/frames/embed.html?lang=en');
    expect((await refusal(page)).textContent).to.equal('No interview is named here.');
  });

  const key = `key-${performance.timeOrigin}`;
  const forbidden: Record<string, string> = {
    'another origin': `${interview('bensami.ar', other)}?${key}`,
    'another origin without a scheme': `//${new URL(other).host}/interviews/bensami.ar.json?${key}`,
    'another origin behind backslashes': `\\\\${new URL(other).host}\\interviews\\bensami.ar.json?${key}`,
    'another origin behind spaces and tabs': ` \thttp:\n//${new URL(other).host}/interviews/bensami.ar.json?${key}`,
    'its own origin with another scheme': `https://${location.host}/frames/interviews/bensami.ar.json?${key}`,
    'its own origin with another port': `http://${location.hostname}:1/interviews/bensami.ar.json?${key}`,
    'its own host as a user name': `http://${location.host}@${new URL(other).host}/interviews/bensami.ar.json?${key}`,
    'a user name and password': `http://a:b@${location.host}/frames/interviews/bensami.ar.json?${key}`,
    'a text': `data:application/json,${encodeURIComponent('{"title":"T","questions":[{"question":"Q","answer":"A"}]}')}`,
    'a blob': URL.createObjectURL(new Blob(['{"title":"T","questions":[{"question":"Q","answer":"A"}]}'])),
    'a script': 'javascript:alert(1)',
    'a file': 'file:///etc/hosts',
    'no address at all': 'http://',
  };
  for (const [what, src] of Object.entries(forbidden)) {
    it(`refuses ${what}`, async () => {
      const page = await open(embed(src, { lang: 'en' }));
      const line = await refusal(page);
      expect(line.textContent).to.match(/^This interview is not shown here/);
      expect(line.textContent).not.to.contain('http');
      expect(page.document.querySelector('interview-card')).to.equal(null);
      expect(await requestsFor(`bensami.ar.json?${key}`)).to.equal(0);
    });
  }

  it('shows the message in Arabic to readers of Arabic', async () => {
    const line = await refusal(await open(embed(interview('bensami.ar', other), { lang: 'ar-MA' })));
    expect(line).to.have.property('dir', 'rtl');
    expect(line.lang).to.equal('ar');
    expect(line.textContent).to.match(/^لا يُعرض هذا الحوار هنا/);
  });

  for (const folder of ['configured', 'listed']) {
    it(`shows interviews only from other origins that are ${folder}`, async () => {
      const page = await open(embed(interview('bensami.ar', otherByName), {}, `${own}/frames/${folder}`));
      expect(part(await cardIn(page.frame), 'title').textContent).to.contain('بنسامي');
      await refusal(await open(embed(interview('bensami.ar', other), {}, `${own}/frames/${folder}`)));
    });
  }

  it('loads its configuration only if it is needed', async () => {
    const before = await requestsFor('embed.json');
    await cardIn((await open(embed('interviews/bensami.ar.json', {}, `${own}/frames/configured`))).frame);
    expect(await requestsFor('embed.json')).to.equal(before);
  });

  it('follows redirects to allowed origins, and refuses others', async () => {
    const to = (goal: string) => `redirect?to=${encodeURIComponent(goal)}`;
    await cardIn((await open(embed(to(interview('bensami.ar'))))).frame);
    await cardIn((await open(embed(to(interview('bensami.ar', otherByName)), {}, `${own}/frames/listed`))).frame);
    const page = await open(embed(to(`${interview('bensami.ar', other)}?redirected=${key}`), { lang: 'en' }));
    expect((await refusal(page)).textContent).to.match(/^This interview is not shown here/);
    expect(page.document.querySelector('interview-card')).to.equal(null);
    expect(await requestsFor(`bensami.ar.json?redirected=${key}`)).to.equal(0);
  });

  it('shows the card’s own error for a missing file', async () => {
    const card = await cardIn((await open(embed('interviews/nothing.json'))).frame);
    expect(parts(card, 'retry')).to.have.lengthOf(1);
  });

  it('has no axe violations, with a card and without', async function () {
    this.timeout(60_000);
    // The host page has the landmarks and the first heading.
    const ofHosts = { without: ['landmark-one-main', 'page-has-heading-one', 'region'] };
    const page = await open(embed('interviews/bensami.ar.json', { open: 'all' }));
    await cardIn(page.frame);
    expect(await axeProblems(page.document, ofHosts)).to.deep.equal([]);
    for (const rest of [{}, { 'color-scheme': 'dark' }]) {
      const refusing = await open(embed('data:,', { lang: 'ar', ...rest }));
      await refusal(refusing);
      expect(await axeProblems(refusing.document, ofHosts)).to.deep.equal([]);
    }
  });

  it('does not violate its own policy', async () => {
    const { frames } = await hostPage(frame(embed('interviews/round-table.fr.json', { open: 'all' })));
    const violations: string[] = [];
    const watch = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) =>
      violations.push(`${effectiveDirective} ${blockedURI}`);
    await until(() => frames[0]!.contentDocument?.URL.includes('embed.html'));
    frames[0]!.contentDocument!.addEventListener('securitypolicyviolation', watch);
    const card = await cardIn(frames[0]!);
    expect(card.shadowRoot!.querySelectorAll('[part="passage"] :is(em, strong, a, li, blockquote)').length).to.be.above(
      2,
    );
    card.collapseAll();
    await painted();
    expect(violations).to.deep.equal([]);
  });
});

describe('a frame without the host script', () => {
  it('scrolls inside and shows everything', async () => {
    const { frames } = await hostPage(frame(embed('interviews/bensami.ar.json', { open: 'all' })));
    const card = await cardIn(frames[0]!);
    await painted();
    expect(frames[0]!.clientHeight).to.equal(150);
    expect(hiddenIn(frames[0]!)).to.be.above(500);
    const last = part(card, 'footer');
    last.scrollIntoView();
    await until(() => last.getBoundingClientRect().top < 150);
  });

  it('links to itself', async () => {
    const { frames } = await hostPage(frame(embed('interviews/bensami.ar.json', { open: 'first' })));
    const card = await cardIn(frames[0]!);
    const shared = next(card, 'interview-share') as Promise<Event & { url: string }>;
    part(card, 'share').click();
    expect((await shared).url).to.equal(`${frames[0]!.contentWindow!.location.href.split('#')[0]!}#interview:q1`);
  });

  it('has the height of its content if the browser supports that', async () => {
    const { frames } = await hostPage(
      `<style>iframe { frame-sizing: content-height; }</style>${frame(embed('interviews/bensami.ar.json'))}`,
    );
    const card = await cardIn(frames[0]!);
    if (!CSS.supports('frame-sizing', 'content-height')) {
      expect(frames[0]!.clientHeight).to.equal(150);
      return;
    }
    await until(() => frames[0]!.clientHeight > 150 && hiddenIn(frames[0]!) === 0);
    const closed = frames[0]!.clientHeight;
    card.expandAll();
    await until(() => frames[0]!.clientHeight > closed + 500 && hiddenIn(frames[0]!) === 0);
    card.collapseAll();
    await until(() => frames[0]!.clientHeight === closed);
  });
});

describe('the iframe that partners paste', () => {
  const pasted = (isMarked: boolean) => {
    const element = document.createElement('iframe');
    const attributes = frameAttributes({
      src: embed('/responses/interview'),
      title: 'T',
      fixedHeight: 640,
      ...(isMarked ? { markedAs: 'talk' } : { height: 640 }),
    });
    for (const [name, value] of Object.entries(attributes))
      if (value !== undefined) element.setAttribute(name, `${value}`);
    element.loading = 'eager'; // it may be below the viewport
    return element.outerHTML;
  };

  it('has the height of a short interview if the browser supports that, otherwise its fixed height', async () => {
    for (const isMarked of [false, true]) {
      const { frames } = await hostPage(pasted(isMarked));
      await cardIn(frames[0]!);
      if (CSS.supports('frame-sizing', 'content-height'))
        await until(() => frames[0]!.clientHeight < 400 && hiddenIn(frames[0]!) === 0);
      else expect(frames[0]!.clientHeight).to.equal(640);
    }
  });

  it('has the height of its content with the host script in any browser', async () => {
    const { frames } = await hostPage(helper + pasted(true));
    await cardIn(frames[0]!);
    await until(() => frames[0]!.clientHeight < 400 && hiddenIn(frames[0]!) === 0);
  });
});

describe('the host script', () => {
  it('keeps a frame at the height of its content while answers open and close', async () => {
    const { frames } = await hostPage(frame(embed('interviews/bensami.ar.json')) + helper);
    const card = await cardIn(frames[0]!);
    const closed = await settledHeight(frames[0]!);
    expect(hiddenIn(frames[0]!)).to.equal(0);
    expect(closed).to.be.closeTo(card.getBoundingClientRect().height, 1);
    card.expandAll();
    await until(() => frames[0]!.clientHeight > closed + 500 && hiddenIn(frames[0]!) === 0);
    card.collapseAll();
    await until(() => frames[0]!.clientHeight === closed);
  });

  it('updates the height when the width changes', async () => {
    const { frames } = await hostPage(frame(embed('interviews/bensami.ar.json', { open: 'all' })) + helper);
    await cardIn(frames[0]!);
    const wide = await settledHeight(frames[0]!);
    frames[0]!.style.width = '320px';
    await until(() => frames[0]!.clientHeight > wide && hiddenIn(frames[0]!) === 0);
  });

  it('sizes frames of other origins, sandboxed frames, and frames that are added later', async () => {
    const sources = [
      frame(embed('interviews/bensami.ar.json', { open: 'all' }, other)),
      frame(embed('interviews/bensami.ar.json', { open: 'all' }, other), 'sandbox="allow-scripts"'),
      frame(embed('interviews/bensami.ar.json', { open: 'all' }), 'sandbox="allow-scripts"'),
      frame(embed('interviews/bensami.ar.json', { open: 'all' }), 'sandbox="allow-scripts allow-same-origin"'),
    ];
    const { frames, document: page } = await hostPage(`${sources.join('')}${helper}`);
    page.body.insertAdjacentHTML('beforeend', frame(embed('interviews/bensami.ar.json', { open: 'all' })));
    const later = page.body.lastElementChild as HTMLIFrameElement;
    const heights: number[] = [];
    for (const each of [...frames, later]) {
      // Browsers throttle frames that are out of view.
      each.scrollIntoView();
      heights.push(await settledHeight(each));
    }
    expect(hiddenIn(later)).to.equal(0);
    expect(heights[0]).to.be.above(800);
    expect(new Set(heights).size, heights.join()).to.equal(1);
  });

  it('sizes each of many frames separately', async () => {
    const names = ['bensami.ar', 'lighthouse.en', 'round-table.fr', 'bensami.ar'];
    const { frames } = await hostPage(names.map((name) => frame(embed(`interviews/${name}.json`))).join('') + helper);
    for (const each of frames) {
      await cardIn(each);
      each.scrollIntoView();
      await settledHeight(each);
      await until(() => hiddenIn(each) === 0);
    }
    const heights = frames.map(({ clientHeight }) => clientHeight);
    expect(heights[3]).to.equal(heights[0]);
    (await cardIn(frames[3]!)).expandAll();
    await until(() => frames[3]!.clientHeight > heights[3]! + 500);
    expect(frames.slice(0, 3).map(({ clientHeight }) => clientHeight)).to.deep.equal(heights.slice(0, 3));
  });

  it('includes the border of a frame', async () => {
    const style = '<style>* { box-sizing: border-box; } iframe { border: 7px solid !important; }</style>';
    const { frames } = await hostPage(style + frame(embed('interviews/bensami.ar.json')) + helper);
    await cardIn(frames[0]!);
    await settledHeight(frames[0]!);
    await until(() => hiddenIn(frames[0]!) === 0);
  });

  it('overrides important styles of the page', async () => {
    const style =
      '<style>iframe { height: auto !important; min-height: 90vh !important; } @layer a { iframe { height: 50px !important; } }</style>';
    const { frames } = await hostPage(style + frame(embed('interviews/bensami.ar.json', { open: 'all' })) + helper);
    await cardIn(frames[0]!);
    const open = await settledHeight(frames[0]!);
    expect(open).to.be.above(800);
    await until(() => hiddenIn(frames[0]!) === 0);
    (await cardIn(frames[0]!)).collapseAll();
    await until(() => frames[0]!.clientHeight < open - 500 && hiddenIn(frames[0]!) === 0, 'for the lower height');
  });

  it('works as a module, loaded twice, and under a strict policy', async () => {
    const scripts = `${helper}<script type="module" src="embed-host.js"></script><script src="embed-host.js?again"></script>`;
    const csp = "default-src 'none'; script-src 'self'; frame-src *; require-trusted-types-for 'script'";
    const { frames } = await hostPage(
      frame(embed('interviews/bensami.ar.json', { open: 'first' }), 'id="card"') + scripts,
      { hash: '#card:q2', csp },
    );
    const card = await cardIn(frames[0]!);
    await until(() => items(card).filter(({ open }) => open).length === 2);
    await settledHeight(frames[0]!);
    expect(hiddenIn(frames[0]!)).to.equal(0);
  });

  it('adds no globals to the page', async () => {
    const namesOf = ({ window: page }: Page) => Object.getOwnPropertyNames(page).sort();
    const without = namesOf(await hostPage('<script></script>'));
    expect(namesOf(await hostPage(helper))).to.deep.equal(without);
  });

  describe('messages', () => {
    const size = (height: string) => `{ type: 'interview-card:size', height: ${height} }`;

    it('are accepted from marked frames if they are valid', async () => {
      const { frames } = await hostPage(frame(emptyPage) + helper);
      sendFrom(frames[0]!, size('321'));
      await until(() => frames[0]!.clientHeight === 321);
    });

    for (const data of [
      'null',
      'undefined',
      '5',
      "'interview-card:size'",
      '[]',
      '{}',
      "{ type: 'interview-card:size' }",
      "{ type: 'size', height: 500 }",
      "{ type: ['interview-card:size'], height: 500 }",
      "{ type: 'interview-card:place', top: '500' }",
      size('null'),
      size('NaN'),
      size('Infinity'),
      size("'500'"),
      size('[500]'),
      size('{ valueOf: 500 }'),
    ]) {
      it(`are ignored if they are invalid: ${data}`, async () => {
        const page = await hostPage(frame(emptyPage) + helper);
        const errors: unknown[] = [];
        page.window.addEventListener('error', (event) => errors.push(event));
        sendFrom(page.frames[0]!, data);
        // Messages keep their order.
        const other = next(page.window, 'message');
        await other;
        await painted();
        expect(page.frames[0]!.clientHeight).to.equal(150);
        expect(errors).to.deep.equal([]);
      });
    }

    it('cannot make a frame too high or too low', async () => {
      const { frames } = await hostPage(frame(emptyPage) + helper);
      sendFrom(frames[0]!, size('1e9'));
      await until(() => frames[0]!.clientHeight === 100_000);
      sendFrom(frames[0]!, size('-5'));
      await until(() => frames[0]!.clientHeight === 40);
    });

    describe('that ask to scroll the page', () => {
      const placeAt = "{ type: 'interview-card:place', top: 0 }";
      const long = '<div style="height: 3000px"></div>';
      const answered = async (page: Page) => {
        await next(page.window, 'message');
        await painted();
      };

      it('are ignored before the reader interacts with the frame', async () => {
        const page = await hostPage(long + frame(emptyPage, 'id="card"') + long + helper, { hash: '#other:q1' });
        sendFrom(page.frames[0]!, placeAt);
        await answered(page);
        expect(page.window.scrollY).to.equal(0);
      });

      it('are ignored if a frame has focused itself', async () => {
        const page = await hostPage(long + frame(emptyPage, 'id="card"') + long + helper);
        page.frames[0]!.focus({ preventScroll: true });
        page.window.scrollTo(0, 0);
        sendFrom(page.frames[0]!, placeAt);
        await answered(page);
        expect(page.window.scrollY).to.equal(0);
      });

      it('are accepted after the page’s fragment has named a question of the frame', async () => {
        const page = await hostPage(long + frame(emptyPage, 'id="card"') + long + helper, { hash: '#card:q1' });
        page.window.scrollTo(0, 0);
        sendFrom(page.frames[0]!, placeAt);
        await until(() => page.window.scrollY === 3000 + 8, 'for the frame');
      });

      for (const type of ['wheel', 'pointerdown', 'keydown']) {
        it(`are ignored again after the reader interacts with the page (${type})`, async () => {
          const page = await hostPage(long + frame(emptyPage, 'id="card"') + long + helper, { hash: '#card:q1' });
          page.window.scrollTo(0, 0);
          page.document.body.dispatchEvent(new page.window.Event(type, { bubbles: true }));
          sendFrom(page.frames[0]!, placeAt);
          await answered(page);
          expect(page.window.scrollY).to.equal(0);
        });
      }

      it('are accepted after a click in the frame', async () => {
        const page = await hostPage(long + frame(emptyPage, 'id="card"') + long + helper);
        await clickIn(page, page.frames[0]!);
        page.window.scrollTo(0, 0);
        sendFrom(page.frames[0]!, placeAt);
        await until(() => page.window.scrollY > 2900, 'for the frame');
      });
    });

    it('are ignored from all other windows: the page itself, its host, an unmarked frame, a frame within the frame', async () => {
      const unmarked = frame(emptyPage).replace('data-interview-card', 'name="interview-card"');
      const page = await hostPage(frame(emptyPage, 'id="card"') + unmarked + helper);
      const [marked, plain] = page.frames;
      const inner = marked!.contentDocument!.createElement('iframe');
      marked!.contentDocument!.body.append(inner);
      let heard = 0;
      page.window.addEventListener('message', () => heard++);
      page.window.postMessage({ type: 'interview-card:size', height: 500 }, '*');
      runIn(page.window, `postMessage(${size('500')}, '*')`);
      sendFrom(plain!, size('500'));
      runIn(inner.contentWindow, `parent.parent.postMessage(${size('500')}, '*')`);
      await until(() => heard === 4);
      expect(page.frames.map(({ clientHeight }) => clientHeight)).to.deep.equal([150, 150]);
    });

    it('are ignored from a frame that has navigated to another origin', async () => {
      const away = `${other}/redirect?to=${encodeURIComponent(`${own}${emptyPage}`)}`;
      const page = await hostPage(
        frame(away) + frame(`${own}${emptyPage}`, 'sandbox="allow-scripts allow-same-origin"') + helper,
      );
      let heard = 0;
      page.window.addEventListener('message', () => heard++);
      sendFrom(page.frames[0]!, size('500'));
      sendFrom(page.frames[1]!, size('500'));
      await until(() => heard === 2);
      expect(page.frames[0]!.clientHeight).to.equal(150);
      expect(page.frames[1]!.clientHeight).to.equal(500);
    });

    it('reveal the page’s URL only to the frame’s own origin', async () => {
      const page = await hostPage(frame(emptyPage) + helper);
      const heard: { type: string }[] = [];
      page.frames[0]!.contentWindow!.addEventListener('message', ({ data }) => heard.push(data as { type: string }));
      const pages = () => heard.filter(({ type }) => type === 'interview-card:page');
      sendFrom(page.frames[0]!, "{ type: 'interview-card:ready' }");
      await until(() => pages().length);
      const { origin, pathname } = page.window.location;
      expect(pages()[0]).to.deep.include({ url: origin + pathname, name: '' });
      const greetings = heard.length - 1;
      page.window.location.hash = 'token=secret';
      await until(() => heard.length > greetings + 1);
      expect(heard.at(-1)).to.deep.equal({ type: 'interview-card:hello' });
      const { key } = pages()[0] as unknown as { key: string };
      sendFrom(page.frames[0]!, `{ type: 'interview-card:ready', key: '${key}' }`);
      await until(() => pages().length === 2);
      expect(pages()[1]).to.deep.equal({ type: 'interview-card:page', name: '', question: undefined });
      expect(JSON.stringify(heard)).not.to.contain('secret');
    });

    it('name the address that is public: of the frame’s attribute, or the canonical one of this site', async () => {
      const canonical = (href: string) => `<link rel="canonical" href="${href}">`;
      const article = `${own}/article?p=5`;
      const addressTold = async (html: string) => {
        const page = await hostPage(html + helper);
        let told: string | undefined;
        page.frames[0]!.contentWindow!.addEventListener('message', ({ data }: MessageEvent<{ url?: string }>) => {
          told ??= data.url;
        });
        sendFrom(page.frames[0]!, "{ type: 'interview-card:ready' }");
        return until(() => told);
      };
      expect(await addressTold(canonical(article) + frame(emptyPage))).to.equal(article);
      expect(await addressTold(frame(emptyPage, `data-share-url="${article}"`))).to.equal(article);
      expect(await addressTold(canonical('https://example.org/') + frame(emptyPage))).to.equal(
        `${own}/frames/host.html`,
      );
    });

    it('are ignored from a page that a link has led a sandboxed frame to', async () => {
      const script = (text: string) =>
        `${own}/frames/host.html?${new URLSearchParams({ html: `<script>${text}</script>` })}`;
      const later = script(`
        addEventListener('message', ({ data }) => parent.postMessage({ heard: data }, '*'));
        parent.postMessage({ type: 'interview-card:ready' }, '*');
        parent.postMessage({ type: 'interview-card:size', height: 9e9 }, '*');
        parent.postMessage({ heard: 'all' }, '*');`);
      const first = script(`
        const ready = () => parent.postMessage({ type: 'interview-card:ready' }, '*');
        addEventListener('message', ({ data }) => {
          if (data.type === 'interview-card:hello') ready();
          if (data.leave) location.href = ${JSON.stringify(later)};
          if (data.key) parent.postMessage({ type: 'interview-card:size', height: 321, key: data.key }, '*');
        });
        ready();`);
      const page = await hostPage(frame(first, 'sandbox="allow-scripts"') + helper);
      const [sandboxed] = page.frames;
      await until(() => sandboxed!.clientHeight === 321, 'for the first page');

      const heard: unknown[] = [];
      page.window.addEventListener('message', ({ data }: MessageEvent<{ heard?: unknown }>) => heard.push(data.heard));
      sandboxed!.contentWindow!.postMessage({ leave: true }, '*');
      await until(() => heard.includes('all'), 'for the second page');
      // It also hears how the host asks, but not the answer.
      page.window.location.hash = 'card:q1';
      await until(() => heard.some((each) => (each as { type?: string } | undefined)?.type === 'interview-card:hello'));
      await painted();
      expect(JSON.stringify(heard)).not.to.contain('interview-card:page');
      expect(sandboxed!.clientHeight).to.equal(321);

      sandboxed!.src = first.replace('321', '322');
      await until(() => sandboxed!.clientHeight === 322, 'for another page of the host’s choice');
    });

    it('are accepted by the frame only from its host', async () => {
      const { frames } = await hostPage(frame(embed('interviews/bensami.ar.json')));
      const card = await cardIn(frames[0]!);
      // From this page, which is the host's host.
      frames[0]!.contentWindow!.postMessage(
        { type: 'interview-card:page', url: 'https://example.org/', name: 'x', question: 'q1' },
        '*',
      );
      await painted();
      await painted();
      expect(card.id).to.equal('');
      expect(items(card).map(({ open }) => open)).to.deep.equal([false, false, false]);
    });

    it('cannot make a frame’s links lead to other sites than its host', async () => {
      const page = await hostPage(frame(embed('interviews/bensami.ar.json')));
      const card = await cardIn(page.frames[0]!);
      const message = "{ type: 'interview-card:page', url: 'https://example.org/', name: 'x', question: 5 }";
      runIn(page.window, `document.querySelector('iframe').contentWindow.postMessage(${message}, '*')`);
      await until(() => card.id === 'x');
      expect(card.shareUrl).to.equal(undefined);
    });
  });

  describe('links to a question', () => {
    const space = '<div style="height: 3000px"></div>';

    /** The distance of a question from the upper edge of the host's window. */
    const seenAt = (element: HTMLIFrameElement, question: HTMLElement) =>
      element.getBoundingClientRect().top + question.getBoundingClientRect().top;

    it('open it on load and scroll to it', async () => {
      const page = await hostPage(
        `${space}${frame(embed('interviews/bensami.ar.json'), 'id="card"')}${space}${helper}`,
        { hash: '#card:q2' },
      );
      const card = await cardIn(page.frames[0]!);
      await until(() => Math.abs(seenAt(page.frames[0]!, items(card)[1]!)) < 2, 'for the question in view');
      expect(items(card).map(({ open }) => open)).to.deep.equal([false, true, false]);
    });

    it('open it whenever the fragment changes, below a fixed header', async () => {
      const style = '<style>html { scroll-padding-top: 100px; scroll-behavior: smooth; }</style>';
      const page = await hostPage(`${style}${space}${frame(embed('interviews/bensami.ar.json'))}${space}${helper}`);
      const card = await cardIn(page.frames[0]!);
      for (const [hash, index] of [
        ['interview:q2', 1],
        ['interview:q1', 0],
        ['else', undefined],
        ['interview:q1', 0],
      ] as const) {
        card.collapseAll();
        page.window.scrollTo({ top: 0, behavior: 'instant' });
        page.window.location.hash = hash;
        if (index === undefined) continue;
        await until(
          () => items(card)[index]!.open && Math.abs(seenAt(page.frames[0]!, items(card)[index]!) - 100) < 2,
          `for ${hash}`,
        );
      }
      // The frame adds no history entries: one step back leads to the previous position.
      page.window.history.back();
      await until(() => page.window.location.hash === '#else', 'for the step back');
    });

    it('affect only the frame with that id', async () => {
      const two =
        frame(embed('interviews/bensami.ar.json'), 'id="حوار"') +
        frame(embed('interviews/bensami.ar.json'), 'id="second"');
      const page = await hostPage(two + helper, { hash: '#حوار:q1' });
      const [first, second] = await Promise.all(page.frames.map(cardIn));
      await until(() => items(first!)[0]!.open);
      await painted();
      expect(items(second!).some(({ open }) => open)).to.equal(false);
    });

    it('reach lazy frames far from the viewport', async () => {
      const page = await hostPage(
        `${space}${space}${space}${frame(embed('interviews/bensami.ar.json'), 'id="far" loading="lazy"')}${helper}`,
        {
          hash: '#far:q1',
        },
      );
      const card = await cardIn(page.frames[0]!);
      await until(() => items(card)[0]!.open && Math.abs(seenAt(page.frames[0]!, items(card)[0]!)) < 700);
    });

    it('reach the far end of a long interview', async () => {
      const page = await hostPage(`${frame(embed('interviews/long.ar.json'), 'id="card"')}${space}${helper}`, {
        hash: '#card:successor',
      });
      const card = await cardIn(page.frames[0]!);
      const question = await until(() => items(card).find(({ open }) => open));
      await until(() => Math.abs(seenAt(page.frames[0]!, question)) < 2, 'for the question in view');
    });

    it('reach frames of other origins, and sandboxed ones', async () => {
      for (const sandbox of ['', 'sandbox="allow-scripts"']) {
        const page = await hostPage(
          `${space}${frame(embed('interviews/bensami.ar.json', {}, other), `id="card" ${sandbox}`)}${space}${helper}`,
          {
            hash: '#card:q2',
          },
        );
        const [element] = page.frames;
        // The frame's content is not accessible from here: the question is some way down in the frame.
        await until(
          () => element!.getBoundingClientRect().top < -100,
          `for the question in a frame with ${sandbox || 'no sandbox'}`,
        );
        expect(element!.clientHeight).to.be.above(600);
      }
    });

    it('within the interview also scroll the host', async () => {
      const page = await hostPage(
        `${space}${frame(embed('interviews/bensami.ar.json'), 'id="card"')}${space}${helper}`,
      );
      const card = await cardIn(page.frames[0]!);
      await until(() => card.id === 'card');
      await clickIn(page, page.frames[0]!);
      page.frames[0]!.contentWindow!.location.hash = '#interview:q2';
      await until(() => items(card)[1]!.open && Math.abs(seenAt(page.frames[0]!, items(card)[1]!)) < 2);
    });

    it('are copied with the host’s URL and the frame’s id', async () => {
      const page = await hostPage(frame(embed('interviews/bensami.ar.json', { open: 'first' }), 'id="card"') + helper, {
        hash: '#else',
      });
      const card = await cardIn(page.frames[0]!);
      await until(() => card.shareUrl !== undefined);
      const shared = next(card, 'interview-share') as Promise<Event & { url: string }>;
      part(card, 'share').click();
      const { origin, pathname } = page.window.location;
      expect((await shared).url).to.equal(`${origin}${pathname}#card:q1`);
    });
  });

  it('scroll the host back to the top of the card', async () => {
    const page = await hostPage(`<div style="height: 500px"></div>${frame(embed('interviews/long.ar.json'))}${helper}`);
    const card = await cardIn(page.frames[0]!);
    await settledHeight(page.frames[0]!);
    await clickIn(page, page.frames[0]!);
    page.window.scrollTo(0, 5000);
    card.scrollToTop();
    await until(() => Math.abs(page.frames[0]!.getBoundingClientRect().top) < 2);
  });
});

describe('copying a link in a frame', () => {
  it('works by a click, without the permission of the host and in a sandbox', async () => {
    for (const attributes of [`allow="clipboard-write 'none'"`, 'sandbox="allow-scripts allow-same-origin"']) {
      const element = place(frame(embed('interviews/bensami.ar.json', { open: 'first' }), attributes)).querySelector(
        'iframe',
      )!;
      element.style.height = '600px';
      const card = await cardIn(element);
      const button = part(card, 'share');
      button.scrollIntoView({ block: 'center' });
      await painted();
      const [frameBox, box] = [element.getBoundingClientRect(), button.getBoundingClientRect()];
      const position: [number, number] = [
        Math.round(frameBox.left + box.left + box.width / 2),
        Math.round(frameBox.top + box.top + box.height / 2),
      ];
      await sendMouse({ type: 'move', position });
      // What copies is loaded when the reader points at the card.
      const { performance } = element.contentWindow as Page['window'];
      await until(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/share-')));
      await painted();
      await sendMouse({ type: 'click', position });
      await until(() => button.textContent === ar.strings.linkCopied, `for the link to be copied with ${attributes}`);
    }
  });
});
