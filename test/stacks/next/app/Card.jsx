'use client';

import { useState } from 'react';
import { InterviewCard } from 'interview-card/react';

export function Card({ interview }) {
  const [count, setCount] = useState(0);
  return (
    <>
      <p id="count">{count}</p>
      <InterviewCard interview={interview} headingLevel={3} onInterviewToggle={() => setCount((before) => before + 1)}>
        <a href="/interviews/bread">Read the interview</a>
      </InterviewCard>
    </>
  );
}
