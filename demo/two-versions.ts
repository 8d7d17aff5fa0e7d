import source from './two-versions.ts?raw';

const scripts = [() => import('interview-card/define'), () => import('./two-versions/older.js')];
if (location.search === '?older-first') scripts.reverse();
for (const load of scripts) await load();

const { OlderCard } = await import('./two-versions/older.js');
const isOlder = customElements.get('interview-card') === OlderCard;
document.querySelector(isOlder ? '#older' : '#this')!.removeAttribute('hidden');
document.querySelector('#source')!.textContent = source;
