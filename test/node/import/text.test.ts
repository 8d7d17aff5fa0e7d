import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readText } from '../../../src/import/readers/plain-text.js';
import { wordsOf } from '../../../src/import/text/split-words.js';

const texts = (text: string) => readText(text).blocks.map((block) => block.text);

describe('lines of a text', () => {
  it('are paragraphs, with a flag for an empty line before one', () => {
    assert.deepEqual(readText('One.\nTwo.\n\n\nThree.').blocks, [
      { text: 'One.', role: 'paragraph' },
      { text: 'Two.', role: 'paragraph' },
      { text: 'Three.', role: 'paragraph', isApart: true },
    ]);
  });

  for (const [name, end] of Object.entries({
    LF: '\n',
    CRLF: '\r\n',
    CR: '\r',
    'a line separator': '\u2028',
    'a form feed': '\f',
  })) {
    it(`end in ${name}`, () =>
      assert.deepEqual(texts(['One.', 'Two.', '', 'Three.'].join(end)), ['One.', 'Two.', 'Three.']));
  }

  it('lose white space at their ends and repeated spaces within', () => {
    assert.deepEqual(texts('  One   more\t time. \u00a0\n \u200f Two.\u200e'), ['One more time.', 'Two.']);
  });

  it('lose invisible characters', () => {
    assert.deepEqual(texts('\ufeffZero\u200bwidth, soft\u00adhyphen, \u202bembedded\u202c.\0'), [
      'Zerowidth, softhyphen, embedded.',
    ]);
  });

  it('keep invisible characters that belong to the spelling', () => {
    assert.deepEqual(texts('می\u200cخواهم کتاب\u200cها را'), ['می\u200cخواهم کتاب\u200cها را']);
    assert.deepEqual(texts('Pourquoi\u202f? «\u00a0Parce que\u00a0» 10\u00a0%'), [
      'Pourquoi\u202f? «\u00a0Parce que\u00a0» 10\u00a0%',
    ]);
    assert.deepEqual(texts('לחץ\u200f!'), ['לחץ\u200f!']);
  });

  it('treat a no-break space between words as a space', () => {
    assert.deepEqual(texts('إلى\u00a0مرحلة'), ['إلى مرحلة']);
  });

  it('of dashes or stars are omitted, and count as an empty line', () => {
    const { blocks, omissions } = readText('One.\n* * *\nTwo.');
    assert.deepEqual(blocks[1], { text: 'Two.', role: 'paragraph', isApart: true });
    assert.deepEqual(omissions, [{ text: '* * *', code: 'separator' }]);
  });
});

describe('a sentence that copying has split', () => {
  const torn: Readonly<Record<string, readonly [text: string, joined: string]>> = {
    'by an empty line, in Arabic': [
      'قال كلمة. ثم تحدث عن الخبرات\n\nوالتجارب بين الدول.',
      'قال كلمة. ثم تحدث عن الخبرات والتجارب بين الدول.',
    ],
    'before a small letter': [
      'It rained. We went on to the\n\nriver and sat down.',
      'It rained. We went on to the river and sat down.',
    ],
    'behind a comma': [
      'Il pleut. Les trains,\nParis le sait, sont lents.',
      'Il pleut. Les trains, Paris le sait, sont lents.',
    ],
    'after a word that cannot end a sentence': [
      'Es regnet. Wir fahren mit der\n\nBahn.',
      'Es regnet. Wir fahren mit der Bahn.',
    ],
  };
  for (const [name, [text, joined]] of Object.entries(torn))
    it(`is joined: ${name}`, () => assert.deepEqual(texts(text), [joined]));

  const whole: Readonly<Record<string, string>> = {
    'that have ended': 'قال كلمة. ثم سكت.\n\nوالتجارب بين الدول كثيرة.',
    'of a title and the paragraph below': 'اجتماع الأنتربول في المنطقة\n\nوصل المشاركون أمس.',
    'of a list': 'We need. Three things\n- bread\n- butter',
    'before a credit': 'It rained. Then it stopped\n\ninterview by Jane Roe',
    'before a question': 'It rained. Then it stopped\n\nand then?',
    'before a speaker': 'It rained. Then it stopped\nvon Stein: and why not',
  };
  for (const [name, text] of Object.entries(whole)) {
    it(`is not joined in lines ${name}`, () => assert.equal(texts(text).length, text.split(/\n+/).length));
  }
});

