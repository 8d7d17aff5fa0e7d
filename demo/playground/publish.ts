/** What a newsroom takes along: the interview, its look, and what to paste into a page. */
import { byId, copy, say, setText } from './page.js';
import { snippetNames, snippetsOf, type Published } from './snippets.js';
import { readBase } from './state.js';
import type { Words } from './strings.en.js';

export interface Publish {
  show(published: Published): void;
  setBase(base: string): void;
}

/**
 * @param words - those of the moment
 * @param onBase - told of the address where the files will lie; an empty text where there is none
 */
export function createPublish(words: () => Words, onBase: (base: string) => void): Publish {
  const save = byId<HTMLAnchorElement>('save');
  const base = byId<HTMLInputElement>('base');
  const copyButtons = document.querySelectorAll<HTMLButtonElement>('[data-copy]');
  let file: string | undefined;

  /** The address, if it is one, and beside the field what is to be said of it. */
  const readAddress = () => {
    const given = base.value.trim();
    const address = readBase(given);
    const isWrong = given !== '' && address === '';
    base.setCustomValidity(isWrong ? words().text.badBase : '');
    base.ariaInvalid = String(isWrong);
    base.setAttribute('aria-describedby', isWrong ? 'base-wrong' : 'base-hint');
    byId('base-wrong').hidden = !isWrong;
    byId('base-hint').hidden = isWrong;
    return address;
  };
  base.addEventListener('input', () => onBase(readAddress()));

  for (const button of copyButtons) {
    button.addEventListener('click', () => {
      const shown = byId(button.dataset['copy']!);
      void copy(shown.textContent, shown).then((isCopied) => say(words().said[isCopied ? 'copied' : 'selectedToCopy']));
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
