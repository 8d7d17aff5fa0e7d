import { Window } from 'happy-dom';
import { describeCardIn, useWindow } from './card-suite.js';

useWindow(new Window({ url: 'https://news.example/' }) as unknown as EventTarget);
describeCardIn('happy-dom');
