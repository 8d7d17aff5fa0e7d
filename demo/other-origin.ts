/** Two names of the same local server, which are two origins to browsers. */
const OTHER_NAMES: Readonly<Record<string, string>> = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' };

/** Another origin with the files of this site: the one that the page names, or the same server by its other name. */
function otherOrigin(): string {
  const { hostname, origin } = location;
  const named = document.querySelector<HTMLMetaElement>('meta[name="other-origin"]')!.content;
  return named || origin.replace(hostname, OTHER_NAMES[hostname] ?? hostname);
}

const base = new URL(location.pathname, otherOrigin());

const script = document.createElement('script');
script.type = 'module';
script.src = new URL(import.meta.env.DEV ? '/src/define.ts' : '../interview-card.js', base).href;

const card = document.createElement('interview-card');
card.setAttribute('src', new URL('interviews/bensami.ar.json', base).href);

document.querySelector('#source')!.textContent = [script, card].map(({ outerHTML }) => `${outerHTML}\n`).join('');
document.querySelector('#same')!.toggleAttribute('hidden', base.origin !== location.origin);
document.querySelector('#here')!.append(script, card);
