/** Attributes that follow the properties: for `cloneNode`, for style rules, and for people who look at the page in the inspector. */
import { expect } from '@open-wc/testing';
import { create, interviewOf, items, mount, place, settled } from './helpers.js';

describe('a property with an attribute', () => {
  it('reflects', async () => {
    const card = await mount({
      interview: interviewOf(2),
      open: 'first',
      exclusive: true,
      headingLevel: 3,
      numerals: 'arab',
      loading: 'lazy',
      remember: true,
      shareUrl: '/article',
      jsonLd: true,
    });
    const attributes = Object.fromEntries(card.getAttributeNames().map((name) => [name, card.getAttribute(name)]));
    expect(attributes).to.deep.equal({
      open: 'first',
      exclusive: '',
      'heading-level': '3',
      numerals: 'arab',
      loading: 'lazy',
      remember: '',
      'share-url': '/article',
      'json-ld': '',
    });
  });

  it('has no attribute while it has its default', async () => {
    const card = await mount({ interview: interviewOf(1) });
    expect(card.getAttributeNames()).to.deep.equal([]);
    card.open = 'all';
    await card.updateComplete;
    expect(card.getAttribute('open')).to.equal('all');
  });

  it('comes along when the element is cloned', async () => {
    const where = place();
    const card = create({ src: '/demo/interviews/bensami.ar.json', open: 'all', headingLevel: 4 });
    const first = settled(card);
    where.append(card);
    await first;
    const clone = card.cloneNode() as typeof card;
    const second = settled(clone);
    where.append(clone);
    await second;
    expect(items(clone).every(({ open }) => open)).to.equal(true);
    expect(clone.headingLevel).to.equal(4);
  });
});
