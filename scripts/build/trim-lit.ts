/**
 * Removes from Lit what the card cannot use: fallbacks for browsers older than the supported ones (all have
 * `adoptedStyleSheets`), hooks for polyfills, warnings about mistakes that the tests would find, and converters for object
 * properties. This saves every reader 800 bytes. Each piece must occur exactly once, so that an update of Lit that changes one
 * fails the build: look at the new code, then adapt or delete the line.
 */
import type { Plugin } from 'vite';

type Cut = readonly [piece: string | RegExp, replacement?: string];

const CUTS: Readonly<Record<string, readonly Cut[]>> = {
  '@lit/reactive-element/css-tag.js': [
    [
      't.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype',
      '"adoptedStyleSheets"in Document.prototype',
    ],
    ['if(this._$cssResult$=!0,o!==s)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");'],
    [
      'else for(const e of o){const o=document.createElement("style"),n=t.litNonce;void 0!==n&&o.setAttribute("nonce",n),o.textContent=e.cssText,s.appendChild(o)}',
    ],
    ['t=>t instanceof CSSStyleSheet?(t=>{let e="";for(const s of t.cssRules)e+=s.cssText;return r(e)})(t):t', 't=>t'],
  ],
  '@lit/reactive-element/reactive-element.js': [
    ['case Object:case Array:t=null==t?t:JSON.stringify(t)'],
    ['case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}'],
    // Converters of a property's own.
    [
      '"function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u',
      'u',
    ],
    ['(void 0!==i.converter?.toAttribute?i.converter:u)', 'u'],
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;'],
    [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}(?=this\._\$Eh=new Map)/],
    [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")'],
    [',p=a.reactiveElementPolyfillSupport'],
    // Only for decorators.
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}'],
    [',void 0!==t.l&&(this.l=[...t.l])'],
    [',this.constructor.l?.forEach(t=>t(this))'],
    ['removeController(t){this._$EO?.delete(t)}'],
  ],
  'lit-html/lit-html.js': [
    [',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3")'],
    // Element parts, and expressions in comments.
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))'],
    [':6===r.type&&(i=new Z(h,this,t))', ':0'],
    ['else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}'],
    // SVG and MathML templates, and compiled templates.
    ['2===i?"<svg>":3===i?"<math>":""', '""'],
    ['+(2===i?"</svg>":3===i?"</math>":"")'],
    [',2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}', '){}'],
    [/"number"==typeof s\?this\._\$AC\(t\):\(void 0===s\.el&&.*?,s\)/, 'this._$AC(t)'],
    // Expressions in elements without markup, such as `<style>`.
    [/if\(y\.test\(r\.tagName\)\)\{.*?r\.append\(t\[i\],c\(\)\)\}\}/],
    ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', 'c=p'],
    ['c=n??v', 'c=v'],
    ['(c=p,n=void 0)', 'c=p'],
    // Directives and their infrastructure.
    [/(?<=function M\(t,i),s=t,e\)\{.*?(?=\}class R)/, '){return i'],
    ['get _$AU(){return this._$AM?._$AU??this._$Cv}'],
    [
      'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}',
    ],
    ['get startNode(){return this._$AA}get endNode(){return this._$AB}'],
    ['(t?.creationScope??l)', 'l'],
    ['this._$AP?.(!1,!0,s)'],
    ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}'],
    [',this._$Cv=e?.isConnected??!0'],
  ],
  'lit-element/lit-element.js': [
    [',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i})'],
    [';(s.litElementVersions??=[]).push("4.2.2")'],
    // Tells directives whether the card is on the page.
    ['connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}'],
    ['disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}'],
    ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),'],
  ],
};

export function trimLit(): Plugin {
  return {
    name: 'trim-lit',
    apply: 'build',
    transform: {
      filter: { id: /node_modules\/(@lit\/reactive-element|lit-html|lit-element)\/[^/]+\.js$/ },
      handler(code, id) {
        const file = id.replace(/^.*node_modules\//, '');
        let result = code;
        for (const [piece, replacement = ''] of CUTS[file] ?? []) {
          const parts = result.split(piece);
          if (parts.length !== 2) this.error(`${file} has ${parts.length - 1} times instead of once: ${piece}`);
          result = parts.join(replacement);
        }
        return result;
      },
    },
  };
}
