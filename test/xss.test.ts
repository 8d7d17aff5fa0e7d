import { describeAttacks } from './fixtures/attack-suite.js';

describe('a card that is attacked', function () {
  this.timeout(60_000); // hundreds of cards, on a machine that may be busy
  describeAttacks();
});
