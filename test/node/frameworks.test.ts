/** Frameworks: the React component on a server, and its properties compared with those of the element. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { elementOf, propertiesOf, readManifest } from '../../scripts/generate/manifest.js';
import { InterviewCard, type InterviewCardProps } from '../../src/frameworks/react.js';

const render = (props: object) => renderToString(createElement(InterviewCard, props as InterviewCardProps));

describe('the React component on a server', () => {
  const element = elementOf(readManifest());
  const attributes = element.attributes as unknown as readonly { name: string; fieldName: string }[];

  it('renders every attribute of the element from the property of the same name', () => {
    for (const { name, fieldName } of attributes)
      assert.equal(render({ [fieldName]: 'x' }), `<interview-card ${name}="x"></interview-card>`);
  });

  it('renders no listeners, and no properties without an attribute', () => {
    const others = propertiesOf(element).filter(({ name }) => !attributes.some(({ fieldName }) => fieldName === name));
    assert.ok(others.length > 0);
    for (const { name } of others) assert.equal(render({ [name]: { a: 1 } }), '<interview-card></interview-card>');
    for (const { name } of element.events!) {
      const listener = `on-${name}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      assert.equal(render({ [listener]: () => undefined }), '<interview-card></interview-card>');
    }
  });

  it('passes everything else to React', () => {
    assert.equal(
      render({ id: 'bells', className: 'wide', 'data-a': 1, exclusive: true, remember: false, children: 'Text' }),
      '<interview-card id="bells" data-a="1" exclusive="" class="wide">Text</interview-card>',
    );
  });

  it('defines no element', () => {
    assert.equal(typeof customElements, 'undefined');
  });
});
