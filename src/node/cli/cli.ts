#!/usr/bin/env node
import process from 'node:process';
import { main } from './main.js';
import { whyNotWritten } from './output.js';
import { processTerminal } from './terminal.js';

const terminal = processTerminal();

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` that has enough closes the pipe; that is no error.
  if (error.code === 'EPIPE') return;
  terminal.say(`${terminal.paint('red', 'error:')} The result cannot be written: ${whyNotWritten(error)}.`);
  process.exitCode = 2;
});
// The result is the same where nobody reads what is said about it, or its place is full.
process.stderr.on('error', () => undefined);

const code = await main(process.argv.slice(2), terminal);
process.exitCode ??= code;
