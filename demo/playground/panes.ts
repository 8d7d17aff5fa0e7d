/** Switches between the parts of the page on small screens. */
import { byId } from './page.js';

export function createPanes(): void {
  const main = document.querySelector('main')!;
  main
    .querySelector('.panes')!
    .addEventListener('change', ({ target }) => (main.dataset['pane'] = (target as HTMLInputElement).value));
  document.querySelector('.skip')!.addEventListener('click', () => {
    if (getComputedStyle(byId('card')).display !== 'none') return;
    main.dataset['pane'] = 'card';
    main.querySelector<HTMLInputElement>('[name=pane][value=card]')!.checked = true;
  });
}
