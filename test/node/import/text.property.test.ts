/** Properties of any text, not only of interviews. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { NotAnInterview } from '../../../src/import/model.js';
import { parse } from '../../../src/interview/index.js';
import fc from '../../properties.js';
import { fromText } from './helpers.js';

/** Any code units: halves of surrogate pairs, combining marks, controls, and bidirectional controls. */
const wild = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(9, 10, 13, 0x301, 0x64b, 0xad, 0xa0, 0x200c, 0x200f, 0x202b, 0x2028, 0xfeff, 0xd83d),
    ),
  )
  .map((units) => String.fromCharCode(...units));

/** Typical pieces of interviews, so that all rules apply to something. */
const piece = fc.oneof(
  fc.constantFrom(
    'Q:',
    'A:',
    'س:',
    'ج1:',
    'שאלה:',
    'Merkel:',
    'Angela Merkel:',
    'DER SPIEGEL:',
    'الصحيفة:',
    '- ',
    '– ',
    '• ',
    '@',
    '1. ',
    '2) ',
    '٣- ',
    '**',
    '__',
    '*',
    '# ',
    '## ',
  ),
  fc.constantFrom(
    'Why?',
    'لماذا؟',
    '¿Por qué?',
    'because.',
    'لأن',
    'والتجارب',
    'one two three',
    'Angela Merkel',
    'إبراهيم بنسامي',
    '(role)',
    ', role',
    ': (role)',
    ' and ',
    ' و',
    '،',
  ),
  fc.constantFrom(
    'Interview by ',
    'أجرى الحوار: ',
    'Propos recueillis par ',
    'Das Interview führten ',
    'גישה',
    'Source: ',
    '1 mars 2018',
    '2018-03-01',
    'fbpx',
    'Leave a Reply',
    '---',
  ),
  wild,
  fc.string({ unit: 'grapheme' }),
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ', '\n', '\n', '\n\n', '\r\n')), { maxLength: 40 })
  .map((parts) => parts.map((part) => part.join('')).join(''));

it('turns any text into an interview or an error, and loses no word', () => {
  let count = 0;
  fc.assert(
    fc.property(text, (input) => {
      try {
        const { interview, report } = fromText(input);
        count += 1;
        assert.deepEqual(parse(interview).problems, undefined);
        assert.equal(report.words.kept + report.words.omitted, report.words.input);
      } catch (error) {
        if (!(error instanceof NotAnInterview)) throw error;
      }
    }),
    { numRuns: 5000, examples: [[''], ['?'], ['a?\nb'], ['Q: \nA: b'], ['- a?\n- b'], ['Why?\nQ:\nSource: Source: ']] },
  );
  assert.ok(count > 200, `only ${count} of the texts were interviews`);
});
