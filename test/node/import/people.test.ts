/** Interviewers and interviewees, from the lines around a text and the labels of turns. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { InterviewInput } from '../../../src/interview/schema.js';
import { fromText, omissionsIn, warningsIn } from './helpers.js';

const named = (people: InterviewInput['interviewees']) =>
  (people ?? []).map(({ name, role }) => (role == null ? name : `${name} (${role})`));
const peopleIn = (text: string) => {
  const { interviewees, interviewers } = fromText(text).interview;
  return [named(interviewees), named(interviewers)] as const;
};

const turns: Readonly<Record<string, string>> = {
  letters: 'Q: Why?\nA: Because.\n\nQ: And where?\nA: There.',
  arabic: 'الجريدة: لماذا؟\nالطيب: لأنه أبيض.\nالجريدة: وأين؟\nالطيب: هناك.',
  persian: 'خبرنگار: چرا؟\nزمانی: چون سفید است.\nخبرنگار: و کجا؟\nزمانی: آنجا.',
  hebrew: 'נעמי: למה?\nברק: כי הוא לבן.\nנעמי: ואיפה?\nברק: שם.',
  german: 'DER BOTE: Warum?\nHolm: Darum.\nDER BOTE: Und wo?\nHolm: Dort.',
};

describe('an interviewee', () => {
  for (const [behavior, text, expected] of [
    [
      'has a full name in a standfirst, without the article and the subject',
      `»Das Eis singt«\nDie Taucherin Ines Holm, 38, über Kälte und Stille\n\n${turns['german']!}`,
      ['Ines Holm'],
    ],
    [
      'is named in the title by an introduction, whole and with the office',
      `گفت‌وگو با لیلا زمانی، نقاش: آبی یعنی صبر\n\n${turns['persian']!}`,
      ['لیلا زمانی (نقاش)'],
    ],
    [
      'is named in the title behind an office with an article',
      `الخبير البحري يونس الطيب: "الملح لا ينام"\n\n${turns['arabic']!}`,
      ['يونس الطيب'],
    ],
    [
      'is named in the title behind one word, which is the office',
      `ראיון עם הצורפת ברק אדלר: "הזהב מקשיב"\n\n${turns['hebrew']!}`,
      ['ברק אדלר (צורפת)'],
    ],
    [
      'keeps the name before the turns where the title may have an office without an article',
      `گفت‌وگو با نقاش جوان لیلا زمانی: آبی یعنی صبر\n\n${turns['persian']!}`,
      ['زمانی'],
    ],
    [
      'does not include the text that introduces the name',
      `«شهر آبی است»\nگفت‌وگو با لیلا زمانی، نقاش\n\n* چرا؟\nچون آبی است.\n* و کجا؟\nآنجا.`,
      [],
    ],
    [
      'is named in the title with a role before a quotation',
      `Marta Ríos, alfarera: “El barro escucha”\n\nMarta Ríos abre la puerta de su taller.\n\n${turns['letters']!}`,
      ['Marta Ríos (alfarera)'],
    ],
    [
      'is named together with who asked',
      `»Das Eis singt«\n\nMit der Taucherin Ines Holm sprach Eva Rabe.\n\n${turns['letters']!}`,
      ['Ines Holm'],
    ],
  ] as const) {
    it(behavior, () => assert.deepEqual(peopleIn(text)[0], expected));
  }

  it('is a guess with a warning if the title has the name', () => {
    const { report } = fromText(`گفت‌وگو با لیلا زمانی، نقاش: آبی یعنی صبر\n\n${turns['persian']!}`);
    assert.deepEqual(report.warnings, [
      { code: 'guessed-interviewee', data: { name: 'لیلا زمانی', place: 'title' }, severity: 'warning' },
    ]);
  });
});

describe('an interviewer', () => {
  const above = (line: string) => peopleIn(`Salt and iron\n\n${line}\n\n${turns['letters']!}`)[1];
  const below = (line: string) => peopleIn(`Salt and iron\n\n${turns['letters']!}\n\n${line}`)[1];

  for (const [line, names] of [
    ['حوار: سعاد التازي - عدسة: رضا بنعلي', ['سعاد التازي']],
    ['By Alice Monroe | Photographs by Sam Reed', ['Alice Monroe']],
    ['Por Ana Ruiz. Fotos: Luis Rey', ['Ana Ruiz']],
    ['Hosts: Daniel Okafor and Priya Shah', ['Daniel Okafor', 'Priya Shah']],
    ['Mit der Taucherin Ines Holm sprachen Eva Rabe und Jan Moll.', ['Eva Rabe', 'Jan Moll']],
  ] as const) {
    it(`is found above: ${line}`, () => assert.deepEqual(above(line), names));
  }

  for (const [line, names] of [
    ['• حاوره: مهدي الصقلي', ['مهدي الصقلي']],
    ['تهیه و تنظیم: نرگس احمدی', ['نرگس احمدی']],
    ['Propos recueillis par Zoé Blin. Photos : Luc Roy', ['Zoé Blin']],
  ] as const) {
    it(`is found below: ${line}`, () => assert.deepEqual(below(line), names));
  }

  it('is found next to a photographer, who is an omission', () => {
    const { report } = fromText(`Salt and iron\n\nBy Alice Monroe | Photographs by Sam Reed\n\n${turns['letters']!}`);
    assert.ok(omissionsIn(report).includes('photo-credit: Photographs by Sam Reed'));
  });

  it('keeps a part of the name after a full stop', () => {
    assert.deepEqual(above('By Ann J. Roe, London'), ['Ann J. Roe']);
  });
});

describe('a short line on top', () => {
  const shown = (head: string) => {
    const { section, title, summary } = fromText(`${head}\n\n${turns['letters']!}`).interview;
    return { section, title, summary };
  };

  it('is the title above a standfirst', () => {
    assert.deepEqual(shown('Salt and iron\nA smith on fire, patience and her grandmother'), {
      section: undefined,
      title: 'Salt and iron',
      summary: 'A smith on fire, patience and her grandmother',
    });
    assert.equal(shown('מה הדבורים יודעות\n\nראיון עם עדה ברוק, דבוראית').title, 'מה הדבורים יודעות');
    assert.equal(shown('## In the clouds\n\nThe pilot on fear and the sky').title, 'In the clouds');
  });

  it('is the section if it is one word, or if a title follows', () => {
    assert.equal(shown('Culture\n\nThe woman who mends bells').section, 'Culture');
    assert.equal(shown('Health & Science\n\nThe woman who mends bells').section, 'Health & Science');
    assert.equal(shown('لقاء العدد\n\nالخبيرة هالة منصور: الملح لا ينام').section, 'لقاء العدد');
    assert.equal(shown('The long talk\n\n“Bells never forget a hand”').section, 'The long talk');
  });

  it('gives no warning if it is a quotation', () => {
    const { report } = fromText(
      `“Bells never forget a hand”\nA smith on fire, patience and her grandmother\n\n${turns['letters']!}`,
    );
    assert.ok(!warningsIn(report).some((warning) => warning.startsWith('two-titles')));
  });
});
