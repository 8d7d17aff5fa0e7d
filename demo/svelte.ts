import { mount } from 'svelte';
import Interviews from './svelte/Interviews.svelte';
import source from './svelte/Interviews.svelte?raw';

document.querySelector('#source')!.textContent = source;

mount(Interviews, { target: document.querySelector('#app')! });
