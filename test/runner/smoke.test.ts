import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys, setViewport, emulateMedia, sendMouse } from '@web/test-runner-commands';
import { LitElement, css, html } from 'lit';
import { browserProtocol, crossOrigin, engine } from './environment.js';

class SmokeTest extends LitElement {
  static override properties = { label: {} };
  static override styles = css`:host { display: block; color: rgb(1, 2, 3) }`;
  declare label: string;
  override render(): unknown {
    return html`<button>${this.label}</button><slot></slot>`;
  }
}
customElements.define('smoke-test', SmokeTest);

describe('smoke', () => {
  it('custom elements and shadow DOM work', async () => {
    const element = document.createElement('smoke-test') as SmokeTest;
    element.label = 'hi';
    document.body.append(element);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('button')?.textContent).to.equal('hi');
    expect(getComputedStyle(element).color).to.equal('rgb(1, 2, 3)');
    element.shadowRoot?.querySelector('button')?.focus();
    expect(document.hasFocus(), 'has focus').to.equal(true);
    expect(document.visibilityState).to.equal('visible');
    await new Promise(requestAnimationFrame);
    element.remove();
  });
  it('Lit is the production build', () => {
    expect((globalThis as { litIssuedWarnings?: Set<string> }).litIssuedWarnings).to.equal(undefined);
  });
  it('is top level', () => { expect(window.top).to.equal(window); });
  it('keys', async () => {
    const input = document.createElement('input');
    const button = document.createElement('button');
    document.body.append(input, button);
    let clicks = 0;
    button.onclick = () => clicks++;
    input.focus();
    await sendKeys({ type: 'abc' });
    expect(input.value).to.equal('abc');
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(button);
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Space' });
    expect(clicks).to.equal(2);
    const { left, top } = button.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.ceil(left + 2), Math.ceil(top + 2)] });
    expect(clicks).to.equal(3);
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(document.activeElement).to.equal(input);
    input.remove(); button.remove();
  });
  it('viewport', async () => {
    await setViewport({ width: 320, height: 600 });
    await aTimeout(50);
    expect(innerWidth).to.equal(320);
    await setViewport({ width: 1200, height: 800 });
    await aTimeout(50);
    expect(innerWidth).to.equal(1200);
  });
  it('media', async function () {
    if (engine !== 'chromium') this.skip();
    await emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(matchMedia('(prefers-color-scheme: dark)').matches).to.equal(true);
    await emulateMedia({ media: 'print' });
    expect(matchMedia('print').matches).to.equal(true);
  });
  it('protocol', async function () {
    if (engine !== 'chromium') this.skip();
    await browserProtocol('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
  });
  it('weather', async () => {
    expect((await (await fetch('/weather/interview?title=x')).json() as { title: string }).title).to.equal('x');
    expect((await (await fetch('/weather/origin')).json() as { origin: string }).origin).to.equal(crossOrigin);
    expect((await fetch('/weather/status/404')).status).to.equal(404);
    expect((await fetch(`${crossOrigin}/weather/interview?cors=1`)).status).to.equal(200);
    expect(await fetch(`${crossOrigin}/weather/interview`).catch(() => 'no')).to.equal('no');
    expect(await fetch('/weather/reset-connection').catch(() => 'no')).to.equal('no');
    expect((await (await fetch('/weather/big?bytes=3000000')).text()).length).to.equal(3_000_000);
    expect(await (await fetch('/weather/truncated')).json().catch(() => 'no')).to.equal('no');
    expect(((await (await fetch('/weather/redirect')).json()) as { questions: unknown[] }).questions.length).to.be.above(1);
    const abort = new AbortController();
    const never = fetch('/weather/never?key=a', { signal: abort.signal }).catch(() => 'aborted');
    await aTimeout(200);
    abort.abort();
    expect(await never).to.equal('aborted');
    await fetch('/weather/slow?ms=10&key=b');
    await aTimeout(200);
    expect(await (await fetch('/weather/counted?key=a')).json()).to.deep.equal({ count: 1, aborted: 1 });
    expect(await (await fetch('/weather/counted?key=b')).json()).to.deep.equal({ count: 1, aborted: 0 });
  });
});
