/** `interview-card/react`, rendered as on a server and hydrated. */
import { expect } from '@open-wc/testing';
import type { ReactPage } from './fixtures/react-component.js';
import { cardOf, items, loadPage, painted, part, until, type Page } from './helpers.js';

const interview = {
  title: 'Bread before dawn',
  questions: [
    { question: 'When does your day begin?', answer: 'At three.' },
    { question: 'And the secret of a loaf?', answer: 'To leave it alone.' },
  ],
};

const reactPage = ({ window }: Page) => (window as unknown as { page: ReactPage }).page;

describe('the React component', () => {
  const open = async (props: Parameters<ReactPage['start']>[0]) => {
    const page = await loadPage('/test/fixtures/react-component.html');
    const react = await until(() => reactPage(page));
    react.start(props);
    return { page, react, card: await cardOf(page) };
  };

  it('is an element with attributes and children on a server', async () => {
    const { react } = await open({ interview, headingLevel: 3, exclusive: true, remember: false, className: 'wide' });
    const rendered = new DOMParser().parseFromString(react.html, 'text/html').querySelector('interview-card')!;
    expect(rendered.getAttribute('heading-level')).to.equal('3');
    expect(rendered.getAttribute('class')).to.equal('wide');
    expect(rendered.getAttributeNames()).to.have.members(['exclusive', 'heading-level', 'class']);
    expect(rendered.innerHTML).to.equal('<a href="/interviews/bread">Read the interview</a>');
  });

  it('has its properties after hydration', async () => {
    const { react, card } = await open({ interview, headingLevel: 3, exclusive: true });
    expect(part(card, 'title').localName).to.equal('h3');
    expect(card.interview).to.equal(interview);
    expect(card.exclusive).to.equal(true);
    expect(react.errors).to.deep.equal([]);
    expect(react.ref.current).to.equal(card);
  });

  it('calls the listener of the last render once for every event', async () => {
    const heard: string[] = [];
    const { react, card } = await open({ interview, onInterviewLoad: () => heard.push('load') });
    await until(() => heard.length > 0);
    card.show('q1');
    await painted();
    react.render({ interview, onInterviewToggle: ({ questionId }) => heard.push(`toggle ${questionId}`) });
    await painted();
    card.show('q2');
    card.hide('q1');
    await until(() => heard.length > 2);
    await painted();
    expect(heard).to.deep.equal(['load', 'toggle q2', 'toggle q1']);
  });

  it('changes properties, and resets them to their defaults', async () => {
    const { react, card } = await open({ interview, headingLevel: 3, numerals: 'arab', exclusive: true });
    react.render({ interview: { ...interview, title: 'Another' } });
    await until(() => part(card, 'title').textContent.trim() === 'Another');
    await card.updateComplete;
    expect([card.headingLevel, card.numerals, card.exclusive]).to.deep.equal([2, 'auto', false]);
    expect(part(card, 'title').localName).to.equal('h2');
  });

  it('keeps open answers when it is rendered again with the same interview', async () => {
    const { react, card } = await open({ interview });
    card.show('q2');
    react.render({ interview, title: 'changed' });
    await until(() => card.title === 'changed');
    await painted();
    expect(items(card).map((item) => item.open)).to.deep.equal([false, true]);
  });

  it('releases the element when it is removed', async () => {
    const heard: Event[] = [];
    const { react, card, page } = await open({ interview, onInterviewToggle: (event) => heard.push(event) });
    react.unmount();
    await until(() => page.document.querySelector('interview-card') === null);
    card.dispatchEvent(new Event('interview-toggle'));
    expect(heard).to.deep.equal([]);
    expect(react.ref.current).to.equal(null);
  });
});
