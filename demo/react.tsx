import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Interviews } from './react/Interviews.js';
import source from './react/Interviews.tsx?raw';

document.querySelector('#source')!.textContent = source;

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <Interviews />
  </StrictMode>,
);
