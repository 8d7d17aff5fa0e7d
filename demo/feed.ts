import 'interview-card/define';
import source from './feed.ts?raw';
import { interviews } from './stacks/interviews.js';

const feed = Array.from({ length: 200 }, (_, index) => {
  const { ar } = interviews[index % interviews.length]!;
  return { ...ar, title: `${index + 1}. ${ar.title}` };
});

const places = feed.map(() => document.createElement('li'));

function add(place: HTMLLIElement, index: number) {
  if (place.querySelector('interview-card')) return;
  const card = document.createElement('interview-card');
  card.id = `interview-${index + 1}`;
  card.interview = feed[index];
  card.remember = true; // keeps answers open when a card is removed and added again
  card.addEventListener('interview-load', () => place.style.removeProperty('min-block-size'), { once: true });
  place.replaceChildren(card);
}

function remove(place: HTMLLIElement, index: number) {
  if (place.matches(':focus-within')) return; // never remove the focused card
  if (place.querySelector('interview-card')) place.style.minBlockSize = `${place.offsetHeight}px`; // keeps the scroll position
  const title = document.createElement('h2');
  title.textContent = feed[index]!.title;
  place.replaceChildren(title);
}

// Show the cards from one screen above the viewport to one screen below it.
const nearness = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      const place = target as HTMLLIElement;
      (isIntersecting ? add : remove)(place, places.indexOf(place));
    }
    document.querySelector('#count')!.textContent = String(document.querySelectorAll('interview-card').length);
  },
  { root: document, rootMargin: '100% 0px' },
);

document.querySelector('#source')!.textContent = source;
document.querySelector('#feed')!.append(...places);
for (const place of places) nearness.observe(place);
