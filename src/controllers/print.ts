import type { ReactiveControllerHost } from 'lit';
import { ConnectionController } from '../connection.js';

/** Tells when the page is about to be printed and when that is over. */
export class PrintController extends ConnectionController {
  constructor(host: ReactiveControllerHost, begin: () => void, end: () => void) {
    super(host, (signal) => {
      addEventListener('beforeprint', begin, { signal });
      addEventListener('afterprint', end, { signal });
    });
  }
}
