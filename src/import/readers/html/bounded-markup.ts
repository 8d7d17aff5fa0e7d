/**
 * Keeps small files from becoming large documents. HTML parsers reopen every unclosed `<b>` in each new paragraph, so that a few kilobytes can
 * become millions of elements; and what is nested without end takes every step of a parser or a reader as often as it is deep.
 *
 * A parse into plain objects is fast and exact. Only then does the browser or jsdom parse the same text.
 */
import { defaultTreeAdapter, html as names, Parser, serialize, Token, type DefaultTreeAdapterTypes } from 'parse5';
import { problem } from '../../messages/index.js';
import { NotAnInterview } from '../../model.js';

type Tree = DefaultTreeAdapterTypes.DefaultTreeAdapterMap;

/** The most elements and comments of a page. The longest pages of newspapers, with all comments, have some 20,000. */
export const mostNodes = 50_000;

/** The deepest nesting, as in browsers: https://bugzilla.mozilla.org/show_bug.cgi?id=256180 */
const deepest = 512;

/** Where a page has very many elements, they may be less deep: no page that people wrote is both. */
const mostAncestors = 3_000_000;
const leastDepth = 64;

/** Word's elements, `<o:p>`, which the DOM in Node takes apart one by one. */
const deepestPrefixed = 8;

/** Elements that the parser moves where tags are nested wrongly, with all in them. */
const mostMoves = 500_000;

const void_ = 'area,base,basefont,br,col,embed,frame,hr,img,input,keygen,link,meta,param,source,track,wbr';
const raw = 'script,style,textarea,title,xmp,iframe,noembed,noframes,noscript,plaintext';
/** Elements that cannot have others in them, so that they end what is nested. */
const leaves: ReadonlySet<string> = new Set(`${void_},${raw}`.split(','));
const lines: ReadonlySet<string> = new Set(
  'address,article,aside,blockquote,dd,details,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,li,main,nav,ol,p,pre,section,summary,ul'.split(
    ',',
  ),
);

class BoundedParser extends Parser<Tree> {
  /** Whether the document has less than the text. */
  isFlattened = false;
  #nodes = 0;
  #moves = 0;
  /** The tags that were left out and not closed, by name. */
  readonly #left = new Map<string, number>();
  #prefixed = 0;

  constructor() {
    super({
      // As in documents without scripts, where `<noscript>` has elements in it.
      scriptingEnabled: false,
      treeAdapter: {
        ...defaultTreeAdapter,
        createElement: (...data) => {
          this.#count();
          return defaultTreeAdapter.createElement(...data);
        },
        createCommentNode: (data) => {
          this.#count();
          return defaultTreeAdapter.createCommentNode(data);
        },
        insertBefore: (parent, node, before) => {
          if (parent.childNodes.at(-1) !== before) this.#countMoves(parent.childNodes.length / 16);
          defaultTreeAdapter.insertBefore(parent, node, before);
        },
        detachNode: (node) => {
          this.#countMoves(1);
          if ('childNodes' in node) this.#countWithin(node);
          defaultTreeAdapter.detachNode(node);
        },
      },
    });
  }

  override onStartTag(token: Token.TagToken) {
    const { tagName } = token;
    const isPrefixed = tagName.includes(':');
    if (leaves.has(tagName) || !(this.#isDeep || (isPrefixed && this.#prefixed >= deepestPrefixed))) {
      if (isPrefixed && !token.selfClosing) this.#prefixed += 1;
      super.onStartTag(token);
      return;
    }
    this.isFlattened = true;
    if (!(token.selfClosing && this.currentNotInHTML)) this.#left.set(tagName, (this.#left.get(tagName) ?? 0) + 1);
    this.#endLine(token);
  }

  override onEndTag(token: Token.TagToken) {
    const { tagName } = token;
    const left = this.#left.get(tagName);
    if (left) {
      this.#left.set(tagName, left - 1);
      this.#endLine(token);
      return;
    }
    if (tagName.includes(':')) this.#prefixed = Math.max(0, this.#prefixed - 1);
    super.onEndTag(token);
    if (this.#left.size > 0 && !this.#isDeep) this.#left.clear();
  }

  get #isDeep() {
    const most = Math.max(leastDepth, Math.min(deepest, mostAncestors / this.#nodes));
    return this.openElements.depth >= most;
  }

  /** Text on either side of a paragraph that is left out stays apart. */
  #endLine(token: Token.TagToken) {
    if (lines.has(token.tagName) && !this.currentNotInHTML)
      super.onStartTag({ ...token, type: Token.TokenType.START_TAG, tagName: 'br', tagID: names.TAG_ID.BR, attrs: [] });
  }

  #count() {
    this.#nodes += 1;
    if (this.#nodes > mostNodes) throw new NotAnInterview(problem('too-many-elements', { count: mostNodes }));
  }

  #countMoves(moves: number) {
    this.#moves += moves;
    if (this.#moves > mostMoves) throw new NotAnInterview(problem('too-many-elements', { count: mostNodes }));
  }

  #countWithin(root: Tree['parentNode']) {
    const open: Tree['parentNode'][] = [root];
    for (let node = open.pop(); node; node = open.pop()) {
      this.#countMoves(node.childNodes.length);
      for (const child of node.childNodes) if ('childNodes' in child) open.push(child);
    }
  }
}

/**
 * The HTML as it is, if a parser makes a document of bearable size of it; HTML that is less deep, if it is nested too deeply.
 *
 * @throws {NotAnInterview} if it has too many elements
 */
export function boundedMarkup(html: string): string {
  const parser = new BoundedParser();
  parser.tokenizer.write(html, true);
  return parser.isFlattened ? serialize(parser.document, { scriptingEnabled: false }) : html;
}
