/** The public API in the class comment of the element, compared with the element itself. */
import { expect } from '@open-wc/testing';
import type { Attribute, ClassField, CustomElementDeclaration, Package } from 'custom-elements-manifest';
import { LitElement } from 'lit';
import { InterviewCard } from '../src/interview-card.js';
import type { InterviewInput } from '../src/interview/schema.js';
import {
  allItems,
  consoleErrors,
  create,
  demo,
  demoUrl,
  hasState,
  mount,
  mountHtml,
  part,
  place,
  until,
} from './helpers.js';

const demos = ['audio.en', 'bensami.ar', 'lighthouse.en', 'long.ar', 'round-table.fr'];

/** What a bare element has that is Lit's own. */
customElements.define('bare-element', class extends LitElement {});
const bare = document.createElement('bare-element');

let documented: CustomElementDeclaration;
let properties: ClassField[];

before(async () => {
  const { modules } = (await (await fetch('/custom-elements.json')).json()) as Package;
  const declarations = modules.flatMap((each) => each.declarations ?? []);
  documented = declarations.find(({ name }) => name === 'InterviewCard') as CustomElementDeclaration;
  properties = documented.members!.filter((member) => member.kind === 'field');
});

/** Shows everything that a card can show, one card after the other, and calls back on each. */
async function tour(visit: (card: InterviewCard) => unknown): Promise<void> {
  consoleErrors();
  const waiting = create({ src: '/responses/never' });
  place().append(waiting);
  await until(() => waiting.shadowRoot!.querySelector('[part="skeleton"]'));
  await visit(waiting);
  await visit(await mount({ interview: { title: 'No questions' } as InterviewInput }));
  for (const name of demos) {
    const interview = await demo(name);
    const card = await mount({ interview });
    await allItems(card, interview.questions.length);
    for (const slot of ['header', 'footer', 'comments', 'after-q2'])
      card.insertAdjacentHTML('beforeend', `<p slot=${slot}></p>`);
    card.expandAll();
    await until(() => card.shadowRoot!.querySelectorAll('[part="share"]').length === interview.questions.length);
    await visit(card);
  }
}

describe('the documentation of the element', () => {
  it('names every property, with its default', () => {
    const card = create();
    for (const { name, default: initial } of properties) {
      expect(card, name).to.have.property(
        name,
        initial === undefined ? undefined : JSON.parse(initial.replaceAll("'", '"')),
      );
    }
  });

  it('names every attribute, and the property that it sets', () => {
    const attributes = documented.attributes as (Attribute & { fieldName: keyof InterviewCard })[];
    expect(InterviewCard.observedAttributes).to.have.members(attributes.map(({ name }) => name));
    for (const { name, fieldName, type } of attributes) {
      const card = create();
      card.setAttribute(name, '3');
      expect(card[fieldName], name).to.equal({ boolean: true, number: 3 }[type!.text] ?? '3');
    }
  });

  it('names every public member and no other', () => {
    const names = [...Object.keys(create()), ...Object.getOwnPropertyNames(InterviewCard.prototype)];
    const members = names.filter((name) => !(name in bare) && !name.startsWith('_$'));
    expect(members).to.have.members(documented.members!.map(({ name }) => name));
  });

  it('names every part and no other', async () => {
    const seen = new Set<string>();
    await tour((card) => {
      for (const each of card.shadowRoot!.querySelectorAll('[part]')) each.part.forEach((name) => seen.add(name));
    });
    expect([...seen]).to.have.members(documented.cssParts!.map(({ name }) => name));
  });

  it('names every slot and no other', async () => {
    const seen = new Set<string>();
    await tour((card) => {
      for (const { name } of card.shadowRoot!.querySelectorAll('slot'))
        seen.add(name === 'after-q2' ? 'after-<id>' : name);
    });
    expect([...seen]).to.have.members(documented.slots!.map(({ name }) => name));
  });

  it('names every state and no other', async () => {
    const { add } = CustomStateSet.prototype;
    const seen = new Set<string>();
    CustomStateSet.prototype.add = function (state) {
      seen.add(state);
      return add.call(this, state);
    };
    try {
      await tour(
        (card) =>
          CSS.supports('selector(:state(ready))') &&
          expect([...seen].some((state) => hasState(card, state))).to.be.true,
      );
    } finally {
      CustomStateSet.prototype.add = add;
    }
    expect([...seen]).to.have.members(documented.cssStates!.map(({ name }) => name));
  });

  it('names every event and no other, with its class and fields', async () => {
    const seen = new Map<string, Event>();
    const { dispatchEvent } = EventTarget.prototype;
    EventTarget.prototype.dispatchEvent = function (event) {
      if (this instanceof InterviewCard) seen.set(event.type, event);
      return dispatchEvent.call(this, event);
    };
    try {
      await tour((card) => {
        card.addEventListener('interview-share', (event) => event.preventDefault());
        card.shadowRoot!.querySelector<HTMLElement>('[part="share"]')?.click();
        card.shadowRoot!.querySelector<HTMLElement>('[part="back-to-top"]')?.click();
      });
      await until(() => seen.has('interview-share'));
    } finally {
      EventTarget.prototype.dispatchEvent = dispatchEvent;
    }
    expect([...seen.keys()]).to.have.members(documented.events!.map(({ name }) => name));
    for (const { name, type, description } of documented.events!) {
      const event = seen.get(name)!;
      expect(event.constructor.name).to.equal(type.text);
      expect(event.bubbles && event.composed, `${name} leaves the shadow tree`).to.be.true;
      for (const key of Object.keys(event)) if (key !== 'isTrusted') expect(description).to.contain(`\`${key}\``);
    }
  });

  it('names every custom property and no other, with its default', () => {
    const styles = [InterviewCard.styles].flat(Infinity).map(String).join('\n');
    const defaults = new Map<string, string>();
    for (const { 1: name, index, 0: start } of styles.matchAll(/var\((--interview-card-[\w-]+),\s*/g)) {
      let end = index + start.length;
      for (let depth = 0; depth >= 0; end++) depth += { '(': 1, ')': -1 }[styles[end]!] ?? 0;
      // What is worked out for the card as a whole stands for itself where it is declared first.
      const initial = styles
        .slice(index + start.length, end - 1)
        .replace(
          /^var\((--_\w+)\)$/,
          (whole, own: string) => new RegExp(`${own}: ([^;]+);`).exec(styles)?.[1] ?? whole,
        );
      if (!defaults.has(name!)) defaults.set(name!, initial);
    }
    expect(styles.match(/var\(--interview-card-[\w-]+\)/g), 'used without a default').to.equal(null);
    expect(Object.fromEntries(defaults)).to.deep.equal(
      Object.fromEntries(documented.cssProperties!.map((each) => [each.name, each.default])),
    );
  });

  it('has examples that work', async () => {
    const examples = [...documented.description!.matchAll(/```html\n([^]*?)```/g)].map(([, html]) => html!);
    expect(examples).not.to.be.empty;
    for (const html of examples) {
      const card = await mountHtml(html.replace('"interview.json"', `"${demoUrl('bensami.ar')}"`));
      expect(part(card, 'title').textContent).not.to.be.empty;
    }
  });
});