describe('a wrapped text', () => {
  const lines = [
    'The ice does not come to the laboratory. You have to be',
    'there when it talks, and it talks mostly at night, when all',
    'the others sleep and nobody hears it but the dogs and me.',
  ];

  it('is joined into paragraphs', () => {
    assert.deepEqual(texts([...lines, '', ...lines, '', 'Short.'].join('\n')), [
      lines.join(' '),
      lines.join(' '),
      'Short.',
    ]);
  });

  it('keeps a short line separate', () => {
    assert.deepEqual(texts(['Why?', ...lines, '', 'Where?', ...lines].join('\n')), [
      'Why?',
      lines.join(' '),
      'Where?',
      lines.join(' '),
    ]);
  });

  it('is not detected if its lines are short', () => {
    const poem = ['Roses are red,', 'Violets are blue.', 'Sugar is sweet.', 'And so are you.'];
    assert.deepEqual(texts(poem.join('\n')), poem);
  });

  it('is not detected if long lines are followed by another speaker', () => {
    const talk = [
      'THE MAIL: Mr Brandt, what made you collect door handles?',
      'Ole Brandt: All touch them, and nobody ever looks at one.',
      'THE MAIL: How many of them do you have in this house now?',
      'Brandt: Four thousand or five. My wife keeps the numbers.',
      'THE MAIL: Which is the finest?',
    ];
    assert.deepEqual(texts(talk.join('\n')), talk);
  });

  it('starts a paragraph with the full name of somebody whose last name labels turns below', () => {
    const talk = [...lines, 'Ole Brandt: No.', ...lines, 'Brandt: Yes, you have.', ...lines, 'Brandt: And the dogs?'];
    assert.deepEqual(texts(talk.join('\n')).filter((text) => /^(?:Ole )?Brandt: /.test(text)).length, 3);
  });

  it('does not join a hyphenated compound', () => {
    const compound = [
      'The well that we had dug by hand was in truth a very well-',
      'known one, and the whole of the village came to see what it',
      'might be that we had found there, for they had heard of it',
      'once.',
    ];
    assert.match(texts(compound.join('\n'))[0]!, /very well-known one/);
  });
});

describe('Markdown', () => {
  it('is parsed for headings', () => {
    assert.deepEqual(readText('# Title\n\n### **Why?** ###').blocks, [
      { text: 'Title', role: 'heading', level: 1 },
      { text: 'Why?', role: 'heading', level: 3, isApart: true },
    ]);
  });

  for (const line of ['**Why?**', '__Why?__', '*Why?*']) {
    it(`is parsed for bold lines: ${line}`, () =>
      assert.deepEqual(readText(line).blocks, [{ text: 'Why?', role: 'paragraph', isStrong: true }]));
  }

  it('separates a bold question from its answer, and a bold name from its text', () => {
    assert.deepEqual(texts('**Why?** Because.'), ['Why?', 'Because.']);
    assert.deepEqual(texts('**Merkel:** Because.'), ['Merkel: Because.']);
  });

  it('is kept within a line', () => {
    assert.deepEqual(texts('It is **very** cold, 2 * 3 times.'), ['It is **very** cold, 2 * 3 times.']);
  });
});

it('with a question and its answer in one line becomes two blocks', () => {
  assert.deepEqual(texts('Q: Why? A: Because. Really.'), ['Q: Why?', 'A: Because. Really.']);
  assert.deepEqual(texts('س: لماذا؟ ج: لأن.'), ['س: لماذا؟', 'ج: لأن.']);
});

it('counts all visible words', () => {
  const text = '\ufeffOne, two\u00ad-three\n\n---\n**four** ٥ شيء';
  const { blocks, words } = readText(text);
  assert.equal(words, 6);
  assert.equal(
    words,
    blocks.reduce((sum, block) => sum + wordsOf(block.text).length, 0),
  );
});
