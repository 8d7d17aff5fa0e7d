import type { ReactiveControllerHost } from 'lit';
import { ConnectionController } from './connection.js';

/** What can be printed. */
interface Printable {
  readonly beginPrint: () => void;
  readonly endPrint: () => void;
}

/** Tells when the page is about to be printed and when that is over. */
export class PrintController extends ConnectionController {
  constructor(host: ReactiveControllerHost, { beginPrint, endPrint }: Printable) {
    super(host, (signal) => {
      addEventListener('beforeprint', beginPrint, { signal });
      addEventListener('afterprint', endPrint, { signal });
    });
  }
}
