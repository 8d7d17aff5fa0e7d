/** What a newsroom publishes: the interview, its look, and snippets for a page. */
import { byId, copy, notify, setText } from './page.js';
import { snippetNames, snippetsOf, type Published } from './snippets.js';
import { readBase } from './state.js';
import type { Words } from './strings.en.js';

export interface Publish {
  show(published: Published): void;
  setBase(base: string): void;
}

/**
 * @param words - returns the current texts of the interface
 * @param onBase - called with the base URL of the published files; an empty string if there is none
 */
export function createPublish(words: () => Words, onBase: (base: string) => void): Publish {
  const save = byId<HTMLAnchorElement>('save');
  const base = byId<HTMLInputElement>('base');
  const copyButtons = document.querySelectorAll<HTMLButtonElement>('[data-copy]');
  let file: string | undefined;

  /** Validates the URL and shows an error if it is not valid. */
  const readAddress = () => {
    const given = base.value.trim();
    const address = readBase(given);
    const isWrong = given !== '' && address === '';
    base.setCustomValidity(isWrong ? words().text.badBase : '');
    base.ariaInvalid = String(isWrong);
    base.setAttribute('aria-describedby', isWrong ? 'base-error' : 'base-hint');
    byId('base-error').hidden = !isWrong;
    byId('base-hint').hidden = isWrong;
    return address;
  };
  base.addEventListener('input', () => onBase(readAddress()));

  for (const button of copyButtons) {
    button.addEventListener('click', () => {
      const shown = byId(button.dataset['copy']!);
      void copy(shown.textContent, shown).then((isCopied) =>
        notify(words().notices[isCopied ? 'copied' : 'selectedToCopy']),
      );
    });
  }

  return {
    show(published) {
      const snippets = snippetsOf(published);
      setText(byId('json'), published.json);
      setText(byId('css'), published.css);
      for (const name of snippetNames) setText(byId(name), snippets[name]);
      for (const button of copyButtons) button.disabled = !published.json && button.dataset['copy'] !== 'css';
      save.hidden = !published.json;
      if (file !== undefined) URL.revokeObjectURL(file);
      file = URL.createObjectURL(new Blob([published.json], { type: 'application/json' }));
      save.href = file;
    },
    setBase(address) {
      base.value = address;
      readAddress();
    },
  };
}
