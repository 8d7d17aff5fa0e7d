import { expect } from '@open-wc/testing';
import { describeAttacks } from './fixtures/attack-suite.js';

// Where this is already missing, the other file of attacks says the same.
if (Reflect.has(Element.prototype, 'setHTML')) {
  // The card looks for it when rich text first comes.
  Reflect.deleteProperty(Element.prototype, 'setHTML');

  describe('a card that is attacked in a browser without setHTML', function () {
    this.timeout(60_000); // hundreds of cards, on a machine that may be busy
    describeAttacks();

    it('has its rich text from DOMPurify', () => {
      const files = performance.getEntriesByType('resource').map(({ name }) => name);
      expect(files.some((name) => name.includes('/lazy/purify'))).to.be.true;
    });
  });
}
