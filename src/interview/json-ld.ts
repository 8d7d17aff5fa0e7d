export function fromJsonLd(data: unknown): unknown {
  return data;
}
