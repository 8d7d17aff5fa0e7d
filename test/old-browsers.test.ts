/** The table of browsers in the README, tested by removing features that older browsers lack. */
import { expect } from '@open-wc/testing';
import { collect, consoleErrors, demo, demoUrl, items, mount, part, small } from './helpers.js';

let restore: () => void = () => undefined;
afterEach(() => restore());

/** Takes a property away until the test ends. */
function without(
  object: object,
  key: string,
  instead: PropertyDescriptor = { value: undefined, configurable: true },
): void {
  const original = Object.getOwnPropertyDescriptor(object, key)!;
  Object.defineProperty(object, key, instead);
  restore = () => Object.defineProperty(object, key, original);
}

describe('a browser without', () => {
  it('custom states shows interviews and fires events', async () => {
    without(ElementInternals.prototype, 'states');
    const card = await mount({ interview: small });
    expect(items(card)).to.have.length(1);
  });

  it('custom states with plain names shows interviews and fires events', async () => {
    const add = (name: string) => {
      throw new DOMException(`${name} does not begin with two dashes`, 'SyntaxError');
    };
    without(CustomStateSet.prototype, 'add', { value: add, configurable: true });
    const card = await mount({ interview: small });
    expect(items(card)).to.have.length(1);
  });

  it('AbortSignal.any shows interviews without a request, and otherwise the error line and the fallback content', async () => {
    consoleErrors();
    without(AbortSignal, 'any');
    expect(items(await mount({ interview: small }))).to.have.length(1);
    const card = await mount({ src: demoUrl('bensami.ar') });
    expect(part(card, 'retry').checkVisibility()).to.be.true;
    expect(card.shadowRoot!.querySelector('slot:not([name])')).not.to.equal(null);
  });

  it('URL.canParse refuses interviews with links and shows the others', async () => {
    consoleErrors();
    without(URL, 'canParse');
    expect(items(await mount({ src: demoUrl('bensami.ar') }))).to.have.length(3);
    expect(part(await mount({ interview: await demo('round-table.fr') }), 'retry').checkVisibility()).to.be.true;
  });

  it('String.prototype.toWellFormed copies no links, and does everything else', async () => {
    without(String.prototype, 'toWellFormed');
    const card = await mount({ interview: small });
    const toggles = collect(card, 'interview-toggle');
    card.show('q1');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(toggles).to.have.length(1);
  });
});
