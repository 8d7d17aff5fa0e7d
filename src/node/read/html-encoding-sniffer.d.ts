declare module 'html-encoding-sniffer' {
  /**
   * @returns the name of the encoding that a browser would read the bytes in (https://html.spec.whatwg.org/#encoding-sniffing-algorithm)
   */
  export default function sniff(
    bytes: Uint8Array,
    options?: { xml?: boolean; transportLayerEncodingLabel?: string | undefined; defaultEncoding?: string },
  ): string;
}
