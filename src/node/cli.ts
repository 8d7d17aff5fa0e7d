#!/usr/bin/env node
import process from 'node:process';
import { main } from './main.js';
import { processTerminal } from './terminal.js';

// A reader such as `head` that has enough closes the pipe; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv.slice(2), processTerminal());
