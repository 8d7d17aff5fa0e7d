import { useState } from 'react';
import 'interview-card/define';
import { interviews } from '../stacks/interviews.js';

export function Interviews() {
  const [lang, setLang] = useState<'ar' | 'en'>('ar');
  const [list, setList] = useState(interviews);
  const [open, setOpen] = useState<Record<string, number>>({});
  const count = (id: string, change: number) => setOpen((before) => ({ ...before, [id]: (before[id] ?? 0) + change }));
  const removeFirst = () => {
    setOpen((before) => ({ ...before, [list[0]?.id ?? '']: 0 }));
    setList(list.slice(1));
  };
  const openAnswers = list.reduce((sum, { id }) => sum + (open[id] ?? 0), 0);

  return (
    <>
      <p className="row">
        <button onClick={() => setLang(lang === 'ar' ? 'en' : 'ar')}>
          اللغة <span lang="en">Language</span>
        </button>
        <button onClick={() => setList(list.toReversed())}>
          الترتيب <span lang="en">Reverse</span>
        </button>
        <button onClick={removeFirst}>
          حذف الأول <span lang="en">Remove the first</span>
        </button>
        <button onClick={() => setList(interviews)}>
          الكل <span lang="en">All</span>
        </button>
      </p>
      <p role="status">
        الأجوبة المفتوحة <span lang="en">Open answers</span>: {openAnswers}
      </p>
      {list.map((each) => (
        <interview-card
          key={each.id}
          id={each.id}
          interview={each[lang]}
          exclusive
          oninterview-toggle={(event) => count(each.id, event.open ? 1 : -1)}
        />
      ))}
    </>
  );
}
