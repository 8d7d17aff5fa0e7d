import { describeAttacks } from './fixtures/attack-suite.js';

describe('a card that is attacked', () => {
  describeAttacks();
});
