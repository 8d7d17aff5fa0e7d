declare module 'html-encoding-sniffer' {
  /**
   * @returns the name of the encoding in which a browser would decode the bytes (https://html.spec.whatwg.org/#encoding-sniffing-algorithm)
   */
  export default function sniff(
    bytes: Uint8Array,
    options?: { xml?: boolean; transportLayerEncodingLabel?: string | undefined; defaultEncoding?: string },
  ): string;
}
